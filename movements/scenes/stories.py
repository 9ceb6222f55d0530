"""A recognised initiative told to everybody, with a picture and the consent of all who wrote it."""

from initiatives.models import Initiative
from movements.actions.stories import answer_consent, begin_story, publish_story
from movements.scenes.cast import Cast


def tell(initiative: Initiative, cast: Cast) -> None:
    """Make the page with one deed, have every author agree, and publish it."""
    story = begin_story(initiative=initiative, by=cast.people["DAUMOI"])
    for consent in story.consents.select_related("author__person"):
        by, note = consent.author.person or cast.people["DAUMOI"], "" if consent.author.person_id else "Giấy đồng ý"
        answer_consent(consent=consent, agrees=True, by=by, note=note)
    publish_story(story=story, by=cast.people["THUTRUONG"])
