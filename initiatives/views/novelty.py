"""What a text handed in repeats of others: the page, comparing again, and saying that somebody has looked."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from common.errors import require
from initiatives.actions.novelty import check_again, look_at
from initiatives.forms.deeds import ReasonForm
from initiatives.likeness import check_of, is_flagged, likenesses_for, names_for_authors
from initiatives.models import Initiative, NoveltyCheck
from initiatives.permissions import why_not_check
from initiatives.views.deeds import ask
from initiatives.views.reach import whole


def similarity(request: HttpRequest, pk: int) -> HttpResponse:
    """Show which other texts the version handed in last repeats, as far as this visitor may see them."""
    initiative, sight = whole(request, pk)
    version = initiative.latest_version()
    check = check_of(version)
    context = {"initiative": initiative, "version": version, "check": check, "is_author": sight.is_author}
    if check is not None and sight.is_author:
        context["shown"] = names_for_authors(check)
    elif check is not None:
        context["shown"] = likenesses_for(request.user, check, version.content)
        context |= about(check, initiative)
    context["may_look"] = why_not_check(request.user, initiative, timezone.now()) is None and version is not None
    return render(request, "initiatives/similarity.html", context)


def about(check: NoveltyCheck, initiative: Initiative) -> dict:
    """Give what both pages say of the figure: whether it is marked, from where on, who has looked."""
    return {
        "is_flagged": is_flagged(check, initiative.season.campaign),
        "flag_from": initiative.season.campaign.novelty_flag_from,
        "looks": check.looks.select_related("by").order_by("-at", "-pk"),
    }


@require_POST
def compare_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Have the text compared once more."""
    initiative, _sight = whole(request, pk)
    check_again(initiative=initiative, by=request.user)
    messages.success(request, _("The text is being compared again. The figure here changes when that is done."))
    return redirect("initiatives:similarity", pk)


def look(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask what was found, and note that somebody has looked."""
    initiative, _sight = whole(request, pk)
    require(why_not_check(request.user, initiative, timezone.now()))
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        look_at(initiative=initiative, because=form.cleaned_data["reason"], by=request.user)
        messages.success(request, _("Noted. The dossier is no longer marked; what was said stays with it."))
        return redirect("initiatives:similarity", pk)
    return ask(
        request, initiative, form,
        act=_("Note that I have looked"),
        title=_("Looked at the similar texts?"),
        words=_("The mark goes away. Your reason stands on this page with your name, for whoever judges the dossier."),
        keep=_("Back to the passages"),
        back_url=reverse("initiatives:similarity", args=[pk]),
    )  # fmt: skip
