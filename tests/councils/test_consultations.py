"""Outside experts see what they are asked about, write a comment sheet, and count nowhere."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from common.errors import NotAllowed
from councils.actions.consultations import ask_expert, hand_in_comment
from councils.actions.figures import find_wrong_figures
from councils.counting import turnout
from councils.models import Assessment, Council, Seat, Session
from councils.states import Office
from initiatives.models import Initiative
from notifications.models import Notice
from tests.factories.accounts import RelativeFactory
from tests.factories.councils import SeatFactory, in_session, sitting, under_review
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def asked(now):
    """A council with an expert who is asked about the first of two dossiers."""
    at = sitting()
    expert = SeatFactory(council=at.council, office=Office.EXPERT, person__full_name="Giáo sư Lâm")
    first, second = under_review(at, 2)
    return at, expert, first, second, ask_expert(assessment=first, seat=expert, by=at.secretary.person, now=now)


def test_an_expert_sees_the_dossier_asked_about_and_nothing_else_of_the_council(asked, client_of):
    _at, expert, first, second, consultation = asked
    client = client_of(expert.person)

    seen = [rows.objects.visible_to(expert.person).count() for rows in (Council, Assessment, Session)]
    pages = [
        client.get(page).status_code
        for page in (
            consultation.get_absolute_url(), first.initiative.get_absolute_url(), second.initiative.get_absolute_url(),
            first.get_absolute_url(), expert.council.get_absolute_url(), reverse("councils:list"),
        )
    ]  # fmt: skip

    assert seen == [0, 0, 0]
    assert list(Initiative.objects.visible_to(expert.person)) == [first.initiative]
    assert pages == [200, 200, 404, 404, 404, 200]
    assert Notice.objects.filter(kind="councils/expert_asked", person=expert.person).count() == 1


def test_the_comment_sheet_is_read_by_members_once_it_is_in(asked, client_of):
    at, expert, first, _second, consultation = asked
    member = client_of(at.members[0].person)
    assert "Giáo sư Lâm" not in member.get(first.get_absolute_url()).content.decode()

    client_of(expert.person).post(consultation.get_absolute_url(), {"comment": "Cần thử ở hai trường nữa."})

    page = member.get(first.get_absolute_url()).content.decode()
    assert ["Giáo sư Lâm" in page, "Cần thử ở hai trường nữa." in page] == [True, True]
    first.refresh_from_db()
    assert (first.sheet_count, first.assigned_count, first.mean) == (0, 3, None)
    assert find_wrong_figures() == []


def test_an_expert_is_neither_assigned_nor_counted_in_quorum_and_base(asked):
    at, expert, first, *_rest = asked

    session = in_session(at)

    count = turnout(session.items.get())
    assert (count.seats, count.entitled, count.present) == (3, 3, 3)
    assert not session.attendances.filter(seat=expert).exists()
    assert not first.assignments.filter(seat=expert).exists()


def test_an_expert_has_no_right_but_to_comment(asked):
    _at, expert, *_rest = asked
    rights = (expert.may_score, expert.may_vote, expert.may_sign, expert.may_conclude, expert.may_comment)

    assert rights == (False, False, False, False, True)
    for right in ("may_score", "may_vote", "may_sign", "may_conclude"):
        with pytest.raises(IntegrityError), transaction.atomic():
            Seat.objects.filter(pk=expert.pk).update(**{right: True})


@pytest.mark.parametrize("who", ["member", "expert"])
def test_only_those_who_run_the_council_ask_experts(who, asked):
    at, expert, _first, second, _consultation = asked
    by = {"member": at.members[0].person, "expert": expert.person}[who]

    with pytest.raises(NotAllowed):
        ask_expert(assessment=second, seat=expert, by=by)


def test_a_member_is_not_asked_as_an_expert_and_a_relative_of_the_author_neither(asked):
    at, expert, _first, second, _consultation = asked
    RelativeFactory(person=expert.person, relative=second.initiative.entered_by)

    for seat in (at.members[0], expert):
        with pytest.raises(NotAllowed):
            ask_expert(assessment=second, seat=seat, by=at.secretary.person)


def test_once_the_council_has_decided_the_comment_sheet_stays_as_it_is(asked):
    _at, expert, first, _second, consultation = asked
    Assessment.objects.filter(pk=first.pk).update(status="decided", outcome="recognised")

    with pytest.raises(NotAllowed):
        hand_in_comment(consultation=consultation, by=expert.person, comment="Muộn")
