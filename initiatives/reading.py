"""A version as people read it: its entries in the order of the form, facts in words of the reader's language."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from common.formats import day, file_size, money, number
from initiatives.states import Holder, QuestionKind, SolutionKind, Way


@dataclass(frozen=True)
class Entry:
    """One answer under its heading; `text` has a line for each author, first applier or file."""

    key: str
    section: str
    kind: str
    label: str
    heading: str
    text: str
    is_confidential: bool
    in_application: bool
    in_report: bool


def entries(content: dict) -> list[Entry]:
    """Give every answer of a version in the order of its form, those without a text too."""
    answers = sorted(content.get("answers", {}).items(), key=lambda answer: answer[1]["position"])
    return [
        Entry(
            key=key,
            text=_text(answer, content),
            **{
                name: answer[name]
                for name in (
                    "section", "kind", "label", "heading", "is_confidential", "in_application", "in_report",
                )
            },
        )
        for key, answer in answers
    ]  # fmt: skip


def _text(answer: dict, content: dict) -> str:
    """Give an answer as it is read: what is kept in columns in words, numbers with their points."""
    if answer["kind"] in AS_TEXT:
        return AS_TEXT[answer["kind"]](content)
    if answer["kind"] == QuestionKind.NUMBER and answer["text"].isdecimal():
        return number(int(answer["text"]))
    return answer["text"]


def sections(content: dict) -> list[tuple[str, list[Entry]]]:
    """Give the entries by the section of the form in which they stand."""
    found: dict[str, list[Entry]] = {}
    for entry in entries(content):
        found.setdefault(entry.section, []).append(entry)
    return list(found.items())


def iso_day(text: str | None) -> str:
    """Write a day as people do; a year of birth alone stays a year."""
    if not text:
        return ""
    return day(datetime.date.fromisoformat(text)) if len(text) == 10 else text


def share(text: str) -> str:
    """Write a share: 33,5 %."""
    return f"{text.replace('.', _decimal_sign())}\u00a0%"


def _decimal_sign() -> str:
    return pgettext("sign between whole and decimals", ".")


def _field(content: dict) -> str:
    return content["facts"]["field"]["name"] if content["facts"]["field"] else ""


def _solution_kinds(content: dict) -> str:
    return "; ".join(str(SolutionKind(kind).label) for kind in content["facts"]["solution_kinds"])


def _investor(content: dict) -> str:
    facts = content["facts"]
    return ", ".join(part for part in (facts["investor_name"], facts["investor_address"]) if part)


def _benefit(content: dict) -> str:
    facts = content["facts"]
    if facts["benefit_not_computable"]:
        return _("Cannot be computed")
    return "" if facts["first_year_benefit"] is None else money(facts["first_year_benefit"])


def author_line(author: dict) -> str:
    """Give an author in one line: name, share, who leads, task."""
    lead = _("lead author") if author["is_lead"] else ""
    return ", ".join(part for part in (author["name"], share(author["share"]), lead, author["task"]) if part)


def _authors(content: dict) -> str:
    kind = [content["facts"]["author_kind"]] if content["facts"]["author_kind"] else []
    return "\n".join([*kind, *(author_line(author) for author in content["authors"])])


def _first_appliers(content: dict) -> str:
    return "\n".join(
        ", ".join(part for part in (applier["name"], applier["job"], applier["workplace"], applier["task"]) if part)
        for applier in content["first_appliers"]
    )


def _attachments(content: dict) -> str:
    return "\n".join(f"{file['name']} ({file_size(file['size'])})" for file in content["attachments"])


def holder_line(facts: dict) -> str:
    """Give whose a model is in one line: Collective: Chi bộ xóm Nặm Rằng."""
    kind, name = facts.get("holder", ""), facts.get("holder_name", "")
    return ": ".join(part for part in (str(Holder(kind).label) if kind else "", name) if part)


def _area(content: dict) -> str:
    area = content["facts"].get("area")
    return area["name"] if area else ""


def _way(content: dict) -> str:
    facts = content["facts"]
    before = facts.get("continues")
    named = f"{before['title']} ({before['number']}, {before['season']})" if before else ""
    return "; ".join(part for part in (str(Way(facts["way"]).label) if facts.get("way") else "", named) if part)


AS_TEXT: dict[str, Callable[[dict], str]] = {
    QuestionKind.TITLE: lambda content: content["facts"]["title"],
    QuestionKind.FIELD: _field,
    QuestionKind.SOLUTION: _solution_kinds,
    QuestionKind.FIRST_APPLIED: lambda content: iso_day(content["facts"]["first_applied_on"]),
    QuestionKind.INVESTOR: _investor,
    QuestionKind.BENEFIT: _benefit,
    QuestionKind.AUTHORS: _authors,
    QuestionKind.FIRST_APPLIERS: _first_appliers,
    QuestionKind.ATTACHMENTS: _attachments,
    QuestionKind.HOLDER: lambda content: holder_line(content["facts"]),
    QuestionKind.AREA: _area,
    QuestionKind.WAY: _way,
}
