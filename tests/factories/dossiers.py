"""A whole application as people hand it in: the form of the movement, every question answered, two authors."""

import datetime
from decimal import Decimal

from django.utils import timezone

from initiatives.models import Answer, Field, FormTemplate, Initiative, Question
from initiatives.reference.forms import load_forms
from initiatives.states import TEXT_KINDS, Consent
from tests.factories.accounts import UnitFactory
from tests.factories.initiatives import AuthorFactory, FieldFactory, InitiativeFactory, WindowFactory, employed

NOW = datetime.datetime(2026, 11, 9, 8, 14, tzinfo=timezone.get_default_timezone())
TEXTS = {
    "known-solution": "Người bệnh đến từ 5 giờ sáng để lấy số, chờ trung bình 74 phút.",
    "economic-effect": "Không phát sinh chi phí ngoài giấy in phiếu.\nTiết kiệm 412 giờ chờ mỗi tháng.",
    "social-effect": "Người dân chờ ít hơn nhiều so với trước.",
    "confidential": "Danh sách hộ tham gia thử.",
}


def application_form() -> FormTemplate:
    """Give the movement's form."""
    load_forms()
    return FormTemplate.objects.get(name__startswith="Đơn yêu cầu công nhận sáng kiến và")


def clinic(**kwargs):
    """Give a health station below a commune whose council recognises initiatives."""
    commune = UnitFactory(name="UBND xã Lũng Nặm", short_name="LN", recognition_level="grassroots", **kwargs)
    return UnitFactory(parent=commune, name="Trạm Y tế xã Lũng Nặm", kind="public_service_unit")


def complete_draft(*, unit=None, template=None, lead=None, partner=None, texts=None, **kwargs) -> Initiative:
    """Give a draft with nothing missing, in a window that is open at the tests' `now`."""
    unit = unit or clinic()
    template = template or application_form()
    window = WindowFactory()
    lead = lead or employed(unit, person__full_name="Bế Thị Kiều Oanh", position="Trạm trưởng")
    defaults = {
        "title": "Quy trình rút ngắn thời gian chờ khám bảo hiểm y tế bằng phiếu hẹn theo khung giờ",
        "field": Field.objects.filter(code="y-te").first() or FieldFactory(code="y-te", name="Y tế"),
        "solution_kinds": ["operational"],
        "first_applied_on": datetime.date(2026, 6, 1),
        "first_year_benefit": 24_000_000,
        "status_since": NOW,
    }
    initiative = InitiativeFactory(unit=unit, season=window.season, entered_by=lead, **defaults | kwargs)
    initiative.authors.update(share=60, task="Lập quy trình, tổ chức thực hiện", agreed_share=60)
    AuthorFactory(
        initiative=initiative,
        person=partner or employed(unit, person__full_name="Bế Ích Quân", position="Điều dưỡng"),
        share=Decimal(40), agreed_share=Decimal(40), task="Thu và tính số liệu", position=2, consent=Consent.AGREED,
        consent_at=NOW,
    )  # fmt: skip
    initiative.first_appliers.create(name="Hoàng Văn Sơn", workplace="Trạm Y tế xã", job="Y sĩ", task="Phát phiếu hẹn")
    dossier = initiative.dossiers.get()
    dossier.template = template
    dossier.save()
    write(initiative, {**dict.fromkeys(text_keys(template), "Đã viết đầy đủ."), **TEXTS, **(texts or {})})
    return initiative


def text_keys(template: FormTemplate) -> list[str]:
    """Give the keys of the questions answered by a text."""
    return list(Question.objects.filter(section__template=template, kind__in=TEXT_KINDS).values_list("key", flat=True))


def write(initiative: Initiative, texts: dict[str, str]) -> None:
    """Write answers by the keys of their questions."""
    dossier = initiative.dossiers.get()
    questions = Question.objects.filter(section__template=dossier.template_id, key__in=texts)
    Answer.objects.bulk_create(
        [Answer(dossier=dossier, question=each, text=texts[each.key], saved_at=NOW) for each in questions],
        update_conflicts=True,
        unique_fields=["dossier", "question"],
        update_fields=["text", "saved_at"],
    )
