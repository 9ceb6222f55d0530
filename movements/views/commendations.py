"""Who stands out and by what, and the commendations given."""

from django.contrib import messages
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from common.errors import NotAllowed, require
from common.paging import page_of
from common.sheets import Column, Sheet, xlsx_book_response, xlsx_response
from councils.states import FormOfCommendation
from initiatives.models import Duty, Season
from movements.actions.commendations import record_commendation
from movements.candidates import asked_for, collectives, criteria_of, evidence_of, individuals, with_evidence
from movements.forms.commendations import CommendationForm
from movements.models import Commendation
from movements.permissions import why_not_see_people
from movements.permissions.commendations import why_not_read_commendations, why_not_record
from movements.views.progress import season_of, unit_of

GIVEN = (
    Column(gettext_lazy("Form"), "get_form_display", 30),
    Column(gettext_lazy("Issued by"), "issuer", 40),
    Column(gettext_lazy("Number"), "number"),
    Column(gettext_lazy("Signed on"), "signed_on"),
    Column(gettext_lazy("Individual"), lambda each: each.person.full_name if each.person else "", 28),
    Column(gettext_lazy("Collective"), lambda each: each.unit.name if each.unit else "", 40),
    Column(gettext_lazy("For what"), "reason", 60),
)
PEOPLE = (
    Column(gettext_lazy("Full name"), lambda pair: pair[0].full_name, 28),
    Column(gettext_lazy("Staff code"), lambda pair: pair[0].staff_code),
    Column(gettext_lazy("Unit"), lambda pair: pair[0].place, 40),
    Column(gettext_lazy("Initiatives recognised"), lambda pair: len(pair[1].initiatives)),
    Column(gettext_lazy("Effective and replicable in the province"), lambda pair: len(pair[1].provincial)),
    Column(gettext_lazy("Confirmations of other units"), lambda pair: pair[1].confirmed),
    Column(
        gettext_lazy("Evidence"),
        lambda pair: "\n".join(f"{each.number}: {each.title}" for each in pair[1].initiatives),
        80,
    ),
    Column(gettext_lazy("Commended already"), lambda pair: "\n".join(map(str, pair[1].given)), 40),
)
UNITS = (
    Column(gettext_lazy("Unit"), "unit.name", 40),
    Column(gettext_lazy("Obliged"), "figures.obliged"),
    Column(gettext_lazy("Share met"), "figures.met_percent"),
    Column(gettext_lazy("Initiatives recognised"), "recognised"),
    Column(gettext_lazy("Commended already"), lambda each: "\n".join(map(str, each.given)), 40),
)


def _placed(season: Season, people: QuerySet[User]) -> QuerySet[User]:
    """Add the name of the unit where each of these people is counted this season."""
    counted = Duty.objects.filter(season=season, person=OuterRef("pk"))
    return people.annotate(place=Subquery(counted.values("unit__name")))


def candidates(request: HttpRequest, year: int, code: str) -> HttpResponse:
    """Show the individuals and collectives of a unit that reach the criteria, with the evidence.

    How many individuals there are in all is told by `?part`, which the page fetches, and by the page of `?counted`.
    """
    season, unit = season_of(year), unit_of(code)
    require(why_not_see_people(request.user, unit))
    if "part" in request.GET:
        count = individuals(season, unit).count()
        return render(request, "movements/commendations/_people_count.html", {"people_count": count})
    units = collectives(season, unit)
    if "xlsx" in request.GET:
        people = _placed(season, individuals(season, unit)).order_by("name_key", "pk")
        rows = with_evidence(people.iterator(2000), season)
        sheets = [Sheet(_("Individuals"), PEOPLE, rows)]
        sheets.append(Sheet(_("Collectives"), UNITS, units))
        return xlsx_book_response(f"{unit.code}-{year}-khen-thuong", sheets)
    people = _placed(season, individuals(season, unit, a_page=True))
    page = page_of(people, request.GET, order=("name_key",), keys_first=True)
    count = len(page) if page.is_whole else None
    if count is None and "counted" in request.GET:
        count = individuals(season, unit).count()
    evidence, criteria = evidence_of(page.rows, season), criteria_of(season.campaign)
    context = {
        "season": season, "unit": unit, "criteria": criteria,
        "asked_for": asked_for(criteria), "page": page, "collectives": units,
        "people": [(person, evidence[person.pk]) for person in page], "people_count": count,
    }  # fmt: skip
    return render(request, "movements/commendations/candidates.html", context)


def commendation_list(request: HttpRequest) -> HttpResponse:
    """List the commendations given for the movement, newest first."""
    require(why_not_read_commendations(request.user))
    given = Commendation.objects.select_related("person", "unit", "campaign")
    if request.GET.get("form") in FormOfCommendation.values:
        given = given.filter(form=request.GET["form"])
    if "xlsx" in request.GET:
        return xlsx_response("khen-thuong", GIVEN, given.iterator(2000))
    forms = [("", _("All")), *FormOfCommendation.choices]
    context = {
        "page": page_of(given, request.GET, order=("-signed_on", "-pk")),
        "filters": [{"label": label, "url": f"?form={value}" if value else request.path,
                     "is_current": request.GET.get("form", "") == value} for value, label in forms],
        "record_shut": why_not_record(request.user),
    }  # fmt: skip
    return render(request, "movements/commendations/list.html", context)


def record(request: HttpRequest) -> HttpResponse:
    """Record a commendation as its decision says it."""
    require(why_not_record(request.user))
    form = CommendationForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and _recorded(request, form):
        messages.success(request, _("The commendation is recorded."))
        return redirect("commendations:list")
    words = _("A commendation for the movement, as its decision says it: for an individual or for a collective.")
    context = {"form": form, "title": _("Record a commendation"), "words": words, "act": _("Record it"),
               "keep": _("Back to the commendations"), "back_url": reverse("commendations:list")}  # fmt: skip
    return render(request, "confirm.html", context, status=422 if form.is_bound else 200)


def _recorded(request: HttpRequest, form: CommendationForm) -> Commendation | None:
    """Record it; what stands against it is said above the form."""
    try:
        campaign = season_of(None).campaign
        return record_commendation(campaign=campaign, by=request.user, **form.cleaned_data)
    except NotAllowed as reason:
        form.add_error(None, str(reason))
        return None
