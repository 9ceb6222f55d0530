"""Who scores what: dossiers shared out with a preview, taken back, chosen by hand; the fields members know."""

from django.contrib import messages
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.errors import require
from common.paging import page_of
from councils.actions.assignments import choose_members, scoring_seats
from councils.actions.seats import say_fields
from councils.actions.sharing import StaleProposalError, share, undo_sharing
from councils.conflicts import kept_out
from councils.forms.reviews import usual_limit
from councils.forms.sharings import FieldsForm, MembersForm, SharingForm
from councils.models import Assessment, Council, Seat, Sharing
from councils.permissions import why_not_run
from councils.permissions.assignments import BEGUN, why_not_assign, why_not_say_fields, why_not_undo_sharing
from councils.proposals import Proposal, propose
from councils.views.asking import ask_first

SHARINGS_SHOWN = 10


def share_dossiers(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask which dossiers are shared out, show who would get what and why, and do it once that was confirmed."""
    council = get_object_or_404(Council.objects.visible_to(request.user), pk=pk)
    require(why_not_run(request.user, council))
    seats = scoring_seats(council, timezone.now())
    ready = Assessment.objects.visible_to(request.user).to_share(council).filter(assigned_count__lt=len(seats))
    data = request.POST if request.method == "POST" else None
    form = SharingForm(data, ready=ready, member_count=len(seats), initial={"scores_due_at": usual_limit()})
    if not form.is_valid() or "change" in request.POST:
        return _ask(request, council, form, ready)
    asked = form.cleaned_data
    if "confirm" not in request.POST:
        return _preview(request, council, form)
    try:
        sharing = share(council=council, by=request.user, seen=request.POST["confirm"], **asked)
    except StaleProposalError:
        return _preview(request, council, form, is_stale=True)
    _say(request, sharing.assignments.count())
    return redirect("councils:share", council.pk)


def _ask(request: HttpRequest, council: Council, form: SharingForm, ready: QuerySet[Assessment]) -> HttpResponse:
    context = {
        "council": council,
        "form": form,
        "chosen": [str(key) for key in request.POST.getlist("assessments")],
        "page": page_of(ready.for_list(), request.GET, order=("pk",)),
        "sharings": _sharings(council),
    }
    return render(request, "councils/share.html", context, status=422 if form.errors else 200)


def _sharings(council: Council) -> QuerySet[Sharing]:
    """Give the latest sharings out, each with how many assignments stand and how many can be taken back."""
    counted = council.sharings.annotate(
        count=Count("assignments"), open_count=Count("assignments", filter=Q(assignments__done_at__isnull=True))
    )
    return counted.select_related("by", "on_behalf_of", "undone_by").order_by("-pk")[:SHARINGS_SHOWN]


def _preview(request: HttpRequest, council: Council, form: SharingForm, *, is_stale: bool = False) -> HttpResponse:
    asked = form.cleaned_data
    keys = [one.pk for one in asked["assessments"]]
    chosen = list(
        Assessment.objects.filter(pk__in=keys)
        .select_related("initiative__field", "initiative__area", "initiative__unit")
        .order_by("pk")
    )
    seats = scoring_seats(council, timezone.now())
    proposal: Proposal = propose(chosen, seats, each=asked["each"], limit=asked["limit"])
    context = {"council": council, "form": form, "proposal": proposal, "is_stale": is_stale, "keys": keys}
    return render(request, "councils/share_preview.html", context, status=409 if is_stale else 200)


def _say(request: HttpRequest, count: int) -> None:
    told = ngettext(
        "%(count)d score sheet is asked for; the members are told.",
        "%(count)d score sheets are asked for; the members are told.",
        count,
    )
    messages.success(request, told % {"count": count})


def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether a sharing out is taken back, and take back what nobody has begun."""
    sharing = get_object_or_404(Sharing.objects.filter(council__in=Council.objects.visible_to(request.user)), pk=pk)
    require(why_not_undo_sharing(request.user, sharing))
    back = redirect("councils:share", sharing.council_id)
    if request.method == "POST":
        count = undo_sharing(sharing=sharing, by=request.user)
        told = ngettext("%(count)d assignment is taken back.", "%(count)d assignments are taken back.", count)
        messages.success(request, told % {"count": count})
        return back
    count = sharing.assignments.filter(~BEGUN, done_at__isnull=True).count()
    return ask_first(
        request,
        title=_("Take the sharing out back"),
        words=ngettext(
            "%(count)d assignment nobody has begun leaves the queue; sheets begun or handed in stay where they are.",
            "%(count)d assignments nobody has begun leave the queues; sheets begun or handed in stay where they are.",
            count,
        )
        % {"count": count},
        act=_("Take it back"),
        keep=_("Leave them as they are"),
        back=back.url,
    )


def choose(request: HttpRequest, pk: int) -> HttpResponse:
    """Let those who run the council choose by hand who scores a dossier."""
    found = Assessment.objects.visible_to(request.user).select_related("initiative", "council", "rule_sheet")
    shown = get_object_or_404(found, pk=pk)
    require(why_not_assign(request.user, shown))
    barred = kept_out([shown]).get(shown.pk, {})
    seats = scoring_seats(shown.council, timezone.now())
    having = list(shown.assignments.values_list("seat_id", flat=True))
    form = MembersForm(
        request.POST if request.method == "POST" else None,
        seats=[seat for seat in seats if seat.pk not in barred],
        initial={"seats": having},
    )
    if request.method == "POST" and form.is_valid():
        choose_members(assessment=shown, seats=list(form.cleaned_data["seats"]), by=request.user)
        messages.success(request, _("The dossier is with the members chosen."))
        return redirect(shown)
    out = [(seat, barred[seat.pk]) for seat in seats if seat.pk in barred]
    context = {"assessment": shown, "form": form, "out": out}
    return render(request, "councils/choose_members.html", context, status=422 if form.errors else 200)


def known_fields(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a member, or those who run the council, say which fields that member knows."""
    seats = Seat.objects.filter(council__in=Council.objects.visible_to(request.user))
    seat = get_object_or_404(seats.select_related("council", "person"), pk=pk)
    require(why_not_say_fields(request.user, seat))
    form = FieldsForm(request.POST if request.method == "POST" else None, initial={"fields_known": seat.knows.all()})
    if request.method == "POST" and form.is_valid():
        say_fields(seat=seat, fields=form.cleaned_data["fields_known"], by=request.user)
        messages.success(request, _("Kept. Dossiers of these fields are proposed to this member first."))
        return redirect(seat.council)
    return render(request, "councils/known_fields.html", {"seat": seat, "form": form})
