"""Rows of decisions, certificates and the registry, filled by the functions that publish real decisions."""

import datetime
from collections import defaultdict

from common.bulk import copy_objects, write_history
from councils.actions.certificates import issue_certificates
from councils.actions.registry import entries_of
from councils.models import Certificate, Decision, DecisionItem, RegistryEntry
from councils.papers.decisions import decision_content, usual_bases
from councils.states import Act, DecisionStatus, Outcome
from movements.province.councils import Trial

BATCH = 500


def build_decisions(trials: list[Trial]) -> None:
    """Publish one decision for each council and round, with its certificates and entries of the registry."""
    rounds: dict[tuple[int, datetime.date], list[Trial]] = defaultdict(list)
    for trial in sorted(trials, key=lambda trial: trial.plan.initiative.number):
        if trial.judgement:
            rounds[trial.council.pk, trial.plan.decided_at.date()].append(trial)
    decisions = [_decision(held, place) for place, held in enumerate(rounds.values(), 1)]
    copy_objects(Decision, decisions)
    items = [
        DecisionItem(decision=decision, assessment=trial.assessment, position=position)
        for decision, held in zip(decisions, rounds.values(), strict=True)
        for position, trial in enumerate(held, 1)
    ]
    copy_objects(DecisionItem, items)
    for decision in decisions:
        _publish(decision)
    last = Certificate.objects.order_by("-pk").first()
    if last is not None:
        write_history(Certificate, range(1, last.pk + 1))
    recognised = [trial.plan.initiative for trial in trials if _is_recognised(trial)]
    for start in range(0, len(recognised), BATCH):
        copy_objects(RegistryEntry, entries_of(initiative.pk for initiative in recognised[start : start + BATCH]))


def _is_recognised(trial: Trial) -> bool:
    return trial.judgement is not None and trial.judgement.outcome == Outcome.RECOGNISED


def _decision(held: list[Trial], place: int) -> Decision:
    """Give a published decision on what one session has decided, as yet without what was signed."""
    plan, council = held[0].plan, held[0].council
    outcomes = {trial.judgement.outcome for trial in held}
    decision = Decision(
        council=council,
        year=plan.decided_at.year,
        number=f"{100 + place}/QĐ-UBND" if Outcome.RECOGNISED in outcomes else "",
        notice_number=f"{100 + place}/TB-HĐSK" if Outcome.NOT_RECOGNISED in outcomes else "",
        signed_on=plan.decided_at.date(),
        signer_id=plan.signer.person_id,
        signer_title="Thủ trưởng đơn vị",
        status=DecisionStatus.PUBLISHED,
        published_at=plan.decided_at,
    )
    decision.legal_bases = usual_bases(decision, Act.RECOGNITION)
    return decision


def _publish(decision: Decision) -> None:
    """Keep what was signed, issue the certificates."""
    items = list(decision.items.for_content())
    content = decision_content(decision, items, signer=decision.signer)
    Decision.objects.filter(pk=decision.pk).update(content=content)
    issue_certificates(decision, [item for item in items if item.assessment.outcome == Outcome.RECOGNISED])
