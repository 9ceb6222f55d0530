"""Who writes and confirms the report of effect, who asks for confirmations, who gives them; and the reason when not."""

import datetime

from django.utils.translation import gettext as _

from accounts.models import Unit, User
from accounts.permissions.substitutes import why_not_for
from accounts.roles import responsible_for
from accounts.states import RoleName
from initiatives.completeness import gaps
from initiatives.effect import report_of
from initiatives.models import Adopter, EffectConfirmation, Initiative
from initiatives.permissions.dossiers import (
    CHECKING,
    authorship,
    is_responsible,
    why_not_for_author,
    why_not_write,
)
from initiatives.permissions.running import acts_after_recognition, why_not_write_year_report
from initiatives.states import ADOPTION_LIVE, ADOPTION_UNDER_WAY, Act, ConfirmationStatus, Status


def why_not_write_report(user: User | None, initiative: Initiative, now: datetime.datetime) -> str | None:
    """Say why the user may not write the report of effect, or None."""
    if initiative.is_model:
        return _("Of a model a report is written at the end of the year.")
    if initiative.status != Status.RECOGNISED:
        return _("A report of effect is written once the initiative has been recognised.")
    if not acts_after_recognition(user, initiative):
        return _("The authors, or the co-ordinator of the unit for them, write the report of effect.")
    if report_of(initiative).waiting is not None:
        return _("The report is with the unit, which confirms it or gives it back.")
    return None


def why_not_write_in(user: User | None, initiative: Initiative, act: str, now: datetime.datetime) -> str | None:
    """Say why the user may not change these papers of the initiative, or None."""
    if act == Act.EFFECT:
        return why_not_write_report(user, initiative, now)
    if act == Act.YEAR:
        return why_not_write_year_report(user, initiative)
    return why_not_write(user, initiative, now)


def why_not_hand_in_report(user: User | None, initiative: Initiative, now: datetime.datetime) -> str | None:
    """Say why the report cannot be handed in to the unit: the person, then what is missing."""
    reason = why_not_write_report(user, initiative, now)
    if reason:
        return reason
    report = report_of(initiative)
    if report.dossier is None:
        return _("Nobody has begun the report of effect yet.")
    missing = gaps(report.dossier, now)
    if not missing:
        return None
    return _("Not answered yet: %(questions)s.") % {
        "questions": ", ".join(gap.question.heading or gap.question.label for gap in missing if gap.question)
    }


def why_not_answer_report(user: User | None, initiative: Initiative) -> str | None:
    """Say why the user may not confirm the report for the unit or give it back, or None."""
    if authorship(user, initiative) is not None:
        return _("Nobody confirms a report of his or her own.")
    if not is_responsible(user, initiative.unit):
        return _("Only co-ordinators and heads of %(unit)s or of a unit above it confirm this report.") % {
            "unit": initiative.unit
        }
    if report_of(initiative).waiting is None:
        return _("No report waits for the word of the unit.")
    return why_not_for_author(user, initiative, initiative.unit, *CHECKING)


def why_not_ask_for_confirmation(user: User | None, initiative: Initiative, unit: Unit | None = None) -> str | None:
    """Say why the user may not ask a unit to confirm what the initiative achieves there, or None."""
    if initiative.status != Status.RECOGNISED:
        return _("Other units are asked once the initiative has been recognised.")
    if not acts_after_recognition(user, initiative):
        return _("The authors, or the co-ordinator of the unit for them, ask other units.")
    if unit is None:
        return None
    if unit.pk == initiative.unit_id:
        return _("%(unit)s is the unit of the initiative: another one confirms what it achieves there.") % {
            "unit": unit
        }
    live = initiative.confirmations.filter(
        unit=unit, status__in=[ConfirmationStatus.ASKED, ConfirmationStatus.SIGNED]
    ).first()
    if live is not None:
        return _("%(unit)s has been asked already. State: %(state)s.") % {
            "unit": unit,
            "state": live.get_status_display(),
        }
    return None


def why_not_take_back(user: User | None, confirmation: EffectConfirmation) -> str | None:
    """Say why the user may not take the question back, or None."""
    if is_reported_by_the_unit(confirmation):
        return _("The unit has reported this itself.")
    if acts_after_recognition(user, confirmation.initiative):
        return None
    return _("The authors, or the co-ordinator of the unit for them, ask other units.")


def why_not_prepare_confirmation(user: User | None, confirmation: EffectConfirmation) -> str | None:
    """Say why the user may not write the confirmation for the unit asked, or None; whoever signs writes too."""
    if authorship(user, confirmation.initiative) is not None:
        return _("Nobody confirms the effect of an initiative of his or her own.")
    if not is_responsible(user, confirmation.unit):
        return _("Only the co-ordinator and the head of %(unit)s answer for it.") % {"unit": confirmation.unit}
    if confirmation.status != ConfirmationStatus.ASKED:
        return _("This has been answered. State: %(state)s.") % {"state": confirmation.get_status_display()}
    return why_not_for_author(user, confirmation.initiative, confirmation.unit, *CHECKING)


def why_not_head(user: User | None, confirmation: EffectConfirmation) -> str | None:
    """Say why the user may not sign, decline or revoke for the unit asked: its head does, or one above it."""
    if authorship(user, confirmation.initiative) is not None:
        return _("Nobody confirms the effect of an initiative of his or her own.")
    if user is None or not responsible_for(user, confirmation.unit, RoleName.HEAD):
        return _("Only the head of %(unit)s signs for it.") % {"unit": confirmation.unit}
    reason = why_not_for_author(user, confirmation.initiative, confirmation.unit, RoleName.HEAD)
    return reason or why_not_own_work(user, confirmation.unit, people_applying(confirmation))


def people_applying(confirmation: EffectConfirmation) -> set[int]:
    """Give who applies in the unit what it confirms."""
    there = Adopter.objects.filter(
        adoption__initiative=confirmation.initiative_id, adoption__unit=confirmation.unit_id,
        adoption__status__in=ADOPTION_LIVE,
    )  # fmt: skip
    return set(there.values_list("person", flat=True))


def why_not_own_work(user: User, unit: Unit, people: set[int]) -> str | None:
    """Say that the user would confirm what he or she, or the absent person acted for, has applied, or None."""
    if user.pk in people:
        return _("Nobody confirms what he or she has applied: the head of the unit above does.")
    return why_not_for(user, unit, RoleName.HEAD, concerned=people)


def is_reported_by_the_unit(confirmation: EffectConfirmation) -> bool:
    """Say whether the people who apply it in the unit have written it: it goes its way with their report."""
    adoption = getattr(confirmation, "adoption", None)
    return adoption is not None and adoption.status in ADOPTION_UNDER_WAY


def why_not_decline(user: User | None, confirmation: EffectConfirmation) -> str | None:
    """Say why the user may not decline to confirm, or None; a report of the unit's own people is given back."""
    if is_reported_by_the_unit(confirmation):
        return _("People of the unit have reported this. Give their report back and say what is missing.")
    return why_not_head(user, confirmation)


def why_not_drop(user: User | None, confirmation: EffectConfirmation) -> str | None:
    """Say why what the unit has written cannot be dropped, or None: that follows from giving the application up."""
    if not is_reported_by_the_unit(confirmation):
        return _("The unit has not reported this itself.")
    return None


def why_not_sign_confirmation(user: User | None, confirmation: EffectConfirmation) -> str | None:
    """Say why the confirmation cannot be signed: the person, the initiative, then what is missing."""
    reason = why_not_head(user, confirmation)
    if reason:
        return reason
    if confirmation.initiative.status != Status.RECOGNISED:
        return _("The initiative is no longer recognised.")
    return why_incomplete(confirmation)


def why_incomplete(confirmation: EffectConfirmation) -> str | None:
    """Say what a confirmation still lacks, or None."""
    if confirmation.applied_since is None or not confirmation.conclusion.strip():
        return _("Say since which month the unit applies it, and conclude.")
    if confirmation.benefit is None and not confirmation.benefit_not_computable:
        return _("Give the benefit in money, or say that it cannot be computed.")
    return None
