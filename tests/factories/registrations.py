"""Dân vận khéo models: areas, models in any state, and a registration with nothing missing."""

import datetime

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from initiatives.models import FormTemplate, Initiative, ModelArea, Question
from initiatives.reference.forms import load_forms
from tests.factories.dossiers import NOW, clinic, text_keys, write
from tests.factories.initiatives import InitiativeFactory, WindowFactory, employed

OPEN = {
    "opens_at": datetime.datetime(2026, 10, 1, 7, 0, tzinfo=timezone.get_default_timezone()),
    "closes_at": datetime.datetime(2026, 11, 30, 17, 0, tzinfo=timezone.get_default_timezone()),
}
CELL = "Chi bộ xóm Nặm Rằng"


class ModelAreaFactory(DjangoModelFactory):
    class Meta:
        model = ModelArea
        django_get_or_create = ("code",)

    code = "van-hoa-xa-hoi"
    name = "Văn hóa - xã hội"
    standard = "society"


class ModelFactory(InitiativeFactory):
    """A new model of a Party cell; any status, with what that status needs."""

    kind = "model"
    author_kind = None
    title = "Ngày thứ Bảy giúp dân làm thủ tục ở xóm"
    holder = "collective"
    holder_name = CELL
    way = "new"
    area = factory.SubFactory(ModelAreaFactory)


def registration_form() -> FormTemplate:
    """Give the form of registrations."""
    load_forms()
    return FormTemplate.objects.get(act="registration")


def complete_registration(*, unit=None, lead=None, texts=None, **kwargs) -> Initiative:
    """Give a model's draft with nothing missing, in a window for models that is open at the tests' `now`."""
    unit = unit or clinic()
    window = WindowFactory(kind="model", name="Đăng ký mô hình")
    lead = lead or employed(unit, person__full_name="Bế Thị Kiều Oanh")
    more = {"season": window.season, "status_since": NOW} | kwargs
    initiative = ModelFactory(unit=unit, entered_by=lead, **more)
    template = registration_form()
    initiative.dossiers.update(template=template)
    written = dict.fromkeys(text_keys(template), "Đã viết đầy đủ.")
    write(initiative, written | (texts or {}))
    return initiative


def asked(key: str) -> Question:
    """Give a question of the form of registrations."""
    return Question.objects.get(section__template__act="registration", key=key)
