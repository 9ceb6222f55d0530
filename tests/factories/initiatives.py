"""Initiatives with plain defaults: a draft of one author in the season 2026, its answers empty."""

import datetime
from decimal import Decimal

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from initiatives.models import (
    Attachment,
    Author,
    AuthorKind,
    Campaign,
    Dossier,
    Excuse,
    Field,
    FormTemplate,
    Initiative,
    Question,
    Season,
    Section,
    Theme,
    Version,
    Window,
)
from initiatives.states import ACT_OF, Consent, Kind, QuestionKind, Status
from initiatives.versions import build_content, digest
from tests.factories.accounts import PostingFactory, TargetGroupFactory, UnitFactory, UserFactory

ZONE = timezone.get_default_timezone()
UNNUMBERED = {Status.DRAFT, Status.WITHDRAWN}


class CampaignFactory(DjangoModelFactory):
    class Meta:
        model = Campaign
        django_get_or_create = ("name",)

    name = "Mỗi người một sáng kiến"
    starts_on = datetime.date(2025, 10, 1)
    ends_on = datetime.date(2030, 12, 31)


class SeasonFactory(DjangoModelFactory):
    class Meta:
        model = Season
        django_get_or_create = ("campaign", "year")

    campaign = factory.SubFactory(CampaignFactory)
    year = 2026
    starts_on = factory.LazyAttribute(lambda season: datetime.date(season.year, 1, 1))
    ends_on = factory.LazyAttribute(lambda season: datetime.date(season.year, 12, 31))


class WindowFactory(DjangoModelFactory):
    class Meta:
        model = Window

    season = factory.SubFactory(SeasonFactory)
    name = "Đợt 2"
    opens_at = datetime.datetime(2026, 10, 1, 7, 0, tzinfo=ZONE)
    closes_at = datetime.datetime(2026, 11, 30, 17, 0, tzinfo=ZONE)


class ExcuseFactory(DjangoModelFactory):
    """All days of the season."""

    class Meta:
        model = Excuse

    person = factory.SubFactory(UserFactory)
    season = factory.SubFactory(SeasonFactory)
    reason = "leave"
    starts_on = factory.SelfAttribute("season.starts_on")
    ends_on = factory.SelfAttribute("season.ends_on")
    decided_by = factory.SubFactory(UserFactory)
    decided_at = datetime.datetime(2026, 3, 2, 8, 0, tzinfo=ZONE)


class FieldFactory(DjangoModelFactory):
    class Meta:
        model = Field

    code = factory.Sequence(lambda n: f"field-{n}")
    name = "Giáo dục"

    @classmethod
    def _create(cls, model_class, *args, parent=None, **kwargs):
        field = model_class(**kwargs)
        if parent is None:
            return Field.objects.add_root(instance=field)
        return Field.objects.add_child(Field.objects.get(pk=parent.pk), instance=field)


class ThemeFactory(DjangoModelFactory):
    class Meta:
        model = Theme

    group = factory.SubFactory(TargetGroupFactory)
    code = factory.Sequence(lambda n: f"theme-{n}")
    name = "Tiết kiệm vật tư"


class AuthorKindFactory(DjangoModelFactory):
    class Meta:
        model = AuthorKind
        django_get_or_create = ("code",)

    code = "general"
    name = "Cá nhân, nhóm tác giả"
    max_authors = 5
    min_share = Decimal(10)


class FormTemplateFactory(DjangoModelFactory):
    class Meta:
        model = FormTemplate
        django_get_or_create = ("name", "version")

    name = "Đơn yêu cầu công nhận sáng kiến"
    version = 1
    is_published = True


class SectionFactory(DjangoModelFactory):
    class Meta:
        model = Section

    template = factory.SubFactory(FormTemplateFactory)
    position = factory.Sequence(lambda n: n + 1)
    title = "Giải pháp"


class QuestionFactory(DjangoModelFactory):
    class Meta:
        model = Question

    section = factory.SubFactory(SectionFactory)
    position = factory.Sequence(lambda n: n + 1)
    key = factory.Sequence(lambda n: f"question-{n}")
    kind = QuestionKind.LONG
    label = "Điểm mới so với cách làm trước đây là gì?"
    heading = "Điểm mới"


class InitiativeFactory(DjangoModelFactory):
    """An initiative of one lead author with 100 %; any status, with what that status needs."""

    class Meta:
        model = Initiative
        skip_postgeneration_save = True

    class Params:
        lead = factory.SubFactory(UserFactory)

    title = "Thẻ hình song ngữ gắn với chợ phiên"
    season = factory.SubFactory(SeasonFactory)
    unit = factory.SubFactory(UnitFactory, recognition_level="grassroots")
    author_kind = factory.SubFactory(AuthorKindFactory)
    entered_by = factory.SelfAttribute("lead")
    status = Status.DRAFT
    status_since = datetime.datetime(2026, 11, 9, 8, 14, tzinfo=ZONE)

    @factory.lazy_attribute
    def recognising_unit(self):
        return None if self.status in UNNUMBERED else self.unit.recognising_unit() or self.unit

    @factory.lazy_attribute_sequence
    def serial(self, n):
        return None if self.status in UNNUMBERED else n + 1

    @factory.lazy_attribute
    def number(self):
        return f"{self.unit.code}.{self.season.year}.{self.serial:03}" if self.serial else ""

    @factory.lazy_attribute
    def submitted_at(self):
        return self.status_since if self.serial else None

    @factory.post_generation
    def authors(self, create, extracted, **kwargs):
        AuthorFactory(
            initiative=self, person=self.entered_by, is_lead=True, share=100, consent=Consent.AGREED,
            consent_at=self.status_since, agreed_share=100,
        )  # fmt: skip
        self.dossiers.create(act=ACT_OF[Kind(self.kind)], template=FormTemplateFactory())


class AuthorFactory(DjangoModelFactory):
    class Meta:
        model = Author

    initiative = factory.SubFactory(InitiativeFactory)
    person = factory.SubFactory(UserFactory)
    share = Decimal(0)


class DossierFactory(DjangoModelFactory):
    class Meta:
        model = Dossier
        django_get_or_create = ("initiative", "act")

    initiative = factory.SubFactory(InitiativeFactory)
    act = "application"
    template = factory.SubFactory(FormTemplateFactory)


class AttachmentFactory(DjangoModelFactory):
    class Meta:
        model = Attachment

    dossier = factory.LazyAttribute(lambda _: InitiativeFactory().dossiers.get())
    file = factory.django.FileField(filename="anh.jpg", data=b"\xff\xd8\xff\xe0")
    name = "ảnh chợ phiên.jpg"
    suffix = ".jpg"
    media_type = "image/jpeg"
    size = 4
    sha256 = factory.Sequence(lambda n: f"{n:064x}")
    uploaded_by = factory.LazyAttribute(lambda attachment: attachment.dossier.initiative.entered_by)


class VersionFactory(DjangoModelFactory):
    class Meta:
        model = Version

    dossier = factory.LazyAttribute(lambda version: version.initiative.dossiers.get())
    number = 1
    sha256 = factory.LazyAttribute(lambda version: digest(version.content))
    handed_in_by = factory.LazyAttribute(lambda version: version.dossier.initiative.entered_by)
    handed_in_at = datetime.datetime(2026, 11, 9, 8, 14, tzinfo=ZONE)

    @factory.lazy_attribute
    def content(self):
        return build_content(self.dossier)

    class Params:
        initiative = factory.SubFactory(InitiativeFactory, status=Status.SUBMITTED)


def employed(unit, **kwargs):
    """Give a person whose main posting is in the unit."""
    return PostingFactory(unit=unit, **kwargs).person
