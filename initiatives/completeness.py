"""What a dossier still lacks before it can be handed in, and what its readers will ask about."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from initiatives.models import Author, Dossier, Initiative, Question
from initiatives.predecessors import predecessors_for
from initiatives.states import (
    FOLLOWING,
    REPORTS,
    TEXT_KINDS,
    WRITTEN_IN_REPORT,
    Consent,
    FirstApplicationRule,
    Kind,
    QuestionKind,
)
from initiatives.versions import answered_in, outline_of

HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Gap:
    """One thing to mend, and the question where it is mended."""

    question: Question | None
    message: str


def months_before(day: datetime.date, months: int) -> datetime.date:
    """Give the day so many months before; the last of the month where that day does not exist."""
    months_since_zero = day.year * 12 + day.month - 1 - months
    year, month = divmod(months_since_zero, 12)
    first_of_next = datetime.date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return min(datetime.date(year, month + 1, 1) + datetime.timedelta(days=day.day - 1),
               first_of_next - datetime.timedelta(days=1))  # fmt: skip


def gaps(dossier: Dossier, now: datetime.datetime) -> list[Gap]:
    """Give everything that keeps the dossier from being handed in, in the order of the form."""
    initiative = dossier.initiative
    asked, answered = outline_of(dossier), answered_in(dossier)
    authors = list(initiative.authors.all())
    found: list[Gap] = []
    for question in asked:
        if question.pk in answered.doubled:
            found.append(Gap(question, _("There are two texts here. Choose one of them.")))
        if dossier.act in REPORTS and question.kind not in WRITTEN_IN_REPORT:
            continue
        if question.kind == QuestionKind.AUTHORS:
            found += [Gap(question, message) for message in wrong_with_authors(initiative, authors)]
        elif question.is_required and not _is_answered(question, dossier, answered.texts):
            found.append(Gap(question, _("Not answered yet.")))
    if dossier.act in REPORTS:
        return found
    found += [Gap(_first(asked, QuestionKind.FIRST_APPLIED), text) for text in _wrong_with_date(initiative, now)]
    found += [Gap(_first(asked, QuestionKind.WAY), text) for text in _wrong_with_way(initiative)]
    if not any(question.kind == QuestionKind.AUTHORS for question in asked):
        found += [Gap(None, message) for message in wrong_with_authors(initiative, authors)]
    return found


def _first(questions: list[Question], kind: str) -> Question | None:
    return next((question for question in questions if question.kind == kind), None)


def _is_answered(question: Question, dossier: Dossier, texts: dict[int, str]) -> bool:
    initiative = dossier.initiative
    if question.kind in TEXT_KINDS:
        return bool(texts.get(question.pk, "").strip())
    return {
        QuestionKind.TITLE: lambda: bool(initiative.title.strip()),
        QuestionKind.FIELD: lambda: initiative.field_id is not None,
        QuestionKind.SOLUTION: lambda: bool(initiative.solution_kinds),
        QuestionKind.FIRST_APPLIED: lambda: initiative.first_applied_on is not None,
        QuestionKind.INVESTOR: lambda: bool(initiative.investor_name.strip()),
        QuestionKind.BENEFIT: lambda: initiative.benefit_not_computable or initiative.first_year_benefit is not None,
        QuestionKind.FIRST_APPLIERS: lambda: initiative.first_appliers.exists(),
        QuestionKind.ATTACHMENTS: lambda: dossier.attachments.present().exists(),
        QuestionKind.HOLDER: lambda: bool(initiative.holder and initiative.holder_name.strip()),
        QuestionKind.AREA: lambda: initiative.area_id is not None,
        QuestionKind.WAY: lambda: bool(initiative.way),
    }[QuestionKind(question.kind)]()


def wrong_with_authors(initiative: Initiative, authors: list[Author]) -> Iterator[str]:
    """Say what is wrong with the authors: their number, their shares, who leads (process.md 2.7)."""
    if initiative.kind != Kind.INITIATIVE:
        return
    if not any(author.is_lead for author in authors):
        yield _("No author leads. Choose the lead author.")
    total = sum((author.share for author in authors), Decimal(0))
    if total != HUNDRED:
        missing = _("%(share)s %% is missing") if total < HUNDRED else _("%(share)s %% is too much")
        yield _("The shares total %(total)s %%: %(difference)s.") % {
            "total": _percent(total), "difference": missing % {"share": _percent(abs(HUNDRED - total))},
        }  # fmt: skip
    yield from _beyond_limits(initiative, authors)


def _beyond_limits(initiative: Initiative, authors: list[Author]) -> Iterator[str]:
    kind = initiative.author_kind
    if kind is None:
        return
    if len(authors) > kind.max_authors:
        yield ngettext(
            "%(kind)s: at most %(limit)d author, here are %(count)d.",
            "%(kind)s: at most %(limit)d authors, here are %(count)d.",
            kind.max_authors,
        ) % {"kind": kind, "limit": kind.max_authors, "count": len(authors)}
    for author in authors:
        if author.share < kind.min_share:
            yield _("%(kind)s: each author has at least %(limit)s %%, %(author)s has %(share)s %%.") % {
                "kind": kind, "limit": _percent(kind.min_share), "author": author, "share": _percent(author.share),
            }  # fmt: skip


def _percent(share: Decimal) -> str:
    """Write a share without zeros behind the decimal sign."""
    return number_format(share.quantize(Decimal(1)) if share == share.to_integral_value() else share.normalize())


def _wrong_with_date(initiative: Initiative, now: datetime.datetime) -> Iterator[str]:
    if initiative.first_applied_on is None:
        return
    if initiative.first_applied_on > timezone.localdate(now):
        yield _("The first application lies in the future: a solution is handed in once it has been applied or tried.")
    if initiative.season.campaign.first_application_rule == FirstApplicationRule.BAR:
        yield from _too_long_ago(initiative, now)


def _wrong_with_way(initiative: Initiative) -> Iterator[str]:
    """Say that a model does not name the one it goes on with although it could, or names one that is taken."""
    if initiative.way not in FOLLOWING:
        return
    earlier = predecessors_for(initiative)
    if initiative.continues_id is None and earlier.exists():
        yield _("Say which model of an earlier year it goes on with.")
    elif initiative.continues_id is not None and not earlier.filter(pk=initiative.continues_id).exists():
        yield _("The model it goes on with has been registered for this year already. Choose another one.")


def warnings(initiative: Initiative, now: datetime.datetime) -> list[str]:
    """Give what does not bar the dossier but will be asked about."""
    if initiative.season.campaign.first_application_rule == FirstApplicationRule.BAR:
        return []
    return list(_too_long_ago(initiative, now))


def _too_long_ago(initiative: Initiative, now: datetime.datetime) -> Iterator[str]:
    """Say that the first application lies longer ago than the campaign allows (process.md 2.3, step 1)."""
    months = initiative.season.campaign.first_application_months
    since = months_before(timezone.localdate(initiative.submitted_at or now), months)
    if initiative.first_applied_on is not None and initiative.first_applied_on < since:
        yield ngettext(
            "First applied on %(day)s, more than %(months)d month before handing in.",
            "First applied on %(day)s, more than %(months)d months before handing in.",
            months,
        ) % {"day": date_format(initiative.first_applied_on), "months": months}


def missing_consents(authors: list[Author]) -> list[Author]:
    """Give the authors of the house who have not agreed; outside persons sign on paper."""
    return [author for author in authors if author.person_id and author.consent != Consent.AGREED]
