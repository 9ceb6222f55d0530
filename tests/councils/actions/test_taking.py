"""Which council takes which dossier: the head's own goes to the level above."""

import pytest

from common.errors import NotAllowed
from councils.actions.reviews import open_assessments
from councils.sight import waiting_for
from initiatives.models import Initiative
from tests.factories.accounts import RoleFactory, UnitFactory
from tests.factories.councils import sitting
from tests.factories.initiatives import InitiativeFactory, VersionFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def levels():
    province = UnitFactory(recognition_level="provincial", name="Tỉnh Cao Bằng")
    commune = UnitFactory(parent=province, recognition_level="grassroots", name="UBND xã Lũng Nặm")
    return sitting(unit=province, level="provincial"), sitting(unit=commune)


def accepted(unit, *, by_head: bool) -> Initiative:
    initiative = InitiativeFactory(unit=unit, status="accepted")
    VersionFactory(initiative=initiative)
    if by_head:
        RoleFactory(person=initiative.entered_by, unit=unit, name="head")
    return initiative


def test_each_dossier_waits_for_one_council(levels):
    province, commune = levels
    of_head, of_teacher = (accepted(commune.council.unit, by_head=by_head) for by_head in (True, False))

    waits = [list(Initiative.objects.filter(waiting_for(at.council))) for at in (province, commune)]
    seen = [list(Initiative.objects.visible_to(at.secretary.person)) for at in (province, commune)]

    assert waits == seen == [[of_head], [of_teacher]]


def test_the_own_council_says_why_not_and_where_it_goes(levels, now):
    _province, commune = levels
    initiative = accepted(commune.council.unit, by_head=True)

    with pytest.raises(NotAllowed, match="Tỉnh Cao Bằng"):
        open_assessments(council=commune.council, initiatives=[initiative], by=commune.secretary.person, now=now)

    initiative.refresh_from_db()
    assert initiative.status == "accepted"


def test_the_council_above_takes_it_for_recognition_and_not_what_is_the_commune_s(levels, now):
    province, commune = levels
    of_head, of_teacher = (accepted(commune.council.unit, by_head=by_head) for by_head in (True, False))
    by = province.secretary.person

    with pytest.raises(NotAllowed):
        open_assessments(council=province.council, initiatives=[of_head, of_teacher], by=by, now=now)
    (opened,) = open_assessments(council=province.council, initiatives=[of_head], by=by, now=now)

    assert (opened.council, opened.act, opened.initiative.status) == (province.council, "recognition", "in_review")
