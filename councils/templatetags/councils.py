"""What pages of any app show of a council's work: `{% load councils %}{% verdict item.verdict %}`."""

import datetime
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

from django import template
from django.db.models import Q
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, gettext_lazy, ngettext, pgettext

from accounts.models import User
from common.templatetags.look import state
from councils.models import Seat, SeatDeputy, Verdict
from councils.ratios import cut, ratio_words, shown
from councils.results import results_of
from councils.states import Outcome
from councils.verdicts import arithmetic, calculation, conclusion, outcome_words
from initiatives.models import Author, Initiative

register = template.Library()
register.filter("points", lambda number: "" if number in {None, ""} else shown(number))


register.simple_tag(outcome_words, name="conclusion")
STITCHES = {Outcome.RECOGNISED: "gold", Outcome.NOT_RECOGNISED: "over", Outcome.TO_COMPLETE: "fix"}
UNKNOWN = {
    "votes": gettext_lazy("there was no vote"),
    "points": gettext_lazy("a criterion has no points of then"),
    "answers": gettext_lazy("a question was not asked then"),
    "scale": gettext_lazy("points of then lie above a maximum"),
    "quorum": gettext_lazy("no quorum"),
    "sheets": gettext_lazy("too few score sheets"),
    "second_ballot": gettext_lazy("a second ballot would have been needed"),
}


@register.inclusion_tag("councils/_own_seats.html")
def seats_of(person: User) -> dict:
    """Show the seats of a person with who acts there for whom, below the deputies of his or her roles."""
    today = timezone.localdate()
    rows = SeatDeputy.objects.between(today, datetime.date.max)
    seats = Seat.objects.of(person, today).members().select_related("council").order_by("council__name")
    return {
        "seats": list(seats),
        "rows": list(rows.filter(Q(seat__person=person) | Q(deputy__person=person)).for_list()),
    }


@register.simple_tag
def why_unknown(missing: Iterable[str]) -> str:
    """Say why a verdict of then cannot be judged by other rules."""
    return ", ".join(str(UNKNOWN[name]) for name in missing)


@register.filter
def lead_and_others(authors: Iterable[Author]) -> str:
    """Name the first author and how many there are besides; `authors` come in their order."""
    names = [author.name for author in authors]
    return and_others(names[0], len(names)) if names else ""


@register.filter
def and_others(name: str, count: int) -> str:
    """Name one of `count` people, and how many there are besides."""
    if count < 2:
        return name
    words = ngettext("%(author)s and %(others)d other", "%(author)s and %(others)d others", count - 1)
    return words % {"author": name, "others": count - 1}


@register.filter
def of_key(values: dict, key: int):
    """Give what stands under a key."""
    return values.get(key)


@register.simple_tag
def own_sheet(row: dict) -> SafeString:
    """Say how far the member's own sheet is: a row of the queue with done_at, total and mark_count."""
    if not row["done_at"] and row["skip_reason"]:
        return state(gettext("Put off: %(reason)s") % {"reason": row["skip_reason"]}, kind="fix", mark="fix")
    if not row["done_at"]:
        return _not_handed_in(row["mark_count"], get_language())
    if row["total"] is None:
        return state(gettext("Sheet in"), kind="way", mark="done")
    return state(gettext("In, %(total)s points") % {"total": shown(row["total"])}, kind="way", mark="done")


@lru_cache(maxsize=256)  # a queue says the same few in row after row
def _not_handed_in(scored: int | None, _language: str | None) -> SafeString:
    if not scored:
        return state(pgettext("score sheet", "Not begun"))
    words = ngettext("Begun, %(scored)s criterion", "Begun, %(scored)s criteria", scored)
    return state(words % {"scored": scored}, kind="way", mark="half")


@register.inclusion_tag("councils/_results.html", takes_context=True)
def council_results(context: dict, initiative: Initiative) -> dict:
    """Show on the page of an initiative what councils decided on it and what can follow, to those it concerns."""
    return {"initiative": initiative, "results": results_of(initiative, context["request"].user)}


@register.inclusion_tag("councils/_verdict.html")
def verdict(verdict: Verdict) -> dict:
    """Show a verdict: the outcome, a lozenge per vote with the line of the threshold, the sentence, the arithmetic."""
    figures = verdict.figures
    shown_votes = {}
    if "agree" in figures:
        others = max(figures["base"] - figures["agree"] - figures["disagree"], 0)
        shown_votes = {
            "yes": figures["agree"],
            "no": figures["disagree"],
            "wait": others,
            "threshold": cut(Fraction(figures["threshold"])),
            "words": f"{ratio_words(figures['ratio'])} = {shown(figures['threshold'])}",
        }
    return {
        "verdict": verdict,
        "conclusion": conclusion(verdict),
        "stitch": STITCHES[Outcome(verdict.outcome)],
        "is_recognised": verdict.outcome == Outcome.RECOGNISED,
        "votes": shown_votes,
        "arithmetic": arithmetic(verdict),
        "calculation": calculation(verdict),
    }


@register.inclusion_tag("councils/_wall_verdict.html")
def wall_verdict(of: Verdict, shows: str) -> dict:
    """Show a verdict on the wall, with figures only where `shows` is "figures"."""
    return verdict(of) | {"shows": shows}
