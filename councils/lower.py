"""What the council that judges a higher act reads of the lower one: its result, not its members' sheets."""

from dataclasses import dataclass

from accounts.models import User
from councils.models import Assessment, Certificate, Decision, DecisionItem, Minutes, Verdict
from councils.states import CertificateStatus
from initiatives.models import EffectConfirmation, Version


@dataclass(frozen=True)
class Lower:
    """One assessment by another council that this one follows, with all that the reader may open."""

    assessment: Assessment
    verdict: Verdict | None
    decision: Decision | None
    item: DecisionItem | None
    certificates: list[Certificate]
    minutes: Minutes | None
    version: Version


@dataclass(frozen=True)
class Chain:
    """All that went before an assessment of a higher act, the nearest first, and what other units have confirmed."""

    steps: list[Lower]
    confirmations: list[EffectConfirmation]

    def __bool__(self) -> bool:
        return bool(self.steps or self.confirmations)


def chain_below(assessment: Assessment, user: User) -> Chain:
    """Give what other councils decided before it came to this one; whoever sees this assessment may read that."""
    steps, before = [], assessment.follows
    while before is not None:
        if before.council_id != assessment.council_id:
            steps.append(_lower(before))
        before = before.follows
    confirmations = EffectConfirmation.objects.visible_to(user).signed().for_list()
    return Chain(steps, list(confirmations.filter(initiative=assessment.initiative_id).order_by("pk")))


def _lower(assessment: Assessment) -> Lower:
    concluded = assessment.items.filter(verdict__isnull=False).select_related(
        "verdict__rule_sheet", "session__minutes", "session__council"
    )
    last = concluded.order_by("pk").last()
    item = DecisionItem.objects.filter(assessment=assessment).select_related("decision").first()
    certificates = []
    if item is not None:
        valid = item.certificates.filter(status=CertificateStatus.VALID)
        certificates = list(valid.order_by("author__position", "pk"))
    return Lower(
        assessment=assessment,
        verdict=last.verdict if last else None,
        decision=item.decision if item else None,
        item=item,
        certificates=certificates,
        minutes=getattr(last.session, "minutes", None) if last else None,
        version=assessment.version,
    )
