"""What must be true of dialogues and can be computed again from the rows; `manage.py check_figures` says what differs.

Figures are counted when they are asked for, so none is stored; what is kept twice is the notice as it was published,
and the state of a promise beside its history.
"""

from collections.abc import Iterator

from django.db.models import Count, OuterRef, Q, Subquery

from movements.models import Commitment, CommitmentEntry, Dialogue
from movements.states import CommitmentStatus


def wrong_dialogues() -> Iterator[str]:
    """Give one sentence for each notice that differs from its rows, and each promise that differs from its history."""
    counted = Dialogue.objects.published().annotate(
        answered=Count("opinions", filter=~Q(opinions__answer="")),
        promised=Count("opinions", filter=Q(opinions__commitment__isnull=False)),
        said=Count("opinions"),
    )
    for each in counted.order_by("pk").iterator():
        kept = (each.notice["count"], len(each.notice["answered"]), len(each.notice["promised"]))
        true = (each.said, each.answered, each.promised)
        if kept != true or each.said != each.answered + each.promised:
            yield f"notice {each.notice_number} of dialogue {each.pk}: {kept}, by its rows {true}"
    last = CommitmentEntry.objects.filter(commitment=OuterRef("pk")).order_by("-at", "-pk").values("target")[:1]
    for each in Commitment.objects.annotate(last=Subquery(last)).order_by("pk").iterator():
        if each.status != (each.last or CommitmentStatus.OPEN):
            yield f"promise {each.pk}: {each.status}, by its history {each.last or CommitmentStatus.OPEN}"
