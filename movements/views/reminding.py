"""The page that asks before those who are missing are reminded."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.errors import require
from common.formats import number
from movements.actions.reminding import remind_missing, to_remind
from movements.forms import filter_of, found_by
from movements.permissions import why_not_remind, why_not_remind_now
from movements.views.places import season_of, unit_of
from movements.views.progress import REMINDED


def remind(request: HttpRequest, year: int, code: str) -> HttpResponse:
    """Say how many would be reminded, then have it done; the filters of the list hold here too."""
    season, unit, now = season_of(year), unit_of(code), timezone.now()
    require(why_not_remind(request.user, unit))
    state = request.GET.get("state") if request.GET.get("state") in REMINDED else "missing"
    found = found_by(filter_of(state, request.GET), season, unit, state)
    people = list(found.order_by().values_list("person_id", flat=True))
    back = reverse("movements:people", args=[year, code, state])
    if request.method == "POST":
        count = remind_missing(people=people, season=season, unit=unit, by=request.user, now=now)
        words = ngettext("%(count)s person is being reminded.", "%(count)s people are being reminded.", count)
        messages.success(request, words % {"count": number(count)})
        return redirect(back)
    why_not = why_not_remind_now(season, now)
    count = 0 if why_not else len(to_remind(people=people, season=season, now=now))
    context = {
        "title": _("Remind who has handed nothing in"), "words": _words(count, len(people)), "act": _("Remind them"),
        "keep": _("Back to the list"), "back_url": back,
        "why_not": why_not or (None if count else _("Nobody is left to remind today.")),
    }  # fmt: skip
    return render(request, "confirm.html", context)


def _words(count: int, all_of_them: int) -> str:
    """Say who is reminded, who is not, and that it is written down."""
    told = _(
        "%(count)s of %(all)s people are reminded today, each as he or she has chosen to be told. Whoever was reminded "
        "today already, has put it off, or has no round to come is left out. The log keeps who asked for it."
    )
    return told % {"count": number(count), "all": number(all_of_them)}
