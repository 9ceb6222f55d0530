"""Section of the Dân vận khéo models, from registration to commendation (mass-mobilisation.md 9)."""

from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import Unit
from councils.models import Assessment, CommendationDecision, CommendationItem, Distinction
from councils.states import AssessmentStatus, DecisionStatus
from initiatives.models import Adoption, ModelResults
from initiatives.states import AdoptionStatus, Status, Way
from movements.registered_models import PARTS, REGISTERED, SUMS
from movements.reports.history import Book, Dossier
from movements.reports.partings import AREA, HOLDER, LEVEL, UNIT, YEAR
from movements.reports.section import MONEY, Fact, Figure, Place, Section

WAYS = {Way.CONTINUE: "continued", Way.IMPROVE: "improved", Way.NEW: "new"}
EVALUATED = {AssessmentStatus.DECIDED, AssessmentStatus.PUBLISHED}
STATES = {Status.RECOGNISED: "recognised", Status.NOT_RECOGNISED: "not_recognised", Status.REVOKED: "not_recognised"}


def facts(book: Book) -> Iterator[Fact]:
    """Count each registered model, with what followed its registration and what its report of the year sums up."""
    levels = dict(book.rows(Unit, "recognition_level"))
    results = {initiative: sums for _key, initiative, *sums in book.rows(ModelResults, "initiative_id", *SUMS)}
    copies = Counter(
        initiative
        for _key, initiative, status in book.rows(Adoption, "initiative_id", "status")
        if status == AdoptionStatus.CONFIRMED
    )
    marks = _marked(book)
    for key, model in book.models.items():
        if model.state in REGISTERED:
            level = levels.get(model.recognising_unit, "")
            counts = {"registered": 1, **_ways(model), **dict.fromkeys(marks.get(key, ()), 1)}
            counts |= dict(zip(SUMS, results.get(key, ()), strict=False)) | {"replications": copies[key]}
            place = Place(model.year, model.unit, model.holder, model.area, level)
            yield Fact(("model", key), place, {name: value for name, value in counts.items() if value})


def _ways(model: Dossier) -> dict[str, int]:
    """Give how it was registered, and what was decided."""
    counts = {WAYS[Way(model.way)]: 1}
    return counts | ({STATES[Status(model.state)]: 1} if model.state in STATES else {})


def _marked(book: Book) -> dict[int, set[str]]:
    """Give for each model whether it was evaluated, chosen as outstanding while recognised, named in a commendation."""
    marks: dict[int, set[str]] = {}
    for _key, initiative, status in book.rows(Assessment, "initiative_id", "status"):
        if status in EVALUATED and initiative in book.models:
            marks.setdefault(initiative, set()).add("evaluated")
    chosen = dict(book.rows(Distinction, "initiative_id"))
    for model in chosen.values():
        if model in book.models and book.models[model].state == Status.RECOGNISED:
            marks.setdefault(model, set()).add("outstanding")
    published = {key for key, status in book.rows(CommendationDecision, "status") if status == DecisionStatus.PUBLISHED}
    for _key, commendation, distinction in book.rows(CommendationItem, "commendation_id", "distinction_id"):
        if commendation in published and distinction in chosen:
            marks.setdefault(chosen[distinction], set()).add("commended")
    return marks


def _part(name: str) -> Figure:
    """Give a figure the list of registered models knows too, in its words."""
    return Figure(name, PARTS[name].name, PARTS[name].means)


SECTION = Section(
    name="models",
    title=_("Dân vận khéo models"),
    figures=(
        *(_part(name) for name in ("registered", "continued", "improved", "new")),
        Figure(
            "evaluated",
            pgettext_lazy("models", "Evaluated"),
            _("The steering committee has come to a result, published or not."),
        ),
        _part("recognised"),
        Figure(
            "not_recognised",
            pgettext_lazy("models", "Not recognised"),
            _("Told so by a published notice, or cancelled later."),
        ),
        *(_part(name) for name in ("outstanding", "commended")),
        Figure(
            "replications",
            pgettext_lazy("models", "Applied elsewhere"),
            _("Applications in other units, confirmed by their heads."),
        ),
        Figure("money", pgettext_lazy("models", "Money mobilised"), _("As the reports of the year state it."), MONEY),
        Figure("labour_days", pgettext_lazy("models", "Labour days"), _("As the reports of the year state them.")),
        Figure("land", pgettext_lazy("models", "Land contributed (m²)"), _("As the reports of the year state it.")),
        Figure("people", pgettext_lazy("models", "People taking part"), _("As the reports of the year state them.")),
    ),
    facts=facts,
    by=(UNIT, AREA, HOLDER, LEVEL, YEAR),
    chart="recognised",
    of="registered",
    columns=("registered", "new", "evaluated", "recognised", "outstanding", "commended"),
    is_open=True,
)
