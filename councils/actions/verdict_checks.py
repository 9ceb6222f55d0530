"""Every verdict judged anew from what is stored: roll, votes, ballots or replies, score sheets, rules of its sheet."""

from collections.abc import Iterator

from councils.counting import figures_of, votes_on
from councils.models import AgendaItem, Verdict
from councils.verdicts import judge


def find_wrong_verdicts() -> Iterator[str]:
    """Give one line for each verdict that the rows no longer give; reads every one, so it takes its time."""
    related = ("item__session__council", "item__assessment__initiative", "item__assessment__rule_sheet", "rule_sheet")
    for verdict in Verdict.objects.select_related(*related).order_by("pk").iterator(chunk_size=500):
        judged = judge(verdict.rule_sheet, figures_of(verdict.item))
        place = f"verdict {verdict.pk} on {verdict.item.assessment.initiative.number}"
        if judged.outcome != verdict.outcome:
            yield f"{place}: {verdict.outcome}; the rows give {judged.outcome or judged.missing}"
        elif judged.figures != verdict.figures | _named_since(judged.figures, verdict.figures):
            changed = sorted(name for name in judged.figures if judged.figures[name] != verdict.figures.get(name))
            yield f"{place}: the rows give other figures: {', '.join(changed)}"
        if verdict.item.session.by_correspondence and not _is_by_replies(verdict.item):
            yield f"{place}: the votes counted are not the replies in writing"


def _named_since(judged: dict, kept: dict) -> dict:
    """Give what verdicts of steering committees say of the body; the first ones did not, and stay as they are."""
    return {"judges": judged["judges"]} if "judges" in judged and "judges" not in kept else {}


def _is_by_replies(item: AgendaItem) -> bool:
    """Say whether what was counted by correspondence, and who was taken as present, is what was answered."""
    replies = dict(item.replies.order_by().values_list("seat", "choice"))
    return replies == votes_on(item) and sorted(replies) == item.present
