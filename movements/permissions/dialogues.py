"""Who records, corrects and publishes dialogues, and the reason when not."""

from django.utils.translation import gettext as _

from accounts.models import Unit, User
from accounts.roles import responsible_for
from accounts.states import RoleName
from movements.models import Dialogue
from movements.querysets.dialogues import ANSWERING
from movements.states import Settled


def why_not_record(user: User, unit: Unit) -> str | None:
    """Say why the user may not record dialogues of the unit, or None."""
    if responsible_for(user, unit, *ANSWERING):
        return None
    return _("Only co-ordinators and heads of %(unit)s or of a unit above it record its dialogues.") % {"unit": unit}


def why_not_correct(user: User, dialogue: Dialogue) -> str | None:
    """Say why the user may not change what was recorded, or None."""
    if dialogue.is_published:
        return _("The notice of conclusions is published: the dialogue stays as it is, only what was promised moves.")
    return why_not_record(user, dialogue.unit)


def why_not_publish(user: User, dialogue: Dialogue) -> str | None:
    """Say why the user may not publish the notice of conclusions: the person, then what is missing."""
    if dialogue.is_published:
        return _("The notice of conclusions is published already.")
    if not responsible_for(user, dialogue.unit, RoleName.HEAD):
        return _("Only the head of %(unit)s or of a unit above it publishes the notice of conclusions.") % {
            "unit": dialogue.unit
        }
    return why_unsettled(dialogue)


def why_unsettled(dialogue: Dialogue) -> str | None:
    """Say which opinions are neither answered nor promised, or None."""
    places = [
        str(opinion.position)
        for opinion in dialogue.opinions.select_related("commitment").order_by("position")
        if not opinion.answer and not hasattr(opinion, "commitment")
    ]
    if not places:
        return None
    return _("%(what)s: opinion %(places)s. Each gets its answer, or a promise with owner and day.") % {
        "what": Settled.UNSETTLED.label,
        "places": ", ".join(places),
    }
