"""A rule sheet read out: what decides, in words, line by line."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.formats import day
from councils.models import RuleSheet
from councils.ratios import ratio_words, shown
from councils.states import Method, Rounding, TieRule

Lines = list[tuple[str, str]]


def about(sheet: RuleSheet) -> Lines:
    """Say for what the sheet was written and since when it holds."""
    lines = [
        (_("For"), str(sheet.council or _("all councils of the level"))),
        (_("Level"), sheet.get_level_display()),
        (_("Act"), sheet.get_act_display() if sheet.act else _("both acts")),
        (_("Field"), str(sheet.field or _("all"))),
        (_("Season"), str(sheet.season or _("all"))),
    ]
    if not sheet.is_draft:
        lines.append((_("In force from"), day(sheet.starts_on)))
    if sheet.ends_on:
        lines.append((_("In force until"), day(sheet.ends_on)))
    return [*lines, (_("Source"), sheet.source or "–")]


def bounds(sheet: RuleSheet) -> Lines:
    """Say what must be reached."""
    lines = [(_("What decides"), sheet.get_method_display())]
    if sheet.is_scored:
        lines += _scores(sheet)
    if sheet.method != Method.SCORE:
        lines += _votes(sheet)
    return [*lines, (_("Quorum"), ratio_words(sheet.quorum_ratio))]


def _scores(sheet: RuleSheet) -> Lines:
    lines = [(_("Passes from"), f"{shown(sheet.pass_mark)} ({sheet.get_average_display()})")]
    if sheet.complete_from is not None:
        values = {"low": shown(sheet.complete_from), "mark": shown(sheet.pass_mark)}
        lines.append((_("To be completed"), _("from %(low)s to below %(mark)s") % values))
    if sheet.drop_from:
        words = _("from %(count)d sheets on the highest and the lowest") % {"count": sheet.drop_from}
        lines.append((_("Do not count"), words))
    if sheet.rounding != Rounding.EXACT:
        lines.append((_("Rounding"), sheet.get_rounding_display()))
    limit = _("20 %% of the scale") % {} if sheet.spread_limit is None else shown(sheet.spread_limit)
    lines.append((_("Members disagree"), _("above a difference of %(limit)s between totals") % {"limit": limit}))
    if sheet.is_anonymous:
        lines.append((_("Authors"), _("hidden from members who score, until the scoring is closed")))
    least = ngettext("at least %(count)d", "at least %(count)d", sheet.min_sheets) % {"count": sheet.min_sheets}
    return [*lines, (_("Score sheets"), least)]


def _votes(sheet: RuleSheet) -> Lines:
    share = _("%(ratio)s of: %(base)s") % {
        "ratio": ratio_words(sheet.vote_ratio),
        "base": sheet.get_ratio_base_display(),
    }
    lines = [
        (_("Votes needed"), share),
        (_("Who leaves the item"), _("does not count in it") if sheet.recused_leave_base else _("stays counted in it")),
        (_("Way of voting"), _("secret") if sheet.is_secret else _("open")),
        (_("Opinions in writing"), _("count") if sheet.counts_written else _("do not count")),
        (_("By correspondence"), _("may be decided") if sheet.allows_correspondence else _("is not decided")),
    ]
    if sheet.tie_rule == TieRule.CRITERION:
        values = {"name": sheet.tie_criterion, "points": shown(sheet.tie_points)}
        lines.append((_("In a tie"), _("“%(name)s” decides, from %(points)s") % values))
    elif sheet.tie_rule:
        lines.append((_("In a tie"), sheet.get_tie_rule_display()))
    return lines
