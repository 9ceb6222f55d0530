"""What a deputy does with dossiers: both names stand in the history, and nobody acts where it is the own matter."""

from types import SimpleNamespace

import pytest
from django.utils import timezone, translation

from accounts.models import User
from accounts.states import RoleName
from common.errors import NotAllowed
from initiatives.actions.correction import accept_initiative
from initiatives.actions.holding import hold_initiative
from initiatives.notices import checkers_of
from initiatives.permissions import why_not_exempt
from initiatives.states import Status
from initiatives.upwards import upwards_of
from tests.factories.accounts import PostingFactory, RoleFactory, SubstituteFactory, UnitFactory, UserFactory
from tests.factories.initiatives import AuthorFactory, InitiativeFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_english():
    """Say reasons in the words of the code."""
    with translation.override("en"):
        yield


@world
def place():
    """A commune whose co-ordinator is absent, and a dossier that waits for the check."""
    province = UnitFactory(kind="province", name="Tỉnh", recognition_level="provincial")
    commune = UnitFactory(parent=province, name="Xã", recognition_level="grassroots")
    absent = RoleFactory(unit=commune, person__full_name="Lý Thị Mai").person
    deputy = PostingFactory(unit=commune, person__full_name="Nông Văn Phó").person
    SubstituteFactory(person=absent, deputy=deputy)
    waiting = InitiativeFactory(unit=commune, status=Status.SUBMITTED)
    return SimpleNamespace(province=province, commune=commune, absent=absent, deputy=deputy, waiting=waiting)


def anew(person):
    return User.objects.get(pk=person.pk)


def test_both_names_stand_in_the_history(place, client_of):
    hold_initiative(initiative=place.waiting, reason="Có đơn thư", by=anew(place.deputy))

    step = place.waiting.history.get()
    assert (step.by, step.on_behalf_of) == (place.deputy, place.absent)
    place.absent.language = "en"
    place.absent.save()
    page = client_of(place.absent).get(place.waiting.get_absolute_url()).content.decode()
    assert "Nông Văn Phó, on behalf of Lý Thị Mai" in page


def test_who_is_absent_keeps_the_right_and_signs_with_one_name(place):
    hold_initiative(initiative=place.waiting, reason="Có đơn thư", by=place.absent)

    step = place.waiting.history.get()
    assert (step.by, step.on_behalf_of) == (place.absent, None)


def test_an_own_role_needs_nobody_s_place(place):
    RoleFactory(unit=place.commune, person=place.deputy, name=RoleName.HEAD)

    hold_initiative(initiative=place.waiting, reason="Có đơn thư", by=anew(place.deputy))

    assert place.waiting.history.get().on_behalf_of is None


@pytest.mark.parametrize("author", ["deputy", "absent"])
def test_neither_the_deputy_s_own_dossier_nor_that_of_the_absent_person(place, author):
    AuthorFactory(initiative=place.waiting, person=getattr(place, author))

    with pytest.raises(NotAllowed, match=r"of his or her own|whom this concerns"):
        accept_initiative(initiative=place.waiting, by=anew(place.deputy))


def test_dossiers_are_brought_to_both_and_to_neither_where_one_is_the_author(place):
    assert set(checkers_of(place.waiting)) == {place.absent, place.deputy}

    AuthorFactory(initiative=place.waiting, person=place.absent)
    place.waiting.refresh_from_db()
    assert checkers_of(place.waiting) == []


def test_a_deputy_does_not_free_the_absent_person_from_the_duty(place):
    duty = SimpleNamespace(person_id=place.absent.pk, unit=place.commune)

    assert "whom this concerns" in why_not_exempt(anew(place.deputy), duty)
    duty.person_id = UserFactory().pk
    assert why_not_exempt(anew(place.deputy), duty) is None


def test_whoever_acts_for_the_head_is_not_judged_by_the_own_unit(place):
    head = RoleFactory(unit=place.commune, name=RoleName.HEAD).person
    author = PostingFactory(unit=place.commune).person
    dossier = InitiativeFactory(unit=place.commune, status=Status.ACCEPTED, lead=author)
    assert upwards_of(dossier) is None

    acting = SubstituteFactory(person=head, deputy=author)
    assert upwards_of(dossier).above == place.province
    acting.ended_at, acting.ended_by = timezone.now(), head
    acting.save()
    assert upwards_of(dossier) is None
