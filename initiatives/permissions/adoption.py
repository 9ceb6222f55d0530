"""Who applies an initiative in another unit, who confirms that, who checks the benefit; and the reason when not."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.models import Unit, User
from accounts.permissions.substitutes import why_not_for
from accounts.querysets import in_force
from accounts.roles import responsible_for, units_of
from accounts.states import RoleName
from initiatives.models import Adoption, BenefitCheck, Initiative
from initiatives.nouns import noun
from initiatives.permissions.dossiers import CHECKING, authorship, is_responsible, why_not_for_author
from initiatives.permissions.effect import why_incomplete, why_not_own_work
from initiatives.states import ADOPTION_UNDER_WAY, AdoptionStatus, Status


def units_for(user: User, initiative: Initiative | None = None) -> list[Unit]:
    """Give the units for which the user can apply something: where he or she works, or is co-ordinator or head."""
    today = timezone.localdate()
    posted = user.postings.filter(in_force(today)).select_related("unit").order_by("-is_main", "pk")
    found = {unit.pk: unit for unit in [*(posting.unit for posting in posted), *units_of(user, *CHECKING)]}
    return [unit for unit in found.values() if initiative is None or unit.pk != initiative.unit_id]


def belongs_to(user: User, unit: Unit) -> bool:
    """Say whether the user works in the unit today, or is co-ordinator or head of it or of one above it."""
    return is_responsible(user, unit) or user.postings.filter(in_force(timezone.localdate()), unit=unit).exists()


def why_not_adopt(user: User | None, initiative: Initiative, unit: Unit | None = None) -> str | None:
    """Say why the user may not show interest in applying the initiative in a unit (None: in any), or None."""
    if user is None or not user.is_authenticated:
        return _("Sign in first.")
    if initiative.status != Status.RECOGNISED:
        return _("Other units apply %(what)s once they have been recognised.") % {"what": noun(initiative.kind, 2)}
    if unit is None:
        return None if units_for(user, initiative) else _("You work in no other unit that could apply it.")
    if unit.pk == initiative.unit_id:
        return _("%(unit)s is where it comes from: it applies its own %(what)s already.") % {
            "unit": unit, "what": noun(initiative.kind),
        }  # fmt: skip
    if not belongs_to(user, unit):
        return _("Only somebody of %(unit)s applies it there.") % {"unit": unit}
    live = initiative.adoptions.live().filter(unit=unit).first()
    if live is not None:
        return _("%(unit)s applies it already. State: %(state)s.") % {"unit": unit, "state": live.get_status_display()}
    return None


def applies(user: User | None, adoption: Adoption) -> bool:
    """Say whether the user is one of those who apply it, or is responsible in their unit."""
    if user is None or not user.is_authenticated:
        return False
    return user.pk in people_of(adoption) or is_responsible(user, adoption.unit)


def people_of(adoption: Adoption) -> set[int]:
    """Give who applies it."""
    return {each.person_id for each in adoption.people.all()}


def reads_report(user: User, adoption: Adoption) -> bool:
    """Say whether the user reads what was written for the head: once signed everybody, before it the unit alone."""
    if adoption.status in {AdoptionStatus.CONFIRMED, AdoptionStatus.REVOKED}:
        return True
    return user.pk in people_of(adoption) or belongs_to(user, adoption.unit)


def why_not_write_adoption(user: User | None, adoption: Adoption) -> str | None:
    """Say why the user may not write for those who apply it: the person, then the initiative."""
    if not applies(user, adoption):
        return _("Only those who apply it, and the co-ordinator and head of %(unit)s, write here.") % {
            "unit": adoption.unit
        }
    if adoption.initiative.status != Status.RECOGNISED:
        return _("It is no longer recognised.")
    return None


def why_not_show_evidence(user: User | None, adoption: Adoption) -> str | None:
    """Say why the user may not attach files of evidence or take them off: the person, then the report, or None."""
    if reason := why_not_write_adoption(user, adoption):
        return reason
    if adoption.status == AdoptionStatus.REPORTED:
        return _("The files are with the head of the unit. Take the report back to change them.")
    if adoption.status not in ADOPTION_UNDER_WAY:
        return _("The files are kept as they were reported.")
    return None


def why_not_name(user: User | None, adoption: Adoption) -> str | None:
    """Say why the user may not name others who apply it, or take somebody off, or None."""
    if adoption.status not in ADOPTION_UNDER_WAY:
        return _("Who applied it is kept as it was confirmed.")
    return why_not_write_adoption(user, adoption)


def why_not_report(user: User | None, adoption: Adoption) -> str | None:
    """Say why the application cannot be reported to the head: the person, then whether it has begun."""
    reason = why_not_write_adoption(user, adoption)
    if reason:
        return reason
    if adoption.starts_on is not None and adoption.starts_on > timezone.localdate():
        return _("It is applied from %(day)s: report it after that.") % {"day": date_format(adoption.starts_on)}
    return None


def why_not_complete(adoption: Adoption) -> str | None:
    """Say what the report lacks: evidence in words or files, or a part of the confirmation written with it."""
    if not adoption.evidence.strip() and not adoption.files.present().exists():
        return _("Say by what it can be seen that it is applied, or attach files that show it.")
    return why_incomplete(adoption.confirmation)


def why_not_give_up(user: User | None, adoption: Adoption) -> str | None:
    """Say why the user may not give the application up: those who apply it do, or who is responsible in the unit."""
    if applies(user, adoption):
        return None
    return _("Only those who apply it, and the co-ordinator and head of %(unit)s, give it up.") % {
        "unit": adoption.unit
    }


def why_not_answer_adoption(user: User | None, adoption: Adoption) -> str | None:
    """Say why the user does not answer for the receiving unit: its head does, who neither wrote nor applies it."""
    if authorship(user, adoption.initiative) is not None:
        return _("Nobody confirms the effect of %(what)s of his or her own.") % {
            "what": noun(adoption.initiative.kind, 2)
        }
    if user is None or not responsible_for(user, adoption.unit, RoleName.HEAD):
        return _("Only the head of %(unit)s signs for it.") % {"unit": adoption.unit}
    reason = why_not_for_author(user, adoption.initiative, adoption.unit, RoleName.HEAD)
    return reason or why_not_own_work(user, adoption.unit, people_of(adoption))


def why_not_check_benefit(user: User | None, check: BenefitCheck) -> str | None:
    """Say why the user may not check the benefit: a third unit does, people without a part in it, in time."""
    adoption = check.adoption
    if check.checked_at is not None:
        return _("This has been checked.")
    if adoption.status != AdoptionStatus.CONFIRMED:
        return _("The application is no longer confirmed.")
    if authorship(user, adoption.initiative) is not None or (user is not None and user.pk in people_of(adoption)):
        return _("Nobody checks the benefit of his or her own work.")
    if not is_responsible(user, check.unit):
        return _("Only the co-ordinator and the head of %(unit)s check this benefit.") % {"unit": check.unit}
    if check.opens_on > timezone.localdate():
        return _("It is checked from %(day)s.") % {"day": date_format(check.opens_on)}
    authors = {author.person_id for author in adoption.initiative.authors.all()} - {None}
    return why_not_for(user, check.unit, *CHECKING, concerned=authors | people_of(adoption))
