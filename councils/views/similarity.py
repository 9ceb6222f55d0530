"""What the dossier beside the score sheet repeats of others, as its reader may see it; the secretary looks at it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from common.errors import require
from councils.anonymity import content_for, is_masked, title_for
from councils.forms.reviews import ReasonForm
from councils.models import Assessment, Assignment
from councils.permissions import runs, why_not_run
from councils.views.asking import ask_first
from initiatives.actions.novelty import ask_again, note_look
from initiatives.likeness import check_of, is_flagged, likenesses_for, masked_likenesses
from initiatives.models import NoveltyCheck


def similarity(request: HttpRequest, pk: int) -> HttpResponse:
    """Show which other texts the version judged repeats; without its authors where they are hidden."""
    shown = _assessment(request, pk)
    check, masked = check_of(shown.version), is_masked(request.user, shown)
    context = {
        "assessment": shown,
        "initiative": shown.initiative,
        "title": title_for(request.user, shown),
        "is_masked": masked,
        "runs": runs(request.user, shown.council),
        "own": Assignment.objects.visible_to(request.user).filter(assessment=shown).first(),
        "check": check,
    }
    if check is not None:
        context |= _about(request, shown, check, masked=masked)
    return render(request, "councils/similarity.html", context)


def _about(request: HttpRequest, shown: Assessment, check: NoveltyCheck, *, masked: bool) -> dict:
    """Give the figure and the others. Who has looked, and what was said, may tell of whose unit the dossier is."""
    content, campaign = content_for(request.user, shown), shown.initiative.season.campaign
    others = masked_likenesses(check, content) if masked else likenesses_for(request.user, check, content)
    looks = check.looks.select_related("by").order_by("-at", "-pk")
    return {
        "shown": others,
        "is_flagged": is_flagged(check, campaign),
        "flag_from": campaign.novelty_flag_from,
        "looks": [] if masked else looks,
    }


@require_POST
def compare_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Have the text compared once more."""
    shown = _assessment(request, pk)
    require(why_not_run(request.user, shown.council))
    ask_again(shown.version, timezone.now())
    messages.success(request, _("The text is being compared again. The figure here changes when that is done."))
    return redirect("councils:similarity", pk)


def look(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask those who run the council what was found, and note that somebody has looked."""
    shown = _assessment(request, pk)
    require(why_not_run(request.user, shown.council))
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        note_look(shown.version, form.cleaned_data["reason"], by=request.user, now=timezone.now())
        messages.success(request, _("Noted. The dossier is no longer marked; what was said stays with it."))
        return redirect("councils:similarity", pk)
    return ask_first(
        request,
        title=_("Looked at the similar texts?"),
        words=_("The mark goes away. Your reason stands on this page with your name, for whoever judges the dossier."),
        act=_("Note that I have looked"),
        keep=_("Back to the passages"),
        back=reverse("councils:similarity", args=[pk]),
        form=form,
        grave=False,
    )


def _assessment(request: HttpRequest, pk: int) -> Assessment:
    seen = Assessment.objects.visible_to(request.user)
    related = ("initiative__season__campaign", "council", "rule_sheet", "version__dossier")
    return get_object_or_404(seen.select_related(*related), pk=pk)
