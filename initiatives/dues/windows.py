"""The deadline people see: a window closes, and somebody who owes an initiative has not handed one in.

Whoever has a draft is reminded of the window that takes it; whoever has none, of the last window of the season for
the unit, so that a year with two rounds doesn't remind everybody twice.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.querysets import under_paths
from initiatives.models import Author, Duty, Window
from initiatives.states import Kind, Progress, Status
from initiatives.windows import narrowest
from notifications.dues import Due, DueKind, Scope, Span


def hand_in(year: int) -> str:
    """Say what is to be done."""
    return _("hand in an initiative for %(year)s") % {"year": year}


class WindowDue(DueKind):
    """A window closes."""

    name = "window"
    label = gettext_lazy("A round closes")
    task_of_others = gettext_lazy("without an initiative handed in")
    can_be_late = False  # the year is over

    def find(self, span: Span) -> Iterator[Due]:
        """Give everybody who owes an initiative of a season with a window closing in this span; three queries."""
        windows = _windows(span)
        yield from _with_drafts(windows, span)
        yield from _with_nothing(windows, span)

    def url_for(self, scope: Scope) -> str:
        """The page that shows how far the unit has come, and who is missing."""
        return reverse("movements:progress")


Windows = dict[int, list[Window]]  # by season


def _windows(span: Span) -> Windows:
    """Give the windows of all seasons in which one closes in the span; nobody owes a model, so none for models."""
    start, end = span.moments
    seasons = Window.objects.filter(closes_at__gte=start, closes_at__lt=end).values("season")
    found: Windows = defaultdict(list)
    for window in Window.objects.filter(season__in=seasons, kind=Kind.INITIATIVE).select_related(
        "season", "unit", "field"
    ):
        window.unit_depth = window.unit.depth if window.unit else None
        found[window.season_id].append(window)
    return found


def fitting(windows: Iterable[Window], unit_path: str, field_path: str = "") -> list[Window]:
    """Give the windows that hold for a dossier of the unit and field with these paths, by closing."""
    fits = [
        window
        for window in windows
        if (window.unit is None or unit_path.startswith(window.unit.path))
        and (window.field is None or (field_path and field_path.startswith(window.field.path)))
    ]
    return sorted(narrowest(fits), key=lambda window: window.closes_at) if fits else []


def _with_drafts(windows: Windows, span: Span) -> Iterator[Due]:
    """Give those whose last draft is taken by a window closing in the span, or was by the last one, closed then."""
    leads = Author.objects.filter(
        is_lead=True, initiative__kind=Kind.INITIATIVE, initiative__status=Status.DRAFT, initiative__season__in=windows,
        person__duties__season__in=windows, person__duties__exemption="", person__duties__progress=Progress.DRAFTED,
    ).order_by("person", "-initiative__updated_at")  # fmt: skip
    if span.people is not None:
        leads = leads.filter(person__in=span.people)
    rows = leads.values_list(
        "person", "initiative", "initiative__title", "initiative__season", "initiative__season__year",
        "initiative__unit__path", "initiative__field__path",
    )  # fmt: skip
    seen = set()
    for person, initiative, title, season, year, unit_path, field_path in rows.iterator():
        if (person, season) in seen:
            continue
        seen.add((person, season))
        window = _takes(fitting(windows[season], unit_path, field_path or ""), span)
        if window is not None:
            yield Due(
                f"draft-{initiative}", person, window.closes_at, partial(hand_in, year), title,
                reverse("initiatives:edit", args=[initiative]), window.opens_at, unit_path,
            )  # fmt: skip


def _takes(windows: list[Window], span: Span) -> Window | None:
    """Give the window that closes next, or the last one where all are closed; None when that is not in the span."""
    open_ones = [window for window in windows if window.closes_at > span.now]
    window = open_ones[0] if open_ones else windows[-1] if windows else None
    return window if window and _closes_within(window, span) else None


def _closes_within(window: Window, span: Span) -> bool:
    start, end = span.moments
    return start <= window.closes_at < end


def _with_nothing(windows: Windows, span: Span) -> Iterator[Due]:
    """Give those who have not begun, where the last window of the season for their unit closes in the span."""
    for season, of_season in windows.items():
        general = [window for window in of_season if window.field is None]
        owing = Duty.objects.filter(season=season, exemption="", progress=Progress.NOTHING)
        if span.people is not None:
            owing = owing.filter(person__in=span.people)
        for path, window in _last_by_place(general).items():
            if not _closes_within(window, span):
                continue
            here = owing.filter(unit__path__startswith=path).exclude(_with_own(general, path))
            for person, unit_path in here.order_by("pk").values_list("person", "unit__path").iterator():
                yield Due(
                    f"window-{window.pk}", person, window.closes_at, partial(hand_in, window.season.year),
                    window.name, reverse("initiatives:begin"), window.opens_at, unit_path,
                )  # fmt: skip


def _last_by_place(windows: Iterable[Window]) -> dict[str, Window]:
    """Give for each place with windows of its own (the empty path: the province) the one that closes last."""
    last: dict[str, Window] = {}
    for window in windows:
        path = window.unit.path if window.unit else ""
        if path not in last or window.closes_at > last[path].closes_at:
            last[path] = window
    return last


def _with_own(windows: Iterable[Window], path: str) -> Q:
    """Give the condition "in a unit below that has windows of its own"."""
    paths = {window.unit.path for window in windows if window.unit and window.unit.path.startswith(path)}
    return under_paths(paths - {path})
