"""The inbox, and the letters of a site without a mail server."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from common.paging import page_of
from notifications.actions.reading import mark_all_read, mark_read
from notifications.models import Notice
from notifications.outbox import keeps_letters, latest_letters, letter_named

PAGE = 20
LETTERS = 100


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


def letters(request: HttpRequest) -> HttpResponse:
    """Show the last letters that were written into files, to administrators."""
    require_kept_letters(request)
    return render(request, "notifications/letters.html", {"letters": latest_letters(LETTERS)})


def letter(request: HttpRequest, name: str) -> HttpResponse:
    """Show one of them."""
    require_kept_letters(request)
    found = letter_named(name)
    if found is None:
        raise Http404
    return render(request, "notifications/letter.html", {"letter": found})


def require_kept_letters(request: HttpRequest) -> None:
    """Let nobody but administrators know of letters: whoever reads an invitation can accept it."""
    if not (keeps_letters() and request.user.is_staff):
        raise Http404
