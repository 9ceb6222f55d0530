"""Dialogues are recorded, corrected until their notice is published, and stay as they are from then on."""

import datetime

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from common.errors import NotAllowed
from movements.actions.dialogues import (
    StaleDialogueError,
    add_opinions,
    correct_dialogue,
    delete_dialogue,
    publish_dialogue,
    record_dialogue,
    record_dialogues,
    write_opinions,
)
from movements.models import Commitment, Dialogue, Opinion
from movements.plans import DialoguePlan, OpinionPlan
from movements.states import DialogueStatus
from notifications.models import Notice
from tests.factories.accounts import RoleFactory, UserFactory
from tests.factories.dialogues import (
    HELD_ON,
    NOTICED_ON,
    answered,
    facts,
    field,
    host,
    promised,
    published,
    recorded,
)
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def at():
    return host()


def unsettled() -> OpinionPlan:
    return OpinionPlan(field(), "Chưa ai trả lời")


def publish(dialogue, by, **more):
    usual = {"number": "15/TB-UBND", "noticed_on": NOTICED_ON}
    return publish_dialogue(dialogue=dialogue, by=by, **(usual | more))


def test_a_dialogue_is_recorded_with_its_opinions_at_the_level_of_its_unit(at):
    dialogue = recorded(at, answered(), promised(at))

    assert (dialogue.level, dialogue.status, dialogue.entered_by) == ("commune", DialogueStatus.DRAFT, at.coordinator)
    first, second = dialogue.opinions.order_by("position")
    assert (first.position, first.answer) == (1, "Đã niêm yết tại trụ sở từ ngày 01/10")
    assert (second.position, second.commitment.unit, second.commitment.person) == (2, at.owner, at.in_charge)


def test_only_those_who_answer_for_the_unit_record_and_nothing_that_lies_ahead(at):
    steering = RoleFactory(unit=at.unit, name="steering").person
    for by in (at.owner_head, steering, UserFactory()):
        with pytest.raises(NotAllowed):
            record_dialogue(unit=at.unit, facts=facts(), by=by)
    with pytest.raises(NotAllowed):
        record_dialogue(unit=at.unit, facts=facts(held_on=datetime.date(2026, 11, 24)), by=at.head)

    assert not Dialogue.objects.exists()


def test_the_same_dialogue_is_not_recorded_twice_not_even_within_one_list(at):
    recorded(at)
    twice = [DialoguePlan(at.unit, facts(place="Hội trường"))] * 2

    with pytest.raises(NotAllowed):
        recorded(at)
    with pytest.raises(NotAllowed):
        record_dialogues(plans=twice, by=at.coordinator)
    recorded(at, topic="Đất đai")

    assert Dialogue.objects.count() == 2


def test_opinions_are_written_anew_without_losing_the_ones_that_stay(at, now, monkeypatch):
    dialogue = recorded(at, answered(), promised(at), unsettled())
    first, second, _third = dialogue.opinions.order_by("position")
    seen_at = Dialogue.objects.get().updated_at
    monkeypatch.setattr(timezone, "now", lambda: now + datetime.timedelta(minutes=5))

    plans = [answered("Mới", pk=second.pk), answered("Thêm"), promised(at, text="Nay hứa", pk=first.pk)]
    write_opinions(dialogue=dialogue, plans=plans, by=at.coordinator, seen_at=seen_at)

    now_there = list(dialogue.opinions.order_by("position").values_list("pk", "text", "commitment__promise"))
    assert now_there == [
        (second.pk, "Mới", None),
        (now_there[1][0], "Thêm", None),
        (first.pk, "Nay hứa", "Sửa xong đoạn sạt lở"),
    ]
    with pytest.raises(StaleDialogueError):
        write_opinions(dialogue=dialogue, plans=[], by=at.head, seen_at=seen_at)
    assert dialogue.opinions.count() == 3


def test_an_opinion_named_by_a_plan_of_another_dialogue_is_added_not_taken_from_there(at):
    foreign = recorded(at, answered("Của nơi khác")).opinions.get()
    dialogue = recorded(at, place="Hội trường")

    seen_at = dialogue.updated_at
    write_opinions(dialogue=dialogue, plans=[answered("Ở đây", pk=foreign.pk)], by=at.head, seen_at=seen_at)

    assert Opinion.objects.get(pk=foreign.pk).text == "Của nơi khác"
    assert dialogue.opinions.get().text == "Ở đây"


def test_what_is_added_stands_behind_what_is_there(at):
    dialogue = recorded(at, answered())

    add_opinions(dialogue=dialogue, plans=[unsettled(), answered("Cuối")], by=at.coordinator)

    assert list(dialogue.opinions.values_list("position", "text"))[1:] == [(2, "Chưa ai trả lời"), (3, "Cuối")]


def test_facts_are_corrected_but_not_into_another_dialogue_or_behind_a_promise(at):
    recorded(at, place="Hội trường")
    dialogue = recorded(at, promised(at, due_on=datetime.date(2026, 11, 12)))

    correct_dialogue(dialogue=dialogue, facts=facts(participants=90), by=at.head)
    for wrong in (facts(place="Hội trường"), facts(held_on=datetime.date(2026, 11, 13))):
        with pytest.raises(NotAllowed):
            correct_dialogue(dialogue=dialogue, facts=wrong, by=at.head)

    dialogue.refresh_from_db()
    assert (dialogue.participants, dialogue.held_on) == (90, HELD_ON)
    history = Dialogue.pgh_event_model.objects.filter(pgh_obj=dialogue.pk).order_by("pgh_id")
    assert list(history.values_list("participants", flat=True)) == [120, 90]


def test_only_the_head_publishes_and_only_when_every_opinion_is_settled(at):
    dialogue = recorded(at, answered(), unsettled())

    for by in (at.coordinator, at.owner_head):
        with pytest.raises(NotAllowed, match="head"):
            publish(dialogue, by)
    with pytest.raises(NotAllowed, match="2"):
        publish(dialogue, at.head)
    dialogue.opinions.filter(position=2).delete()
    for wrong in ({"number": " "}, {"noticed_on": datetime.date(2026, 11, 9)},
                  {"noticed_on": datetime.date(2026, 11, 24)}):  # fmt: skip
        with pytest.raises(NotAllowed):
            publish(dialogue, at.head, **wrong)

    shown = publish(dialogue, at.head)

    assert (shown.status, shown.published_by, shown.notice_number) == ("published", at.head, "15/TB-UBND")
    with pytest.raises(NotAllowed):
        publish(dialogue, at.head)


def test_what_is_published_stays_in_the_database_too(at):
    dialogue = published(at, answered(), promised(at))
    opinion, promise = dialogue.opinions.get(position=1), Commitment.objects.get()
    ways = [
        lambda: Dialogue.objects.update(participants=1),
        lambda: Dialogue.objects.all().delete(),
        lambda: Opinion.objects.filter(pk=opinion.pk).update(text="Khác"),
        lambda: Opinion.objects.filter(pk=opinion.pk).delete(),
        lambda: Opinion.objects.create(dialogue=dialogue, position=9, field=opinion.field, text="Thêm"),
        lambda: Commitment.objects.update(promise="Khác"),
        lambda: Commitment.objects.update(unit=at.unit),
        lambda: promise.delete(),
    ]

    for way in ways:
        with pytest.raises(DatabaseError, match=r"stays|Cannot"), transaction.atomic():
            way()
    for deed in (lambda: correct_dialogue(dialogue=dialogue, facts=facts(), by=at.head),
                 lambda: add_opinions(dialogue=dialogue, plans=[answered()], by=at.head),
                 lambda: delete_dialogue(dialogue=dialogue, by=at.head)):  # fmt: skip
        with pytest.raises(NotAllowed):
            deed()

    assert (Dialogue.objects.get().participants, Opinion.objects.count(), Commitment.objects.count()) == (120, 2, 1)


def test_no_opinion_is_answered_and_promised(at):
    dialogue = recorded(at, answered(), promised(at))
    first, second = dialogue.opinions.order_by("position")

    with pytest.raises(IntegrityError), transaction.atomic():
        Opinion.objects.filter(pk=second.pk).update(answer="Cũng trả lời")
    with pytest.raises(IntegrityError), transaction.atomic():
        Commitment.objects.create(opinion=first, unit=at.owner, promise="Hứa", due_on=HELD_ON)


def test_a_draft_is_deleted_with_all_that_was_recorded(at):
    delete_dialogue(dialogue=recorded(at, answered(), promised(at)), by=at.coordinator)

    assert [model.objects.count() for model in (Dialogue, Opinion, Commitment)] == [0, 0, 0]


def test_whoever_is_to_keep_something_is_told_once_when_it_is_published(at):
    recorded(at, promised(at), place="Chưa công bố")
    assert not Notice.objects.exists()

    published(at, promised(at), promised(at, text="Cầu hỏng"), promised(at, text="Cột điện", person=None))

    told = Notice.objects.filter(kind="movements/commitments_made")
    assert set(told.values_list("person", flat=True)) == {at.in_charge.pk, at.owner_head.pk}
    assert set(told.values_list("url", flat=True)) == {reverse("dialogues:commitments")}
