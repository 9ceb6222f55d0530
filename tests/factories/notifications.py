"""Notices with plain defaults: unread, without a page to open."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from notifications.models import DeadAddress, Delivery, Notice, Preference, PushSubscription, Reminder
from tests.factories.accounts import UserFactory


class NoticeFactory(DjangoModelFactory):
    class Meta:
        model = Notice

    person = factory.SubFactory(UserFactory)
    kind = "initiatives/submitted"
    title = "Hồ sơ LN-2026-0107 đã được tiếp nhận"
    body = "Hội đồng xã sẽ xét vào ngày 17/12/2026."
    created_at = factory.LazyFunction(timezone.now)


class DeliveryFactory(DjangoModelFactory):
    class Meta:
        model = Delivery

    notice = factory.SubFactory(NoticeFactory)
    person = factory.SelfAttribute("notice.person")
    address = "ngoc@caobang.example.vn"
    key = factory.Sequence(lambda n: f"made-up:{n}")
    next_try_at = factory.LazyFunction(timezone.now)


class PreferenceFactory(DjangoModelFactory):
    class Meta:
        model = Preference

    person = factory.SubFactory(UserFactory)
    topic = "initiatives"
    channel = "mail"
    when = "now"


class DeadAddressFactory(DjangoModelFactory):
    class Meta:
        model = DeadAddress

    person = factory.SubFactory(UserFactory)
    channel = "mail"
    address = factory.SelfAttribute("person.email")
    reason = "550 5.1.1 No such user"


class PushSubscriptionFactory(DjangoModelFactory):
    class Meta:
        model = PushSubscription

    person = factory.SubFactory(UserFactory)
    endpoint = factory.Sequence(lambda n: f"https://fcm.googleapis.com/fcm/send/{n}")
    p256dh = "BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM"
    auth = "tBHItJI5svbpez7KI4CCXg"
    device = "Firefox"


class ReminderFactory(DjangoModelFactory):
    """Needs a step of a ladder that was loaded."""

    class Meta:
        model = Reminder

    person = factory.SubFactory(UserFactory)
    thing = factory.Sequence(lambda n: f"correction-{n}")
    made_at = factory.LazyFunction(timezone.now)
