"""The inbox, and its count in the header; what is due of the reader."""

import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_GET, require_POST

from common.paging import Page, page_of
from notifications.actions.reading import mark_all_read, mark_read
from notifications.agenda import agenda_of
from notifications.links import not_now_link
from notifications.models import Notice
from notifications.permissions import why_not_put_off
from notifications.states import Topic
from notifications.tokens import token_of_inbox
from notifications.topics import kinds_of

PAGE = 20
ALL, UNREAD = gettext_lazy("All notices"), gettext_lazy("Not read yet")


def inbox(request: HttpRequest) -> HttpResponse:
    """Show what the reader has been told, the latest first: all, what is unread, or one topic."""
    show = request.GET.get("show") if request.GET.get("show") in ("unread", *Topic.values) else ""
    notices = Notice.objects.visible_to(request.user).for_list()
    if show == "unread":
        notices = notices.unread()
    elif show:
        notices = notices.filter(kind__in=kinds_of(show))
    page = page_of(notices, request.GET, order=("-pk",), size=PAGE)
    _offer_not_now(page, timezone.now())
    choices = [("", ALL), ("unread", UNREAD), *Topic.choices]
    items = [
        {"label": label, "url": f"?show={key}" if key else request.path, "is_current": key == show}
        for key, label in choices
    ]
    return render(request, "notifications/inbox.html", {"page": page, "show": show, "filters": items})


def _offer_not_now(page: Page, now: datetime.datetime) -> None:
    """Give each notice of a reminder that may be put off, or was, the link that does it."""
    for notice in page:
        reminder = next(iter(notice.reminders.all()), None)
        may = reminder is not None and (reminder.put_off_at or why_not_put_off(reminder, now) is None)
        notice.put_off = reminder if may else None
        notice.not_now = not_now_link(reminder) if may else ""


@require_GET
def agenda(request: HttpRequest) -> HttpResponse:
    """List what is due of the reader, the most urgent first, each with its next reminder."""
    return render(request, "notifications/agenda.html", {"items": agenda_of(request.user, timezone.now())})


@require_GET
def count(request: HttpRequest) -> HttpResponse:
    """Tell the header how many notices are unread, or 204 when nothing has changed since it asked last."""
    token = token_of_inbox(request.user.pk)  # before the rows
    if request.GET.get("token") == token:
        return HttpResponse(status=204)
    unread = Notice.objects.visible_to(request.user).unread().count()
    words = ngettext("Notices: %(count)s new", "Notices: %(count)s new", unread) if unread else _("Notices: none new")
    return JsonResponse({"token": token, "count": unread, "label": words % {"count": unread}})


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
