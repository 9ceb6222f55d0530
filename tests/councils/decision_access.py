"""Addresses of decisions, certificates and the public registry: rows and objects for access.py beside this module."""

import datetime
from types import SimpleNamespace

from django.utils import timezone

from councils.actions.certificate_files import make_file
from councils.actions.decisions import draft_decision, publish_decision
from councils.models import Letter
from councils.papers.letters import letter_content
from councils.states import Outcome
from tests.factories.councils import CouncilFactory
from tests.factories.decisions import CertificateFileFactory, RegistryEntryFactory, decided
from tests.project.access import MISSING, OK, REFUSED, Visitor, row, stored

SIGNED_ON = datetime.date(2026, 11, 20)
NOW = datetime.datetime(2026, 11, 23, 14, 40, tzinfo=datetime.UTC)
PREPARES = {"secretary": OK, "signer": OK, "others": MISSING}
CONCERNED = {"author": OK, "secretary": OK, "signer": OK, "others": MISSING}


def set_decisions(scene: SimpleNamespace) -> None:
    """A published decision with one recognised and one refused item of the author, a draft, and what still waits."""
    people, council = scene.people, scene.council
    signer, author = people[Visitor.SIGNER], people[Visitor.AUTHOR]
    scene.province_council = CouncilFactory(unit=scene.province, level="provincial", asks_for_report=False)

    def item(**more):
        return decided(council, lead=author, unit=scene.school, **more)

    def draft(*assessments):
        return draft_decision(council=council, assessments=assessments, by=signer)

    decision = draft(item(), item(outcome=Outcome.NOT_RECOGNISED))
    scene.decision = publish_decision(
        decision=decision, number="214/QĐ-UBND", notice_number="31/TB-UBND", signed_on=SIGNED_ON, signer=signer,
        signer_title="Chủ tịch", by=signer, now=NOW,
    )  # fmt: skip
    scene.recognised_item, scene.refused_item = scene.decision.items.order_by("-assessment__outcome")
    scene.certificate = scene.recognised_item.certificates.get()
    scene.entry = RegistryEntryFactory()
    scene.draft_decision = draft(item())
    scene.decided = item()
    scene.certificate_file = CertificateFileFactory(decision=scene.decision, asked_by=signer)
    scene.made_file = CertificateFileFactory(decision=scene.decision, asked_by=signer, kind="zip")
    make_file(file=scene.made_file, clock=timezone.now)
    scene.made_file.refresh_from_db()
    scene.letter = Letter.objects.create(
        council=council, addressee=council, year=2026, number="1/TTr-UBND", signed_on=SIGNED_ON, signer=signer,
        issued_by=signer, issued_at=NOW, content=_letter(scene.decision, council),
    )  # fmt: skip


def _letter(decision, council) -> dict:
    """Give what stands on a letter about the recognised item."""
    (item,) = decision.items.filter(assessment__outcome=Outcome.RECOGNISED)
    forward = SimpleNamespace(follows_id=item.assessment_id, initiative=item.assessment.initiative)
    return letter_content(
        council, council, [forward], number="1/TTr-UBND", signed_on=SIGNED_ON, signer=decision.signer,
        signer_title="Chủ tịch", words="",
    )  # fmt: skip


def of(name: str):
    """Give the key of an object of the scene."""
    return lambda scene: {"pk": getattr(scene, name).pk}


def code(scene: SimpleNamespace) -> dict:
    """Give the code of the certificate."""
    return {"code": scene.certificate.code}


CHOSEN = {"data": lambda scene: {"items": [scene.decided.pk]}}
PUBLISHED = {
    "number": "215/QĐ-UBND", "signed_on": "20/11/2026", "signer_title": "Chủ tịch", "legal_bases": "Quy chế số 5;",
}  # fmt: skip
CANCELLED = {"decision_number": "71/QĐ-UBND", "decided_on": "21/11/2026", "reason": "Sao chép"}


def _made_file(scene: SimpleNamespace) -> dict:
    """Name the finished file of certificates."""
    stored(scene.made_file.file)
    return {"pk": scene.made_file.pk}


ROWS = [
    row("registry:list", anonymous=OK, others=OK),
    row("registry:detail", kwargs=of("entry"), anonymous=OK, others=OK),
    row("certificates", anonymous=OK, others=OK),
    row("certificate", kwargs=code, anonymous=OK, others=OK),
    row("councils:decisions", kwargs=of("council"), author=OK, member=OK, **PREPARES),
    row(
        "councils:draft_decision",
        method="post",
        kwargs=of("council"),
        author=REFUSED,
        member=REFUSED,
        **CHOSEN,
        **PREPARES,
    ),
    row("councils:decision", case="published", kwargs=of("decision"), others=OK),
    row("councils:decision", case="draft", kwargs=of("draft_decision"), **PREPARES),
    row("councils:add_items", method="post", kwargs=of("draft_decision"), **CHOSEN, **PREPARES),
    row(
        "councils:remove_items",
        method="post",
        kwargs=of("draft_decision"),
        data=lambda scene: {"items": [scene.draft_decision.items.get().pk]},
        **PREPARES,
    ),
    row("councils:discard_decision", kwargs=of("draft_decision"), **PREPARES),
    row("councils:discard_decision", method="post", kwargs=of("draft_decision"), **PREPARES),
    row("councils:publish_decision", kwargs=of("draft_decision"), **PREPARES | {"secretary": REFUSED}),
    row(
        "councils:publish_decision",
        method="post",
        kwargs=of("draft_decision"),
        data=lambda scene: PUBLISHED | {"signer": scene.people[Visitor.SIGNER].pk},
        **PREPARES | {"secretary": REFUSED},
    ),
    row("councils:decision_paper", case="published", kwargs=of("decision"), others=OK),
    row("councils:decision_paper", case="draft", kwargs=of("draft_decision"), **PREPARES),
    row("councils:certificate_files", kwargs=of("decision"), secretary=OK, signer=OK, others=REFUSED),
    row(
        "councils:certificate_files",
        method="post",
        kwargs=of("decision"),
        data=lambda scene: {"kind": "zip"},
        secretary=OK,
        signer=OK,
        others=REFUSED,
    ),
    row("councils:certificate_file", kwargs=of("certificate_file"), **PREPARES),
    row("councils:certificate_file_progress", kwargs=of("certificate_file"), **PREPARES),
    row("councils:give_up_file", method="post", kwargs=of("certificate_file"), **PREPARES),
    row("councils:download_file", kwargs=_made_file, **PREPARES),
    row("councils:letters", kwargs=of("council"), author=REFUSED, member=REFUSED, **PREPARES),
    row("councils:letter", kwargs=of("letter"), **PREPARES),
    row("councils:letter_paper", kwargs=of("letter"), **PREPARES),
    row("councils:letter_paper", case="docx", kwargs=of("letter"), data=lambda scene: {"docx": 1}, **PREPARES),
    row("councils:void_letter", kwargs=of("letter"), **PREPARES),
    row("councils:void_letter", method="post", kwargs=of("letter"), data=lambda scene: {"reason": "Sai"}, **PREPARES),
    row("councils:decision_paper", case="docx", kwargs=of("decision"), data=lambda scene: {"docx": 1}, others=OK),
    row("councils:annexed_list", case="published", kwargs=of("decision"), others=OK),
    row("councils:annexed_list", case="draft", kwargs=of("draft_decision"), **PREPARES),
    row("councils:certificates_paper", kwargs=of("decision"), secretary=OK, signer=OK, others=REFUSED),
    row("councils:recognition", kwargs=of("recognised_item"), **CONCERNED),
    row("councils:revoke", kwargs=of("recognised_item"), **CONCERNED | {"author": REFUSED, "secretary": REFUSED}),
    row(
        "councils:revoke",
        method="post",
        kwargs=of("recognised_item"),
        data=lambda scene: CANCELLED,
        **CONCERNED | {"author": REFUSED, "secretary": REFUSED},
    ),
    row("councils:refusal_paper", kwargs=of("refused_item"), **CONCERNED),
    row("councils:certificate_paper", kwargs=code, **CONCERNED),
    row("councils:replace_certificate", kwargs=code, **CONCERNED | {"author": REFUSED}),
    row(
        "councils:replace_certificate",
        method="post",
        kwargs=code,
        data=lambda scene: {"name": "Nông Văn Khác", "reason": "Sửa tên"},
        **CONCERNED | {"author": REFUSED},
    ),
]
