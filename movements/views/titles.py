"""Who may be proposed for which title, with the reason; entering the titles people hold."""

from itertools import chain

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.models import User
from common.batches import batched
from common.errors import require
from common.paging import page_of
from common.sheets import Column, xlsx_response
from initiatives.models import Duty
from movements.actions.commendations import enter_titles, people_of
from movements.forms.commendations import TitleFilter, TitlesForm
from movements.models import TitleRule
from movements.permissions import why_not_see_people
from movements.permissions.commendations import why_not_enter_titles
from movements.titles import eligible, may_be_proposed, there_is, verdicts
from movements.views.progress import season_of, unit_of

COLUMNS = (
    Column(gettext_lazy("Full name"), "duty.person.full_name", 28),
    Column(gettext_lazy("Staff code"), "duty.person.staff_code"),
    Column(gettext_lazy("Unit"), "duty.unit.name", 40),
    Column(gettext_lazy("May be proposed"), "is_eligible"),
    Column(gettext_lazy("Why not"), lambda verdict: " ".join(verdict.against), 60),
    Column(gettext_lazy("Titles in a row"), lambda verdict: ", ".join(map(str, verdict.years)), 24),
    Column(gettext_lazy("Initiative"), lambda verdict: verdict.initiative.title if verdict.initiative else "", 60),
    Column(gettext_lazy("Number"), lambda verdict: verdict.initiative.number if verdict.initiative else ""),
    Column(gettext_lazy("Has the title already"), "holds_it"),
)

IN_SHEET = ("person__full_name", "person__staff_code", "unit__name")


def titles(request: HttpRequest, year: int, code: str) -> HttpResponse:
    """List the people of a unit with why they may or may not be proposed.

    How many may be is told by `?part`, which the page fetches, and by the page of `?counted`.
    """
    season, unit = season_of(year), unit_of(code)
    require(why_not_see_people(request.user, unit))
    rule = TitleRule.objects.filter(title=request.GET.get("title", "")).first() or TitleRule.objects.first()
    if rule is None:
        raise Http404
    within = Duty.objects.within(unit).filter(season=season).select_related("person", "unit")
    if "part" in request.GET:
        context = {"unit": unit, "eligible_count": eligible(within, rule, year).count()}
        return render(request, "movements/commendations/_eligible_count.html", context)
    filters = TitleFilter(request.GET or None, initial={"title": rule.title})
    wanted = filters.cleaned_data if filters.is_valid() else {}
    if "xlsx" in request.GET:
        others = ~Q(pk__in=eligible(within, rule, year).values("pk"))
        in_order = _filtered(within, rule, year, wanted, others).only(*IN_SHEET).order_by("person__name_key", "pk")
        rows = chain.from_iterable(verdicts(some, rule, year) for some in batched(in_order.iterator(2000)))
        return xlsx_response(f"{unit.code}-{year}-{rule.title}", COLUMNS, rows)
    page = page_of(_filtered(within, rule, year, wanted), request.GET, order=("person__name_key",), keys_first=True)
    told, count = list(verdicts(page, rule, year)), None
    if page.is_whole and not (wanted.get("verdict") or wanted.get("q")):
        count = sum(each.is_eligible for each in told)
    elif "counted" in request.GET:
        count = eligible(within, rule, year).count()
    context = {
        "season": season, "unit": unit, "rule": rule, "filters": filters, "page": page, "verdicts": told,
        "eligible_count": count, "enter_shut": why_not_enter_titles(request.user, unit),
    }  # fmt: skip
    return render(request, "movements/commendations/titles.html", context)


def _filtered(
    duties: QuerySet[Duty], rule: TitleRule, year: int, wanted: dict, others: Q | None = None
) -> QuerySet[Duty]:
    """Give the duties the filters choose; `others`, where all of those who may not be proposed are wanted at once."""
    if wanted.get("verdict") == "yes":
        duties = eligible(duties, rule, year)
    elif wanted.get("verdict") == "no":
        duties = duties.filter(others or ~may_be_proposed(rule, year, there_is))
    if wanted.get("q"):
        duties = duties.filter(person__in=User.objects.search(wanted["q"]))
    return duties


def enter(request: HttpRequest, year: int, code: str) -> HttpResponse:
    """Take the titles of the unit's people as they are pasted from a list."""
    season, unit = season_of(year), unit_of(code)
    require(why_not_enter_titles(request.user, unit))
    form = TitlesForm(request.POST if request.method == "POST" else None, people=people_of(unit))
    back = reverse("commendations:titles", args=[season.year, unit.code])
    if request.method == "POST" and form.is_valid():
        count = enter_titles(unit=unit, given=form.given, by=request.user)
        said = ngettext("%(count)d title entered.", "%(count)d titles entered.", count) % {"count": count}
        messages.success(request, said)
        return redirect(back)
    words = _("Which titles people of %(unit)s and the units below it were given, by the decisions on them.") % {
        "unit": unit
    }
    context = {"form": form, "title": _("Enter titles"), "words": words, "act": _("Enter these titles"),
               "keep": _("Back to the titles"), "back_url": back}  # fmt: skip
    return render(request, "confirm.html", context, status=422 if form.is_bound else 200)
