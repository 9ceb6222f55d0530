"""The inbox."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from common.paging import page_of
from notifications.actions import mark_all_read, mark_read
from notifications.models import Notice

PAGE = 20


def inbox(request: HttpRequest) -> HttpResponse:
    """Show what the reader has been told, the latest first."""
    page = page_of(Notice.objects.visible_to(request.user), request.GET, order=("-pk",), size=PAGE)
    return render(request, "notifications/inbox.html", {"page": page})


def open_notice(request: HttpRequest, pk: int) -> HttpResponse:
    """Note that the reader has seen it, and lead to the page it speaks of; show it where there is none."""
    notice = get_object_or_404(Notice.objects.visible_to(request.user), pk=pk)
    mark_read(notice=notice, now=timezone.now())
    return redirect(notice.url) if notice.url else render(request, "notifications/notice.html", {"notice": notice})


@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    """Note that everything has been read."""
    count = mark_all_read(person=request.user, now=timezone.now())
    messages.success(request, _("%(count)d notices are marked as read.") % {"count": count})
    return redirect("notifications:inbox")
