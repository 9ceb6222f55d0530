"""What happens to a recognition afterwards: certificate issued anew, cancelled."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from common.errors import require
from councils.actions import certificates, revocation
from councils.forms.decisions import ReplaceForm, RevokeForm
from councils.models import Certificate, DecisionItem
from councils.permissions.decisions import (
    handles_decisions,
    why_not_replace,
    why_not_revoke,
)


def recognition(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what one decision recognises, with its certificates and what can be done about them."""
    item = get_object_or_404(DecisionItem.objects.concerning(request.user).recognised().for_page(), pk=pk)
    context = {
        "item": item,
        "initiative": item.assessment.initiative,
        "certificates": item.certificates.order_by("author__position", "pk"),
        "handles": handles_decisions(request.user, item.decision.council),
        "why_not_revoke": why_not_revoke(request.user, item),
    }
    return render(request, "councils/recognition.html", context)


def replace(request: HttpRequest, code: str) -> HttpResponse:
    """Issue a certificate anew with what was misspelt put right."""
    found = get_object_or_404(Certificate.objects.visible_to(request.user).select_related("item__decision"), code=code)
    require(why_not_replace(request.user, found))
    form = ReplaceForm(request.POST or None, certificate=found)
    if request.method == "POST" and form.is_valid():
        new = certificates.replace_certificate(
            certificate=found, **form.cleaned_data, by=request.user, now=timezone.now()
        )
        messages.success(request, _("Certificate %(code)s stands in its place.") % {"code": new.code})
        return redirect("councils:recognition", found.item_id)
    context = {
        "title": _("Issue certificate %(code)s anew") % {"code": found.code},
        "words": _("A new certificate with a new code and a new number in the register stands in its place; its public "
                   "page leads there. The authors are told. The recognition stays as it is."),
        "act": _("Issue it anew"),
        "keep": _("Leave it as it is"),
        "back_url": reverse("councils:recognition", args=[found.item_id]),
        "form": form,
    }  # fmt: skip
    return render(request, "confirm.html", context)


def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Cancel a recognition by a decision, for a reason."""
    item = get_object_or_404(DecisionItem.objects.concerning(request.user).recognised().for_page(), pk=pk)
    require(why_not_revoke(request.user, item))
    form = RevokeForm(request.POST or None, item=item)
    if request.method == "POST" and form.is_valid():
        revocation.revoke_recognition(item=item, **form.cleaned_data, by=request.user, now=timezone.now())
        messages.success(request, _("The recognition is cancelled, its certificates are revoked."))
        return redirect("councils:recognition", item.pk)
    initiative = item.assessment.initiative
    words = _("Its certificates are revoked, it leaves the public registry, and the yearly duty of its authors is open "
              "again. What the province found or has before it goes with it. This cannot be undone.")  # fmt: skip
    if initiative.is_model:
        words = _("It leaves the public registry, and the list of models says why. This cannot be undone.")
    context = {
        "title": _("Cancel the recognition of “%(title)s”?") % {"title": initiative},
        "words": words,
        "act": _("Cancel the recognition"),
        "keep": _("Keep it"),
        "back_url": reverse("councils:recognition", args=[item.pk]),
        "grave": True,
        "form": form,
    }  # fmt: skip
    return render(request, "confirm.html", context)
