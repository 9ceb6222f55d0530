"""Helping people in: who has never signed in, invitations by mail, printed slips for those without mail."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.actions.access import invite_all, issue_slips
from accounts.forms.slips import NewcomersForm
from accounts.models import User
from accounts.papers import slips_paper
from accounts.permissions import why_not_let_in
from common.errors import require
from common.paging import page_of
from common.paper import paper_response

PAGE = 48  # six sheets of eight slips
MOST = 800  # a hundred sheets at once


def newcomers(request: HttpRequest) -> HttpResponse:
    """List the people of a unit, how each can sign in so far, and what can be done for them."""
    require(why_not_let_in(request.user))
    form = NewcomersForm(request.user, request.GET)
    people = form.people()
    page = page_of(people.for_letting_in(timezone.now()), request.GET, order=("name_key",), size=PAGE)
    context = {
        "form": form,
        "unit": form.unit,
        "page": page,
        "count": people.count(),
        "invitable_count": people.invitable().count(),
        "kept": {"unit": form.unit.pk if form.unit else "", "who": form.who, "q": form.cleaned_data.get("q", "")},
    }
    return render(request, "accounts/slips.html", context)


@require_POST
def print_slips(request: HttpRequest) -> HttpResponse:
    """Make slips for the chosen people, or for the whole list, and answer with the sheets to print."""
    require(why_not_let_in(request.user))
    form = NewcomersForm(request.user, request.POST)
    people = _chosen(form, request.POST)
    if not 0 < len(people) <= MOST:
        messages.error(request, _("Choose between 1 and %(most)s people.") % {"most": MOST})
        return _back(form)
    now = timezone.now()
    slips = issue_slips(people=people, by=request.user, now=now)
    pdf = slips_paper(slips, now=now)
    response = paper_response(request, pdf, _("One-time slips, %(unit)s") % {"unit": form.unit})
    response["Cache-Control"] = "no-store"
    return response


@require_POST
def invite(request: HttpRequest) -> HttpResponse:
    """Invite everybody on the list who has an address and no password yet."""
    require(why_not_let_in(request.user))
    form = NewcomersForm(request.user, request.POST)
    count = invite_all(people=list(form.people().invitable()), by=request.user, now=timezone.now())
    messages.success(request, _("%(count)s invitations are on their way.") % {"count": count})
    return _back(form)


def _chosen(form: NewcomersForm, data: QueryDict) -> list[User]:
    people = form.people().for_letting_in(timezone.now()).order_by("name_key", "pk")
    if "all" not in data:
        people = people.filter(pk__in=[pk for pk in data.getlist("person") if pk.isdecimal()][: MOST + 1])
    return list(people[: MOST + 1])


def _back(form: NewcomersForm) -> HttpResponse:
    query = QueryDict(mutable=True)
    query.update({"unit": form.unit.pk if form.unit else "", "who": form.who, "q": form.cleaned_data.get("q", "")})
    return redirect(f"{reverse('accounts:slips')}?{query.urlencode()}")
