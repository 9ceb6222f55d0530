"""The inbox."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone

from notifications.actions import mark_read
from notifications.models import Notice


def open_notice(request: HttpRequest, pk: int) -> HttpResponse:
    """Note that the reader has seen it, and lead to the page it speaks of."""
    notice = get_object_or_404(Notice.objects.visible_to(request.user), pk=pk)
    mark_read(notice=notice, now=timezone.now())
    return redirect(notice.url or "/")
