"""Facts added up by place: what a frozen report keeps, and the proof that it can be had again from the rows."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from movements.models import FrozenFigure, FrozenReport
from movements.reports.history import Book
from movements.reports.partings import CHOICES
from movements.reports.section import Section
from movements.reports.sections import SECTIONS


class Cell(NamedTuple):
    """The place of one number: as `FrozenFigure` keeps it."""

    section: str
    figure: str
    year: int
    unit: int
    group: str
    field: str
    level: str


def count(book: Book, sections: Iterable[Section] = SECTIONS) -> Counter[Cell]:
    """Add up the facts of these sections by place; noughts are left out."""
    sums: Counter[Cell] = Counter()
    for section in sections:
        groups, fields = (codes_of(book, section, by) for by in ("group", "field"))
        for fact in section.facts(book):
            year, unit, group, field, level = fact.place
            where = (year, unit, groups[group], fields[field], level)
            for figure, value in fact.counts.items():
                sums[Cell(section.name, figure, *where)] += value
    return Counter({cell: value for cell, value in sums.items() if value})


def codes_of(book: Book, section: Section, by: str) -> dict[int | str | None, str]:
    """Give what is kept for each key of the list by which the section parts its figures."""
    parting = section.parting(by)
    if parting is None:
        return {None: ""}
    if parting.names in CHOICES:
        return {code: code for code in CHOICES[parting.names].values} | {None: ""}
    return {key: code for key, (code, _name) in book.lists[parting.names].items()} | {None: ""}


def names_of(book: Book, cells: Iterable[Cell]) -> dict:
    """Give what is needed to read these cells later: units with those above them, lists, as they were."""
    counted = {cell.unit for cell in cells}
    paths = {book.units[unit][0] for unit in counted}
    above = {path[:end] for path in paths for end in range(0, len(path) + 1)}
    roots = min((len(path) for path, _code, _name in book.units.values()), default=0)
    return {
        "units": [
            [key, *values]
            for key, values in sorted(book.units.items(), key=lambda unit: unit[1])
            if values[0] in above or len(values[0]) == roots
        ],
        **{names: list(listed.values()) for names, listed in book.lists.items()},
    }


def digest_of(cells: Counter[Cell]) -> str:
    """Give the SHA-256 of all numbers, whatever their order."""
    text = json.dumps(sorted((*cell, value) for cell, value in cells.items()), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def kept(report: FrozenReport) -> Counter[Cell]:
    """Give the numbers a report keeps."""
    rows = FrozenFigure.objects.filter(report=report).order_by().values_list(*Cell._fields, "value")
    return Counter({Cell(*where): value for *where, value in rows})


def wrong_reports() -> Iterator[str]:
    """Count every frozen report again as of its moment; give one sentence for each number that differs.

    Sections that came after a report are none of its own; those it keeps and that are no more cannot be proved.
    """
    for report in FrozenReport.objects.select_related("campaign").order_by("pk"):
        numbers = kept(report)
        if digest_of(numbers) != report.sha256:
            yield f"report {report.pk}: the figures no longer have the hash they were frozen with"
        own = set(report.names["sections"])
        again = count(Book(report.campaign, report.as_of), [section for section in SECTIONS if section.name in own])
        for cell in sorted(set(again) | {cell for cell in numbers if cell.section in _names_of_sections()}):
            if numbers[cell] != again[cell]:
                yield f"report {report.pk}, {'/'.join(map(str, cell))}: frozen {numbers[cell]}, counted {again[cell]}"


def _names_of_sections() -> set[str]:
    return {section.name for section in SECTIONS}
