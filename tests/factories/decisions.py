"""Decisions, certificates and entries of the registry with plain defaults: one recognised initiative at grassroots."""

import datetime
from decimal import Decimal

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from councils.codes import new_code
from councils.models import (
    AgendaItem,
    Assessment,
    Certificate,
    CertificateFile,
    Decision,
    DecisionItem,
    Letter,
    LetterItem,
    RegistryEntry,
    SignedScan,
    Verdict,
)
from councils.registry import words_of
from councils.states import AssessmentStatus, DecisionStatus, ItemStatus, Outcome
from initiatives.states import Status
from tests.factories.accounts import UserFactory
from tests.factories.councils import AssessmentFactory, CouncilFactory, SessionFactory
from tests.factories.initiatives import VersionFactory

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


class CertificateFileFactory(DjangoModelFactory):
    """A file of certificates that waits for a worker."""

    class Meta:
        model = CertificateFile

    decision = factory.SubFactory(DecisionFactory)
    kind = "pdf"
    asked_by = factory.SelfAttribute("decision.signer")
    asked_at = datetime.datetime(2026, 12, 20, 9, 0, tzinfo=ZONE)


class LetterFactory(DjangoModelFactory):
    """A letter of submission, with nothing in its list."""

    class Meta:
        model = Letter

    council = factory.SubFactory(CouncilFactory)
    addressee = factory.SelfAttribute("council")
    year = 2026
    number = factory.Sequence(lambda n: f"{n + 1}/TTr-UBND")
    signed_on = datetime.date(2026, 12, 20)
    signer = factory.SubFactory(UserFactory)
    content = {}
    issued_by = factory.SelfAttribute("signer")
    issued_at = datetime.datetime(2026, 12, 20, 9, 0, tzinfo=ZONE)


class LetterItemFactory(DjangoModelFactory):
    """What a letter submits."""

    class Meta:
        model = LetterItem

    letter = factory.SubFactory(LetterFactory)
    assessment = factory.SubFactory(DecidedFactory)
    position = 1


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


FIGURES = {
    "method": "vote", "seats": 7, "recused": 0, "entitled": 7, "present": 7, "quorum": "2/3", "quorum_needed": 5,
    "agree": 4, "disagree": 3, "abstain": 0, "silent": 0, "ratio": "70%", "ratio_base": "present", "base": 7,
    "threshold": "49/10", "needed": 5, "failed": ["vote"],
}  # fmt: skip


class AgendaItemFactory(DjangoModelFactory):
    """A closed item of a session of the assessment's council."""

    class Meta:
        model = AgendaItem

    assessment = factory.SubFactory(DecidedFactory)
    session = factory.SubFactory(SessionFactory, council=factory.SelfAttribute("..assessment.council"))
    position = factory.Sequence(lambda n: n + 1)
    status = ItemStatus.CLOSED


class VerdictFactory(DjangoModelFactory):
    """A verdict of four against three where five were needed."""

    class Meta:
        model = Verdict

    item = factory.SubFactory(AgendaItemFactory)
    rule_sheet = factory.SelfAttribute("item.assessment.rule_sheet")
    figures = factory.LazyFunction(lambda: dict(FIGURES))
    outcome = factory.SelfAttribute("item.assessment.outcome")
    at = datetime.datetime(2026, 12, 10, 10, 0, tzinfo=ZONE)


def answers(**texts: str) -> dict:
    """Give the content of a version with these public answers; `confidential` is not public."""
    return {
        "facts": {"first_year_benefit": 2_400_000},
        "answers": {
            key: {"position": place, "text": text, "is_confidential": key == "confidential", "kind": "long"}
            for place, (key, text) in enumerate({**texts, "benefit": ""}.items(), start=1)
        },
    }


def decided(council, *, outcome=Outcome.RECOGNISED, content=None, **initiative):
    """Give an assessment the council has decided in a session, with its verdict; keywords go to the initiative."""
    assessment = DecidedFactory(
        council=council,
        outcome=outcome,
        mean=Decimal("82.5"),
        **{f"initiative__{name}": value for name, value in {"unit": council.unit, **initiative}.items()},
    )
    if content is not None:
        version = VersionFactory(dossier=assessment.initiative.dossiers.get(), number=2, content=content)
        Assessment.objects.filter(pk=assessment.pk).update(version=version)
    VerdictFactory(item__assessment=assessment, outcome=outcome)
    return Assessment.objects.get(pk=assessment.pk)


class SignedScanFactory(DjangoModelFactory):
    """A scan of a signed decision; the file itself is not there."""

    class Meta:
        model = SignedScan

    decision = factory.SubFactory(DecisionFactory)
    signed_sha256 = sha256 = "0" * 64
    file = "signed-scans/none.pdf"
    name = "Quyết định đã ký.pdf"
    suffix, media_type, size = ".pdf", "application/pdf", 1000
    uploaded_by = factory.SelfAttribute("decision.signer")
    uploaded_at = datetime.datetime(2026, 12, 20, 9, 0, tzinfo=ZONE)
