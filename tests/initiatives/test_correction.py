import datetime

import pytest
from django.urls import reverse

from common.errors import NotAllowed
from initiatives.actions.correction import (
    Point,
    accept_initiative,
    answer_point,
    extend_deadline,
    recall_acceptance,
    recall_return,
    return_initiative,
)
from initiatives.actions.holding import hold_initiative, release_initiative
from initiatives.actions.lapsing import lapse_overdue
from initiatives.actions.submission import submit_initiative
from initiatives.actions.withdrawal import withdraw_initiative
from initiatives.models import CorrectionPoint, Question, Step
from initiatives.states import Consent, Status
from notifications.models import Notice
from tests.factories.accounts import RoleFactory
from tests.factories.dossiers import complete_draft
from tests.factories.initiatives import AttachmentFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def dossier(now):
    """A dossier handed in, its co-ordinator, and the moment of it all."""
    initiative = complete_draft()
    coordinator = RoleFactory(unit=initiative.unit, person__full_name="Mông Văn Khải").person
    submit_initiative(initiative=initiative, by=initiative.entered_by, now=now)
    initiative.refresh_from_db()
    Notice.objects.all().delete()
    return initiative, coordinator


def question(key):
    return Question.objects.get(key=key, section__template__act="application")


def told() -> list[tuple]:
    return sorted(Notice.objects.values_list("person__full_name", "kind"))


AUTHORS = ("Bế Thị Kiều Oanh", "Bế Ích Quân")


def test_a_dossier_comes_back_with_points_each_at_its_place(dossier, now):
    initiative, coordinator = dossier
    file = AttachmentFactory(dossier=initiative.main_dossier())
    asked = [Point("Thiếu số liệu", question("social-effect")), Point(" Chưa ký ", None, file), Point("  ")]

    returned = return_initiative(initiative=initiative, points=asked, by=coordinator, now=now)

    assert (returned.status, returned.due_on) == (Status.RETURNED, datetime.date(2026, 12, 23))
    points = CorrectionPoint.objects.values_list("position", "question__key", "attachment", "asked", "asked_by")
    assert list(points) == [
        (1, "social-effect", None, "Thiếu số liệu", coordinator.pk),
        (2, None, file.pk, "Chưa ký", coordinator.pk),
    ]
    assert told() == [(name, "initiatives/returned") for name in sorted(AUTHORS)]


@pytest.mark.parametrize(
    ("points", "due_on"), [([], None), ([Point("  ")], None), ([Point("Thiếu")], datetime.date(2026, 11, 23))]
)
def test_a_return_says_what_is_wrong_and_leaves_time_for_it(points, due_on, dossier, now):
    initiative, coordinator = dossier

    with pytest.raises(NotAllowed):
        return_initiative(initiative=initiative, points=points, due_on=due_on, by=coordinator, now=now)

    initiative.refresh_from_db()
    assert (initiative.status, CorrectionPoint.objects.count()) == (Status.SUBMITTED, 0)


def test_points_are_answered_one_by_one_and_again_until_it_is_handed_in(dossier, now):
    initiative, coordinator = dossier
    return_initiative(initiative=initiative, points=[Point("Một"), Point("Hai")], by=coordinator, now=now)
    first, second = CorrectionPoint.objects.order_by("position")
    partner = initiative.authors.get(is_lead=False).person

    answer_point(point=first, answer="Đã sửa", by=partner, now=now)
    answer_point(point=first, answer="Đã sửa lại", by=initiative.entered_by, now=now)

    with pytest.raises(NotAllowed):
        answer_point(point=second, answer="  ", by=partner, now=now)
    with pytest.raises(NotAllowed):
        answer_point(point=second, answer="Tôi trả lời hộ", by=coordinator, now=now)
    answers = CorrectionPoint.objects.order_by("position").values_list("answer", "answered_by")
    assert list(answers) == [("Đã sửa lại", initiative.entered_by.pk), ("", None)]


def test_a_return_taken_back_keeps_its_points_for_the_next_one(dossier, now, client_of):
    initiative, coordinator = dossier
    return_initiative(
        initiative=initiative, points=[Point("Thiếu số liệu", question("purpose"))], by=coordinator, now=now
    )

    recalled = recall_return(initiative=initiative, by=coordinator, now=now)
    form = client_of(coordinator).get(reverse("initiatives:check", args=[initiative.pk])).context["form"]

    assert recalled.status == Status.SUBMITTED
    assert form.initial[f"question-{question('purpose').pk}"] == "Thiếu số liệu"
    return_initiative(initiative=initiative, points=[Point("Khác")], by=coordinator, now=now)
    assert list(CorrectionPoint.objects.values_list("asked", flat=True)) == ["Khác"]


def test_complete_after_a_return_taken_back_leaves_no_open_points(dossier, now):
    initiative, coordinator = dossier
    return_initiative(initiative=initiative, points=[Point("Thiếu")], by=coordinator, now=now)
    recall_return(initiative=initiative, by=coordinator, now=now)

    accept_initiative(initiative=initiative, by=coordinator, now=now)

    assert not CorrectionPoint.objects.exists()


def test_a_finding_can_be_taken_back_until_the_council_has_the_dossier(dossier, now):
    initiative, coordinator = dossier
    accepted = accept_initiative(initiative=initiative, by=coordinator, now=now)

    recalled = recall_acceptance(initiative=accepted, by=coordinator, now=now)

    assert (accepted.due_on, recalled.status) == (datetime.date(2027, 2, 21), Status.SUBMITTED)


def test_more_time_is_given_never_less(dossier, now):
    initiative, coordinator = dossier
    return_initiative(initiative=initiative, points=[Point("Thiếu")], by=coordinator, now=now)

    with pytest.raises(NotAllowed):
        extend_deadline(
            initiative=initiative, due_on=datetime.date(2026, 12, 23), reason="Đi tập huấn", by=coordinator, now=now
        )
    extended = extend_deadline(
        initiative=initiative, due_on=datetime.date(2026, 12, 31), reason="Đi tập huấn", by=coordinator, now=now
    )

    assert (extended.status, extended.due_on) == (Status.RETURNED, datetime.date(2026, 12, 31))
    assert Step.objects.filter(step="extend").values_list("source", "target", "reason").get() == (
        "returned",
        "returned",
        "Đi tập huấn",
    )


def test_what_is_not_corrected_in_time_is_removed_by_the_clock_alone(dossier, now):
    initiative, coordinator = dossier
    return_initiative(initiative=initiative, points=[Point("Thiếu")], by=coordinator, now=now)
    Notice.objects.all().delete()
    last_minute = datetime.datetime(2026, 12, 23, 16, 59, tzinfo=datetime.UTC)  # 23:59 in Cao Bằng

    counts = [lapse_overdue(now=last_minute + datetime.timedelta(minutes=minutes)) for minutes in (0, 1, 2)]

    initiative.refresh_from_db()
    assert (counts, initiative.status) == ([0, 1, 0], Status.REMOVED)
    assert told() == [(name, "initiatives/lapsed") for name in sorted([*AUTHORS, "Mông Văn Khải"])]
    assert initiative.entered_by.duties.get().progress == "nothing"


def test_a_withdrawal_tells_the_others_and_opens_the_duty_again(dossier, now):
    initiative, coordinator = dossier

    withdraw_initiative(initiative=initiative, reason="Cần thử thêm một vụ", by=initiative.entered_by, now=now)

    assert told() == [(name, "initiatives/withdrawn") for name in sorted([AUTHORS[1], coordinator.full_name])]
    assert Step.objects.get(step="withdraw").reason == "Cần thử thêm một vụ"
    assert initiative.entered_by.duties.get().progress == "nothing"


def test_a_hold_is_set_and_lifted_with_reasons_that_authors_do_not_read(dossier, now, client_of):
    initiative, coordinator = dossier
    secret = "Đơn tố cáo của ông Dương"
    hold_initiative(initiative=initiative, reason=secret, by=coordinator, now=now)
    pages = [
        client_of(user).get(initiative.get_absolute_url()).content.decode()
        for user in (initiative.entered_by, coordinator)
    ]
    with pytest.raises(NotAllowed):
        accept_initiative(initiative=initiative, by=coordinator, now=now)

    release_initiative(initiative=initiative, reason="Rút đơn", by=coordinator, now=now)

    assert [secret in page for page in pages] == [False, True]
    assert accept_initiative(initiative=initiative, by=coordinator, now=now).status == Status.ACCEPTED


def test_an_author_who_is_co_ordinator_neither_holds_nor_checks_the_own_one(dossier, now):
    initiative, _coordinator = dossier
    RoleFactory(unit=initiative.unit, person=initiative.entered_by)

    for deed in (
        lambda: hold_initiative(initiative=initiative, reason="x", by=initiative.entered_by, now=now),
        lambda: accept_initiative(initiative=initiative, by=initiative.entered_by, now=now),
    ):
        with pytest.raises(NotAllowed, match="của mình"):
            deed()


def test_the_checking_page_returns_with_several_points_at_once(dossier, client_of):
    initiative, coordinator = dossier
    purpose = question("purpose")

    answer = client_of(coordinator).post(
        reverse("initiatives:check", args=[initiative.pk]),
        {"deed": "return", f"question-{purpose.pk}": "Một.\r\n\r\nHai.", "whole": "Ba.", "due_on": "31/12/2026"},
    )

    assert (answer.status_code, answer.url) == (302, reverse("initiatives:to_check"))
    points = CorrectionPoint.objects.order_by("position").values_list("question__key", "asked")
    assert list(points) == [("purpose", "Một."), ("purpose", "Hai."), (None, "Ba.")]
    initiative.refresh_from_db()
    assert initiative.due_on == datetime.date(2026, 12, 31)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"deed": "return"}, "ít nhất một điểm"),
        ({"deed": "accept", "whole": "Thiếu số liệu"}, "Đã ghi 1 điểm"),
        ({"deed": "return", "whole": "Thiếu", "due_on": "01/01/2020"}, "sau hôm nay"),
    ],
)
def test_the_checking_page_says_what_is_wrong_and_keeps_what_was_noted(data, words, dossier, client_of):
    initiative, coordinator = dossier

    answer = client_of(coordinator).post(reverse("initiatives:check", args=[initiative.pk]), data)

    page = answer.content.decode()
    assert (answer.status_code, words in page, data.get("whole", "") in page) == (422, True, True)
    initiative.refresh_from_db()
    assert initiative.status == Status.SUBMITTED


def test_a_co_authors_refusal_becomes_a_point(dossier, client_of):
    initiative, coordinator = dossier
    initiative.authors.filter(is_lead=False).update(consent=Consent.REFUSED, refused_because="Chỉ nhập số liệu")

    page = client_of(coordinator).get(reverse("initiatives:check", args=[initiative.pk]))

    noted = page.context["form"].initial[f"question-{question('authors').pk}"]
    assert "Bế Ích Quân" in noted
    assert "Chỉ nhập số liệu" in noted
    assert "Bế Ích Quân" in page.context["why_not_accept"]


def test_the_nearest_co_ordinators_are_told_and_no_author_among_them(now):
    initiative = complete_draft()
    commune = initiative.unit.recognising_unit()
    RoleFactory(unit=commune, person__full_name="Ở xã")
    RoleFactory(unit=initiative.unit, person__full_name="Ở trạm")
    RoleFactory(unit=initiative.unit, person=initiative.entered_by)

    submit_initiative(initiative=initiative, by=initiative.entered_by, now=now)

    assert [name for name, kind in told() if kind == "initiatives/to_check"] == ["Ở trạm"]


def test_without_co_ordinators_the_head_is_told(now):
    initiative = complete_draft()
    RoleFactory(unit=initiative.unit.recognising_unit(), name="head", person__full_name="Chủ tịch xã")

    submit_initiative(initiative=initiative, by=initiative.entered_by, now=now)

    assert [name for name, kind in told() if kind == "initiatives/to_check"] == ["Chủ tịch xã"]


def test_a_withdrawal_asks_for_a_reason_and_says_what_will_happen(dossier, client_of):
    initiative, _coordinator = dossier
    client, url = client_of(initiative.entered_by), reverse("initiatives:withdraw", args=[initiative.pk])

    asked = client.get(url).content.decode()
    empty = client.post(url, {"reason": " "})
    done = client.post(url, {"reason": "Cần thử thêm"})

    assert "LN.2026.001" in asked
    assert (empty.status_code, done.status_code, done.url) == (422, 302, initiative.get_absolute_url())
    initiative.refresh_from_db()
    assert initiative.status == Status.WITHDRAWN


def test_an_answer_given_on_its_page_leads_back_to_its_point(dossier, client_of, now):
    initiative, coordinator = dossier
    return_initiative(initiative=initiative, points=[Point("Một"), Point("Hai")], by=coordinator, now=now)
    point = CorrectionPoint.objects.get(position=2)
    client = client_of(initiative.entered_by)
    url = reverse("initiatives:answer", args=[initiative.pk, point.pk])

    empty = client.post(url, {"answer": ""})
    done = client.post(url, {"answer": "Đã thêm bảng số liệu"})

    assert (empty.status_code, done.url) == (422, f"{initiative.get_absolute_url()}#point-2")
    page = client.get(initiative.get_absolute_url()).content.decode()
    assert "Còn 1 trong 2 điểm chưa trả lời" in page
    assert "Đã thêm bảng số liệu" in page
