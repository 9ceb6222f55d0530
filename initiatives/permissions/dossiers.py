"""Who may do what with initiatives, and the reason when not.

Functions for steps take the person (None: the clock), the initiative and the moment; `initiatives.workflow` asks them
after it has asked whether the step fits the state.
"""

import datetime

from django.db.models import F
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import Unit, User
from accounts.permissions.substitutes import why_not_for
from accounts.roles import has_role, responsible_for
from accounts.states import RoleName
from initiatives.completeness import gaps, missing_consents
from initiatives.models import Author, Initiative
from initiatives.nouns import noun
from initiatives.states import UNDER_WAY, Consent, Status, StepName
from initiatives.windows import Opening, opening_for

CHECKING = (RoleName.COORDINATOR, RoleName.HEAD)  # the roles by which dossiers of a unit are checked


def authorship(user: User | None, initiative: Initiative) -> Author | None:
    """Give the user's part in the initiative, if any."""
    if user is None or user.pk is None:
        return None
    return next((author for author in initiative.authors.all() if author.person_id == user.pk), None)


def lead_of(initiative: Initiative) -> Author | None:
    """Give the lead author."""
    return next((author for author in initiative.authors.all() if author.is_lead), None)


def acts_for_authors(user: User | None, initiative: Initiative) -> bool:
    """Say whether the user is an author who has agreed, or entered the dossier on an author's behalf."""
    own = authorship(user, initiative)
    if own is not None:
        return own.consent == Consent.AGREED
    return user is not None and user.pk == initiative.entered_by_id


def leads(user: User | None, initiative: Initiative) -> bool:
    """Say whether the user is the lead author; where that is an outside person, whoever entered the dossier."""
    lead = lead_of(initiative)
    if lead is None or lead.person_id is None:
        return user is not None and user.pk == initiative.entered_by_id
    return user is not None and user.pk == lead.person_id


def is_responsible(user: User | None, unit: Unit) -> bool:
    """Say whether the user is co-ordinator or head of the unit or of one above it."""
    return user is not None and responsible_for(user, unit, *CHECKING)


def why_not_hand_in(user: User | None, initiative: Initiative, now: datetime.datetime) -> str | None:
    """Say why the user may not hand in the initiative's papers, whatever is still missing in them."""
    own = authorship(user, initiative)
    if own is not None and own.consent == Consent.WAITING:
        return _("Say first whether you agree to your share.")
    if not acts_for_authors(user, initiative):
        return _("Only an author who has agreed hands the dossier in.")
    lead = lead_of(initiative)
    if lead is not None and lead.person_id and lead.consent != Consent.AGREED:
        return _("%(author)s leads and has not agreed yet.") % {"author": lead}
    return None


def why_not_submit(user: User | None, initiative: Initiative, now: datetime.datetime) -> str | None:
    """Say why the user may not hand in the draft: the person, the window, the council, then what is missing."""
    return (
        why_not_hand_in(user, initiative, now)
        or why_closed(opening_for(initiative, now))
        or _why_no_council(initiative)
        or _why_incomplete(initiative, now)
    )


def why_closed(opening: Opening) -> str | None:
    """Say that no window takes the dossier now, and when one will."""
    if opening.current is not None:
        return None
    if opening.coming is not None:
        return _("The next round opens at %(time)s. Until then everything stays here as it is.") % {
            "time": moment(opening.coming.opens_at)
        }
    if opening.past is not None:
        return _("The last round closed at %(time)s. The draft stays here and waits for the next one.") % {
            "time": moment(opening.past.closes_at)
        }
    return _("No round has been announced yet. The draft stays here and waits for it.")


def moment(time: datetime.datetime) -> str:
    """Write a moment as people read it, in the province's zone."""
    return date_format(timezone.localtime(time), "DATETIME_FORMAT")


def _why_no_council(initiative: Initiative) -> str | None:
    if initiative.nearest_council_unit() is None:
        return _("Neither %(unit)s nor a unit above it has an initiative council.") % {"unit": initiative.unit}
    return None


def _why_incomplete(initiative: Initiative, now: datetime.datetime) -> str | None:
    missing = gaps(initiative.main_dossier(), now)
    if not missing:
        return None
    if len(missing) == 1:
        gap = missing[0]
        return f"{gap.question.heading or gap.question.label}: {gap.message}" if gap.question else gap.message
    return ngettext("%(count)d thing is still missing.", "%(count)d things are still missing.", len(missing)) % {
        "count": len(missing)
    }


def why_not_resubmit(user: User | None, initiative: Initiative, now: datetime.datetime) -> str | None:
    """Say why the user may not hand in the corrected dossier: its limit holds, not the window (design.md 9)."""
    reason = why_not_hand_in(user, initiative, now)
    if reason:
        return reason
    if initiative.due_on is not None and initiative.due_on < timezone.localdate(now):
        return _("The time for correcting ended on %(day)s.") % {"day": date_format(initiative.due_on)}
    open_points = unanswered(initiative)
    if open_points:
        return ngettext(
            "%(count)d point is not answered yet.", "%(count)d points are not answered yet.", open_points
        ) % {"count": open_points}
    return _why_incomplete(initiative, now)


def unanswered(initiative: Initiative) -> int:
    """Count the correction points of the newest version that wait for an answer."""
    version = initiative.latest_version()
    return 0 if version is None else version.points.filter(answered_at__isnull=True).count()


def why_not_write(user: User | None, initiative: Initiative, now: datetime.datetime) -> str | None:
    """Say why the user may not change the papers: they are with the authors in a draft and for correction."""
    own = authorship(user, initiative)
    if own is not None and own.consent == Consent.REFUSED:
        return _("You have refused to be an author. Agree first.")
    if own is None and not acts_for_authors(user, initiative):
        return _("Only the authors write here.")
    if initiative.status == Status.RETURNED:
        if initiative.due_on is not None and initiative.due_on < timezone.localdate(now):
            return _("The time for correcting ended on %(day)s.") % {"day": date_format(initiative.due_on)}
        return None
    if initiative.status != Status.DRAFT:
        return _("What has been handed in stays as it is.")
    return None


def why_not_withdraw(user: User | None, initiative: Initiative, now: datetime.datetime) -> str | None:
    """Say why the user may not withdraw the initiative: that is the lead author's to decide."""
    if not leads(user, initiative):
        return _("Only the lead author withdraws the dossier.")
    return None


def why_not_check(user: User | None, initiative: Initiative, now: datetime.datetime) -> str | None:
    """Say why the user may not check the dossier for completeness; nobody checks an own one."""
    if authorship(user, initiative) is not None:
        return _("Nobody checks %(what)s of his or her own.") % {"what": noun(initiative.kind, 2)}
    if not is_responsible(user, initiative.unit):
        return _("Only co-ordinators and heads of %(unit)s or of a unit above it check this dossier.") % {
            "unit": initiative.unit
        }
    return why_not_for_author(user, initiative, initiative.unit, *CHECKING)


def why_not_for_author(user: User, initiative: Initiative, unit: Unit, *names: str) -> str | None:
    """Say that the user would act in the place of an absent author of the initiative, or None."""
    authors = {author.person_id for author in initiative.authors.all()} - {None}
    return why_not_for(user, unit, *names, concerned=authors)


def why_not_accept(user: User | None, initiative: Initiative, now: datetime.datetime) -> str | None:
    """Say why the user may not find the dossier complete: every author has agreed by then (design.md 9)."""
    reason = why_not_check(user, initiative, now)
    if reason:
        return reason
    missing = missing_consents(list(initiative.authors.all()))
    if missing:
        names = ", ".join(str(author) for author in missing)
        return _("Not every author has agreed: %(names)s.") % {"names": names}
    return why_held(initiative)


def why_not_recall_return(user: User | None, initiative: Initiative, now: datetime.datetime) -> str | None:
    """Say why a return cannot be taken back: only while no author has answered a point."""
    reason = why_not_check(user, initiative, now)
    if reason:
        return reason
    last = initiative.history.exclude(source=F("target")).last()
    if last is not None and last.step == StepName.RETURN_FROM_REVIEW:
        return _("The council has asked for this: the authors complete the dossier and hand it in again.")
    version = initiative.latest_version()
    if version is not None and version.points.filter(answered_at__isnull=False).exists():
        return _("An author has begun to answer the points.")
    return None


def why_not_open_review(user: User | None, initiative: Initiative, now: datetime.datetime) -> str | None:
    """Say why the initiative cannot come before a council now; who may bring it there is the council's rule."""
    return why_held(initiative)


def why_held(initiative: Initiative) -> str | None:
    """Say that a dispute, denunciation or sign of copying holds the initiative (process.md 2.2)."""
    return _("The dossier is held until the matter has been settled.") if initiative.held_because else None


def why_not_decide(user: User | None, initiative: Initiative, now: datetime.datetime) -> str | None:
    """Say why no decision can be published now; who publishes is the council's rule."""
    return why_held(initiative)


def why_not_remove(user: User | None, initiative: Initiative, now: datetime.datetime) -> str | None:
    """Removing from the round and cancelling a recognition: councils say who may."""
    return None


def why_not_lapse(user: User | None, initiative: Initiative, now: datetime.datetime) -> str | None:
    """Say why the dossier does not lapse: the clock alone closes it, after its last day."""
    if user is not None:
        return _("Only the end of the time for correcting closes the dossier.")
    if initiative.due_on is None or initiative.due_on >= timezone.localdate(now):
        return _("There is still time for correcting.")
    return None


def why_not_extend(user: User | None, initiative: Initiative, now: datetime.datetime) -> str | None:
    """Say why the user may not give more time for correcting."""
    if initiative.status != Status.RETURNED:
        return _("Only a dossier that is being corrected can get more time.")
    return why_not_check(user, initiative, now)


def why_not_hold(user: User | None, initiative: Initiative, now: datetime.datetime) -> str | None:
    """Say why the user may not hold the initiative, or lift the hold."""
    if initiative.status not in UNDER_WAY:
        return _("Only a dossier on its way can be held.")
    return why_not_check(user, initiative, now)


def why_not_answer(user: User | None, initiative: Initiative, now: datetime.datetime) -> str | None:
    """Say why the user may not answer correction points."""
    if initiative.status != Status.RETURNED:
        return _("The dossier is not being corrected.")
    return why_not_write(user, initiative, now)


def why_not_list(user: User) -> str | None:
    """Say why the user has no list of dossiers."""
    if has_role(user, RoleName.COORDINATOR, RoleName.HEAD):
        return None
    return _("Only co-ordinators and heads of units have a list of dossiers.")
