"""Who may begin and delete a draft, and who may say who its authors are."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import User
from accounts.roles import has_role, responsible_for
from accounts.states import RoleName
from initiatives.models import Author, AuthorChange, Initiative
from initiatives.permissions.dossiers import authorship, leads
from initiatives.states import ChangeOutcome, Consent, Status

BEFORE_ACCEPTANCE = {Status.DRAFT, Status.SUBMITTED, Status.RETURNED}
BEFORE_REVIEW = {Status.SUBMITTED, Status.RETURNED, Status.ACCEPTED}


def why_not_begin(user: User, person: User) -> str | None:
    """Say why the user may not begin a draft of which the person is the lead author (himself or somebody else)."""
    posting = person.main_posting()
    if posting is None:
        return _("%(person)s has no posting today. The co-ordinator of the unit enters it first.") % {"person": person}
    if person.pk != user.pk and not responsible_for(user, posting.unit, RoleName.COORDINATOR):
        return _("Only co-ordinators of %(unit)s or of a unit above it enter dossiers for its people.") % {
            "unit": posting.unit
        }
    return None


def why_not_enter_for_others(user: User) -> str | None:
    """Say why the user enters initiatives for nobody else (design.md 9)."""
    if has_role(user, RoleName.COORDINATOR):
        return None
    return _("Only co-ordinators of units enter dossiers for others.")


def why_not_delete(user: User, initiative: Initiative) -> str | None:
    """Say why the user may not delete the initiative: only drafts go, and only by whom they began."""
    if initiative.status != Status.DRAFT:
        return _("What has been handed in is withdrawn, not deleted.")
    if not leads(user, initiative) and user.pk != initiative.entered_by_id:
        return _("Only the lead author deletes the draft.")
    return None


def why_authors_stay(initiative: Initiative) -> str | None:
    """Say that authors no longer change by a click: after submission everybody has to agree (design.md 9)."""
    if initiative.submitted_at is None:
        return None
    return _("After handing in, authors change only with a reason and with everybody's consent.")


def why_not_add_author(user: User, initiative: Initiative, person: User | None) -> str | None:
    """Say why nobody, or not this person, can be added to the authors."""
    reason = why_authors_stay(initiative)
    if reason:
        return reason
    authors = list(initiative.authors.all())
    if person is not None and any(author.person_id == person.pk for author in authors):
        return _("%(person)s is named already.") % {"person": person}
    kind = initiative.author_kind
    if kind is not None and len(authors) >= kind.max_authors:
        return ngettext(
            "%(kind)s: at most %(limit)d author.", "%(kind)s: at most %(limit)d authors.", kind.max_authors
        ) % {"kind": kind, "limit": kind.max_authors}
    return None


def why_not_remove_author(user: User, author: Author) -> str | None:
    """Say why the user may not take this author off: the lead author may, and everybody himself."""
    if author.is_lead:
        return _("The lead author stays. Let another author lead first.")
    if author.person_id != user.pk and not _leads_or_entered(user, author.initiative):
        return _("Only the lead author takes others off.")
    return why_authors_stay(author.initiative)


def why_not_lead(user: User, author: Author) -> str | None:
    """Say why this author cannot be made the lead author by the user."""
    if not _leads_or_entered(user, author.initiative):
        return _("Only the lead author hands the lead over.")
    if author.person_id is None or author.person.main_posting() is None:
        return _("The lead author works in a unit of the province.")
    if author.consent == Consent.REFUSED:
        return _("%(author)s has refused.") % {"author": author}
    return why_authors_stay(author.initiative)


def _leads_or_entered(user: User, initiative: Initiative) -> bool:
    return leads(user, initiative) or user.pk == initiative.entered_by_id


def why_not_answer_consent(user: User, author: Author, *, agrees: bool, reason: str) -> str | None:
    """Say why the user may not answer for this author; a refusal says why."""
    if author.person_id != user.pk:
        return _("Everybody answers for himself or herself.")
    if author.initiative.status not in BEFORE_ACCEPTANCE:
        return _("The dossier has been found complete: the answer stands.")
    if not agrees and not reason.strip():
        return _("Say why, so that the lead author can put it right.")
    return None


def why_not_change_authors(user: User, initiative: Initiative) -> str | None:
    """Say why the user may not propose other authors after submission."""
    if initiative.status not in BEFORE_REVIEW:
        return _("Authors can be changed from handing in until a council begins its review.")
    own = authorship(user, initiative)
    if own is None or own.consent == Consent.REFUSED:
        return _("Only an author proposes this.")
    if initiative.author_changes.filter(outcome=ChangeOutcome.WAITING).exists():
        return _("A change of authors is waiting for consent already.")
    return None


def why_not_answer_change(user: User, change: AuthorChange, *, agrees: bool, reason: str) -> str | None:
    """Say why the user may not answer to a proposed change of authors."""
    if change.outcome != ChangeOutcome.WAITING:
        return _("This has been settled: %(outcome)s.") % {"outcome": change.get_outcome_display()}
    if not change.consents.filter(person=user).exists():
        return _("Only the authors concerned are asked.")
    if not agrees and not reason.strip():
        return _("Say why, so that the lead author can put it right.")
    return None


def why_not_drop_change(user: User, change: AuthorChange) -> str | None:
    """Say why the user may not take a proposed change of authors back."""
    if change.outcome != ChangeOutcome.WAITING:
        return _("This has been settled: %(outcome)s.") % {"outcome": change.get_outcome_display()}
    if change.proposed_by_id != user.pk:
        return _("Only %(person)s takes this back.") % {"person": change.proposed_by}
    return None
