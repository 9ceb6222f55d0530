"""What must always be true of ballot boxes; asked every night, after a restore, and in tests."""

from collections.abc import Iterator

from django.db.models import Count, F, Q

from councils.models import Ballot, Box, BoxItem, KeyHolder, Lock, Paper, Roll, Verdict
from councils.sealing import digest_of_lines
from councils.states import BallotChoice, BoxStatus

COUNTED = Q(box__status=BoxStatus.COUNTED)
GONE = Q(box__status__in=[BoxStatus.COUNTED, BoxStatus.VOID])


def find_wrong_ballots() -> list[str]:
    """Give one line for everything that is not as it must be; nothing in it says what anybody voted."""
    return [*_wrong_items(), *_left_over(), *_wrong_boxes(), *_wrong_figures()]


def _wrong_items() -> Iterator[str]:
    """As many ballots as lines that voted, and never fewer than are secret."""
    counted = BoxItem.objects.filter(COUNTED).annotate(
        voted=Count("roll__person", filter=Q(roll__voted=True)), least=F("box__minimum")
    )
    ballots = dict(Ballot.objects.order_by("item").values_list("item").annotate(Count("code")))
    for each in counted.order_by("pk"):
        found = ballots.pop(each.pk, 0)
        if found != each.voted:
            yield f"ballot box {each.box_id}, item {each.item_id}: {found} ballots, {each.voted} have voted"
        if found < each.least:
            yield f"ballot box {each.box_id}, item {each.item_id}: {found} ballots shown, {each.least} are the least"
    for item in sorted(ballots):
        yield f"item {item} in a ballot box that is not counted has ballots"
    for item in Ballot.objects.exclude(choice__in=BallotChoice.values).values_list("item", flat=True).distinct():
        yield f"item {item} in a ballot box has an invalid ballot"


def _left_over() -> Iterator[str]:
    """Nothing sealed, no attempt, lock or holder is left of a box that is counted or void."""
    in_gone = Q(item__box__status__in=[BoxStatus.COUNTED, BoxStatus.VOID])
    left = {
        "envelopes": Roll.objects.filter(in_gone).exclude(sealed=None, attempt=None).values_list("item__box"),
        "ballot papers": Paper.objects.filter(in_gone).values_list("item__box"),
        "locks": Lock.objects.filter(GONE).values_list("box"),
        "key holders": KeyHolder.objects.filter(GONE).values_list("box"),
    }
    for what, boxes in left.items():
        for (box,) in boxes.order_by().distinct():
            yield f"ballot box {box}: {what} are left after its end"


def _wrong_boxes() -> Iterator[str]:
    for box in Box.objects.filter(status=BoxStatus.COUNTED).order_by("pk"):
        ballots = Ballot.objects.filter(item__box=box).values_list("item", "code", "choice")
        if digest_of_lines(ballots) != box.digest:
            yield f"ballot box {box.pk}: the ballots are not those that were counted"
    early = Roll.objects.filter(voted=True, item__box__status=BoxStatus.PREPARING)
    if early.exists():
        yield "somebody is on the roll of a ballot box before it was opened"
    closed = BoxItem.objects.filter(box__status=BoxStatus.CLOSED).annotate(
        out=Count("roll__person", filter=Q(roll__voted=True, roll__sealed=None))
    )
    for each in closed.order_by("pk"):
        if each.papers.count() != each.out:
            yield f"ballot box {each.box_id}, item {each.item_id}: the ballot papers are not those handed out"


def _wrong_figures() -> Iterator[str]:
    """A verdict by secret ballot says what the last counted box says."""
    for verdict in Verdict.objects.filter(item__boxed__isnull=False).distinct().order_by("pk"):
        last = BoxItem.objects.filter(COUNTED, item=verdict.item_id).order_by("-box").first()
        votes = Ballot.objects.filter(item=last)
        for name, choice in (
            ("agree", BallotChoice.YES),
            ("disagree", BallotChoice.NO),
            ("abstain", BallotChoice.ABSTAIN),
            ("blank", BallotChoice.BLANK),
        ):
            if verdict.figures.get(name) != votes.filter(choice=choice).count():
                yield f"verdict {verdict.pk}: {name} is not what the ballots say"
