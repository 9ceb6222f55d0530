import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from notifications.models import Delivery, Step
from notifications.reference import load
from tests.factories.accounts import UserFactory
from tests.factories.notifications import (
    DeadAddressFactory,
    DeliveryFactory,
    NoticeFactory,
    PreferenceFactory,
    PushSubscriptionFactory,
    ReminderFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client_of):
    return client_of(UserFactory(is_staff=True, is_superuser=True))


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 10])
def test_lists_need_the_same_queries_for_any_length(rows, admin, django_assert_max_num_queries):
    DeliveryFactory.create_batch(rows)

    for model in ("notice", "delivery"):
        with django_assert_max_num_queries(6):
            assert admin.get(reverse(f"admin:notifications_{model}_changelist")).status_code == 200


def test_a_notice_is_found_by_the_staff_code_of_its_reader(admin):
    notice = NoticeFactory()
    NoticeFactory()

    response = admin.get(reverse("admin:notifications_notice_changelist"), {"q": notice.person.staff_code})

    assert list(response.context["cl"].queryset) == [notice]


@pytest.mark.parametrize("typed", ["Quốc Trượng", "quoc truong", "TRƯỢNG quốc"])
def test_what_somebody_was_told_is_found_by_the_name(typed, admin):
    load()
    said = {"step": Step.objects.first(), "due_on": "2026-11-30"}
    reminder = ReminderFactory(person=UserFactory(full_name="Lý Quốc Trượng"), **said)
    delivery = DeliveryFactory(notice=NoticeFactory(person=reminder.person), person=reminder.person)
    ReminderFactory(**said)
    DeliveryFactory()

    for model, found in {"reminder": [reminder], "delivery": [delivery], "notice": [delivery.notice]}.items():
        page = admin.get(reverse(f"admin:notifications_{model}_changelist"), {"q": typed})
        assert list(page.context["cl"].queryset) == found


def test_nobody_writes_notices_by_hand(admin):
    notice = NoticeFactory()

    assert admin.get(reverse("admin:notifications_notice_add")).status_code == 403
    assert admin.post(reverse("admin:notifications_notice_change", args=[notice.pk]), {}).status_code == 403


def test_nobody_deletes_what_keeps_things_from_going_out_twice(admin):
    load()
    reminder = ReminderFactory(step=Step.objects.first(), due_on="2026-11-30")
    delivery = DeliveryFactory()

    for name, row in {"reminder": reminder, "delivery": delivery}.items():
        gone = admin.post(reverse(f"admin:notifications_{name}_delete", args=[row.pk]), {"post": "yes"})
        assert (gone.status_code, type(row).objects.filter(pk=row.pk).exists()) == (403, True)


def test_an_administrator_has_a_given_up_delivery_tried_again(admin):
    given_up = DeliveryFactory(fate="failed", next_try_at=None, attempts=8, failed_reason="Mailbox full")
    sent = DeliveryFactory(fate="sent", next_try_at=None, sent_at=timezone.now(), attempts=1)
    data = {"action": "try_again", "_selected_action": [given_up.pk, sent.pk]}

    admin.post(reverse("admin:notifications_delivery_changelist"), data)

    waiting = Delivery.objects.waiting()
    assert [(delivery.pk, delivery.attempts) for delivery in waiting] == [(given_up.pk, 0)]


def test_what_failed_stands_first(admin):
    sent = DeliveryFactory(fate="sent", next_try_at=None, sent_at=timezone.now())
    failed = DeliveryFactory(fate="failed", next_try_at=None)
    waiting = DeliveryFactory()

    response = admin.get(reverse("admin:notifications_delivery_changelist"))

    assert list(response.context["cl"].result_list) == [failed, sent, waiting]


def test_a_row_says_what_became_of_it_why_and_when_it_is_tried_again(admin, now):
    DeliveryFactory(failed_reason="Mailbox <full>", attempts=2, next_try_at=now, address="ngoc@caobang.example.vn")

    page = admin.get(reverse("admin:notifications_delivery_changelist")).content.decode()

    assert "Mailbox &lt;full&gt;<br>Thử lại lúc: " in page
    assert "Thư điện tử<br>ngoc@caobang.example.vn" in page


def test_what_was_sent_is_sent_once_more_under_a_key_of_its_own(admin, django_capture_on_commit_callbacks):
    sent = DeliveryFactory(fate="sent", next_try_at=None, sent_at=timezone.now())
    waiting = DeliveryFactory()
    data = {"action": "send_again", "_selected_action": [sent.pk, waiting.pk]}

    with django_capture_on_commit_callbacks(execute=True):
        answer = admin.post(reverse("admin:notifications_delivery_changelist"), data, follow=True)

    again = Delivery.objects.exclude(pk__in=[sent.pk, waiting.pk]).get()
    assert (again.key, again.notice, again.fate) == (f"again:{sent.pk}:1", sent.notice, "sent")
    assert again.asked_by.is_staff
    assert [letter.to for letter in mail.outbox] == [[sent.person.email]]
    assert len(list(answer.context["messages"])) == 2


@pytest.mark.parametrize("model", ["preference", "letterhour", "deadaddress", "pushsubscription"])
def test_what_people_chose_is_looked_up_and_not_written(model, admin):
    PreferenceFactory()
    DeadAddressFactory()
    device = PushSubscriptionFactory()

    page = admin.get(reverse(f"admin:notifications_{model}_changelist"), {"q": "a"})
    one = admin.get(reverse("admin:notifications_pushsubscription_change", args=[device.pk])).content.decode()

    assert page.status_code == 200
    assert admin.get(reverse(f"admin:notifications_{model}_add")).status_code == 403
    assert device.auth not in one
