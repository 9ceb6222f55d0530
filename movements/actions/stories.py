"""Telling of a recognised initiative: begun with one deed, agreed to by every author, published, taken down."""

from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import NotAllowed, require
from councils.public_text import PublicText, shortened
from initiatives.models import Attachment, Initiative
from initiatives.states import Consent
from movements.models import Story, StoryConsent
from movements.permissions.stories import why_not_answer, why_not_publish, why_not_tell
from movements.story_pictures import KINDS, public_copy, why_not_shown
from notifications.actions import notify

TITLE_LENGTH, TEXT_LENGTH = 200, 1200


@transaction.atomic
def begin_story(*, initiative: Initiative, by: User) -> Story:
    """Make a story out of what is public of the initiative, and ask every author; one that is there stays."""
    current = Initiative.objects.select_for_update(of=("self",)).select_related("unit").get(pk=initiative.pk)
    require(why_not_tell(by, current))
    if (known := Story.objects.filter(initiative=current).first()) is not None:
        return known
    story = Story.objects.create(
        initiative=current, title=current.title[:TITLE_LENGTH], text=public_text(current), written_by=by,
        picture=next((each for each in pictures_of(current) if public_copy(each)), None),
    )  # fmt: skip
    _ask(story, by)
    return story


@transaction.atomic
def edit_story(*, story: Story, title: str, text: str, picture: Attachment | None, by: User) -> Story:
    """Write it anew. Consent was given to other words, so it comes down and everybody is asked again."""
    current = _locked(story)
    require(why_not_tell(by, current.initiative))
    if picture is not None and not pictures_of(current.initiative).filter(pk=picture.pk).exists():
        raise NotAllowed(_("Only a picture of the initiative that is not kept back can be shown."))
    require(why_not_shown(picture))
    if (current.title, current.text, current.picture) == (title.strip(), text.strip(), picture):
        return current
    current.title, current.text, current.picture, current.written_by = title.strip(), text.strip(), picture, by
    current.published_at = current.published_by = None
    current.save()
    _ask(current, by)
    return current


@transaction.atomic
def answer_consent(*, consent: StoryConsent, agrees: bool, by: User, note: str = "") -> Story:
    """Agree to the story as it stands, or not; who takes consent back takes the page down with it."""
    story = _locked(consent.story)
    current = story.consents.select_related("author").get(pk=consent.pk)
    require(why_not_answer(by, current))
    if current.author.person_id is None and not note.strip():
        raise NotAllowed(_("Say by which paper the consent was given."))
    if not agrees and story.published_at is not None:
        _down(story, _("%(name)s has taken the consent back.") % {"name": current.author.name})
        notify([story.written_by], "movements/story_down", about=story, url=reverse("stories:edit", args=[story.pk]))
    current.answer = Consent.AGREED if agrees else Consent.REFUSED
    current.answered_at, current.note = timezone.now(), note.strip()
    current.recorded_by = None if current.author.person_id else by
    current.save()
    return story


@transaction.atomic
def publish_story(*, story: Story, by: User) -> Story:
    """Let everybody read it."""
    current = _locked(story)
    require(why_not_publish(by, current))
    current.published_at, current.published_by, current.down_because = timezone.now(), by, ""
    current.save()
    return current


@transaction.atomic
def take_down(*, story: Story, reason: str, by: User) -> Story:
    """Take it from the public, for a reason; the consents stay, so that it can be published again."""
    current = _locked(story)
    require(why_not_tell_down(by, current))
    if not reason.strip():
        raise NotAllowed(_("Say why."))
    _down(current, reason.strip())
    return current


def why_not_tell_down(user: User, story: Story) -> str | None:
    """Say why the user may not take the story down."""
    if story.published_at is None:
        return _("It is not published.")
    return why_not_tell(user, story.initiative)


def public_text(initiative: Initiative) -> str:
    """Give what is public of the version handed in last, in some sentences."""
    version = initiative.latest_version()
    text = PublicText.of(version.content) if version else None
    return shortened(text.excerpt(), TEXT_LENGTH) if text else ""


def pictures_of(initiative: Initiative) -> QuerySet[Attachment]:
    """Give the pictures of the initiative's dossiers that are not kept back from the public."""
    found = Attachment.objects.present().filter(dossier__initiative=initiative, is_confidential=False)
    return found.filter(media_type__in=KINDS).order_by("pk")


def _locked(story: Story) -> Story:
    rows = Story.objects.select_for_update(of=("self",))
    return rows.select_related("initiative__unit", "picture", "written_by").get(pk=story.pk)


def _down(story: Story, reason: str) -> None:
    story.published_at = story.published_by = None
    story.down_because = reason[:300]
    story.save()


def _ask(story: Story, by: User) -> None:
    """Let every author answer anew, and tell those with an account."""
    story.consents.all().delete()
    for author in story.initiative.authors_with_persons():
        consent = StoryConsent.objects.create(story=story, author=author)
        if author.person_id:
            url = reverse("stories:consent", args=[consent.pk])
            notify([author.person], "movements/story_asked", about=story, url=url, by=by)
