"""The board of problems: posted by units, offered for by anybody, an offer taken, closed, opened again."""

import datetime
from types import SimpleNamespace

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from accounts.states import RoleName
from common.errors import NotAllowed
from initiatives.actions.wanted import (
    change_wanted,
    close_wanted,
    make_offer,
    reopen_wanted,
    take_offer,
    withdraw_offer,
)
from initiatives.models import Adoption, Initiative, Offer, Wanted
from initiatives.states import Status, WantedStatus
from initiatives.workflow.wanted import WANTED_TRANSITIONS, why_not_turn
from notifications.models import Notice
from tests.factories.accounts import PostingFactory, RoleFactory, UnitFactory, UserFactory
from tests.factories.adoption import posted, recognised
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def scene():
    """A clinic with a problem, its co-ordinator and head; a teacher with a recognised initiative."""
    school, clinic = UnitFactory(name="Trường"), UnitFactory(name="Trạm Y tế")
    teacher = PostingFactory(unit=school).person
    coordinator = RoleFactory(unit=clinic).person
    return SimpleNamespace(
        clinic=clinic, teacher=teacher, coordinator=coordinator, stranger=UserFactory(),
        head=RoleFactory(unit=clinic, name=RoleName.HEAD).person,
        initiative=recognised(lead=teacher, unit=school, entered_by=teacher), wanted=posted(clinic, coordinator),
    )  # fmt: skip


def told(kind: str) -> set[int]:
    return set(Notice.objects.filter(kind=f"initiatives/{kind}").values_list("person", flat=True))


@pytest.mark.parametrize("who", ["teacher", "stranger"])
def test_only_those_who_answer_for_a_unit_post_for_it(scene, who):
    with pytest.raises(NotAllowed):
        posted(scene.clinic, getattr(scene, who))
    with pytest.raises(NotAllowed):
        posted(UnitFactory(), scene.coordinator)


def test_an_author_offers_an_initiative_and_the_unit_takes_it(scene):
    offer = make_offer(wanted=scene.wanted, initiative=scene.initiative, by=scene.teacher)
    taken = take_offer(offer=offer, by=scene.head)

    scene.wanted.refresh_from_db()
    assert (scene.wanted.status, bool(taken.taken_at)) == (WantedStatus.TAKEN, True)
    assert told("wanted_offered") == {scene.coordinator.pk, scene.head.pk}
    assert told("wanted_taken") == {scene.teacher.pk}


def test_anybody_has_a_word_but_not_an_empty_one(scene):
    make_offer(wanted=scene.wanted, text="Nên dùng bảng tính", by=scene.stranger)

    with pytest.raises(NotAllowed):
        make_offer(wanted=scene.wanted, text=" ", by=scene.stranger)
    with pytest.raises(IntegrityError), transaction.atomic():
        Offer.objects.create(wanted=scene.wanted, by=scene.stranger, at=timezone.now())


def test_what_is_not_recognised_or_offered_already_is_not_offered(scene):
    make_offer(wanted=scene.wanted, initiative=scene.initiative, by=scene.teacher)
    with pytest.raises(NotAllowed):
        make_offer(wanted=scene.wanted, initiative=scene.initiative, by=scene.teacher)
    Initiative.objects.filter(pk=scene.initiative.pk).update(status=Status.REVOKED)
    scene.initiative.refresh_from_db()

    with pytest.raises(NotAllowed):
        make_offer(wanted=posted(scene.clinic, scene.head), initiative=scene.initiative, by=scene.teacher)


def test_nothing_is_offered_after_the_day_or_once_it_is_closed(scene):
    Wanted.objects.update(until=datetime.date(2026, 1, 1))
    with pytest.raises(NotAllowed):
        make_offer(wanted=scene.wanted, text="Lời", by=scene.stranger)
    closed = close_wanted(wanted=posted(scene.clinic, scene.head), reason="Đã tự giải quyết", by=scene.head)

    with pytest.raises(NotAllowed):
        make_offer(wanted=closed, text="Lời", by=scene.stranger)


def test_an_offer_is_withdrawn_until_it_is_taken_and_then_not_taken(scene):
    first = make_offer(wanted=scene.wanted, text="Lời", by=scene.stranger)
    with pytest.raises(NotAllowed):
        withdraw_offer(offer=first, by=scene.teacher)
    withdraw_offer(offer=first, by=scene.stranger)
    with pytest.raises(NotAllowed):
        take_offer(offer=first, by=scene.head)
    second = take_offer(offer=make_offer(wanted=scene.wanted, text="Khác", by=scene.stranger), by=scene.head)

    with pytest.raises(NotAllowed):
        withdraw_offer(offer=second, by=scene.stranger)


def test_it_is_closed_for_a_reason_those_who_offered_read(scene):
    make_offer(wanted=scene.wanted, text="Lời", by=scene.stranger)
    with pytest.raises(NotAllowed):
        close_wanted(wanted=scene.wanted, reason=" ", by=scene.head)
    closed = close_wanted(wanted=scene.wanted, reason="Đã tự giải quyết", by=scene.head)

    assert (closed.status, closed.closed_because) == (WantedStatus.CLOSED, "Đã tự giải quyết")
    assert told("wanted_closed") == {scene.stranger.pk}


def test_opened_again_an_offer_taken_before_is_only_an_offer(scene):
    take_offer(offer=make_offer(wanted=scene.wanted, text="Lời", by=scene.stranger), by=scene.head)
    again = reopen_wanted(wanted=scene.wanted, until=datetime.date(2100, 1, 1), by=scene.head)

    assert (again.status, Offer.objects.get().taken_at) == (WantedStatus.OPEN, None)


def test_it_is_changed_by_the_unit_alone(scene):
    texts = {"title": "Khác", "problem": "Khác", "until": datetime.date(2100, 1, 1)}
    with pytest.raises(NotAllowed):
        change_wanted(wanted=scene.wanted, by=scene.teacher, **texts)

    assert change_wanted(wanted=scene.wanted, by=scene.head, **texts).title == "Khác"


@pytest.mark.parametrize("status", WantedStatus)
@pytest.mark.parametrize("step", WANTED_TRANSITIONS)
@pytest.mark.parametrize("who", ["head", "coordinator", "teacher", "stranger"])
def test_steps_fit_state_and_person(scene, status, step, who):
    scene.wanted.status = status

    allowed = why_not_turn(getattr(scene, who), scene.wanted, step) is None

    assert allowed is (status in WANTED_TRANSITIONS[step].sources and who in {"head", "coordinator"})


def test_the_board_is_searched_without_diacritics_and_shows_by_itself_what_takes_offers(scene, client_of):
    other = posted(scene.clinic, scene.head, title="Chờ lấy số")
    close_wanted(wanted=other, reason="Xong", by=scene.head)
    client, address = client_of(scene.stranger), reverse("initiatives:board")

    def shown(**filters):
        return {row.pk for row in client.get(address, filters).context["page"]}

    assert shown() == {scene.wanted.pk}
    assert shown(state="all", q="cho lay") == {other.pk}
    assert shown(state="closed") == {other.pk}
    assert shown(state="own") == set()


def test_from_the_board_to_an_application_in_the_browser(scene, client_of):
    head, teacher = client_of(scene.head), client_of(scene.teacher)
    head.post(
        reverse("initiatives:post_wanted"),
        {"unit": scene.clinic.pk, "title": "Tờ khai trùng", "problem": "Khai ba lần", "until": "01/01/2100"},
    )
    wanted = Wanted.objects.latest("pk")
    page = wanted.get_absolute_url()
    empty = teacher.post(page, {"initiative": "", "text": ""})
    teacher.post(page, {"initiative": scene.initiative.pk, "text": ""})
    offer = Offer.objects.get()
    head.post(reverse("initiatives:take_offer", args=[wanted.pk, offer.pk]))
    address = f"{reverse('initiatives:adopt', args=[scene.initiative.pk])}?unit={scene.clinic.pk}"
    linked = address in head.get(page).content.decode()
    head.post(address, {"unit": scene.clinic.pk, "why": "Khai ba lần"})

    begun = Adoption.objects.get()
    assert (empty.status_code, linked, begun.unit) == (422, True, scene.clinic)
    assert begun.get_absolute_url() in head.get(page).content.decode()


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 10])
def test_the_board_needs_the_same_queries_for_any_length(rows, scene, client_of, django_assert_num_queries):
    for _number in range(rows - 1):
        posted(scene.clinic, scene.head)
    client = client_of(scene.stranger)

    with django_assert_num_queries(5):
        page = client.get(reverse("initiatives:board"))

    assert len(page.context["page"].rows) == rows
