"""Promises run until their owner says what became of them and the host's side confirms it."""

import datetime

import pytest
from django.db import IntegrityError, transaction

from accounts.models import User
from accounts.states import RoleName
from common.errors import NotAllowed
from movements.actions.commitments import (
    confirm_result,
    reopen_commitment,
    report_result,
    send_result_back,
    take_report_back,
)
from movements.models import Commitment
from movements.states import CommitmentStatus, CommitmentStep
from movements.workflow import COMMITMENT_TRANSITIONS, why_not_step
from notifications.models import Notice
from tests.factories.accounts import RoleFactory, SubstituteFactory, UserFactory
from tests.factories.dialogues import commitment, host, promised, recorded
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def at():
    return host()


@world
def promise(at):
    return commitment(at)


def reported(promise, by, outcome="kept"):
    return report_result(commitment=promise, outcome=outcome, account="Đã sửa xong ngày 20/11", by=by)


def told(kind: str) -> set[int]:
    return set(Notice.objects.filter(kind=f"movements/{kind}").values_list("person", flat=True))


def test_a_promise_is_reported_by_its_owner_and_closed_by_the_host(at, promise, now):
    reported(promise, at.in_charge)
    assert told("commitment_reported") == {at.head.pk, at.coordinator.pk}

    confirm_result(commitment=promise, by=at.coordinator)

    promise.refresh_from_db()
    assert (promise.status, promise.outcome, promise.closed_at) == ("closed", "kept", now)
    assert told("commitment_closed") == {at.in_charge.pk}
    steps = [(each.step, each.by, each.target, each.outcome) for each in promise.history.order_by("pk")]
    assert steps == [
        ("report", at.in_charge, "reported", "kept"), ("confirm", at.coordinator, "closed", "kept"),
    ]  # fmt: skip


def test_a_result_says_what_was_done_or_why_not(at, promise):
    for outcome, account in (("not_kept", "  "), ("kept", ""), ("nonsense", "Xong")):
        with pytest.raises(NotAllowed):
            report_result(commitment=promise, outcome=outcome, account=account, by=at.in_charge)

    promise.refresh_from_db()
    assert promise.status == CommitmentStatus.OPEN


def test_a_report_is_taken_back_or_sent_back_and_nothing_of_it_stays_but_the_history(at, promise):
    reported(promise, at.owner_head, "partly")
    take_report_back(commitment=promise, by=at.in_charge)
    reported(promise, at.in_charge)
    with pytest.raises(NotAllowed):
        send_result_back(commitment=promise, reason=" ", by=at.head)
    send_result_back(commitment=promise, reason="Chưa sửa hết", by=at.head)

    promise.refresh_from_db()
    assert (promise.status, promise.outcome, promise.account, promise.reported_by) == ("open", "", "", None)
    assert [each.text for each in promise.history.order_by("pk")][-1] == "Chưa sửa hết"
    assert told("commitment_opened") == {at.in_charge.pk}


def test_a_closed_promise_is_opened_again_for_a_reason(at, promise):
    reported(promise, at.in_charge)
    confirm_result(commitment=promise, by=at.head)

    reopen_commitment(commitment=promise, reason="Lại sạt lở", by=at.coordinator)

    promise.refresh_from_db()
    assert (promise.status, promise.closed_at) == ("open", None)
    assert list(promise.history.order_by("pk").values_list("step", flat=True)) == ["report", "confirm", "reopen"]


def test_whoever_reported_does_not_confirm_nor_does_a_deputy_of_the_same_head(now):
    at = host()
    promise = commitment(at, due_on=datetime.date(2026, 12, 1))
    above = RoleFactory(unit=at.unit, name=RoleName.HEAD).person
    RoleFactory(unit=at.owner, person=at.head, name=RoleName.COORDINATOR)
    deputy = UserFactory()
    SubstituteFactory(person=at.head, deputy=deputy, starts_on=now.date())
    reported(promise, User.objects.get(pk=at.head.pk))  # with the roles of now

    for by in (at.head, deputy):
        with pytest.raises(NotAllowed, match="Somebody else"):
            confirm_result(commitment=promise, by=by)
    confirm_result(commitment=promise, by=above)

    assert Commitment.objects.get().status == CommitmentStatus.CLOSED


def test_a_promise_runs_only_once_its_dialogue_is_published(at):
    dialogue = recorded(at, promised(at), place="Chưa công bố")

    with pytest.raises(NotAllowed, match="published"):
        reported(dialogue.opinions.get().commitment, at.in_charge)


OWNER, HOST, OTHERS = {"in_charge", "owner_head"}, {"head", "coordinator"}, {"stranger", "steering"}
ALLOWED = {
    (CommitmentStep.REPORT, "open"): OWNER,
    (CommitmentStep.TAKE_BACK, "reported"): OWNER,
    (CommitmentStep.CONFIRM, "reported"): HOST,
    (CommitmentStep.SEND_BACK, "reported"): HOST,
    (CommitmentStep.REOPEN, "closed"): HOST,
}


@pytest.mark.parametrize("status", CommitmentStatus.values)
@pytest.mark.parametrize("step", list(COMMITMENT_TRANSITIONS))
def test_who_takes_which_step_from_which_state(step, status, at, promise):
    people = {name: getattr(at, name) for name in OWNER | HOST}
    people |= {"stranger": UserFactory(), "steering": RoleFactory(unit=at.unit, name=RoleName.STEERING).person}
    if status != "open":
        reported(promise, at.in_charge)
    if status == "closed":
        confirm_result(commitment=promise, by=at.head)
    promise = Commitment.objects.for_list().get()

    allowed = {name for name, person in people.items() if why_not_step(person, promise, step) is None}

    assert allowed == ALLOWED.get((step, status), set())


@pytest.mark.parametrize(
    "wrong",
    [
        {"status": "closed"},
        {"status": "reported"},
        {"outcome": "kept"},
        {"promise": ""},
    ],
)
def test_the_database_keeps_no_half_result(wrong, promise):
    with pytest.raises(IntegrityError), transaction.atomic():
        Commitment.objects.filter(pk=promise.pk).update(**wrong)


def test_who_sees_a_promise_before_and_after_its_dialogue_is_published(at):
    draft = recorded(at, promised(at), place="Chưa công bố").opinions.get().commitment
    stranger, steering = UserFactory(), RoleFactory(unit=at.unit, name=RoleName.STEERING).person

    def sees(user) -> bool:
        return Commitment.objects.visible_to(user).filter(pk=draft.pk).exists()

    reads = {"in_charge": at.in_charge, "owner_head": at.owner_head, "head": at.head, "steering": steering}
    assert {name: sees(person) for name, person in reads.items()} == dict.fromkeys(reads, True)
    assert not sees(stranger)
    assert Commitment.objects.owned_by(at.head).count() == 0
    assert list(Commitment.objects.owned_by(at.in_charge)) == [draft]
