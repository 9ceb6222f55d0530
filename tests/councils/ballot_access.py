"""Addresses of ballot boxes: a box of the commune's council, being prepared, in a session of its own."""

import uuid
from types import SimpleNamespace

from councils.actions.boxes import prepare_box
from tests.factories.ballots import secret_rules
from tests.project.access import MISSING, OK, REFUSED, row

BOX = {"member": OK, "secretary": OK, "author": MISSING, "others": MISSING}
BOX_RUN = {"member": REFUSED, "secretary": OK, "author": MISSING, "others": MISSING}


def set_boxes(scene: SimpleNamespace, at, in_session) -> None:
    """An item that waits for a box, and a box being prepared; the member holds no key."""
    council = at.council
    open_rules, council.rule_sheet = council.rule_sheet, secret_rules()
    council.save()
    session = in_session(at)
    council.rule_sheet = open_rules
    council.save()
    scene.secret, item = session.items.order_by("position")
    holders = [at.chair.person, at.secretary.person, scene.third.person]
    scene.box = prepare_box(items=[item], holders=holders, by=at.secretary.person)


def of(name: str):
    """Give the address of one object of the scene."""
    return lambda scene: {"pk": getattr(scene, name).pk}


def holders(scene: SimpleNamespace) -> dict:
    """Name three holders of the keys of a new box."""
    return {"items": [scene.secret.pk], "holders": [each.person_id for each in scene.box.holders.all()]}


BALLOT = {"attempt": str(uuid.UUID(int=1)), "number": "A" * 26}
ROWS = [
    row("councils:prepare_box", kwargs=of("secret"), **BOX_RUN),
    row("councils:prepare_box", method="post", kwargs=of("secret"), data=holders, **BOX_RUN),
    row("councils:box", kwargs=of("box"), **BOX),
    row("councils:box_part", kwargs=of("box"), **BOX),
    row(
        "councils:press",
        method="post",
        kwargs=of("box"),
        data=lambda scene: {"step": "void", "reason": "Mất chìa khóa"},
        **BOX_RUN,
    ),
    row("councils:change_roll", kwargs=of("box"), **BOX_RUN),
    row("councils:void_box", kwargs=of("box"), **BOX_RUN),
    row("councils:ballot", kwargs=of("box"), **BOX),
    row("councils:ballot", method="post", kwargs=of("box"), data=lambda scene: BALLOT, **BOX),
    row("councils:keys", kwargs=of("box"), **BOX),
    row("councils:keys", method="post", kwargs=of("box"), **BOX_RUN),
    row("councils:turn", kwargs=of("box"), **BOX),
    row(
        "councils:turn",
        method="post",
        kwargs=of("box"),
        data=lambda scene: {"code": "A" * 26},
        member=REFUSED,
        secretary=REFUSED,  # the code of no key
        author=MISSING,
        others=MISSING,
    ),
    row("councils:papers", kwargs=of("box"), member=REFUSED, secretary=REFUSED, author=MISSING, others=MISSING),
    row("councils:results", kwargs=of("box"), **BOX),
    row(
        "councils:count_paper",
        kwargs=of("box"),
        member=REFUSED,
        secretary=REFUSED,  # it is not counted
        author=MISSING,
        others=MISSING,
    ),
]
