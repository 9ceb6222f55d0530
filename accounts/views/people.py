"""The people of the units somebody is responsible for."""

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from accounts.actions.people import correct_contact
from accounts.forms.people import ContactOfForm, PeopleFilter
from accounts.history import changes_of
from accounts.permissions import people_visible_to, why_not_correct_contact, why_not_import, why_not_see_people
from accounts.permissions.substitutes import standing_roles, why_not_name_for
from common.errors import require
from common.paging import page_of
from common.sheets import Column, xlsx_response

COLUMNS = [
    Column(gettext_lazy("Staff code"), "staff_code", 14),
    Column(gettext_lazy("Full name"), "full_name", 28),
    Column(gettext_lazy("Sex"), "get_sex_display", 10),
    Column(gettext_lazy("Date of birth"), lambda person: person.birth_date or person.birth_year, 14),
    Column(gettext_lazy("Unit"), "unit_name", 40),
    Column(gettext_lazy("Position"), "position", 24),
    Column(gettext_lazy("Target group"), "group_name", 26),
    Column(gettext_lazy("Party member"), "party_member", 12),
    Column(gettext_lazy("Qualification"), "qualification", 20),
    Column(gettext_lazy("E-mail"), "email", 34),
    Column(gettext_lazy("Telephone"), "phone", 14),
]


@require_GET
def people(request: HttpRequest) -> HttpResponse:
    """List who works in the user's units, by given name."""
    require(why_not_see_people(request.user))
    form = PeopleFilter(request.user, request.GET)
    found = form.people()
    context = {
        "form": form,
        "page": page_of(found, request.GET, order=("name_key",)),
        "count": found.count(),
        "may_import": why_not_import(request.user) is None,
        "address": request.GET.urlencode(),
    }
    return render(request, "accounts/people.html", context)


@require_GET
def people_sheet(request: HttpRequest) -> FileResponse:
    """Give the same list as a spreadsheet."""
    require(why_not_see_people(request.user))
    found = PeopleFilter(request.user, request.GET).people().order_by("name_key", "pk")
    return xlsx_response(_("Staff, %(day)s") % {"day": f"{timezone.localdate():%d-%m-%Y}"}, COLUMNS, found.iterator())


@require_GET
def person(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one person: contact, where he or she works and worked, what was changed."""
    found = get_object_or_404(people_visible_to(request.user), pk=pk)
    context = {
        "person": found,
        "postings": found.postings.select_related("unit", "group"),
        "roles": found.held_roles.in_force(timezone.localdate())
        .select_related("unit", "on_behalf_of")
        .order_by("unit__path", "pk"),
        "changes": changes_of(found),
        "why_not_correct": why_not_correct_contact(request.user, found),
        "may_name_deputy": why_not_name_for(request.user, found) is None and bool(standing_roles(found)),
    }
    return render(request, "accounts/person.html", context)


def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """Change somebody's address and telephone number."""
    found = get_object_or_404(people_visible_to(request.user), pk=pk)
    require(why_not_correct_contact(request.user, found))
    form = ContactOfForm(request.POST or None, instance=found)
    if form.is_valid():
        correct_contact(person=found, by=request.user, **form.cleaned_data)
        messages.success(request, _("The contact of %(name)s is saved.") % {"name": found})
        return redirect("accounts:person", pk=pk)
    context = {"form": form, "person": found}
    return render(request, "accounts/correct.html", context, status=422 if form.is_bound else 200)
