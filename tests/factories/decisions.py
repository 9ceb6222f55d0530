"""Decisions, certificates and entries of the registry with plain defaults: one recognised initiative at grassroots."""

import datetime

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from councils.codes import new_code
from councils.models import Certificate, Decision, DecisionItem, RegistryEntry
from councils.registry import words_of
from councils.states import AssessmentStatus, DecisionStatus, Outcome
from initiatives.states import Status
from tests.factories.accounts import UserFactory
from tests.factories.councils import AssessmentFactory, CouncilFactory

ZONE = timezone.get_default_timezone()


class DecidedFactory(AssessmentFactory):
    """An assessment the council has decided, not yet published."""

    status = AssessmentStatus.DECIDED
    outcome = Outcome.RECOGNISED


class DecisionFactory(DjangoModelFactory):
    """A published decision."""

    class Meta:
        model = Decision

    council = factory.SubFactory(CouncilFactory)
    year = 2026
    number = factory.Sequence(lambda n: f"{n + 1}/QĐ-UBND")
    status = DecisionStatus.PUBLISHED
    signed_on = datetime.date(2026, 12, 18)
    signer = factory.SubFactory(UserFactory, full_name="Nông Hải Đường")
    signer_title = "Phó Chủ tịch"
    published_at = datetime.datetime(2026, 12, 18, 9, 0, tzinfo=ZONE)


class DecisionItemFactory(DjangoModelFactory):
    """A recognised initiative in a published decision."""

    class Meta:
        model = DecisionItem

    decision = factory.SubFactory(DecisionFactory)
    assessment = factory.SubFactory(
        DecidedFactory,
        council=factory.SelfAttribute("..decision.council"),
        status=AssessmentStatus.PUBLISHED,
        initiative__status=Status.RECOGNISED,
    )
    position = factory.Sequence(lambda n: n + 1)


def content_of(item: DecisionItem) -> dict:
    """Give what stands on the certificate of an initiative's lead author."""
    initiative = item.assessment.initiative
    lead = initiative.authors.get(is_lead=True)
    return {
        "issuer": "Ủy ban nhân dân xã Lũng Nặm",
        "above": "",
        "place": "Lũng Nặm",
        "head": "Chủ tịch Ủy ban nhân dân xã Lũng Nặm",
        "act": item.assessment.act,
        "level": item.assessment.council.level,
        "year": initiative.season.year,
        "title": initiative.title,
        "author": lead.name,
        "share": 100,
        "authors": [{"name": lead.name, "share": 100, "self": True}],
        "workplace": "Trường Tiểu học xã Lũng Nặm",
        "investor": "",
        "summary": "",
        "benefit": "",
        "decision": item.decision.number,
        "decided_on": item.decision.signed_on.isoformat(),
        "signer": item.decision.signer.full_name,
        "signer_title": item.decision.signer_title,
        "signing": ["KT. Chủ tịch", "Phó Chủ tịch"],
    }


class CertificateFactory(DjangoModelFactory):
    """A valid certificate of the lead author."""

    class Meta:
        model = Certificate

    item = factory.SubFactory(DecisionItemFactory)
    author = factory.LazyAttribute(lambda certificate: certificate.item.assessment.initiative.authors.get(is_lead=True))
    code = factory.LazyFunction(lambda: new_code(2026))
    register_number = factory.Sequence(lambda n: f"{n + 1}/2026")
    content = factory.LazyAttribute(lambda certificate: content_of(certificate.item))
    issued_on = datetime.date(2026, 12, 18)


class RegistryEntryFactory(DjangoModelFactory):
    """An entry as publication would have written it."""

    class Meta:
        model = RegistryEntry

    item = factory.SubFactory(DecisionItemFactory)
    initiative = factory.SelfAttribute("item.assessment.initiative")
    level = "grassroots"
    year = 2026
    field = factory.SelfAttribute("initiative.field")
    unit = factory.SelfAttribute("initiative.unit")
    recognised_on = datetime.date(2026, 12, 18)
    title = factory.SelfAttribute("initiative.title")
    authors = "Nông Thị Bích Ngọc"
    decision = factory.SelfAttribute("item.decision.number")
    excerpt = ""

    @factory.lazy_attribute
    def words(self):
        return words_of(title=self.title, authors=self.authors, text=self.excerpt, others=self.unit.name)
