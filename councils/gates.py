"""Yes-or-no questions on one member's sheet: a no that stops leaves what comes after it unasked."""

from collections.abc import Collection, Iterable, Mapping

from councils.models import Criterion


def asked_of(criteria: Iterable[Criterion], answers: Mapping[int, bool | None]) -> list[Criterion]:
    """Give the criteria a member is asked for, up to a question that stops and was answered no."""
    asked = []
    for criterion in criteria:
        asked.append(criterion)
        if criterion.is_gate and criterion.when_no and answers.get(criterion.pk) is False:
            break
    return asked


def missing_marks(
    criteria: Iterable[Criterion], *, scored: Collection[int], answers: Mapping[int, bool | None]
) -> list[Criterion]:
    """Give the criteria still without points or answer; a comment is never missing."""
    return [
        each
        for each in asked_of(criteria, answers)
        if (each.has_points and each.pk not in scored) or (each.is_gate and answers.get(each.pk) is None)
    ]
