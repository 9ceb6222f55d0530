"""What papers say: application, report and receipt, each from a version alone, always in Vietnamese."""

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation

from accounts.people import name_of
from common.formats import together
from common.paper import qr_code, render_paper
from initiatives.effect import answer_to
from initiatives.models import EffectConfirmation, ReportAnswer, Version
from initiatives.reading import Entry, entries, iso_day, share
from initiatives.states import TEXT_KINDS, Kind, QuestionKind

TABLES = {QuestionKind.AUTHORS: "authors", QuestionKind.FIRST_APPLIERS: "appliers", QuestionKind.ATTACHMENTS: "files"}
SEXES = {"f": "Nữ", "m": "Nam"}


def first_paper(version: Version) -> str:
    """Name the paper by which a dossier asks: the application, of a model the registration."""
    return "registration" if version.dossier.initiative.is_model else "application"


def application_content(version: Version, content: dict) -> dict:
    """Give what stands on the application for recognition (process.md 3.1), or on a model's registration."""
    return _paper(version, content, lambda entry: entry.in_application)


def report_content(version: Version, content: dict) -> dict:
    """Give what stands on the report that describes the initiative (process.md 3.2)."""
    return _paper(version, content, lambda entry: entry.in_report)


def application_pdf(version: Version, content: dict) -> bytes:
    """Give the application or registration as PDF, with its signature blocks."""
    return _pdf(f"initiatives/{first_paper(version)}.typ", version, application_content(version, content))


def report_pdf(version: Version, content: dict) -> bytes:
    """Give the report as PDF."""
    return _pdf("initiatives/report.typ", version, report_content(version, content))


def _pdf(template: str, version: Version, data: dict) -> bytes:
    return render_paper(template, data, made_at=version.handed_in_at)


def effect_pdf(version: Version) -> bytes:
    """Give the report of effect and replicability (process.md 3.3), with the unit's word once it is there."""
    with translation.override("vi"):
        data = _common(version, version.content) | {
            "parts": [_part(entry) for entry in entries(version.content) if _says_something(entry)],
            "confirmed": _confirmed(answer_to(version)),
            "confirmations": version.content.get("confirmations", []),
        }
    return render_paper("initiatives/effect.typ", data, made_at=version.handed_in_at)


def _confirmed(answer: ReportAnswer | None) -> dict | None:
    if answer is None or not answer.is_confirmed:
        return None
    return {"name": name_of(answer.by, answer.on_behalf_of), "at": timezone.localtime(answer.at).isoformat()}


def confirmation_pdf(confirmation: EffectConfirmation) -> bytes:
    """Give a signed confirmation of effect (process.md 3.3), with the names as they were when it was signed."""
    data = confirmation.signed_content | {
        "kind": str(confirmation.initiative.kind),
        "since": [confirmation.applied_since.month, confirmation.applied_since.year],
        "economic_effect": confirmation.economic_effect,
        "benefit": confirmation.benefit,
        "social_benefit": confirmation.social_benefit,
        "replicability": confirmation.replicability,
        "conclusion": confirmation.conclusion,
        "date": timezone.localdate(confirmation.signed_at).isoformat(),
    }
    return render_paper("initiatives/confirmation.typ", data, made_at=confirmation.signed_at)


def receipt_pdf(version: Version) -> bytes:
    """Give the receipt: number, time and hash of what was handed in, and how to check them."""
    with translation.override("vi"):
        data = _common(version, version.content) | _whose(version.content["facts"])
    page = settings.SITE_URL + reverse("initiatives:receipt", args=[version.dossier.initiative_id, version.number])
    return _pdf("initiatives/receipt.typ", version, data | {"page": page, "qr": qr_code(page)})


def _whose(facts: dict) -> dict:
    """Give what the receipt of a model says besides: that it is one, and whose; nothing of an initiative."""
    return {"kind": str(Kind.MODEL), "holder": facts["holder_name"]} if facts.get("holder_name") else {}


def _paper(version: Version, content: dict, is_printed) -> dict:
    with translation.override("vi"):
        return _common(version, content) | {
            "parts": [_part(entry) for entry in entries(content) if is_printed(entry) and _says_something(entry)]
        }


def _says_something(entry: Entry) -> bool:
    """Leave out what was not asked of everybody and is empty; tables are printed with their rows or not at all."""
    return bool(entry.text.strip()) or entry.kind in TEXT_KINDS


def _part(entry: Entry) -> dict:
    kind = TABLES.get(entry.kind) or ("answer" if entry.kind in TEXT_KINDS else "field")
    return {
        "kind": kind,
        "heading": entry.heading,
        "text": together(entry.text) if entry.kind == QuestionKind.TITLE else entry.text,
        "is_title": entry.kind == QuestionKind.TITLE,
    }


def _common(version: Version, content: dict) -> dict:
    initiative, facts = version.dossier.initiative, content["facts"]
    return {
        "number": initiative.number,
        "title": together(facts["title"]),
        "unit": facts["unit"]["name"],
        "recognising_unit": (facts["recognising_unit"] or facts["unit"])["name"],
        "season": facts["season"],
        "version": version.number,
        "sha256": version.sha256,
        "handed_in_at": timezone.localtime(version.handed_in_at).isoformat(),
        "handed_in_by": str(version.handed_in_by),
        "authors": [_author(author) for author in content["authors"]],
        "lead": next((author["name"] for author in content["authors"] if author["is_lead"]), ""),
        "others": [author["name"] for author in content["authors"] if not author["is_lead"]],
        "appliers": [
            [applier["name"], iso_day(applier.get("birth_date")), applier["workplace"], applier["job"],
             applier.get("qualification", ""), applier["task"]]
            for applier in content["first_appliers"]
        ],
        "files": [[file["name"], file["sha256"][:16]] for file in content["attachments"]],
    }  # fmt: skip


def _author(author: dict) -> list[str]:
    born = iso_day(author.get("birth_date"))
    sex = SEXES.get(author.get("sex", ""), "")
    return [
        author["name"] + (" (chủ trì)" if author["is_lead"] else ""),
        "\n".join(part for part in (born, sex) if part),
        author["place"],
        author["position"],
        author.get("qualification", ""),
        share(author["share"]),
        author["task"],
    ]
