"""The ladders every installation begins with; administrators change them as their province wants it."""

import datetime

from django.db import transaction

from notifications.models import Rule, Step
from notifications.states import Audience

OWNER, HEAD, SECRETARY, CHAIR = Audience.OWNER, Audience.HEAD, Audience.SECRETARY, Audience.CHAIR
AT = datetime.time(7, 30)
# Working days before (minus) and after the day, whom it tells, and whether it goes out at once.
LADDERS = {
    "window": [(-10, OWNER, False), (-5, HEAD, False), (-3, OWNER, False), (-1, OWNER, True), (1, HEAD, False),
               (3, SECRETARY, False)],
    "correction": [(-5, OWNER, False), (-1, OWNER, True), (0, HEAD, False)],
    "consent": [(-15, OWNER, False), (-5, OWNER, False), (-1, OWNER, True), (1, HEAD, False)],
    "check": [(-10, OWNER, False), (-2, OWNER, False), (1, HEAD, False), (5, SECRETARY, False)],
    "confirmation": [(-5, OWNER, False), (-1, OWNER, False), (2, SECRETARY, False)],
    "adoption": [(-5, OWNER, False), (-1, OWNER, False), (2, SECRETARY, False)],
    "benefit_check": [(-10, OWNER, False), (-2, OWNER, False), (2, HEAD, False), (5, SECRETARY, False)],
    "scores": [(-3, OWNER, False), (-1, OWNER, True), (1, SECRETARY, False), (3, CHAIR, False)],
    "session": [(-5, OWNER, False), (-1, OWNER, True)],
    "minutes": [(-2, OWNER, False), (1, OWNER, False), (2, SECRETARY, False), (4, CHAIR, False)],
    "decision": [(-20, OWNER, False), (-5, OWNER, False), (1, CHAIR, False)],
    "finding": [(-10, OWNER, False), (-3, OWNER, False), (-1, SECRETARY, False), (1, CHAIR, False)],
    "answer": [(-10, OWNER, False), (-3, OWNER, False), (0, OWNER, True)],
    "commitment": [(-10, OWNER, False), (-3, OWNER, False), (-1, OWNER, True), (1, HEAD, False)],
    "task": [(-15, OWNER, False), (-5, OWNER, False), (-1, OWNER, True), (1, HEAD, False), (10, HEAD, False)],
    "recommendation_answer": [(-5, OWNER, False), (-1, OWNER, True), (1, HEAD, False)],
    "conference": [(-5, OWNER, False), (-1, OWNER, True)],
    "conclusion": [(-10, OWNER, False), (-3, OWNER, False), (-1, OWNER, True), (1, HEAD, False)],
    "recommendation": [(-10, OWNER, False), (-3, OWNER, False), (-1, OWNER, True), (1, HEAD, False)],
}  # fmt: skip


@transaction.atomic
def load() -> None:
    """Make the ladders that are missing, each with its steps; one that exists is left as it is."""
    for kind, steps in LADDERS.items():
        rule, is_new = Rule.objects.get_or_create(kind=kind)
        if is_new:
            Step.objects.bulk_create(
                Step(rule=rule, days=days, time=AT, audience=audience, is_urgent=is_urgent)
                for days, audience, is_urgent in steps
            )
