"""Papers that can carry a scan of what was signed by hand: what is signed of each, who uploads, who reads the scan."""

from dataclasses import dataclass

from django.db.models import Model, QuerySet
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import require
from councils.actions.minutes import minutes_of
from councils.box_count import whole_count
from councils.minutes import Reading
from councils.models import Box, BoxItem, Decision, Minutes, Session, SignedScan
from councils.papers.counts import count_digest
from councils.permissions import why_not_run
from councils.permissions.ballots import why_not_counted
from councils.permissions.decisions import why_not_prepare, why_not_read_notice
from councils.states import DecisionStatus
from initiatives.versions import digest


@dataclass(frozen=True)
class Signed:
    """One paper as its reader has it: the row the scan belongs to, the digest of the whole, the reasons."""

    kind: str
    row: Model
    name: str
    url: str
    sha256: str
    why_not_upload: str | None
    why_not_read: str | None
    session: Session | None = None

    @property
    def scans(self) -> QuerySet[SignedScan]:
        """The scans there are, the newest first."""
        return SignedScan.objects.filter(**{self.kind: self.row.pk}).select_related("uploaded_by").order_by("-pk")


def signed_minutes(user: User, pk: int) -> Signed:
    """Give the minutes of a session; whoever has no part in an item reads no scan of the whole."""
    session = get_object_or_404(Session.objects.visible_to(user).select_related("council__unit"), pk=pk)
    reading = Reading(minutes_of(session), user)
    name, hidden = _("Minutes: %(session)s") % {"session": session}, _of_whole(len(reading.hidden))
    why_not = why_not_run(user, session.council) or hidden
    url = reading.minutes.get_absolute_url()
    return Signed("minutes", reading.minutes, name, url, reading.sha256, why_not, hidden, session)


def signed_count(user: User, pk: int) -> Signed:
    """Give the vote-count minutes of a counted box."""
    box = get_object_or_404(Box.objects.visible_to(user).select_related("session__council__unit"), pk=pk)
    require(why_not_counted(box))
    left_out = box.items.count() - BoxItem.objects.visible_to(user).filter(box=box).count()
    name, hidden = _("Vote-count minutes: %(session)s") % {"session": box.session}, _of_whole(left_out)
    why_not = why_not_run(user, box.session.council) or hidden
    return Signed("box", box, name, box.get_absolute_url(), count_digest(whole_count(box)), why_not, hidden)


def signed_decision(user: User, pk: int) -> Signed:
    """Give a published decision."""
    seen = Decision.objects.visible_to(user).filter(status=DecisionStatus.PUBLISHED).select_related("council__unit")
    decision = get_object_or_404(seen, pk=pk)
    name = _("Decision %(number)s") % {"number": decision}
    hidden = why_not_read_notice(user, decision)
    why_not = why_not_prepare(user, decision.council) or hidden
    return Signed("decision", decision, name, decision.get_absolute_url(), digest(decision.content), why_not, hidden)


def _of_whole(hidden: int) -> str | None:
    return _("The scan shows items in which you have no part.") if hidden else None


def saved(paper: Signed) -> Model:
    """Give the row a scan can belong to: minutes nobody has written in yet are kept first."""
    if paper.kind == "minutes" and paper.row.pk is None:
        return Minutes.objects.get_or_create(session=paper.session)[0]
    return paper.row


PAPERS = {"minutes": signed_minutes, "count": signed_count, "decision": signed_decision}
