"""Reports of effect and confirmations of other units, as their actions leave them behind."""

import datetime

from django.utils import timezone

from initiatives.models import Dossier, EffectConfirmation, FormTemplate, Initiative, ReportAnswer, Version
from initiatives.reference.forms import load_forms
from initiatives.versions import build_content, digest
from tests.factories.accounts import UnitFactory, UserFactory

ZONE = timezone.get_default_timezone()
AT = datetime.datetime(2026, 11, 22, 9, 0, tzinfo=ZONE)


def effect_form() -> FormTemplate:
    """Give the report of effect every installation begins with."""
    load_forms()
    return FormTemplate.objects.get(act="effect")


def begun_report(initiative: Initiative, **texts: str) -> Dossier:
    """Give a report in which every question is answered, these with their texts."""
    dossier = Dossier.objects.create(initiative=initiative, act="effect", template=effect_form())
    for section in dossier.template.sections.all():
        for question in section.questions.filter(kind__in=["long", "line"]):
            text = texts.get(question.key.replace("-", "_"), "Đã viết đầy đủ.")
            dossier.answers.create(question=question, text=text, saved_at=AT)
    return dossier


def confirmed_report(initiative: Initiative, **texts: str) -> Version:
    """Give a report that was handed in and confirmed by the unit."""
    dossier = begun_report(initiative, **texts)
    content = build_content(dossier)
    version = dossier.versions.create(
        number=1, content=content, sha256=digest(content), handed_in_by=initiative.entered_by, handed_in_at=AT
    )
    ReportAnswer.objects.create(version=version, is_confirmed=True, by=UserFactory(), at=AT)
    return version


def asked_confirmation(initiative: Initiative, **more) -> EffectConfirmation:
    """Give a confirmation a unit was asked for."""
    values = {"unit": more.pop("unit", None) or UnitFactory(), "asked_by": initiative.entered_by, "asked_at": AT}
    return EffectConfirmation.objects.create(initiative=initiative, **values, **more)
