"""Addresses of who scores what: officers share out and choose, members say which fields they know."""

import datetime
from types import SimpleNamespace

from django.utils import timezone

from councils.actions.answers import refuse_assignment
from councils.actions.sharing import share
from councils.models import Assessment
from councils.proposals import propose
from tests.factories.councils import SeatDeputyFactory, SeatFactory, Sitting, under_review, waiting
from tests.initiatives.access import compared
from tests.project.access import MISSING, OK, REFUSED, Visitor, row

DAY = datetime.timedelta(days=1)
RUN = {"member": REFUSED, "secretary": OK, "author": REFUSED, "others": MISSING}
ITEM = {"member": OK, "secretary": OK, "others": MISSING}
ITEM_RUN = {"member": REFUSED, "secretary": OK, "others": MISSING}


def set_sharings(scene: SimpleNamespace, at: Sitting, author) -> None:
    """A dossier that waits for its members, compared with others, and one that was shared out."""
    scene.unshared, given = waiting(at, 2, lead=author)
    scene.compared = scene.unshared
    compared(scene.compared.version, timezone.now())
    found = list(Assessment.objects.filter(pk=given.pk).select_related("initiative__field"))
    scene.sharing = share(
        council=at.council, assessments=found, each=1, limit=None, scores_due_at=None,
        seen=propose(found, at.council.seats.order_by("position", "pk"), each=1).digest, by=at.secretary.person,
    )  # fmt: skip
    (sent_back,) = under_review(at, 1)
    member = scene.people[Visitor.MEMBER]
    scene.away = SeatFactory(council=at.council, person__full_name="Triệu Văn Vắng", may_vote=False)
    scene.seat_deputy = SeatDeputyFactory(
        seat=scene.away, deputy=at.council.seats.get(person=member), named_by=scene.away.person
    )
    scene.ended_deputy = SeatDeputyFactory(
        seat=scene.away, deputy=scene.seat_deputy.deputy, starts_on=scene.seat_deputy.ends_on + DAY,
        ended_at=timezone.now(), ended_by=member,
    )  # fmt: skip
    scene.refusal = refuse_assignment(
        assignment=sent_back.assignments.get(seat__person=member), by=member, reason="Trái ngành"
    )


def of(name: str):
    """Give the address of one object of the scene."""
    return lambda scene: {"pk": getattr(scene, name).pk}


def absence(scene: SimpleNamespace) -> dict:
    """Name a deputy after the days of the other one."""
    later = scene.seat_deputy.ends_on + 20 * DAY
    return {"deputy": scene.seat_deputy.deputy_id, "starts_on": later, "ends_on": later, "reason": "Đi học"}


def asked(scene: SimpleNamespace) -> dict:
    """Ask for a preview."""
    return {"assessments": [scene.unshared.pk], "each": 1}


ROWS = [
    row("councils:share", kwargs=of("council"), **RUN),
    row("councils:share", method="post", case="preview", kwargs=of("council"), data=asked, **RUN),
    row("councils:undo_sharing", kwargs=of("sharing"), **RUN),
    row("councils:undo_sharing", method="post", kwargs=of("sharing"), **RUN),
    row("councils:choose_members", kwargs=of("unshared"), **ITEM_RUN),
    row("councils:choose_members", method="post", kwargs=of("unshared"), data=lambda scene: {}, **ITEM_RUN),
    row("councils:skip", kwargs=of("to_score"), **ITEM),
    row("councils:skip", method="post", kwargs=of("to_score"), data=lambda scene: {"reason": "Chờ số liệu"}, **ITEM),
    row("councils:unskip", method="post", kwargs=of("to_score"), **ITEM),
    row("councils:similarity", kwargs=of("to_score"), **ITEM),
    row("councils:compare_again", method="post", kwargs=of("compared"), **ITEM_RUN),
    row("councils:look_at_similarity", kwargs=of("compared"), **ITEM_RUN),
    row("councils:look_at_similarity", method="post", kwargs=of("compared"), data=lambda scene: {"reason": "Đã xem"},
        **ITEM_RUN),
    row("councils:refuse", kwargs=of("to_score"), **ITEM),
    row("councils:refuse", method="post", kwargs=of("to_score"), data=lambda scene: {"reason": "Trái ngành"}, **ITEM),
    row("councils:accept_all", method="post", others=OK),
    row("councils:answers", kwargs=of("council"), **RUN),
    row("councils:give_refused", method="post", kwargs=of("refusal"), **RUN),
    row("councils:leave_refused", method="post", kwargs=of("refusal"), **RUN),
    row("councils:take_refused", method="post", kwargs=of("refusal"), member=OK, others=MISSING),
    row("councils:dossier_paper", kwargs=of("to_score"), **ITEM),
    row("councils:dossier_file", kwargs=lambda scene: {"pk": scene.to_score.pk, "file": 0}, others=MISSING),
    row("councils:deputy", kwargs=of("away"), member=OK, secretary=OK, author=OK, signer=OK, administrator=OK,
        others=MISSING),
    row("councils:deputy", method="post", kwargs=of("away"), data=absence, secretary=OK, signer=OK, administrator=OK,
        member=REFUSED, author=REFUSED, others=MISSING),
    row("councils:end_deputy", method="post", kwargs=of("seat_deputy"), member=OK, secretary=OK, signer=OK,
        administrator=OK, author=REFUSED, others=MISSING),
    row("councils:take_up_deputy", method="post", kwargs=of("ended_deputy"), secretary=OK, signer=OK,
        administrator=OK, member=REFUSED, author=REFUSED, others=MISSING),
    row("councils:profile", kwargs=of("seat"), member=OK, secretary=OK, author=REFUSED, others=MISSING),
    row("councils:known_fields", kwargs=of("seat"), member=OK, secretary=OK, author=REFUSED, others=MISSING),
    row("councils:known_fields", method="post", kwargs=of("seat"), data=lambda scene: {}, member=OK, secretary=OK,
        author=REFUSED, others=MISSING),
]  # fmt: skip
