"""Addresses of the inbox: each reads only what he or she was told."""

from types import SimpleNamespace

from django.utils import timezone

from notifications.actions.calendars import renew_feed
from notifications.links import STOP, sign
from tests.factories.notifications import DeadAddressFactory, NoticeFactory, PushSubscriptionFactory
from tests.project.access import MISSING, OK, REFUSED, Visitor, row


def set_scene(scene: SimpleNamespace) -> None:
    """A notice to the author, whose address is dead, who has a device and a calendar."""
    author = scene.people[Visitor.AUTHOR]
    scene.notice = NoticeFactory(person=author)
    scene.device = PushSubscriptionFactory(person=author)
    scene.dead = DeadAddressFactory(person=author)
    scene.stop = {"token": sign([author.pk, ""], STOP)}
    scene.token = renew_feed(person=author, now=timezone.now())


ROWS = [
    row("notifications:inbox", others=OK),
    row("notifications:agenda", others=OK),
    row("notifications:open", kwargs=lambda scene: {"pk": scene.notice.pk}, author=OK, others=MISSING),
    row("notifications:read_all", method="post", others=OK),
    row("notifications:count", others=OK),
    row("notifications:choices", others=OK),
    row("notifications:stop", kwargs=lambda scene: scene.stop, anonymous=OK, others=OK),
    row("notifications:stop", case="a forged link", kwargs=lambda _: {"token": "x"}, anonymous=MISSING, others=MISSING),
    row("notifications:not_now", kwargs=lambda _: {"token": "x"}, anonymous=MISSING, others=MISSING),
    row("notifications:worker", anonymous=OK, others=OK),
    row("notifications:subscribe", method="post", others=OK),
    row(
        "notifications:unsubscribe",
        method="post",
        kwargs=lambda scene: {"pk": scene.device.pk},
        author=OK,
        others=MISSING,
    ),
    row("notifications:unreached", coordinator=OK, signer=OK, administrator=OK, others=REFUSED),
    row("notifications:unreached_paper", coordinator=OK, signer=OK, administrator=OK, others=REFUSED),
    row(
        "notifications:try_address",
        method="post",
        kwargs=lambda scene: {"pk": scene.dead.pk},
        coordinator=OK,
        administrator=OK,
        signer=REFUSED,
        others=MISSING,
    ),
    row("notifications:calendar", others=OK),
    row("notifications:calendar", case="made", method="post", others=OK, data=lambda _: {"do": "renew"}),
    row("notifications:due", kwargs=lambda _: {"kind": "window", "day": "2026-11-30"}, others=OK),
    row("notifications:due", case="no kind", kwargs=lambda _: {"kind": "x", "day": "2026-11-30"}, others=MISSING),
    row("notifications:feed", kwargs=lambda scene: {"token": scene.token}, anonymous=OK, others=OK),
    row("notifications:feed", case="guessed", kwargs=lambda _: {"token": "x"}, anonymous=MISSING, others=MISSING),
]
ROWS += [
    # Tests keep their letters in memory, so nobody finds the page; test_letters.py tries it where they are files.
    row("letters", others=MISSING),
    row("letter", kwargs=lambda scene: {"name": "20261123-144000-1-0"}, others=MISSING),
]
