"""What the rows behind figures are called, as far as the reader may know them, and the page behind each."""

from collections.abc import Callable, Iterable
from typing import Protocol

from django.db.models import Model, Q
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from accounts.models import User
from councils.models import Assessment, Decision, ScoreSheet, Session
from initiatives.models import Adoption, Duty, EffectConfirmation, Initiative
from movements.models import Conclusion, Conference, Dialogue, Opinion, Programme, Recommendation, Task
from movements.registered_models import registered


class Named(Protocol):
    """A row of a list: its kind and key, and what is filled in here."""

    row: tuple[str, int]
    name: str
    url: str


def named(rows: list[Named], user: User) -> list[Named]:
    """Give the rows with the names of what they are, as far as the user may know them."""
    for kind in {each.row[0] for each in rows}:
        of_kind = [each for each in rows if each.row[0] == kind]
        names = NAMES[kind]([each.row[1] for each in of_kind], user) if kind in NAMES else {}
        for each in of_kind:
            each.name, each.url = names.get(each.row[1], (_("No longer there, or not open to you"), ""))
    return rows


def _of(model: type[Model], *related: str, name: Callable, url: Callable = lambda row: "", seen=None) -> Callable:
    """Give how rows of a model are named, and the address of the page people find behind it."""

    def names(keys: Iterable[int], user: User) -> dict[int, tuple[str, str]]:
        rows = seen(user) if seen else model.objects.all()
        return {row.pk: (name(row), url(row)) for row in rows.filter(pk__in=keys).select_related(*related or [None])}

    return names


def _decided(keys: Iterable[int], user: User) -> dict[int, tuple[str, str]]:
    """Name assessments by the initiatives the user may see."""
    rows = Assessment.objects.filter(pk__in=keys, initiative__in=Initiative.objects.visible_to(user))
    return {
        row.pk: (_dossier(row.initiative), row.initiative.get_absolute_url())
        for row in rows.select_related("initiative")
    }


def _models(keys: Iterable[int], user: User) -> dict[int, tuple[str, str]]:
    """Name models: the registered ones to everybody, as their list does, with a page where the user may read it."""
    open_ones = dict(Initiative.objects.visible_to(user).filter(pk__in=keys).values_list("pk", "pk"))
    rows = Initiative.objects.filter(pk__in=keys)
    listed = rows.filter(Q(pk__in=registered().values("pk")) | Q(pk__in=list(open_ones)))
    return {row.pk: (_dossier(row), row.get_absolute_url() if row.pk in open_ones else "") for row in listed}


def _opinions(keys: Iterable[int], user: User) -> dict[int, tuple[str, str]]:
    """Name opinions by their words, with the dialogue in which they were given."""
    rows = Opinion.objects.visible_to(user).filter(pk__in=keys).select_related("dialogue")
    return {row.pk: (Truncator(row.text).chars(160), row.dialogue.get_absolute_url()) for row in rows}


def _dossier(initiative: Initiative) -> str:
    return f"{initiative.number}: {initiative.title}"


NAMES: dict[str, Callable[[Iterable[int], User], dict[int, tuple[str, str]]]] = {
    "duty": _of(Duty, "person", name=lambda duty: f"{duty.person} ({duty.person.staff_code})"),
    "initiative": _of(
        Initiative, name=_dossier, url=Initiative.get_absolute_url, seen=Initiative.objects.visible_to
    ),
    "assessment": _decided,
    "work": _of(Assessment, "council", name=lambda row: str(row.council)),  # of what is before it, only that it is
    "sheet": _of(ScoreSheet, "assessment__council", name=lambda row: str(row.assessment.council)),
    "session": _of(Session, "council", name=lambda row: f"{row.name}, {row.council}"),
    "decision": _of(
        Decision, "council", name=lambda row: f"{row}, {row.council}", url=Decision.get_absolute_url,
        seen=Decision.objects.visible_to,
    ),
    "confirmation": _of(
        EffectConfirmation, "initiative", "unit", name=lambda row: f"{row.initiative.number}: {row.unit}"
    ),
    "adoption": _of(
        Adoption, "initiative", "unit", name=lambda row: f"{row.initiative.number}: {row.unit}",
        url=Adoption.get_absolute_url, seen=Adoption.objects.visible_to,
    ),
    "model": _models,
    "dialogue": _of(
        Dialogue, "unit", name=lambda row: f"{row}: {row.place}", url=Dialogue.get_absolute_url,
        seen=Dialogue.objects.visible_to,
    ),
    "opinion": _opinions,
    "programme": _of(
        Programme, name=str, url=Programme.get_absolute_url, seen=Programme.objects.visible_to
    ),
    "recommendation": _of(
        Recommendation, name=str, url=Recommendation.get_absolute_url, seen=Recommendation.objects.visible_to
    ),
    "conference": _of(
        Conference, name=str, url=Conference.get_absolute_url, seen=Conference.objects.visible_to
    ),
    "conclusion": _of(
        Conclusion, "unit", name=lambda row: f"{Truncator(row.text).chars(160)} ({row.unit})",
        url=Conclusion.get_absolute_url, seen=Conclusion.objects.visible_to,
    ),
    "task": _of(
        Task, "unit", name=lambda row: f"{Truncator(row.content).chars(160)} ({row.owner})",
        url=Task.get_absolute_url, seen=Task.objects.visible_to,
    ),
}  # fmt: skip
