"""Rows of decisions, certificates and the registry, filled by the functions that publish real decisions."""

import datetime
from collections import defaultdict
from itertools import groupby

from django.db.models import prefetch_related_objects

from accounts.letterhead import office_of
from common.bulk import copy_objects, without_index, write_history
from councils.actions.certificates import issue_certificates
from councils.actions.registry import entries_from
from councils.models import Assessment, Certificate, Decision, DecisionItem, RegistryEntry
from councils.papers.decisions import decision_content, usual_bases
from councils.states import Act, DecisionStatus, Outcome
from movements.province.councils import Trial

BATCH = 20  # decisions, with the dossiers of all their items in memory


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
    _read_what_is_kept(items)
    of_decision = {pk: list(own) for pk, own in groupby(items, key=lambda item: item.decision_id)}
    with without_index(RegistryEntry, "registry_words"):
        for start in range(0, len(decisions), BATCH):
            _publish(decisions[start : start + BATCH], of_decision)


def _read_what_is_kept(items: list[DecisionItem]) -> None:
    """Bring what the database alone knows of rows made here: means, and authors as the papers ask for them."""
    means = dict(Assessment.objects.values_list("pk", "mean"))
    for item in items:
        item.assessment.mean = means[item.assessment_id]
    prefetch_related_objects([item.assessment.initiative for item in items], "authors__person")


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
        signer_title=office_of(council.unit),
        status=DecisionStatus.PUBLISHED,
        published_at=plan.decided_at,
    )
    decision.legal_bases = usual_bases(decision, Act.RECOGNITION)
    return decision


def _publish(decisions: list[Decision], items: dict[int, list[DecisionItem]]) -> None:
    """Keep what was signed, issue the certificates, write the entries of the registry."""
    for decision in decisions:
        decision.content = decision_content(decision, items[decision.pk], signer=decision.signer)
    Decision.objects.bulk_update(decisions, ["content"])
    recognised = []
    for decision in decisions:
        own = [item for item in items[decision.pk] if item.assessment.outcome == Outcome.RECOGNISED]
        issued = issue_certificates(decision, own)
        recognised += own
        if issued:
            write_history(Certificate, range(issued[0].pk, issued[-1].pk + 1))
    prefetch_related_objects(recognised, "certificates__author")
    copy_objects(RegistryEntry, entries_from(recognised))
