"""Addresses of stories: published ones for everybody; making them for those responsible for the unit."""

from types import SimpleNamespace

from movements.actions.stories import answer_consent, begin_story, publish_story
from tests.factories.accounts import UserFactory
from tests.factories.initiatives import InitiativeFactory
from tests.project.access import MISSING, OK, REFUSED, Visitor, row

TELLING = {"coordinator": OK, "signer": OK, "steering": OK, "administrator": OK}


def set_scene(scene: SimpleNamespace) -> None:
    """One published story, one whose author has not answered."""
    author, by = scene.people[Visitor.AUTHOR], UserFactory(is_staff=True, is_superuser=True)
    told = [
        InitiativeFactory(unit=scene.school, lead=author, status="recognised", title="Kể lại") for _time in range(2)
    ]
    stories = [begin_story(initiative=initiative, by=by) for initiative in told]
    type(stories[0]).objects.filter(pk__in=[each.pk for each in stories]).update(text="Chữ")
    scene.told_consent = stories[1].consents.get()
    scene.told_initiative = told[1]
    answer_consent(consent=stories[0].consents.get(), agrees=True, by=author)
    scene.public_story = publish_story(story=stories[0], by=by)
    answer_consent(consent=scene.told_consent, agrees=True, by=author)
    scene.ready_story = stories[1]


def _public(scene: SimpleNamespace) -> dict:
    return {"pk": scene.public_story.pk}


def _ready(scene: SimpleNamespace) -> dict:
    return {"pk": scene.ready_story.pk}


ROWS = [
    row("stories:list", anonymous=OK, others=OK),
    row("stories:feed", anonymous=OK, others=OK),
    row("stories:story", kwargs=_public, anonymous=OK, others=OK),
    row("stories:story", case="not public", kwargs=_ready, anonymous=MISSING, others=MISSING),
    row("stories:picture", kwargs=_public, anonymous=MISSING, others=MISSING),
    row(
        "stories:tell",
        method="post",
        kwargs=lambda scene: {"pk": scene.told_initiative.pk},
        others=REFUSED,
        **TELLING,
    ),
    row("stories:edit", kwargs=_ready, others=REFUSED, **TELLING),
    row("stories:publish", method="post", kwargs=_ready, others=REFUSED, **TELLING),
    row("stories:down", kwargs=_public, others=REFUSED, **TELLING),
    row(
        "stories:consent",
        kwargs=lambda scene: {"pk": scene.told_consent.pk},
        author=OK,
        others=MISSING,
        **dict.fromkeys(TELLING, REFUSED),
    ),
]
