"""What is written and judged, by its name: sentences that hold for initiatives and for models say which they mean."""

from django.utils.translation import gettext as _
from django.utils.translation import npgettext

from initiatives.models import Initiative
from initiatives.states import Kind


def noun(kind: str, count: int = 1) -> str:
    """Give "initiative" or "model" as it stands inside a sentence, in the reader's language."""
    if kind == Kind.MODEL:
        return npgettext("inside a sentence", "model", "models", count)
    return npgettext("inside a sentence", "initiative", "initiatives", count)


def why_own(initiative: Initiative) -> str:
    """Say that it is the reader's own, as the reason why somebody else has to do something."""
    return _("You answer for this model.") if initiative.is_model else _("You are an author of this initiative.")
