import pytest
from django.db import IntegrityError, connection, transaction

from initiatives.models import Initiative, Version
from initiatives.states import Status
from tests.factories.accounts import RoleFactory, UnitFactory, UserFactory
from tests.factories.initiatives import AuthorFactory, InitiativeFactory, VersionFactory

pytestmark = pytest.mark.django_db


def test_shares_of_a_submitted_initiative_total_100():
    initiative = InitiativeFactory(status=Status.SUBMITTED)

    initiative.authors.update(share=90)

    with pytest.raises(IntegrityError, match="total 90"):
        connection.check_constraints()


def test_shares_may_change_one_after_the_other_within_a_transaction():
    initiative = InitiativeFactory(status=Status.SUBMITTED)

    with transaction.atomic():
        initiative.authors.update(share=60)
        AuthorFactory(initiative=initiative, share=40)
        connection.check_constraints()

    assert [author.share for author in initiative.authors.all()] == [60, 40]


def test_shares_of_a_draft_may_total_anything():
    initiative = InitiativeFactory()

    initiative.authors.update(share=20)
    connection.check_constraints()

    assert initiative.authors.get().share == 20


def test_a_version_handed_in_is_never_rewritten():
    version = VersionFactory()

    with pytest.raises(Exception, match="Cannot update"), transaction.atomic():
        Version.objects.filter(pk=version.pk).update(sha256="1" * 64)

    assert Version.objects.get().sha256 == version.sha256


@pytest.mark.parametrize("status", list(Status))
def test_strangers_see_only_what_is_recognised(status):
    InitiativeFactory(status=status)
    stranger = UserFactory()

    assert Initiative.objects.visible_to(stranger).exists() == (status == Status.RECOGNISED)


@pytest.mark.parametrize("status", list(Status))
def test_the_co_ordinator_of_a_unit_above_sees_all_that_was_handed_in(status):
    commune = UnitFactory(recognition_level="grassroots")
    school = UnitFactory(parent=commune)
    initiative = InitiativeFactory(status=status, unit=school)
    coordinator = RoleFactory(unit=commune).person

    seen = list(Initiative.objects.visible_to(coordinator))

    assert seen == ([] if status in {Status.DRAFT, Status.WITHDRAWN} else [initiative])


@pytest.mark.parametrize("status", list(Status))
def test_an_author_sees_the_own_initiative_in_every_state(status):
    initiative = InitiativeFactory(status=status)

    assert list(Initiative.objects.visible_to(initiative.entered_by)) == [initiative]
