import datetime

import pytest
from django.db import connection, transaction

from accounts.models import Unit
from accounts.states import RoleName
from common.errors import NotAllowed
from initiatives.actions.review import publish_recognitions
from initiatives.models import Initiative, Step
from initiatives.states import Consent, Status, StepName
from initiatives.workflow import TRANSITIONS, advance, why_not_step
from tests.factories.accounts import RoleFactory, UnitFactory, UserFactory
from tests.factories.initiatives import AuthorFactory, InitiativeFactory, VersionFactory, WindowFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db

COUNCIL = {  # who may do it is asked by the council before it comes here
    Status.ACCEPTED: {"open_review"},
    Status.IN_REVIEW: {"recognise", "refuse", "remove", "return_from_review"},
    Status.RECOGNISED: {"revoke"},
    Status.NOT_RECOGNISED: {"reopen"},
    Status.REVOKED: {"reopen"},
}
LEAD = {
    Status.DRAFT: {"submit", "withdraw"},
    Status.SUBMITTED: {"withdraw"},
    Status.RETURNED: {"resubmit", "withdraw"},
    Status.ACCEPTED: {"withdraw"},
    Status.IN_REVIEW: {"withdraw_from_review"},
}
CO_AUTHOR = {Status.DRAFT: {"submit"}, Status.RETURNED: {"resubmit"}}
CHECKER = {
    Status.SUBMITTED: {"return", "accept"},
    Status.RETURNED: {"recall_return"},
    Status.ACCEPTED: {"recall_accept"},
}
ALLOWED = {
    "lead": LEAD,
    "co-author": CO_AUTHOR,
    "waiting co-author": {},
    "co-ordinator": CHECKER,
    "head above": CHECKER,
    "co-ordinator who is an author": CO_AUTHOR,
    "co-ordinator elsewhere": {},
    "steering committee": {},
    "stranger": {},
    "clock": {Status.RETURNED: {"lapse"}},
}


@world
def commune():
    return UnitFactory(parent=UnitFactory(), recognition_level="grassroots")


def in_state(status, unit, **kwargs):
    """An initiative of that state with nothing missing, two authors who agreed, in an open window."""
    window = WindowFactory()
    initiative = InitiativeFactory(status=status, unit=unit, season=window.season, **kwargs)
    initiative.authors.update(share=60)
    AuthorFactory(initiative=initiative, share=40, consent=Consent.AGREED, position=2)
    if initiative.serial:
        VersionFactory(initiative=initiative)
    return initiative


def person(role, initiative):
    unit = initiative.unit
    if role == "lead":
        return initiative.authors.get(is_lead=True).person
    if role == "co-author":
        return initiative.authors.get(is_lead=False).person
    if role == "waiting co-author":
        initiative.authors.filter(is_lead=False).update(consent=Consent.WAITING)
        return initiative.authors.get(is_lead=False).person
    if role == "co-ordinator":
        return RoleFactory(unit=unit).person
    if role == "head above":
        return RoleFactory(unit=Unit.objects.get_parent(unit), name=RoleName.HEAD).person
    if role == "co-ordinator who is an author":
        return RoleFactory(unit=unit, person=initiative.authors.get(is_lead=False).person).person
    if role == "co-ordinator elsewhere":
        return RoleFactory(unit=UnitFactory()).person
    if role == "steering committee":
        return RoleFactory(unit=unit, name=RoleName.STEERING).person
    return None if role == "clock" else UserFactory()


OF_MODELS = {"pilot", "launch", "report"}  # tests/initiatives/test_running.py takes them


@world
def in_each_state(commune) -> dict[str, Initiative]:
    return {status: in_state(status, commune) for status in Status}


@pytest.mark.parametrize("status", list(Status))
@pytest.mark.parametrize("role", list(ALLOWED))
def test_who_may_take_which_step_in_which_state(role, status, in_each_state, now):
    initiative = in_each_state[status]
    if role == "clock" and status == Status.RETURNED:
        initiative.due_on = now.date() - datetime.timedelta(days=1)
    user = person(role, initiative)
    initiative = Initiative.objects.get(pk=initiative.pk) if role != "clock" else initiative

    allowed = {step for step in TRANSITIONS if why_not_step(user, initiative, step, now, "Lý do") is None}

    assert allowed == ALLOWED[role].get(status, set()) | COUNCIL.get(status, set())


@pytest.mark.parametrize("step", [step for step in TRANSITIONS if step not in OF_MODELS])
def test_every_step_writes_the_state_the_day_and_the_history(step, commune, now):
    row = TRANSITIONS[step]
    initiative = in_state(min(row.sources), commune)
    if step == "lapse":
        Initiative.objects.filter(pk=initiative.pk).update(due_on=now.date() - datetime.timedelta(days=1))
    coordinator, lead = person("co-ordinator", initiative), person("lead", initiative)
    user = None if step == "lapse" else next(
        user for user in (coordinator, lead) if why_not_step(user, initiative, step, now, "x") is None
    )  # fmt: skip

    moved = advance(initiative, step, by=user, reason=" Lý do ", now=now)

    moved.refresh_from_db()
    days = {"submitted": 30, "returned": 30, "accepted": 90}.get(row.target)
    due_on = days and now.date() + datetime.timedelta(days=days)
    assert (moved.status, moved.status_since, moved.due_on) == (row.target, now, due_on)
    (written,) = Step.objects.values_list("step", "source", "target", "by", "at", "reason")
    assert written == (step, initiative.status, row.target, user and user.pk, now, "Lý do")
    connection.check_constraints()


def test_every_step_has_a_name_people_can_read():
    assert [step in StepName.values for step in TRANSITIONS] == [True] * len(TRANSITIONS)


@pytest.mark.parametrize("step", [step for step, row in TRANSITIONS.items() if row.needs_reason])
def test_steps_that_need_a_reason_are_refused_without_one(step, commune, now):
    initiative = in_state(min(TRANSITIONS[step].sources), commune)

    with pytest.raises(NotAllowed, match=r"vì sao|why"):
        advance(initiative, step, by=person("lead", initiative), reason="  ", now=now)

    assert Initiative.objects.get().status == initiative.status


def test_a_council_keeps_the_day_set_when_the_dossier_was_complete(commune, now):
    initiative = in_state(Status.ACCEPTED, commune, due_on=datetime.date(2027, 2, 9))

    assert advance(initiative, "open_review", by=UserFactory(), now=now).due_on == datetime.date(2027, 2, 9)


def test_a_held_initiative_goes_no_further_until_the_hold_is_lifted(commune, now):
    initiative = in_state(Status.ACCEPTED, commune, held_because="Có đơn tố cáo")

    with pytest.raises(NotAllowed):
        advance(initiative, "open_review", by=UserFactory(), now=now)
    Initiative.objects.update(held_because="")

    assert advance(initiative, "open_review", by=UserFactory(), now=now).status == Status.IN_REVIEW


def test_acceptance_waits_for_the_consent_of_every_author_in_the_house(commune, now):
    initiative = in_state(Status.SUBMITTED, commune)
    initiative.authors.filter(is_lead=False).update(consent=Consent.REFUSED)
    coordinator = person("co-ordinator", initiative)

    with pytest.raises(NotAllowed, match=initiative.authors.get(is_lead=False).name):
        advance(initiative, "accept", by=coordinator, now=now)
    initiative.authors.filter(is_lead=False).update(person=None, outside_name="Hoàng Văn Sơn", consent=Consent.WAITING)

    assert advance(initiative, "accept", by=coordinator, now=now).status == Status.ACCEPTED


def test_a_return_cannot_be_taken_back_once_a_point_is_answered(commune, now):
    initiative = in_state(Status.RETURNED, commune)
    point = initiative.latest_version().points.create(position=1, asked="Thiếu số liệu", asked_at=now)
    coordinator = person("co-ordinator", initiative)
    assert why_not_step(coordinator, initiative, "recall_return", now) is None

    point.answer, point.answered_by, point.answered_at = "Đã thêm", person("lead", initiative), now
    point.save()

    assert why_not_step(coordinator, initiative, "recall_return", now) is not None


def test_the_number_counts_up_for_each_recognising_unit_without_gaps(now):
    window = WindowFactory()
    communes = [UnitFactory(recognition_level="grassroots", short_name=name) for name in ("LN", "")]
    school = UnitFactory(parent=communes[0])
    numbers = []
    for unit in (school, communes[0], communes[1]):
        with transaction.atomic():
            initiative = InitiativeFactory(unit=unit, season=window.season)
            numbers.append(advance(initiative, "submit", by=initiative.entered_by, now=now).number)
        with transaction.atomic():  # whatever goes wrong later in the same request
            failed = InitiativeFactory(unit=unit, season=window.season)
            advance(failed, "submit", by=failed.entered_by, now=now)
            transaction.set_rollback(True)

    assert numbers == ["LN.2026.001", "LN.2026.002", f"{communes[1].code}.2026.001"]


def test_two_units_with_the_same_abbreviation_use_their_codes(now):
    season = WindowFactory().season
    units = [UnitFactory(recognition_level="grassroots", short_name="LN") for _ in range(2)]
    drafts = [InitiativeFactory(unit=unit, season=season) for unit in units]

    numbers = [advance(draft, "submit", by=draft.entered_by, now=now).number for draft in drafts]

    assert numbers == [f"{unit.code}.2026.001" for unit in units]


def test_one_decision_moves_all_it_covers_or_nothing(commune, now):
    good, bad = in_state(Status.IN_REVIEW, commune), in_state(Status.IN_REVIEW, commune)
    draft = InitiativeFactory(unit=commune)
    secretary = UserFactory()

    with pytest.raises(NotAllowed):
        publish_recognitions(recognised=[good, draft], refused={bad: "Chưa mới"}, by=secretary, now=now)
    unmoved = list(Initiative.objects.order_by("pk").values_list("status", flat=True))
    publish_recognitions(recognised=[good], refused={bad: "Chưa mới"}, by=secretary, now=now)

    assert unmoved == ["in_review", "in_review", "draft"]
    moved = list(Initiative.objects.order_by("pk").values_list("status", flat=True))
    assert moved == ["recognised", "not_recognised", "draft"]
    assert Step.objects.get(step="refuse").reason == "Chưa mới"
