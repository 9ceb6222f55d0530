"""Tasks of a programme as offices keep them in a table: each row is checked as the form of one task is.

pasted_tasks(text, programme)     what each row says, and which cells cannot be used
"""

from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy

from movements.forms.programmes import TaskForm
from movements.models import Programme
from movements.table_reading import Columns, WrongCell, cell_of, no_rows, pasted_rows

COLUMNS: Columns = {
    "content": (
        gettext_lazy("Task"),
        "nhiem vu, noi dung, noi dung nhiem vu, noi dung cong viec, cong viec, nhiem vu giai phap, ten nhiem vu",
    ),
    "result": (
        gettext_lazy("Expected result"),
        "ket qua, san pham, ket qua san pham, ket qua/san pham, san pham ket qua, san pham/ket qua, san pham du kien",
    ),
    "unit": (
        gettext_lazy("Unit that does it"),
        "don vi chu tri, co quan chu tri, chu tri, co quan don vi chu tri, co quan/don vi chu tri, "
        "co quan, don vi chu tri, don vi thuc hien, co quan thuc hien",
    ),
    "person": (gettext_lazy("Person in charge"), "nguoi phu trach, can bo phu trach, nguoi thuc hien"),
    "partners": (
        gettext_lazy("Together with"),
        "phoi hop, don vi phoi hop, co quan phoi hop, co quan don vi phoi hop, co quan/don vi phoi hop",
    ),
    "due_on": (
        gettext_lazy("Due on"),
        "thoi han, thoi gian, thoi gian thuc hien, thoi gian hoan thanh, thoi han hoan thanh, han, han hoan thanh, "
        "ngay hoan thanh",
    ),
    "body": (gettext_lazy("Body outside"), "don vi ngoai, co quan ngoai, to chuc khac, don vi khac, co quan khac"),
}


@dataclass
class FoundTasks:
    """What a table holds; where something is wrong, nothing of it is to be taken."""

    tasks: list[dict] = field(default_factory=list)  # facts as `actions.programme_tasks` takes them
    wrong: list[WrongCell] = field(default_factory=list)


def pasted_tasks(text: str, programme: Programme) -> FoundTasks:
    """Give the tasks of a pasted table; without a heading its columns are those of `COLUMNS`, in order."""
    found, reading = FoundTasks(), None
    places, rows = pasted_rows(text, COLUMNS, needed="content")
    for number, row in rows:
        cells = {name: str(cell_of(row, places, name)).strip() for name in COLUMNS}
        if not any(cells.values()):
            continue
        form = TaskForm(cells, programme=programme, reading=reading)
        reading, wrong = form.reading, {}
        day = reading.day(cells["due_on"], "due_on", wrong)
        form.data = cells | {"due_on": day.isoformat() if day else ""}
        wrong = {name: " ".join(words) for name, words in form.errors.items()} | wrong
        found.wrong += [WrongCell(number, str(COLUMNS[name][0]), wrong[name]) for name in COLUMNS if name in wrong]
        if not wrong:
            found.tasks.append(form.facts())
    if not (found.tasks or found.wrong):
        found.wrong.append(no_rows())
    return found
