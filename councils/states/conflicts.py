"""Conflicts of interest: their kinds in words, and whether they count."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class RecusalKind(models.TextChoices):
    """Why a member has no part in an item; what is said of each kind in a sentence is `sentence`."""

    AUTHOR = "found", pgettext_lazy("conflict", "Author")  # the word in the database: once all that was found
    SUPERIOR = "superior", pgettext_lazy("conflict", "Superior or subordinate")
    UNIT = "unit", pgettext_lazy("conflict", "Same small unit")
    COAUTHOR = "coauthor", pgettext_lazy("conflict", "Co-author lately")
    RELATIVE = "relative", pgettext_lazy("conflict", "Declared relative")
    DECLARED = "declared", _("Declared by the member")
    FORMER = "former", pgettext_lazy("conflict", "Took part before")
    RECORDED = "recorded", pgettext_lazy("conflict", "Recorded in the session")

    @property
    def sentence(self):
        """What is said of it, with its `detail`; nothing where somebody's own words are the reason."""
        return _CONFLICT_WORDS.get(self)


_CONFLICT_WORDS = {
    RecusalKind.AUTHOR: _("Author or co-author of this initiative"),
    RecusalKind.SUPERIOR: _("Superior or subordinate of an author (%(detail)s)"),
    RecusalKind.UNIT: _("In the same small unit as an author (%(detail)s)"),
    RecusalKind.COAUTHOR: _("Co-author with an author in the season %(detail)s"),
    RecusalKind.RELATIVE: _("Declared relative"),
    RecusalKind.FORMER: _("Took part in what was appealed against"),
}


class RecusalStatus(models.TextChoices):
    """Whether a conflict counts; only `councils.workflow.recusals` sets it."""

    PROPOSED = "proposed", pgettext_lazy("conflict", "To be decided")
    IN_FORCE = "in_force", pgettext_lazy("conflict", "In force")
    SET_ASIDE = "set_aside", pgettext_lazy("conflict", "Set aside")


class RecusalStep(models.TextChoices):
    """What moves a conflict from state to state."""

    UPHOLD = "uphold", pgettext_lazy("conflict step", "Uphold")
    SET_ASIDE = "set_aside", pgettext_lazy("conflict step", "Set aside")
    SAY_AGAIN = "say_again", pgettext_lazy("conflict step", "Say again")
