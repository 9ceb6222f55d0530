"""The conflicts of interest of one council: those to decide, those in force, those set aside."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from common.errors import NotAllowed, require
from common.paging import page_of
from councils.actions.conflicts import decide_conflicts, look_for_conflicts
from councils.forms.conflicts import DecideForm
from councils.models import Council, Recusal
from councils.permissions import why_not_run
from councils.states import RecusalKind, RecusalStatus, RecusalStep

LABELS = {
    RecusalStatus.PROPOSED: _("To decide"),
    RecusalStatus.IN_FORCE: _("In force"),
    RecusalStatus.SET_ASIDE: _("Set aside"),
}


def conflicts(request: HttpRequest, pk: int) -> HttpResponse:
    """List the conflicts of a council in one state, and decide on those chosen."""
    council = _council(request, pk)
    show = request.GET.get("show") if request.GET.get("show") in LABELS else RecusalStatus.PROPOSED
    listed = _listed(request, council, show)
    form = DecideForm(request.POST if request.method == "POST" else None, listed=listed)
    if request.method == "POST" and form.is_valid() and _decide(request, form):
        return redirect(request.get_full_path())
    page = page_of(listed.for_list(), request.GET, order=("pk",))
    context = {
        "council": council,
        "page": page,
        "form": form,
        "show": show,
        "dossier": request.GET.get("dossier", ""),
        "filters": [
            {"label": label, "url": f"?show={key}", "count": None, "is_current": key == show}
            for key, label in LABELS.items()
        ],
        "upholds": show != RecusalStatus.IN_FORCE,
        "sets_aside": show != RecusalStatus.SET_ASIDE,
    }
    return render(request, "councils/conflicts.html", context, status=422 if form.errors else 200)


@require_POST
def look(request: HttpRequest, pk: int) -> HttpResponse:
    """Look through all that is before the council."""
    council = _council(request, pk)
    count = look_for_conflicts(council=council, by=request.user)
    told = ngettext("%(count)d conflict more was found.", "%(count)d conflicts more were found.", count)
    messages.success(request, told % {"count": count} if count else _("Nothing new was found."))
    return redirect("councils:conflicts", council.pk)


def _council(request: HttpRequest, pk: int) -> Council:
    council = get_object_or_404(Council.objects.visible_to(request.user), pk=pk)
    require(why_not_run(request.user, council))
    return council


def _listed(request: HttpRequest, council: Council, show: str) -> QuerySet[Recusal]:
    """Give the conflicts of one state on which the visitor may decide, of one dossier where that was asked."""
    found = Recusal.objects.decided_by_user(request.user).filter(assessment__council=council)
    if request.GET.get("dossier", "").isdecimal():
        found = found.filter(assessment=request.GET["dossier"])
    if show == RecusalStatus.PROPOSED:
        return found.to_decide()
    return found.filter(status=show).exclude(kind=RecusalKind.AUTHOR)


def _decide(request: HttpRequest, form: DecideForm) -> bool:
    """Take the step; what forbids it stands in the form."""
    step, chosen = form.cleaned_data["step"], form.cleaned_data["recusals"].select_related("assessment")
    try:
        decided = decide_conflicts(recusals=chosen, step=step, by=request.user, reason=form.cleaned_data["reason"])
    except NotAllowed as refusal:
        form.add_error(None, str(refusal))
        return False
    if step == RecusalStep.UPHOLD:
        words = ngettext(
            "%(count)d conflict is in force: nothing more of the dossier is shown to the member.",
            "%(count)d conflicts are in force: nothing more of the dossiers is shown to the members.",
            len(decided),
        )
    else:
        words = ngettext(
            "%(count)d conflict is set aside. Where the member still scores, assign the dossier to new members too.",
            "%(count)d conflicts are set aside. Where members still score, assign the dossiers to new members too.",
            len(decided),
        )
    messages.success(request, words % {"count": len(decided)})
    return True
