"""The ways to part the figures of a report: which column of what is kept, and the names of what stands in it.

Names of rows are kept with the report as they were (`kept`); those of choices are the words of the code (`CHOICES`).
"""

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.states import Level
from initiatives.states import Holder
from movements.programme_states import ProgrammeSubject
from movements.states import DialogueLevel


class Parting(NamedTuple):
    """One way to part figures: the column of `FrozenFigure`, its title, the head of its column, the list of names."""

    by: str
    title: str | Promise
    head: str | Promise
    names: str = ""


UNIT = Parting("unit", _("By unit"), _("Unit"))
YEAR = Parting("year", _("By year"), _("Year"))
GROUP = Parting("group", _("By target group"), _("Target group"), "groups")
FIELD = Parting("field", _("By field"), _("Field"), "fields")
LEVEL = Parting("level", _("By level"), _("Level"), "levels")
HOLDER = Parting("group", _("Collective or individual"), _("Collective or individual"), "holders")
AREA = Parting("field", _("By area"), _("Area"), "areas")
OPINION_FIELD = Parting("field", _("By field"), _("Field"), "opinion_fields")
SUBJECT = Parting("group", _("By movement"), _("Movement"), "subjects")
DIALOGUE_LEVEL = Parting("level", _("By level"), _("Level"), "dialogue_levels")

CHOICES = {"levels": Level, "holders": Holder, "dialogue_levels": DialogueLevel, "subjects": ProgrammeSubject}


def words_of(names: str, kept: dict[str, list]) -> dict[str, str | Promise]:
    """Give what is called how in a list of names, by code and in the order people know; `kept` is what a report keeps.

    Areas and fields of opinions came later than the first reports: those keep none.
    """
    if names in CHOICES:
        return {choice.value: choice.label for choice in CHOICES[names]}
    return dict(kept.get(names, []))
