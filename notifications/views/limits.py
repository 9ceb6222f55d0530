"""Extending a limit, for whoever is responsible for it."""

from django.contrib import messages
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from common.errors import require
from common.formats import moment, weekday
from notifications.actions.extending import extend
from notifications.forms.extending import ExtendForm
from notifications.limits import Limit, limits


def extend_limit(request: HttpRequest, kind: str, key: int) -> HttpResponse:
    """Ask until when a limit is extended and why, and extend it."""
    limit = limits().get(kind)
    row = limit and limit.visible_to(request.user, key)
    if row is None:
        raise Http404
    require(limit.why_not(request.user, row, timezone.now()))
    form = ExtendForm(request.POST if request.method == "POST" else None, limit=limit, row=row)
    if request.method == "POST" and form.is_valid():
        extend(limit=limit, key=key, by=request.user, **form.cleaned_data)
        messages.success(request, _("The limit is extended; those concerned are told."))
        return redirect(limit.url(row))
    return render(request, "confirm.html", _asked(limit, row, form), status=422 if form.errors else 200)


def _asked(limit: Limit, row: Model, form: ExtendForm) -> dict:
    """Give what the page says before a limit is extended."""
    by = limit.by(row)
    words = _(
        "%(name)s: the limit is %(limit)s. It can be extended, not shortened again. Its reminders move along; those "
        "concerned read who extended it and why."
    ) % {"name": limit.name(row), "limit": moment(by) if limit.has_hour else weekday(by)}
    return {
        "title": limit.label, "words": words, "act": _("Extend the limit"), "keep": _("Back"),
        "back_url": limit.url(row), "form": form,
    }  # fmt: skip
