"""Two people at the same applications in the same moment."""

import datetime

import pytest
from django.db import transaction

from accounts.states import RoleName
from common.errors import NotAllowed
from initiatives.actions.adoption import abandon_adoption, begin_adoption, plan_adoption
from initiatives.actions.confirmations import sign_confirmation
from initiatives.models import Adoption
from tests.factories.accounts import RoleFactory, UnitFactory
from tests.factories.adoption import recognised, reported, under_way
from tests.factories.initiatives import employed
from tests.initiatives.test_writing_at_once import at_once

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.threads]
TEXTS = {"adaptation": "Như cũ", "starts_on": datetime.date(2026, 3, 10)}


def test_two_units_that_name_each_other_at_once_close_no_circle():
    with transaction.atomic():
        initiative = recognised()
        one, other = (under_way(initiative, UnitFactory()) for _number in range(2))

    def learning(adoption, parent):
        return lambda: plan_adoption(adoption=adoption, by=adoption.interested_by, parent=parent, **TEXTS)

    given = at_once(learning(one, other), learning(other, one))

    assert sum(isinstance(each, NotAllowed) for each in given) == 1
    assert Adoption.objects.filter(parent__isnull=False).count() == 1


def test_two_people_of_a_unit_begin_one_application():
    with transaction.atomic():
        initiative, unit = recognised(), UnitFactory()
        people = [employed(unit) for _number in range(3)]

    def beginning(person):
        return lambda: begin_adoption(initiative=initiative, unit=unit, why="Chờ lâu", by=person)

    given = at_once(*(beginning(person) for person in people))

    assert sum(isinstance(each, Adoption) for each in given) == 1
    assert Adoption.objects.count() == 1


def test_signed_or_given_up_never_both():
    with transaction.atomic():
        unit = UnitFactory()
        head = RoleFactory(unit=unit, name=RoleName.HEAD).person
        waiting = reported(recognised(), unit)

    given = at_once(
        lambda: sign_confirmation(confirmation=waiting.confirmation, by=head),
        lambda: abandon_adoption(adoption=waiting, reason="Thiếu người", by=waiting.interested_by),
    )

    waiting.refresh_from_db()
    assert sum(isinstance(each, NotAllowed) for each in given) == 1
    assert (waiting.status, waiting.confirmation.status) in {("confirmed", "signed"), ("abandoned", "taken_back")}
