"""Who prepares, signs and publishes decisions, cancels recognitions, and the reason when not."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.letterhead import office_of, title_of_deputy
from accounts.models import HeldRole, User
from accounts.permissions.substitutes import why_not_for
from accounts.roles import acting_roles, represented, responsible_for, units_of
from accounts.states import RoleName
from councils.models import Assessment, Certificate, Council, Decision, DecisionItem
from councils.permissions import holds, runs, seat_of
from councils.states import SECONDS, AssessmentStatus, CertificateStatus, DecisionStatus, Outcome
from initiatives.models import Author
from initiatives.nouns import why_own


@dataclass(frozen=True)
class Signer:
    """Somebody who may sign decisions of a council, with the title that stands below the signature."""

    person: User
    title: str


def signers(council: Council) -> list[Signer]:
    """Give who may sign today: heads of the council's unit or of a unit above it, and members who conclude.

    Where another body issues the decisions its heads alone sign: who evaluated does not recognise.
    """
    today = timezone.localdate()
    held = HeldRole.objects.over(council.issuer, today, RoleName.HEAD)
    heads = (
        (held.filter(unit=council.issued_by_id) if council.issued_by_id else held)
        .select_related("person", "unit")
        .order_by("-unit__depth", F("on_behalf_of").asc(nulls_first=True), "pk")
    )
    found = {role.person_id: Signer(role.person, _title_of_head(role)) for role in reversed(heads)}
    seats = council.seats.in_force(today).filter(may_conclude=True, council__issued_by__isnull=True)
    seats = seats.select_related("person")
    found |= {
        seat.person_id: Signer(seat.person, _title(seat.person, council))
        for seat in seats
        if seat.person_id not in found
    }
    return [signer for signer in found.values() if signer.person.is_active]


def _title_of_head(role: HeldRole) -> str:
    """Give what stands above the signature; a deputy signs as vice-head (KT.) or by authority given (TUQ.)."""
    title = role.title or office_of(role.unit)
    if role.on_behalf_of_id is None:
        return title
    posting = role.person.postings.main().in_force(timezone.localdate()).filter(unit=role.unit_id).first()
    return title_of_deputy(title, posting.position if posting else "")


def _title(person: User, council: Council) -> str:
    posting = person.postings.main().in_force(timezone.localdate()).filter(unit=council.unit_id).first()
    return posting.position if posting else ""


def may_sign(user: User | None, council: Council) -> bool:
    """Say whether the user signs for this council: as head of its unit (or of one above), or by concluding.

    Where another body issues the decisions: as head of that body.
    """
    if user is None or not user.is_authenticated:
        return False
    if council.issued_by_id:
        return council.issued_by_id in {unit.pk for unit in units_of(user, RoleName.HEAD)}
    seat = seat_of(user, council)
    return responsible_for(user, council.unit, RoleName.HEAD) or (seat is not None and seat.may_conclude)


def signs_for(user: User, council: Council) -> User | None:
    """Give the absent head in whose place alone the user signs for this council, or None."""
    seat = seat_of(user, council)
    concludes = seat is not None and seat.may_conclude and not council.issued_by_id
    return None if concludes else represented(user, council.issuer, RoleName.HEAD)


def handles_decisions(user: User | None, council: Council) -> bool:
    """Say whether the user sees decisions of this council while they are prepared."""
    return may_sign(user, council) or holds(user, council, *SECONDS)


def why_not_prepare(user: User | None, council: Council) -> str | None:
    """Say why the user may not prepare decisions of this council, or None."""
    if may_sign(user, council) or runs(user, council):
        return None
    return _("Only the secretary, the chair and whoever signs for this council prepare its decisions.")


def why_not_change(user: User | None, decision: Decision) -> str | None:
    """Say why the user may not change the draft of a decision, or None."""
    if decision.status != DecisionStatus.DRAFT:
        return _("The decision has been published and stays as it is.")
    return why_not_prepare(user, decision.council)


def why_not_decide_on(assessments: list[Assessment], council: Council) -> str | None:
    """Say why these items cannot stand in one decision of this council, or None."""
    if not assessments:
        return _("Choose at least one item.")
    if any(assessment.council_id != council.pk for assessment in assessments):
        return _("Another council has decided one of these items.")
    if len({assessment.act for assessment in assessments}) > 1:
        return _("Recognition and effect are two acts: make a decision for each.")
    for assessment in assessments:
        if assessment.status != AssessmentStatus.DECIDED:
            return _("%(title)s: the council has not decided it, or a decision on it is published.") % {
                "title": assessment.initiative.title
            }
    return None


def hidden_items(user: User, decision: Decision) -> list[DecisionItem]:
    """Give the items of a decision the user reads nothing of before they are public: own ones, those left as a member.

    Whoever signs is no exception: nobody signs what he or she has no part in (`why_not_sign`).
    """
    return list(decision.items.hidden_from(user).select_related("assessment__initiative").order_by("position"))


def why_not_read_notice(user: User, decision: Decision) -> str | None:
    """Say why the user may not read the paper of a decision that recognises nothing, or a scan of it, or None.

    What is recognised is for everybody; what is not, for those who handle it and have a part in all of it.
    """
    content = decision.content
    if not content or content["recognised"]:
        return None
    if not handles_decisions(user, decision.council):
        return only_council()
    hidden = {item.pk for item in hidden_items(user, decision)}
    covers = any(row["item"] in hidden for row in content["refused"])
    return _("It covers an item in which you have no part.") if covers else None


def only_council() -> str:
    """Say that a paper is for those who handle decisions."""
    return _("Only those who prepare and sign the decisions of this council open this.")


def why_not_sign(user: User | None, decision: Decision) -> str | None:
    """Say why the user may not sign this decision, or None; nobody recognises an initiative of his or her own."""
    if not may_sign(user, decision.council):
        if decision.council.issued_by_id:
            return _("Only the head of %(unit)s signs this decision.") % {"unit": decision.council.issued_by}
        return _("Only the head of %(unit)s, or a member with the right to conclude, signs this decision.") % {
            "unit": decision.council.unit
        }
    hidden = sorted(hidden_items(user, decision), key=lambda item: not item.is_own)
    if hidden:
        return _why_hidden(user, hidden[0])
    return _why_for_author(user, decision.council, decision.items.values_list("assessment__initiative", flat=True))


def _why_hidden(user: User, item: DecisionItem) -> str:
    """Say that the user signs no decision with this item; of what he or she has left, by its place alone."""
    if item.is_own:
        return _(
            "%(person)s is an author of %(title)s: somebody else signs, or it goes into a decision of its own."
        ) % {"person": user, "title": item.assessment.initiative.title}
    return _(
        "%(person)s has no part in item %(number)d: somebody else signs, or it goes into a decision of its own."
    ) % {"person": user, "number": item.position}


def _why_for_author(user: User, council: Council, initiatives: Iterable[int]) -> str | None:
    """Say that the user would sign for an absent head who is an author of one of the initiatives, or None."""
    seat = seat_of(user, council)
    if (seat is not None and seat.may_conclude and not council.issued_by_id) or not acting_roles(user):
        return None
    authors = Author.objects.filter(initiative__in=initiatives, person__isnull=False)
    return why_not_for(user, council.issuer, RoleName.HEAD, concerned=set(authors.values_list("person", flat=True)))


def why_not_publish(user: User | None, decision: Decision) -> str | None:
    """Say why the user may not publish this decision, or None."""
    if decision.status != DecisionStatus.DRAFT:
        return _("The decision has been published already.")
    reason = why_not_sign(user, decision)
    if reason:
        return reason
    assessments = [item.assessment for item in decision.items.select_related("assessment__initiative")]
    held = next((each.initiative for each in assessments if each.initiative.held_because), None)
    if held is not None:
        return _("%(title)s is held until the matter has been settled. Take it out of the decision.") % {"title": held}
    return why_not_decide_on(assessments, decision.council)


def why_not_print(user: User | None, decision: Decision) -> str | None:
    """Say why the user may not have all certificates of a decision, or None."""
    if not handles_decisions(user, decision.council):
        return only_council()
    if decision.status != DecisionStatus.PUBLISHED:
        return _("There are certificates once the decision is published.")
    return None


def why_not_replace(user: User | None, certificate: Certificate) -> str | None:
    """Say why the user may not issue a certificate anew, or None."""
    if certificate.status != CertificateStatus.VALID:
        return _("This certificate is not valid any more.")
    return why_not_prepare(user, certificate.item.decision.council)


def why_not_revoke(user: User | None, item: DecisionItem) -> str | None:
    """Say why the user may not cancel what this item recognises, or None."""
    if item.decision.status != DecisionStatus.PUBLISHED or item.assessment.outcome != Outcome.RECOGNISED:
        return _("Only what a published decision recognises can be cancelled.")
    if item.revoked_on is not None:
        return _("This recognition has been cancelled already.")
    if not may_sign(user, item.decision.council):
        return _("Only the head of %(unit)s, or a member with the right to conclude, cancels a recognition.") % {
            "unit": item.decision.council.unit
        }
    if Author.objects.filter(initiative=item.assessment.initiative_id, person=user).exists():
        return why_own(item.assessment.initiative)
    return _why_for_author(user, item.decision.council, [item.assessment.initiative_id])
