"""Every verdict judged anew from what is stored: roll, votes or ballots, score sheets, and the rules of its sheet."""

from collections.abc import Iterator

from councils.counting import figures_of
from councils.models import Verdict
from councils.verdicts import judge


def find_wrong_verdicts() -> Iterator[str]:
    """Give one line for each verdict that the rows no longer give; reads every one, so it takes its time."""
    related = ("item__session__council", "item__assessment__initiative", "item__assessment__rule_sheet", "rule_sheet")
    for verdict in Verdict.objects.select_related(*related).order_by("pk").iterator(chunk_size=500):
        judged = judge(verdict.rule_sheet, figures_of(verdict.item))
        place = f"verdict {verdict.pk} on {verdict.item.assessment.initiative.number}"
        if judged.outcome != verdict.outcome:
            yield f"{place}: {verdict.outcome}; the rows give {judged.outcome or judged.missing}"
        elif judged.figures != verdict.figures:
            changed = sorted(name for name in judged.figures if judged.figures[name] != verdict.figures.get(name))
            yield f"{place}: the rows give other figures: {', '.join(changed)}"
