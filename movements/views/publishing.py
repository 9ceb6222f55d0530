"""Publishing several notices of conclusions together, such as those of a list that was uploaded."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.roles import has_role
from accounts.states import RoleName
from common.errors import NotAllowed
from common.formats import number
from movements.actions.dialogues import NoticesRefusedError, publish_dialogues
from movements.forms.dialogues import NoticeForm
from movements.models import Dialogue

AT_ONCE = 50


def publish_all(request: HttpRequest) -> HttpResponse:
    """Ask for numbers and dates of the notices that wait for the visitor, and publish those that have them."""
    if not has_role(request.user, RoleName.HEAD):
        raise NotAllowed(_("Only heads of units publish notices of conclusions."))
    waiting = Dialogue.objects.to_publish_by(request.user).select_related("unit").order_by("held_on", "pk")
    data = request.POST if request.method == "POST" else None
    sent = waiting.filter(pk__in=data.getlist("dialogue")) if data is not None else waiting
    rows = [NoticeForm(dialogue, None if dialogue.unsettled_count else data) for dialogue in sent[:AT_ONCE]]
    if data is not None and _publish(request, rows):
        return redirect("dialogues:publish_all" if waiting.exists() else "dialogues:list")
    may = any(not row.dialogue.unsettled_count for row in rows)
    context = {"rows": rows, "may_publish": may, "left": max(waiting.count() - len(rows), 0)}
    return render(request, "movements/dialogues/publish.html", context, status=200 if data is None else 422)


def _publish(request: HttpRequest, rows: list[NoticeForm]) -> bool:
    """Publish what has its number and date; where something is wrong, say so at its row and publish nothing."""
    bound = [row for row in rows if row.is_bound]
    if any(row.errors for row in bound):
        return False
    numbered = [
        (row.dialogue, row.cleaned_data["number"], row.cleaned_data["noticed_on"])
        for row in bound
        if row.cleaned_data["number"]
    ]
    if not numbered:
        messages.error(request, _("Give at least one notice its number and date."))
        return False
    try:
        done = len(publish_dialogues(numbered=numbered, by=request.user))
    except NoticesRefusedError as refused:
        for row in bound:
            if row.dialogue.pk in refused.reasons:
                row.add_error("number", refused.reasons[row.dialogue.pk])
        return False
    words = ngettext("%(count)s notice is published.", "%(count)s notices are published.", done)
    messages.success(request, words % {"count": number(done)})
    return True
