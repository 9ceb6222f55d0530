"""Who writes and publishes a story, and who answers for an author."""

from django.utils.translation import gettext as _

from accounts.models import User
from accounts.permissions import is_administrator
from accounts.roles import responsible_for
from accounts.states import RoleName
from initiatives.models import Initiative
from initiatives.states import Consent, Status
from movements.models import Story, StoryConsent

TELLING = (RoleName.COORDINATOR, RoleName.HEAD, RoleName.STEERING)


def why_not_tell(user: User, initiative: Initiative) -> str | None:
    """Say why the user may not write, publish or take down a story of this initiative, or None."""
    if not (is_administrator(user) or responsible_for(user, initiative.unit, *TELLING)):
        return _("Only co-ordinators, heads and steering committees of %(unit)s or of a unit above it tell of it.") % {
            "unit": initiative.unit
        }
    if initiative.status != Status.RECOGNISED:
        return _("Only recognised initiatives are told of.")
    return None


def why_not_publish(user: User, story: Story) -> str | None:
    """Say why the user may not publish the story, or None: nothing is public before everybody has agreed."""
    if reason := why_not_tell(user, story.initiative):
        return reason
    if story.published_at is not None:
        return _("It is published already.")
    if not story.text.strip():
        return _("The story has no text yet.")
    missing = [author.name for author in authors_without_consent(story)]
    if missing:
        return _("Not everybody has agreed yet: %(names)s.") % {"names": ", ".join(missing)}
    return None


def authors_without_consent(story: Story) -> list:
    """Give the authors of the initiative who have not agreed to the story as it stands."""
    agreed = set(story.consents.filter(answer=Consent.AGREED).values_list("author", flat=True))
    return [author for author in story.initiative.authors_with_persons() if author.pk not in agreed]


def why_not_answer(user: User, consent: StoryConsent) -> str | None:
    """Say why the user may not answer in this place: authors answer themselves, outside persons through the unit."""
    author = consent.author
    if author is None:
        return _("This person is no longer an author.")
    if author.person_id:
        return None if author.person_id == user.pk else _("Only %(name)s answers this.") % {"name": author.name}
    return why_not_tell(user, consent.story.initiative)


def sees_draft(user: User, story: Story) -> bool:
    """Say whether the user sees the story before everybody does: whoever may tell of it, and the authors asked."""
    if not user.is_authenticated:
        return False
    return why_not_tell(user, story.initiative) is None or story.consents.filter(author__person=user).exists()
