"""A conference is planned, people are invited, it is held and concluded; units carry the conclusions out."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.db.utils import InternalError

from accounts.states import RoleName
from common.errors import NotAllowed
from movements.actions.conference_papers import (
    add_paper,
    carry_out_conclusion,
    present_model,
    remove_conclusion,
    remove_paper,
    reopen_conclusion,
    withdraw_model,
    write_conclusion,
)
from movements.actions.conferences import (
    add_participants,
    cancel_conference,
    change_conference,
    conclude_conference,
    hold_conference,
    invite_participants,
    remove_participant,
    reopen_conference,
    unhold_conference,
    write_programme,
)
from movements.actions.recommendations import write_recommendation
from movements.conference_plans import Guest, Item
from movements.conference_states import ConclusionStatus, ConclusionStep, ConferenceStatus, ConferenceStep
from movements.models import Conclusion, Conference, Participant, PresentedModel
from movements.workflow import conclusions as of_conclusions
from movements.workflow.conferences import CONFERENCE_TRANSITIONS, why_not_step
from notifications.models import Invite, Notice
from tests.factories.accounts import RoleFactory, SubstituteFactory, UnitFactory, UserFactory
from tests.factories.conferences import AHEAD, DUE_ON, HELD_AT, concluded, conclusion, facts, held, planned
from tests.factories.initiatives import InitiativeFactory
from tests.factories.recommendations import between
from tests.factories.recommendations import facts as recommended
from tests.worlds import world

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 23)


@world
def at():
    return between()


def told(kind: str) -> list[int]:
    return sorted(Notice.objects.filter(kind=f"movements/{kind}").values_list("person", flat=True))


def test_people_are_invited_once_with_an_entry_for_the_calendar_and_hear_of_changes(at):
    conference, guest = planned(at, held_at=AHEAD), UserFactory(email="a@caobang.example.vn")
    added = add_participants(
        conference=conference, by=at.head,
        guests=[Guest(person=guest), Guest(person=guest), Guest(name="Lò A Páo", organisation="Hợp tác xã")],
    )  # fmt: skip
    assert (added, told("conference_invited")) == (2, [])

    assert invite_participants(conference=conference, by=at.head) == 2
    assert invite_participants(conference=conference, by=at.head) == 0
    change_conference(conference=conference, facts=facts(held_at=AHEAD, about="Thêm nội dung"), by=at.head)
    change_conference(conference=conference, facts=facts(held_at=AHEAD, place="Sân vận động"), by=at.head)
    cancel_conference(conference=conference, reason="Mưa lũ", by=at.coordinator)

    assert told("conference_invited") == told("conference_changed") == told("conference_cancelled") == [guest.pk]
    texts = list(Invite.objects.order_by("pk").values_list("text", flat=True))
    assert [f"SEQUENCE:{number}" in text for number, text in enumerate(texts)] == [True, True, True]
    assert "METHOD:CANCEL" in texts[-1]


def test_whoever_is_invited_stays_on_the_list(at):
    conference = planned(at, held_at=AHEAD)
    guests = [Guest(name="Lò A Páo", organisation="HTX"), Guest(name="Sùng Thị Mỷ", organisation="HTX")]
    add_participants(conference=conference, guests=guests, by=at.head)
    first, second = conference.participants.order_by("pk")
    remove_participant(participant=first, by=at.head)
    invite_participants(conference=conference, by=at.head)

    with pytest.raises(NotAllowed, match="invited already"):
        remove_participant(participant=second, by=at.head)
    assert Participant.objects.count() == 1


def test_nobody_is_invited_to_what_has_begun(at):
    with pytest.raises(NotAllowed, match="begun"):
        invite_participants(conference=planned(at), by=at.head)


def test_the_programme_is_written_whole(at):
    conference = planned(at)
    for titles in (["Khai mạc", "Tham luận"], ["Khai mạc", "Thảo luận", "Kết luận"]):
        write_programme(conference=conference, items=[Item(title) for title in titles], by=at.coordinator)

    assert list(conference.programme.values_list("position", "title")) == [
        (1, "Khai mạc"), (2, "Thảo luận"), (3, "Kết luận"),
    ]  # fmt: skip


def test_it_is_held_with_those_who_came_and_not_before_it_begins(at):
    with pytest.raises(NotAllowed, match="cannot have been held"):
        hold_conference(conference=planned(at, held_at=AHEAD), came=[], attendance=5, by=at.head)
    conference = planned(at)
    add_participants(conference=conference, guests=[Guest(name=name, organisation="HTX") for name in "ABC"], by=at.head)
    keys = [each.pk for each in conference.participants.order_by("pk")]
    with pytest.raises(NotAllowed, match="More people"):
        hold_conference(conference=conference, came=keys[:2], attendance=1, by=at.head)

    hold_conference(conference=conference, came=keys[:2], attendance=50, by=at.head)
    assert (Conference.objects.get(pk=conference.pk).attendance, Participant.objects.filter(came=True).count()) == (
        50, 2,
    )  # fmt: skip
    unhold_conference(conference=conference, reason="Nhầm", by=at.head)
    again = Conference.objects.get(pk=conference.pk)
    assert (again.status, again.attendance, Participant.objects.filter(came=True).count()) == ("planned", None, 0)


def test_conclusions_are_published_by_the_head_carried_out_by_the_unit_and_opened_again_by_the_host(at, now):
    owner = UnitFactory(parent=at.addressee, kind="department")
    keeper = RoleFactory(unit=owner, name=RoleName.HEAD).person
    conference = concluded(at, owner)
    made = conference.conclusions.get()
    assert told("conclusions_made").count(keeper.pk) == 1

    carry_out_conclusion(conclusion=made, result="Đã nhân rộng", done_on=TODAY, by=keeper)
    assert set(told("conclusion_carried_out")) == {at.head.pk, at.coordinator.pk}
    with pytest.raises(NotAllowed, match="carried out already"):
        reopen_conference(conference=conference, reason="Sửa", by=at.head)
    reopen_conclusion(conclusion=made, reason="Mới một xóm", by=at.coordinator)
    assert keeper.pk in told("conclusion_reopened")

    made.refresh_from_db()
    assert (made.status, made.result, made.done_on) == ("open", "", None)
    assert list(made.history.order_by("pk").values_list("step", "text")) == [
        ("report", "Đã nhân rộng"), ("reopen", "Mới một xóm"),
    ]  # fmt: skip
    opened = reopen_conference(conference=conference, reason="Sửa", by=at.head)
    assert (opened.status, opened.concluded_at, opened.conclusion) == ("held", None, "Nhất trí nhân rộng")


def test_conclusions_are_written_between_the_conference_and_their_publication(at):
    before = planned(at)

    def write(conference, due_on=DUE_ON):
        return write_conclusion(conference=conference, text="Làm", unit=at.unit, due_on=due_on, by=at.head)

    with pytest.raises(NotAllowed, match="once the conference was held"):
        write(before)
    conference = held(at)
    with pytest.raises(NotAllowed, match="before the conference"):
        write(conference, HELD_AT.date() - datetime.timedelta(days=1))
    remove_conclusion(conclusion=write(conference), by=at.coordinator)
    with pytest.raises(NotAllowed, match="conclusions of the chair"):
        conclude_conference(conference=conference, conclusion=" ", by=at.head)
    conclude_conference(conference=conference, conclusion="Nhất trí", by=at.head)
    with pytest.raises(NotAllowed):
        write(conference)
    assert not Conclusion.objects.exists()


def test_recognised_models_are_presented_once_and_papers_added_until_it_is_concluded(at):
    conference, model = held(at), InitiativeFactory(status="recognised")
    for _time in range(2):
        present_model(conference=conference, initiative=model, by=at.head)
    with pytest.raises(NotAllowed, match="recognised"):
        present_model(conference=conference, initiative=InitiativeFactory(status="submitted"), by=at.head)
    assert PresentedModel.objects.count() == 1
    withdraw_model(presented=PresentedModel.objects.get(), by=at.coordinator)
    remove_paper(paper=add_paper(conference=conference, title="A", authors="B", by=at.head), by=at.head)
    kept = add_paper(conference=conference, title="Tham luận", authors="Bế Xuân Trường", by=at.head)
    conclude_conference(conference=conference, conclusion="Nhất trí", by=at.head)

    with pytest.raises(NotAllowed, match="Nothing is added"):
        add_paper(conference=conference, title="A", authors="B", by=at.head)
    with pytest.raises(NotAllowed, match="Nothing is added"):
        remove_paper(paper=kept, by=at.head)
    assert list(conference.papers.values_list("title", flat=True)) == ["Tham luận"]


def test_a_recommendation_comes_out_of_a_conference_that_was_held(at):
    with pytest.raises(NotAllowed, match="not held yet"):
        write_recommendation(unit=at.unit, facts=recommended(at, conference=planned(at)), by=at.head)
    conference = held(at)

    made = write_recommendation(unit=at.unit, facts=recommended(at, conference=conference), by=at.head)

    assert list(conference.recommendations.all()) == [made]


ANSWERING = {"head", "coordinator", "chief", "clerk"}
HEADS = {"head", "chief"}
ALLOWED = {
    (ConferenceStep.HOLD, "planned"): ANSWERING,
    (ConferenceStep.CANCEL, "planned"): ANSWERING,
    (ConferenceStep.UNHOLD, "held"): ANSWERING,
    (ConferenceStep.CONCLUDE, "held"): HEADS,
    (ConferenceStep.REOPEN, "concluded"): HEADS,
}


def people_of(at) -> dict:
    people = {name: getattr(at, name) for name in ("head", "coordinator", "chief", "clerk")}
    return people | {"stranger": UserFactory(), "steering": RoleFactory(unit=at.unit, name=RoleName.STEERING).person}


@pytest.mark.parametrize("status", ConferenceStatus.values)
@pytest.mark.parametrize("step", list(CONFERENCE_TRANSITIONS))
def test_who_takes_which_step_with_a_conference_from_which_state(step, status, at):
    make = {"planned": planned, "held": held, "concluded": concluded}
    conference = make[status](at) if status in make else cancel_conference(
        conference=planned(at), reason="Mưa lũ", by=at.head
    )  # fmt: skip

    allowed = {name for name, person in people_of(at).items() if why_not_step(person, conference, step) is None}

    assert allowed == ALLOWED.get((step, status), set())


@pytest.mark.parametrize("status", ConclusionStatus.values)
@pytest.mark.parametrize("step", list(of_conclusions.CONCLUSION_TRANSITIONS))
def test_who_takes_which_step_with_a_conclusion_from_which_state(step, status, at):
    owner = UnitFactory(parent=at.addressee, kind="department")
    keeper = RoleFactory(unit=owner, name=RoleName.HEAD).person
    made = concluded(at, owner).conclusions.for_list().get()
    if status == "done":
        made = carry_out_conclusion(conclusion=made, result="Xong", done_on=TODAY, by=keeper)
    people = people_of(at) | {"keeper": keeper}

    allowed = {name for name, who in people.items() if of_conclusions.why_not_step(who, made, step) is None}

    above = {"chief", "clerk"}  # of the province, above both
    expected = {
        (ConclusionStep.REPORT, "open"): above | {"keeper"},
        (ConclusionStep.REOPEN, "done"): above | {"head", "coordinator"},
    }
    assert allowed == expected.get((step, status), set())


def test_a_deputy_concludes_in_the_place_of_the_absent_head(now):
    at = between()
    deputy = UserFactory()
    SubstituteFactory(person=at.head, deputy=deputy, starts_on=now.date())

    conference = conclude_conference(conference=held(at), conclusion="Nhất trí", by=deputy)

    assert conference.history.get(step="conclude").on_behalf_of == at.head


def test_what_is_planned_is_seen_by_the_host_and_those_invited_and_what_was_held_by_everybody(at):
    conference, guest, stranger = planned(at, held_at=AHEAD), UserFactory(), UserFactory()
    add_participants(conference=conference, guests=[Guest(person=guest)], by=at.head)

    def sees(user) -> bool:
        return Conference.objects.visible_to(user).filter(pk=conference.pk).exists()

    assert [sees(person) for person in (at.head, at.coordinator, at.chief, guest, stranger)] == [
        True, True, True, False, False,
    ]  # fmt: skip
    invite_participants(conference=conference, by=at.head)
    assert [sees(guest), sees(stranger)] == [True, False]
    assert Conference.objects.visible_to(stranger).filter(pk=held(at).pk).exists()


def test_conclusions_are_seen_by_the_host_until_they_are_published(at):
    conference, stranger = held(at), UserFactory()
    write_conclusion(conference=conference, text="Làm", unit=at.unit, due_on=DUE_ON, by=at.head)

    assert Conclusion.objects.visible_to(at.coordinator).count() == 1
    assert Conclusion.objects.visible_to(stranger).count() == 0
    conclude_conference(conference=conference, conclusion="Nhất trí", by=at.head)
    assert Conclusion.objects.visible_to(stranger).count() == 1


@pytest.mark.parametrize(
    ("model", "wrong"),
    [
        (Conference, {"status": "held", "attendance": None}),
        (Conference, {"status": "planned"}),
        (Conference, {"theme": ""}),
        (Conclusion, {"status": "done"}),
        (Conclusion, {"result": "Xong"}),
        (Conclusion, {"text": ""}),
    ],
)
def test_the_database_keeps_no_half_state(model, wrong, at):
    conclusion(at)

    with pytest.raises((IntegrityError, InternalError)), transaction.atomic():
        model.objects.update(**wrong)


def test_the_database_keeps_conferences_and_lists_nobody_twice(at):
    conference, person = planned(at), UserFactory()
    Participant.objects.create(conference=conference, person=person)
    for wrong in ({"person": person}, {"person": UserFactory(), "name": "Lò"}, {}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Participant.objects.create(conference=conference, **wrong)
    with pytest.raises((IntegrityError, InternalError)), transaction.atomic():
        conference.delete()
