"""People and units with plain defaults: a commune below a province, a person working there since 2020."""

import datetime

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from accounts.models import (
    Invitation,
    OneTimeSlip,
    Posting,
    Relative,
    Role,
    StaffImport,
    Substitute,
    TargetGroup,
    Unit,
    User,
)
from accounts.onetime import SLIP_LIFETIME, hash_of
from accounts.states import RoleName, UnitKind


class UnitFactory(DjangoModelFactory):
    class Meta:
        model = Unit

    code = factory.Sequence(lambda n: f"U{n:03}")
    kind = UnitKind.COMMUNE
    name = factory.Sequence(lambda n: f"UBND xã {n}")
    valid_from = datetime.date(2025, 7, 1)

    @classmethod
    def _create(cls, model_class, *args, parent=None, **kwargs):
        unit = model_class(**kwargs)
        if parent is None:
            return Unit.objects.add_root(instance=unit)
        return Unit.objects.add_child(Unit.objects.get(pk=parent.pk), instance=unit)


class TargetGroupFactory(DjangoModelFactory):
    class Meta:
        model = TargetGroup
        django_get_or_create = ("code",)

    code = "civil"
    name = "Công chức, viên chức"


class UserFactory(DjangoModelFactory):
    class Meta:
        model = User

    staff_code = factory.Sequence(lambda n: f"{1100000 + n}")
    full_name = "Nông Thị Bích Ngọc"
    email = factory.LazyAttribute(lambda person: f"{person.staff_code}@caobang.example.vn")


class PostingFactory(DjangoModelFactory):
    class Meta:
        model = Posting

    person = factory.SubFactory(UserFactory)
    unit = factory.SubFactory(UnitFactory)
    group = factory.SubFactory(TargetGroupFactory)
    position = "Giáo viên"
    starts_on = datetime.date(2020, 1, 1)


class RoleFactory(DjangoModelFactory):
    class Meta:
        model = Role

    person = factory.SubFactory(UserFactory)
    unit = factory.SubFactory(UnitFactory)
    name = RoleName.COORDINATOR
    starts_on = datetime.date(2025, 7, 1)


class SubstituteFactory(DjangoModelFactory):
    class Meta:
        model = Substitute

    person = factory.SubFactory(UserFactory)
    deputy = factory.SubFactory(UserFactory)
    starts_on = factory.LazyFunction(timezone.localdate)
    ends_on = factory.LazyAttribute(lambda each: each.starts_on + datetime.timedelta(days=10))
    reason = "Đi học"
    named_by = factory.SelfAttribute("person")


class RelativeFactory(DjangoModelFactory):
    class Meta:
        model = Relative

    person = factory.SubFactory(UserFactory)
    relative = factory.SubFactory(UserFactory)
    declared_at = factory.LazyFunction(timezone.now)


class OneTimeSlipFactory(DjangoModelFactory):
    class Meta:
        model = OneTimeSlip

    person = factory.SubFactory(UserFactory)
    code_hash = hash_of("AAAA-BBBB-CCCC")
    issued_at = factory.LazyFunction(timezone.now)
    expires_at = factory.LazyAttribute(lambda slip: slip.issued_at + SLIP_LIFETIME)


class InvitationFactory(DjangoModelFactory):
    class Meta:
        model = Invitation

    person = factory.SubFactory(UserFactory)
    created_at = factory.LazyFunction(timezone.now)


class StaffImportFactory(DjangoModelFactory):
    class Meta:
        model = StaffImport

    uploader = factory.SubFactory(UserFactory)
    unit = factory.SubFactory(UnitFactory)
    file_name = "nhân sự.xlsx"
    joined_on = datetime.date(2026, 1, 1)
    changed_on = datetime.date(2026, 11, 23)
