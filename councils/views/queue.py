"""The member's own queue: what is still to be scored, what is done, what he or she has no part in."""

import datetime
from pathlib import Path

from django.contrib.auth.decorators import login_not_required
from django.contrib.staticfiles import finders
from django.db.models import Min, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from common.formats import percent_of
from common.paging import Page, page_of
from councils.actions.answers import mark_seen
from councils.anonymity import hide_in_queue
from councils.models import Assignment, Recusal, Refusal, ReviewTally
from councils.querysets.assignments import QUEUE_ORDERS
from councils.states import TAKES_ASSIGNMENTS

ORDERS = {"fewest": _("Fewest sheets first"), "due": _("Nearest limit first"), "number": _("By number")}
LABELS = {"to_do": _("To score"), "done": _("Scored"), "recused": _("No part in")}


def queue(request: HttpRequest) -> HttpResponse:
    """Show the queue; the dossiers with the fewest sheets come first, so that none is left behind."""
    show = request.GET.get("show") if request.GET.get("show") in LABELS else "to_do"
    counts = current_counts(ReviewTally.objects.of(request.user))
    mine = Assignment.objects.visible_to(request.user)
    order = request.GET.get("order") if request.GET.get("order") in ORDERS else "fewest"
    page = _page(request, mine, show, order)
    if show != "recused":
        hide_in_queue(request.user, page)
    if show == "to_do" and any(row["seen_at"] is None for row in page):
        mark_seen(by=request.user)
    context = {
        "show": show,
        "orders": [
            {"label": label, "url": f"?order={key}", "is_current": key == order} for key, label in ORDERS.items()
        ],
        "counts": counts,
        "all_count": counts["to_do"] + counts["done"],
        "scored_share": percent_of(counts["done"], counts["to_do"] + counts["done"]),
        "filters": [
            {"label": label, "url": f"?show={key}", "count": counts[key], "is_current": key == show}
            for key, label in LABELS.items()
        ],
        "page": page,
        "sent_back": _sent_back(request.user) if show == "recused" else [],
        "is_new": show == "to_do" and any(row["accepted_at"] is None for row in page),
        **_next_up(mine.to_do(order), page, show),
    }
    return render(request, "councils/queue.html", context)


@login_not_required  # the same for everybody; a device asks for it whether or not somebody is signed in
def along(request: HttpRequest) -> HttpResponse:
    """Give the script that serves the queue without a network: from here it may serve the pages of councils."""
    script = Path(finders.find("js/along-worker.js")).read_bytes()
    return HttpResponse(script, content_type="text/javascript", headers={"Cache-Control": "no-cache"})


def current_counts(tallies: QuerySet[ReviewTally]) -> dict[str, int]:
    """Add up the tallies of the newest season, and of older ones in which something is still to be done."""
    rows = list(tallies.order_by().values_list("season__year", "assigned_count", "done_count", "recused_count"))
    newest = max((year for year, *_counts in rows), default=None)
    rows = [row for row in rows if row[0] == newest or row[1] > row[2]]
    return {
        "to_do": sum(assigned - done for _year, assigned, done, _recused in rows),
        "done": sum(done for _year, _assigned, done, _recused in rows),
        "recused": sum(recused for *_counts, recused in rows),
    }


def _sent_back(user: User) -> QuerySet[Refusal]:
    """Give what the user has refused and nobody has settled yet."""
    own = Refusal.objects.open().seen_by(user).filter(seat__person=user)
    return own.filter(assessment__status__in=TAKES_ASSIGNMENTS).for_list()


def _page(request: HttpRequest, mine: QuerySet[Assignment], show: str, order: str) -> Page:
    if show == "recused":
        own = Recusal.objects.binding().filter(seat__person=request.user).select_related("assessment__initiative")
        return page_of(own, request.GET, order=("-at",))
    if show == "done":
        return page_of(mine.done().for_list(), request.GET, order=("-done_at",))
    return page_of(mine.to_do(order).for_list(), request.GET, order=QUEUE_ORDERS[order])


def _next_up(to_do: QuerySet[Assignment], page: Page, show: str) -> dict[str, dict | datetime.datetime | None]:
    """Give the dossier to score next and the nearest limit, from the rows at hand where they tell."""
    if show == "to_do" and page.previous_url is None and page.next_url is None:
        limits = [row["scores_due_at"] for row in page if row["scores_due_at"]]
        return {"next_up": next(iter(page), None), "due_at": min(limits, default=None)}
    return {
        "next_up": to_do.for_list().first(),
        "due_at": to_do.aggregate(due=Min("assessment__scores_due_at"))["due"],
    }
