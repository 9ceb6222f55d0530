"""`check_figures` finds a notice that says something else than its rows, a promise that its history contradicts."""

import pytest
from django.utils import timezone

from movements.actions.commitments import confirm_result, report_result
from movements.figures import differences
from movements.models import Commitment, CommitmentEntry, Dialogue
from tests.factories.dialogues import answered, host, promised, published, recorded

pytestmark = pytest.mark.django_db


def test_all_is_well_after_the_actions_of_people_and_what_is_wrong_is_named():
    at = host()
    dialogue = published(at, answered(), promised(at))
    recorded(at, place="Chưa công bố")
    promise = Commitment.objects.get()
    report_result(commitment=promise, outcome="kept", account="Xong", by=at.in_charge)
    confirm_result(commitment=promise, by=at.head)
    assert list(differences(timezone.now())) == []

    CommitmentEntry.objects.filter(step="confirm").delete()
    row = Dialogue.objects.get(pk=dialogue.pk)
    other = recorded(at, answered(), place="Hội trường")
    Dialogue.objects.filter(pk=other.pk).update(
        status="published", published_at=timezone.now(), published_by=at.head, notice_number="9/TB",
        noticed_on=row.noticed_on, notice={**row.notice, "count": 5},
    )  # fmt: skip

    assert list(differences(timezone.now())) == [
        f"notice 9/TB of dialogue {other.pk}: (5, 1, 1), by its rows (1, 1, 0)",
        f"promise {promise.pk}: closed, by its history reported",
    ]
