"""What a version holds: everything handed in, as plain values, so that it can be hashed, compared and printed.

    content = build_content(dossier)
    content["facts"]      title, season, unit, field, first application, investor, benefit, …
    content["answers"]    by question key: label, heading, text, where it is printed, whether it is confidential
    content["authors"]    in their order: name, birth date, unit, position, share, task, consent, …
    content["first_appliers"], content["attachments"]

Questions that ask for a fact (title, field, authors, …) stand among the answers without a text, for their place.
"""

import datetime
import hashlib
import json

from django.utils import timezone

from accounts.models import Posting
from initiatives.models import Attachment, Author, Dossier, FirstApplier, Initiative, Question
from initiatives.states import TEXT_KINDS

FORMAT = 1


def build_content(dossier: Dossier, now: datetime.datetime | None = None) -> dict:
    """Give the dossier as it stands, in plain values."""
    initiative = dossier.initiative
    return {
        "format": FORMAT,
        "act": str(dossier.act),
        "template": {"name": dossier.template.name, "version": dossier.template.version},
        "facts": _facts(initiative),
        "answers": _answers(dossier),
        "authors": _authors(initiative, timezone.localdate(now)),
        "first_appliers": [_first_applier(applier) for applier in initiative.first_appliers.all()],
        "attachments": [
            _attachment(file) for file in dossier.attachments.present().select_related("question").order_by("pk")
        ],
    }


def canonical(content: dict) -> bytes:
    """Give the one way to write a content: sorted keys, no spaces, UTF-8. The receipt's hash is taken of this."""
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def digest(content: dict) -> str:
    """Give the SHA-256 that stands on the receipt."""
    return hashlib.sha256(canonical(content)).hexdigest()


def _facts(initiative: Initiative) -> dict:
    recognising = initiative.recognising_unit or initiative.unit.recognising_unit()
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
    }


def _unit(unit) -> dict:
    return {"code": unit.code, "name": unit.name}


def _answers(dossier: Dossier) -> dict:
    texts = dict(dossier.answers.values_list("question_id", "text"))
    questions = Question.objects.filter(section__template=dossier.template_id).select_related("section")
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
        for position, question in enumerate(questions.order_by("section__position", "position"), start=1)
    }


def _authors(initiative: Initiative, today: datetime.date) -> list[dict]:
    authors = list(initiative.authors.select_related("person").order_by("position", "pk"))
    people = [author.person_id for author in authors if author.person_id]
    held = Posting.objects.main().in_force(today).filter(person__in=people).select_related("unit")
    postings = {posting.person_id: posting for posting in held}
    return [_author(author, postings.get(author.person_id)) for author in authors]


def _author(author: Author, posting: Posting | None) -> dict:
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


def _attachment(file: Attachment) -> dict:
    return {
        "id": file.pk,
        "question": file.question.key if file.question else None,
        "is_confidential": file.is_confidential,
        **{field: getattr(file, field) for field in ("name", "media_type", "size", "sha256")},
    }


def _day(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None
