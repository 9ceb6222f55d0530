"""Addresses of sessions by correspondence: planned, sent out, opened."""

from types import SimpleNamespace

from django.utils import timezone

from councils.models import Assessment
from tests.factories.correspondence import LATER, answer, asking, by_letter, time_up
from tests.factories.councils import Sitting, scored
from tests.project.access import MISSING, OK, REFUSED, row

COUNCIL = {"member": OK, "secretary": OK, "author": OK, "others": MISSING}
RUN = {"member": REFUSED, "secretary": OK, "author": REFUSED, "others": MISSING}
ITEM = {"member": OK, "secretary": OK, "others": MISSING}


def set_correspondence(scene: SimpleNamespace, at: Sitting, author) -> None:
    """One that is planned, one whose answers are awaited, one whose answers are open; the author has a seat."""
    scene.unsent = _planned(at, author)
    scene.posted = at.together(_planned(at, author), "open")
    scene.answered = at.together(_planned(at, author), "open")
    answer(scene.answered, dict.fromkeys(at.seats, "yes"))
    scene.answered = time_up(scene.answered)


def _planned(at: Sitting, author):
    ready = scored(at, lead=author)
    Assessment.objects.filter(pk__in=[each.pk for each in ready]).update(rule_sheet=by_letter())
    return asking(at, list(Assessment.objects.filter(pk__in=[each.pk for each in ready])))


def of(name: str):
    """Give the address of one object of the scene."""
    return lambda scene: {"pk": getattr(scene, name).pk}


def _item(name: str):
    return lambda scene: {"pk": getattr(scene, name).items.get().pk}


def _later(scene: SimpleNamespace) -> dict:
    return {"at": f"{timezone.localtime() + 2 * LATER:%H:%M %d/%m/%Y}", "reason": "Mưa lũ"}


def _plan(scene: SimpleNamespace) -> dict:
    return {"name": "Đợt 3", "held_at": f"{timezone.localtime() + LATER:%H:%M %d/%m/%Y}"}


REPLY = {"choice": "no", "reasons": "Chưa có số liệu"}
ROWS = [
    row("councils:plan_correspondence", kwargs=of("council"), **RUN),
    row("councils:plan_correspondence", method="post", kwargs=of("council"), data=_plan, **RUN),
    row("councils:session", case="unsent", kwargs=of("unsent"), **COUNCIL),
    row("councils:session", case="asked", kwargs=of("posted"), **COUNCIL),
    row("councils:session", case="answered", kwargs=of("answered"), **COUNCIL),
    row("councils:room", case="asked", kwargs=of("posted"), **COUNCIL),
    row("councils:replan", case="unsent", kwargs=of("unsent"), **RUN),
    row("councils:agenda", case="unsent", kwargs=of("unsent"), **RUN),
    row("councils:open_session", case="unsent", method="post", kwargs=of("unsent"), **RUN),
    row("councils:attendance", case="asked", kwargs=of("posted"), member=REFUSED, secretary=REFUSED, author=REFUSED,
        others=MISSING),
    row("councils:remote", case="asked", kwargs=of("posted"), member=REFUSED, secretary=REFUSED, author=REFUSED,
        others=MISSING),
    row("councils:close_session", case="asked", kwargs=of("posted"), member=REFUSED, secretary=REFUSED, author=REFUSED,
        others=MISSING),  # answers are missing
    row("councils:reply", kwargs=_item("posted"), **ITEM),
    row("councils:reply", method="post", kwargs=_item("posted"), data=lambda scene: REPLY, **ITEM),
    row("councils:reply", case="answered", kwargs=_item("answered"), member=REFUSED, secretary=REFUSED, others=MISSING),
    row("councils:more_time", kwargs=of("posted"), **RUN),
    row("councils:more_time", method="post", kwargs=of("posted"), data=_later, **RUN),
    row("councils:more_time", case="in a room", kwargs=of("opened"), others=MISSING),
    row("councils:ask_substitute", kwargs=of("posted"), **RUN),
    row("councils:ask_substitute", method="post", kwargs=of("posted"), data=lambda scene: {"reason": "x"}, **RUN),
    row("councils:minutes", case="answered", kwargs=of("answered"), **COUNCIL),
    row("councils:minutes_paper", case="answered", kwargs=of("answered"), **COUNCIL),
    row("councils:minutes_paper", case="answered, docx", kwargs=of("answered"), data=lambda scene: {"docx": 1},
        **COUNCIL),
]  # fmt: skip
