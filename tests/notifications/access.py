"""Addresses of the inbox: each reads only what he or she was told."""

from types import SimpleNamespace

from tests.factories.notifications import NoticeFactory
from tests.project.access import MISSING, OK, Visitor, row


def set_scene(scene: SimpleNamespace) -> None:
    """A notice to the author."""
    scene.notice = NoticeFactory(person=scene.people[Visitor.AUTHOR])


ROWS = [
    row("notifications:inbox", others=OK),
    row("notifications:open", kwargs=lambda scene: {"pk": scene.notice.pk}, author=OK, others=MISSING),
    row("notifications:read_all", method="post", others=OK),
]
ROWS += [
    # Tests keep their letters in memory, so nobody finds the page; test_letters.py tries it where they are files.
    row("letters", others=MISSING),
    row("letter", kwargs=lambda scene: {"name": "20261123-144000-1-0"}, others=MISSING),
]
