"""What a version holds: everything handed in, as plain values, so that it can be hashed, compared and printed.

    content = build_content(dossier)
    content["facts"]      title, season, unit, field, first application, investor, benefit, …
    content["answers"]    by question key: label, heading, text, where it is printed, whether it is confidential
    content["authors"]    in their order: name, birth date, unit, position, share, task, consent, …
    content["first_appliers"], content["attachments"]
    content["confirmations"]  only of a report of effect: what other units have confirmed

Questions that ask for a fact (title, field, authors, …) stand among the answers without a text, for their place.
"""

import datetime
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils import timezone

from accounts.models import Posting
from initiatives.models import Attachment, Author, Dossier, FirstApplier, FormTemplate, Initiative, Question
from initiatives.states import TEXT_KINDS, Act

FORMAT = 1


def build_content(dossier: Dossier, now: datetime.datetime | None = None) -> dict:
    """Give the dossier as it stands, in plain values."""
    initiative = dossier.initiative
    more = {"confirmations": _confirmations(initiative)} if dossier.act == Act.EFFECT else {}
    files = dossier.attachments.present().select_related("question").order_by()
    return compose(
        dossier,
        answers=answers_of(outline_of(dossier), answered_in(dossier).texts),
        authors=_authors(initiative, timezone.localdate(now)),
        first_appliers=[_first_applier(applier) for applier in initiative.first_appliers.order_by("position", "pk")],
        attachments=[_attachment(file) for file in sorted(files, key=lambda file: file.pk)],
        **more,
    )


def compose(dossier: Dossier, **parts: dict | list) -> dict:
    """Put a content together; `parts` are answers, authors, first_appliers and attachments."""
    return {
        "format": FORMAT,
        "act": str(dossier.act),
        "template": {"name": dossier.template.name, "version": dossier.template.version},
        "facts": facts_of(dossier.initiative),
        **parts,
    }


def canonical(content: dict) -> bytes:
    """Give the one way to write a content: sorted keys, no spaces, UTF-8. The receipt's hash is taken of this."""
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def digest(content: dict) -> str:
    """Give the SHA-256 that stands on the receipt."""
    return hashlib.sha256(canonical(content)).hexdigest()


def facts_of(initiative: Initiative) -> dict:
    """Give the facts of the initiative as they stand."""
    recognising = initiative.recognising_unit or initiative.nearest_council_unit()
    return {
        "title": initiative.title,
        "kind": str(initiative.kind),
        "season": initiative.season.year,
        "unit": _unit(initiative.unit),
        "recognising_unit": _unit(recognising) if recognising else None,
        "field": {"code": initiative.field.code, "name": initiative.field.name} if initiative.field else None,
        "author_kind": initiative.author_kind.name if initiative.author_kind else "",
        "solution_kinds": sorted(initiative.solution_kinds),
        "first_applied_on": _day(initiative.first_applied_on),
        "investor_name": initiative.investor_name,
        "investor_address": initiative.investor_address,
        "first_year_benefit": initiative.first_year_benefit,
        "benefit_not_computable": initiative.benefit_not_computable,
    } | (_registration(initiative) if initiative.is_model else {})


def _registration(initiative: Initiative) -> dict:
    """Give what only a model has."""
    before, area = initiative.continues, initiative.area
    return {
        "holder": initiative.holder,
        "holder_name": initiative.holder_name,
        "area": {"code": area.code, "name": area.name, "standard": area.standard} if area else None,
        "way": initiative.way,
        "continues": {"number": before.number, "title": before.title, "season": before.season.year} if before else None,
    }


def _unit(unit) -> dict:
    return {"code": unit.code, "name": unit.name}


def outline_of(dossier: Dossier) -> list[Question]:
    """Give the questions of a dossier's form in the order of their places."""
    return dossier.initiative.once(("outline", dossier.template_id), lambda: questions_of(dossier.template_id))


def questions_of(template: FormTemplate | int) -> list[Question]:
    """Give a form's questions in the order of their places."""
    questions = Question.objects.filter(section__template=template).select_related("section")
    asked = questions.defer("help", "example", "section__intro").order_by()
    return sorted(asked, key=lambda question: (question.section.position, question.position))


@dataclass(frozen=True)
class Answered:
    """What stands under the questions of a dossier, by their primary keys."""

    texts: dict[int, str]
    doubled: set[int]  # where two texts wait for an author to choose


def answered_in(dossier: Dossier) -> Answered:
    """Give the texts of a dossier, and under which questions stand two, in one query."""
    return dossier.initiative.once(("texts", dossier.pk), lambda: _answered_in(dossier))


def _answered_in(dossier: Dossier) -> Answered:
    rows = list(dossier.answers.order_by().values_list("question_id", "text", "copies"))
    return Answered({question: text for question, text, _ in rows}, {row[0] for row in rows if row[2] is not None})


def answers_of(outline: list[Question], texts: Mapping[int, str]) -> dict:
    """Give all questions by key, with the texts that answer them (by the question's primary key)."""
    return {
        question.key: {
            "position": position,
            "section": question.section.title,
            "kind": str(question.kind),
            "label": question.label,
            "heading": question.heading or question.label,
            "text": texts.get(question.pk, "") if question.kind in TEXT_KINDS else "",
            "in_application": question.in_application,
            "in_report": question.in_report,
            "is_confidential": question.is_confidential,
        }
        for position, question in enumerate(outline, start=1)
    }


def _authors(initiative: Initiative, today: datetime.date) -> list[dict]:
    authors = initiative.authors_with_persons()
    people = [author.person_id for author in authors if author.person_id]
    held = Posting.objects.main().in_force(today).filter(person__in=people).select_related("unit").order_by()
    postings = {posting.person_id: posting for posting in held}
    return [author_of(author, postings.get(author.person_id)) for author in authors]


def author_of(author: Author, posting: Posting | None) -> dict:
    """Give what a paper says of one author."""
    person = author.person
    birth_date = author.outside_birth_date if person is None else person.birth_date
    return {
        "name": author.name,
        "staff_code": person.staff_code if person else "",
        "birth_date": _day(birth_date) or (str(person.birth_year) if person and person.birth_year else None),
        "sex": person.sex if person else "",
        "place": posting.unit.name if posting else author.outside_residence,
        "position": posting.position if posting else "",
        "qualification": person.qualification if person else "",
        "email": person.email if person else "",
        "phone": person.phone if person else "",
        "share": f"{author.share.normalize():f}",
        "task": author.task,
        "is_lead": author.is_lead,
        "consent": str(author.consent),
    }


def _first_applier(applier: FirstApplier) -> dict:
    fields = ("name", "workplace", "job", "qualification", "task")
    return {field: getattr(applier, field) for field in fields} | {"birth_date": _day(applier.birth_date)}


def _confirmations(initiative: Initiative) -> list[dict]:
    """Give the confirmations of other units that hold, as they stand on a report of effect."""
    signed = initiative.confirmations.signed().select_related("unit").order_by("signed_at", "pk")
    return [
        {
            "id": each.pk,
            "unit": each.unit.name,
            "applied_since": _day(each.applied_since),
            "benefit": each.benefit,
            "conclusion": each.conclusion,
            "signed_on": timezone.localdate(each.signed_at).isoformat(),
        }
        for each in signed
    ]


def _attachment(file: Attachment) -> dict:
    return {
        "id": file.pk,
        "question": file.question.key if file.question else None,
        "is_confidential": file.is_confidential,
        **{field: getattr(file, field) for field in ("name", "media_type", "size", "sha256")},
    }


def _day(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None
