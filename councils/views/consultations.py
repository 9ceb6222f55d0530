"""Outside experts: asked by those who run the council, commenting on a page of their own."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from councils.actions.consultations import ask_expert, hand_in_comment
from councils.anonymity import content_for, is_masked, title_for
from councils.forms.consultations import CommentForm, ExpertForm
from councils.models import Assessment, Consultation
from councils.permissions.consultations import why_not_comment
from initiatives.reading import sections


@require_POST
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Give an expert the dossier."""
    seen = Assessment.objects.visible_to(request.user).select_related("initiative", "council")
    assessment = get_object_or_404(seen, pk=pk)
    seats = assessment.council.seats.in_force(timezone.localdate()).experts()
    form = ExpertForm(request.POST, seats=seats)
    if form.is_valid():
        asked = ask_expert(assessment=assessment, by=request.user, **form.cleaned_data)
        messages.success(request, _("%(expert)s has the dossier and is told.") % {"expert": asked.seat.person})
    else:
        messages.error(request, _("Choose an expert of this council."))
    return redirect(assessment)


def consultation(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an expert the dossier beside the comment sheet, and take the sheet."""
    related = (
        "assessment__initiative__unit",
        "assessment__version",
        "assessment__council",
        "assessment__rule_sheet",
        "seat",
    )
    shown = get_object_or_404(Consultation.objects.visible_to(request.user).select_related(*related), pk=pk)
    form = CommentForm(request.POST if request.method == "POST" else None, initial={"comment": shown.comment})
    if request.method == "POST" and form.is_valid():
        hand_in_comment(consultation=shown, by=request.user, **form.cleaned_data)
        messages.success(request, _("The comment sheet is in. It can be changed until the council has decided."))
        return redirect(shown)
    assessment = shown.assessment
    content = content_for(request.user, assessment)
    context = {
        "consultation": shown,
        "initiative": assessment.initiative,
        "title": title_for(request.user, assessment),
        "is_masked": is_masked(request.user, assessment),
        "content": content,
        "parts": sections(content),
        "form": form,
        "why_not": why_not_comment(request.user, shown),
    }
    return render(request, "councils/consultation.html", context, status=422 if form.errors else 200)
