"""The own deputy, and that of somebody the user may name one for."""

from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.actions.substitutes import end_substitute, name_substitute, resume_substitute
from accounts.forms.substitutes import SubstituteForm
from accounts.models import Substitute, User
from accounts.people import find_people
from accounts.permissions import people_visible_to
from accounts.permissions.substitutes import standing_roles, why_not_end_for, why_not_name_for, why_not_resume
from common.errors import require

SHOWN = 50


def substitutes(request: HttpRequest) -> HttpResponse:
    """Show who acts for the user and for whom the user acts; name a deputy."""
    return _page(request, request.user)


def substitutes_for(request: HttpRequest, pk: int) -> HttpResponse:
    """The same page for somebody else: for the head above and for administrators."""
    person = get_object_or_404(people_visible_to(request.user), pk=pk)
    require(why_not_name_for(request.user, person))
    return _page(request, person)


def _page(request: HttpRequest, person: User) -> HttpResponse:
    form = SubstituteForm(request.POST if request.method == "POST" else None, absent=person)
    if request.method == "POST" and form.is_valid():
        said = dict(form.cleaned_data)
        named = name_substitute(person=person, deputy=said.pop("person"), by=request.user, **said)
        messages.success(request, _("%(deputy)s acts for %(person)s. Both have been told.") % vars_of(named))
        return redirect(request.path)
    text, today = request.GET.get("q", ""), timezone.localdate()
    posting = person.main_posting()
    context = {
        "person": person,
        "is_own": person == request.user,
        "roles": standing_roles(person),
        "form": form,
        "text": text,
        "people": find_people(text, on=today, near=posting.unit if posting else None),
        "named": {person.pk},
        "rows": _rows(request.user, person),
        "today": today,
    }
    return render(request, "accounts/substitutes.html", context, status=422 if form.errors else 200)


def _rows(user: User, person: User) -> list[dict]:
    """Give what was named for the person and what he or she was named for, the latest first, with what may be done."""
    found = Substitute.objects.filter(Q(person=person) | Q(deputy=person))
    found = found.select_related("person", "deputy", "role__unit", "named_by", "ended_by")[:SHOWN]
    return [
        {
            "substitute": each,
            "acts": each.deputy_id == person.pk,
            "may_end": why_not_end_for(user, each) is None,
            "may_resume": each.ended_at is not None and why_not_resume(user, each) is None,
        }
        for each in found
    ]


def vars_of(substitute: Substitute) -> dict:
    """Give the two names for a message."""
    return {"person": substitute.person, "deputy": substitute.deputy}


@require_POST
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """End it at once."""
    ended = end_substitute(substitute=_known(request, pk), by=request.user)
    messages.success(request, _("%(deputy)s no longer acts for %(person)s. It can be taken up again.") % vars_of(ended))
    return redirect(_back(request, ended))


@require_POST
def resume(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back that it was ended."""
    resumed = resume_substitute(substitute=_known(request, pk), by=request.user)
    messages.success(request, _("%(deputy)s acts for %(person)s. Both have been told.") % vars_of(resumed))
    return redirect(_back(request, resumed))


def _known(request: HttpRequest, pk: int) -> Substitute:
    """Give one the user has a part in, or may look after for somebody; else 404."""
    found = Substitute.objects.select_related("person", "deputy", "role__unit")
    own = Q(person=request.user) | Q(deputy=request.user)
    return get_object_or_404(found.filter(own | Q(person__in=people_visible_to(request.user).values("pk"))), pk=pk)


def _back(request: HttpRequest, substitute: Substitute) -> str:
    if request.user.pk in {substitute.person_id, substitute.deputy_id}:
        return reverse("accounts:substitutes")
    return reverse("accounts:substitutes_for", args=[substitute.person_id])
