"""Notices with plain defaults: unread, without a page to open."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from notifications.models import Delivery, Notice
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
    address = "ngoc@caobang.example.vn"
    key = factory.Sequence(lambda n: f"mail:{n}")
    next_try_at = factory.LazyFunction(timezone.now)
