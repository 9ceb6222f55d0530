"""What of an initiative somebody may see, decided once: pages, papers, exports and files ask here.

    sight = sight_of(user, initiative)      initiative found by `visible_to`: the rest is a 404 before it comes here
    content = shown(version.content, sight)

| visitor | sees |
|---|---|
| author, or who entered it for one | everything, and while it is with the authors what is being written |
| co-ordinator, head | what was handed in, whole; correction points; history with reasons; why it is held |
| council it is before | the same |
| everybody else, once recognised | what is not confidential; no birth dates or numbers of people, no history |

The same line is drawn in SQL by `Initiative.objects.privy_to` and `Attachment.objects.visible_to`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from accounts.models import User
from initiatives.models import Initiative, Version
from initiatives.permissions import acts_for_authors, authorship, is_responsible
from initiatives.states import WITH_AUTHORS

AUTHOR_IN_PUBLIC = ("name", "place", "position", "share", "task", "is_lead")
APPLIER_IN_PUBLIC = ("name", "workplace", "job", "task")


@dataclass(frozen=True)
class Sight:
    """What one person may see of one initiative."""

    is_author: bool
    is_responsible: bool
    is_whole: bool

    @property
    def sees_why_held(self) -> bool:
        """A dispute or denunciation may name people: authors read that it is held, not why."""
        return self.is_whole and not self.is_author


def sight_of(user: User, initiative: Initiative) -> Sight:
    """Say what the user may see of an initiative that he or she found by `visible_to`."""
    is_author = authorship(user, initiative) is not None or _is_writing(user, initiative)
    responsible = is_responsible(user, initiative.unit) and initiative.submitted_at is not None
    # Authors and those responsible are known by now: only of others are the rules asked.
    is_whole = is_author or responsible or Initiative.objects.privy_to(user).filter(pk=initiative.pk).exists()
    return Sight(is_author=is_author, is_responsible=responsible, is_whole=is_whole)


def _is_writing(user: User, initiative: Initiative) -> bool:
    return initiative.status in WITH_AUTHORS and acts_for_authors(user, initiative)


def why_not_read_whole(sight: Sight) -> str | None:
    """Say why somebody reads only what is public."""
    if sight.is_whole:
        return None
    return _("Only its authors, those responsible in its unit and its council read the whole dossier.")


def shown(content: dict, sight: Sight) -> dict:
    """Give of a version's content what this sight allows."""
    return content if sight.is_whole else public_content(content)


def public_content(content: dict) -> dict:
    """Give what anybody may read of a recognised initiative: nothing confidential, of people what is in a decision."""
    return content | {
        "answers": {key: answer for key, answer in content.get("answers", {}).items() if not answer["is_confidential"]},
        "authors": [_only(author, AUTHOR_IN_PUBLIC) for author in content.get("authors", [])],
        "first_appliers": [_only(applier, APPLIER_IN_PUBLIC) for applier in content.get("first_appliers", [])],
        "attachments": [file for file in content.get("attachments", []) if not file["is_confidential"]],
    }


def _only(person: Mapping, names: tuple[str, ...]) -> dict:
    return {name: person[name] for name in names if name in person}


def newest_content(initiative: Initiative, sight: Sight, version: Version | None) -> dict | None:
    """Give the newest content somebody may read: of the version handed in last, less what is not for him or her."""
    return shown(version.content, sight) if version is not None else None
