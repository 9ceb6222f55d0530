"""A recommendation is written, sent by the head, answered by the head of the addressee, and carried out."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.db.utils import InternalError
from django.urls import reverse

from accounts.states import RoleName
from common.errors import NotAllowed
from movements.actions.recommendations import (
    accept_recommendation,
    carry_out_recommendation,
    correct_recommendation,
    decline_recommendation,
    delete_recommendation,
    reopen_recommendation,
    send_recommendation,
    take_answer_back,
    take_recommendation_back,
    write_recommendation,
)
from movements.models import AnswerTime, Recommendation
from movements.permissions.recommendations import addressees, why_not_write
from movements.recommendation_states import RecommendationStatus, RecommendationStep
from movements.workflow.recommendations import RECOMMENDATION_TRANSITIONS, why_not_step
from notifications.models import Notice
from tests.factories.accounts import RoleFactory, SubstituteFactory, UnitFactory, UserFactory
from tests.factories.dialogues import answered as answered_opinion
from tests.factories.dialogues import field, host, recorded
from tests.factories.dialogues import published as published_dialogue
from tests.factories.initiatives import InitiativeFactory
from tests.factories.recommendations import ACCEPTED_UNTIL, accepted, between, drafted, facts, recommendation
from tests.worlds import world

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 23)


@world
def at():
    return between()


@world
def sent(at):
    return recommendation(at)


def told(kind: str) -> set[int]:
    return set(Notice.objects.filter(kind=f"movements/recommendation_{kind}").values_list("person", flat=True))


def test_it_goes_from_the_draft_to_what_was_done_and_each_side_is_told(at, now):
    sent = recommendation(at)
    assert (sent.sent_on, sent.level, sent.answer_due_on) == (TODAY, "commune", datetime.date(2026, 12, 15))
    assert told("sent") == {at.chief.pk, at.clerk.pk}

    accept_recommendation(recommendation=sent, answer="Bố trí vốn", due_on=ACCEPTED_UNTIL, by=at.chief)
    assert told("answered") == {at.head.pk, at.coordinator.pk}
    carry_out_recommendation(recommendation=sent, result="Đã làm 2 km", done_on=TODAY, by=at.clerk)

    sent.refresh_from_db()
    assert (sent.status, sent.due_on, sent.result, sent.done_on) == (
        "carried_out", ACCEPTED_UNTIL, "Đã làm 2 km", TODAY,
    )  # fmt: skip
    assert told("carried_out") == {at.head.pk, at.coordinator.pk}
    steps = [(each.step, each.by, each.target) for each in sent.history.order_by("pk")]
    assert steps == [
        ("send", at.head, "sent"), ("accept", at.chief, "accepted"), ("carry_out", at.clerk, "carried_out"),
    ]  # fmt: skip


def test_the_days_to_answer_are_those_of_the_level_of_the_addressee(at):
    AnswerTime.objects.create(level="province", days=2)
    AnswerTime.objects.create(level="commune", days=7)

    assert recommendation(at).answer_due_on == datetime.date(2026, 11, 26)  # the 24th is a holiday


def test_it_is_declined_with_a_reason_and_has_no_day_then(at, sent):
    with pytest.raises(NotAllowed, match="Say why"):
        decline_recommendation(recommendation=sent, answer=" ", by=at.chief)

    declined = decline_recommendation(recommendation=sent, answer="Ngoài thẩm quyền", by=at.chief)

    assert (declined.status, declined.answer, declined.due_on) == ("declined", "Ngoài thẩm quyền", None)


def test_it_is_accepted_for_a_day_that_lies_ahead_and_carried_out_on_one_that_does_not(at, sent):
    with pytest.raises(NotAllowed, match="by when"):
        accept_recommendation(
            recommendation=sent, answer="Được", due_on=TODAY - datetime.timedelta(days=1), by=at.chief
        )
    accept_recommendation(recommendation=sent, answer="Được", due_on=TODAY, by=at.chief)
    for day in (TODAY - datetime.timedelta(days=1), TODAY + datetime.timedelta(days=1)):
        with pytest.raises(NotAllowed, match="between"):
            carry_out_recommendation(recommendation=sent, result="Xong", done_on=day, by=at.clerk)


def test_every_deed_is_taken_back_with_a_reason_and_the_history_keeps_it(at, sent):
    take_recommendation_back(recommendation=sent, reason="Sai số liệu", by=at.head)
    assert (Recommendation.objects.get().status, told("taken_back")) == ("draft", {at.chief.pk, at.clerk.pk})
    send_recommendation(recommendation=sent, by=at.head)
    decline_recommendation(recommendation=sent, answer="Không", by=at.chief)
    take_answer_back(recommendation=sent, reason="Nhầm", by=at.chief)
    assert (Recommendation.objects.get().answer, told("answer_taken_back")) == ("", {at.head.pk, at.coordinator.pk})
    accept_recommendation(recommendation=sent, answer="Được", due_on=ACCEPTED_UNTIL, by=at.chief)
    carry_out_recommendation(recommendation=sent, result="Xong", done_on=TODAY, by=at.clerk)
    reopen_recommendation(recommendation=sent, reason="Mới làm một nửa", by=at.coordinator)

    now = Recommendation.objects.get()
    assert (now.status, now.result, now.done_on, now.due_on) == ("accepted", "", None, ACCEPTED_UNTIL)
    assert told("reopened") == {at.chief.pk, at.clerk.pk}
    assert list(now.history.order_by("pk").values_list("step", flat=True)) == [
        "send", "take_back", "send", "decline", "take_answer_back", "accept", "carry_out", "reopen",
    ]  # fmt: skip
    assert [each.text for each in now.history.order_by("pk")][-1] == "Mới làm một nửa"


def test_the_notice_of_what_was_taken_back_leads_to_no_draft(at, sent):
    take_recommendation_back(recommendation=sent, reason="Sai số liệu", by=at.head)

    urls = Notice.objects.filter(kind="movements/recommendation_taken_back").values_list("url", flat=True)
    assert set(urls) == {"/recommendations/"}


def test_a_draft_is_corrected_and_deleted_but_what_was_out_once_is_not_deleted(at):
    draft = drafted(at)
    correct_recommendation(recommendation=draft, facts=facts(at, title="Đường khác"), by=at.head)
    assert Recommendation.objects.get().title == "Đường khác"
    send_recommendation(recommendation=draft, by=at.head)
    with pytest.raises(NotAllowed, match="sent"):
        correct_recommendation(recommendation=draft, facts=facts(at), by=at.head)
    take_recommendation_back(recommendation=draft, reason="Sai", by=at.head)
    with pytest.raises(NotAllowed, match="sent before"):
        delete_recommendation(recommendation=draft, by=at.head)

    fresh = drafted(at)
    delete_recommendation(recommendation=fresh, by=at.coordinator)
    assert not Recommendation.objects.filter(pk=fresh.pk).exists()


def test_it_goes_to_the_unit_above_unless_another_is_chosen(at, client_of):
    UnitFactory(parent=at.addressee, kind="department", name="Sở Xây dựng")

    page = client_of(at.coordinator).get(reverse("recommendations:write", args=[at.unit.code]))

    assert page.context["form"]["addressee"].initial == at.addressee


def test_it_goes_to_a_unit_above_or_from_a_commune_to_a_body_of_the_province(at):
    body = UnitFactory(parent=at.addressee, kind="department", name="Sở Xây dựng")
    office = UnitFactory(parent=body, kind="division")
    school = UnitFactory(parent=at.unit, kind="public_service_unit")
    other = UnitFactory(parent=at.addressee, kind="commune")
    gone = UnitFactory(parent=at.addressee, kind="department", valid_to=datetime.date(2026, 1, 1))

    assert list(addressees(at.unit)) == [body, at.addressee]
    assert list(addressees(school)) == [at.unit, body, at.addressee]
    assert list(addressees(body)) == [at.addressee]
    assert list(addressees(at.addressee)) == []
    assert why_not_write(at.chief, at.addressee) is not None
    for unit in (other, school, office, gone, at.unit):
        with pytest.raises(NotAllowed, match="above"):
            write_recommendation(unit=at.unit, facts=facts(at, addressee=unit), by=at.head)


def test_it_comes_from_an_opinion_of_a_published_dialogue_only(at):
    holder = host(at.addressee)
    draft = recorded(holder, answered_opinion()).opinions.get()
    out = published_dialogue(holder, answered_opinion(), place="Hội trường").opinions.get()

    def write(opinion):
        given = {"addressee": at.addressee, "title": "Quy hoạch", "text": "Sửa", "field": field(), "opinion": opinion}
        return write_recommendation(unit=holder.unit, facts=given, by=holder.coordinator)

    with pytest.raises(NotAllowed, match="not published"):
        write(draft)
    assert write(out).opinion == out


HEADS, ANSWERERS, RECORDERS = {"head"}, {"chief"}, {"chief", "clerk"}
ALLOWED = {
    (RecommendationStep.SEND, "draft"): HEADS,
    (RecommendationStep.TAKE_BACK, "sent"): HEADS,
    (RecommendationStep.ACCEPT, "sent"): ANSWERERS,
    (RecommendationStep.DECLINE, "sent"): ANSWERERS,
    (RecommendationStep.TAKE_ANSWER_BACK, "accepted"): ANSWERERS,
    (RecommendationStep.TAKE_ANSWER_BACK, "declined"): ANSWERERS,
    (RecommendationStep.CARRY_OUT, "accepted"): RECORDERS,
    (RecommendationStep.REOPEN, "carried_out"): RECORDERS | {"head", "coordinator"},
}


def in_state(at, status: str) -> Recommendation:
    if status == "draft":
        return drafted(at)
    if status in {"sent", "declined"}:
        made = recommendation(at)
        return made if status == "sent" else decline_recommendation(recommendation=made, answer="Không", by=at.chief)
    made = accepted(at)
    if status == "accepted":
        return made
    return carry_out_recommendation(recommendation=made, result="Xong", done_on=TODAY, by=at.clerk)


@pytest.mark.parametrize("status", RecommendationStatus.values)
@pytest.mark.parametrize("step", list(RECOMMENDATION_TRANSITIONS))
def test_who_takes_which_step_from_which_state(step, status, at):
    people = {name: getattr(at, name) for name in ("head", "coordinator", "chief", "clerk")}
    people |= {"stranger": UserFactory(), "steering": RoleFactory(unit=at.unit, name=RoleName.STEERING).person}
    made = Recommendation.objects.for_list().get(pk=in_state(at, status).pk)

    allowed = {name for name, person in people.items() if why_not_step(person, made, step) is None}

    assert allowed == ALLOWED.get((step, status), set())


def test_whoever_sent_does_not_answer_nor_does_a_deputy(now):
    at = between()
    RoleFactory(unit=at.addressee, person=at.head, name=RoleName.HEAD)
    deputy = UserFactory()
    SubstituteFactory(person=at.head, deputy=deputy, starts_on=now.date())
    made = Recommendation.objects.for_list().get(pk=recommendation(at).pk)

    for by in (type(at.head).objects.get(pk=at.head.pk), deputy):
        with pytest.raises(NotAllowed, match="Somebody else"):
            decline_recommendation(recommendation=made, answer="Không", by=by)
    assert decline_recommendation(recommendation=made, answer="Không", by=at.chief).status == "declined"


def test_a_deputy_sends_in_the_place_of_the_absent_head(now):
    at = between()
    deputy = UserFactory()
    SubstituteFactory(person=at.head, deputy=deputy, starts_on=now.date())

    sent = send_recommendation(recommendation=drafted(at), by=deputy)

    assert (sent.sent_by, sent.sent_for) == (deputy, at.head)
    assert sent.history.get().on_behalf_of == at.head


def test_a_draft_is_seen_by_those_who_answer_for_the_unit_and_what_is_sent_by_everybody(at):
    draft, sent = drafted(at), recommendation(at)
    strangers = (UserFactory(), RoleFactory(unit=UnitFactory(), name=RoleName.HEAD).person)

    for person in (at.head, at.coordinator, at.chief, RoleFactory(unit=at.unit, name=RoleName.STEERING).person):
        assert set(Recommendation.objects.visible_to(person)) == {draft, sent}
    for person in strangers:
        assert list(Recommendation.objects.visible_to(person)) == [sent]


@pytest.mark.parametrize(
    "wrong",
    [
        {"status": "draft"},
        {"status": "accepted"},
        {"status": "declined"},
        {"status": "carried_out"},
        {"answer": "Được"},
        {"due_on": TODAY},
        {"title": ""},
        {"answer_due_on": None},
    ],
)
def test_the_database_keeps_no_half_state(wrong, sent):
    with pytest.raises((IntegrityError, InternalError)), transaction.atomic():
        Recommendation.objects.filter(pk=sent.pk).update(**wrong)


def test_the_database_keeps_what_was_sent(at, sent):
    other = UnitFactory(parent=at.addressee, kind="department")
    for wrong in ({"title": "Khác"}, {"text": "Khác"}, {"addressee": other}, {"unit": other}):
        with pytest.raises((IntegrityError, InternalError)), transaction.atomic():
            Recommendation.objects.filter(pk=sent.pk).update(**wrong)
    with pytest.raises((IntegrityError, InternalError)), transaction.atomic():
        sent.delete()


def test_the_database_lets_it_come_from_one_thing_and_go_to_another_unit(at):
    draft = drafted(at)
    opinion = published_dialogue(host(at.addressee), answered_opinion()).opinions.get()
    for wrong in ({"addressee": at.unit}, {"opinion": opinion, "initiative": InitiativeFactory()}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Recommendation.objects.filter(pk=draft.pk).update(**wrong)
