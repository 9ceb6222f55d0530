"""Which council takes which dossier: the head's own goes to the level above, others by field and session."""

from types import SimpleNamespace

import pytest
from django.db import IntegrityError, transaction

from common.errors import NotAllowed
from councils.actions.reviews import open_assessments
from councils.actions.sessions import plan_session
from councils.actions.voting import cast_vote, close_item, open_vote
from councils.permissions.forwarding import provincial_council
from councils.taking import is_over, waiting_for
from initiatives.models import Field, Initiative
from tests.factories.accounts import RoleFactory, UnitFactory
from tests.factories.councils import CouncilFactory, in_session, sitting
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


@world
def fields(levels):
    """The commune's council, one beside it for teaching, one for teaching maths, and one for a single session."""
    _province, commune = levels
    teaching = Field.objects.add_root(instance=Field(code="day-hoc", name="Dạy học"))
    maths = Field.objects.add_child(teaching, instance=Field(code="toan", name="Toán"))
    unit = commune.council.unit
    return SimpleNamespace(
        unit=unit, teaching=teaching, maths=maths, usual=commune,
        of_teaching=sitting(unit=unit, field=teaching, name="Hội đồng dạy học"),
        of_maths=sitting(unit=unit, field=maths, name="Hội đồng Toán"),
        once=sitting(unit=unit, for_session=True, name="Hội đồng chuyên đề"),
    )  # fmt: skip


def test_a_dossier_waits_for_the_council_of_its_field_and_for_any_one_set_up_for_a_session(fields):
    dossiers = [accepted(fields.unit, by_head=False) for _number in range(3)]
    for dossier, field in zip(dossiers, (None, fields.teaching, fields.maths), strict=True):
        Initiative.objects.filter(pk=dossier.pk).update(field=field)

    waits = [
        list(Initiative.objects.filter(waiting_for(at.council)).order_by("pk"))
        for at in (fields.usual, fields.of_teaching, fields.of_maths, fields.once)
    ]

    assert waits == [dossiers[:1], dossiers[1:2], dossiers[2:], dossiers]


@pytest.mark.parametrize(
    ("at", "field", "named"),
    [("usual", "maths", "Hội đồng Toán"), ("of_maths", "teaching", "Hội đồng dạy học"), ("of_maths", "none", "Toán")],
)
def test_another_council_than_that_of_the_field_says_which_one_takes_it(at, field, named, fields, now):
    dossier = accepted(fields.unit, by_head=False)
    dossier.field = getattr(fields, field, None)
    dossier.save()
    at = getattr(fields, at)

    with pytest.raises(NotAllowed, match=named):
        open_assessments(council=at.council, initiatives=[dossier], by=at.secretary.person, now=now)


def test_one_standing_council_a_unit_and_level_and_one_a_field(fields):
    for more in ({}, {"field": fields.maths}):
        with pytest.raises(IntegrityError), transaction.atomic():
            CouncilFactory(unit=fields.unit, **more)
    CouncilFactory(unit=fields.unit, for_session=True)


def test_a_council_for_one_session_ends_with_it(fields, now):
    at = fields.once
    session = in_session(at)
    with pytest.raises(NotAllowed):
        plan_session(council=at.council, by=at.secretary.person, name="Đợt 2", held_at=now, place="")
    item = open_vote(item=session.items.get(), by=at.secretary.person)
    for seat in at.seats:
        cast_vote(item=item, by=seat.person, choice="yes")
    close_item(item=item, by=at.secretary.person)
    assert not is_over(at.council)

    at.together(session, "close")

    dossier = accepted(fields.unit, by_head=False)
    assert is_over(at.council)
    assert not Initiative.objects.filter(waiting_for(at.council)).exists()
    for deed in (
        lambda: plan_session(council=at.council, by=at.secretary.person, name="Đợt 2", held_at=now, place=""),
        lambda: open_assessments(council=at.council, initiatives=[dossier], by=at.secretary.person, now=now),
    ):
        with pytest.raises(NotAllowed):
            deed()


def test_a_council_for_one_session_goes_on_while_something_is_postponed(fields):
    at = fields.once
    session = in_session(at)

    at.together(session, "close")

    assert not is_over(at.council)


def test_put_forward_goes_to_the_provincial_council_of_the_field(levels, fields):
    province, _commune = levels
    of_field = sitting(unit=province.council.unit, level="provincial", field=fields.teaching)
    dossiers = [accepted(fields.unit, by_head=False) for _number in range(2)]
    dossiers[1].field = fields.maths

    assert [provincial_council(dossier) for dossier in dossiers] == [province.council, of_field.council]
