"""A status changes in workflow modules and nowhere else, so that no step is without its check and its history."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
APPS = ("common", "accounts", "notifications", "initiatives", "councils", "movements")
WRITES = {"update", "create", "get_or_create", "update_or_create", "aupdate", "acreate"}
# Where a status is set without a step being taken (a folder or a file), and why that is right.
ALLOWED: dict[str, str] = {
    "movements/province": "made-up rows that never were in another state (docs/decisions/0051)",
}


def ways_around(source: str) -> list[int]:
    """Give the lines on which a status is written: by assignment, by a queryset, in a new row, by setattr, in SQL."""
    return sorted({node.lineno for node in ast.walk(ast.parse(source)) if _writes_a_status(node)})


def _writes_a_status(node: ast.AST) -> bool:
    if isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        names = [part for target in targets for part in ast.walk(target)]
        return any(isinstance(name, ast.Attribute) and name.attr == "status" for name in names)
    if isinstance(node, ast.Call):
        return _call_writes_a_status(node)
    text = node.value.lower() if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
    return "update " in text and "set status" in text


def _call_writes_a_status(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    texts = {part.value for part in ast.walk(call) if isinstance(part, ast.Constant)}
    if name in ("setattr", "bulk_update", "abulk_update"):
        return "status" in texts
    makes_a_row = name[:1].isupper() and name not in ("Q", "F", "When") and not name.endswith("Response")
    return (name in WRITES or makes_a_row) and any(word.arg == "status" for word in call.keywords)


@pytest.mark.parametrize("app", APPS)
def test_only_workflow_modules_write_a_status(app):
    found = {}
    for file in sorted((ROOT / app).rglob("*.py")):
        place = file.relative_to(ROOT).as_posix()
        own_door = "workflow" in file.relative_to(ROOT).with_suffix("").parts or "migrations" in file.parts
        if not own_door and not place.startswith(tuple(ALLOWED)) and (lines := ways_around(file.read_text())):
            found[place] = lines

    assert found == {}, "take a step of the workflow, or give the reason in ALLOWED"


def test_every_exception_is_still_needed():
    unneeded = [
        place
        for place in ALLOWED
        if not any(
            ways_around(file.read_text()) for file in [*(ROOT / place).rglob("*.py"), ROOT / place] if file.is_file()
        )
    ]

    assert unneeded == []


@pytest.mark.parametrize(
    "line",
    [
        "initiative.status = Status.RECOGNISED",
        "first.status, second.status = Status.DRAFT, Status.DRAFT",
        "Initiative.objects.filter(pk=1).update(status='recognised')",
        "Initiative.objects.bulk_update(rows, ['title', 'status'])",
        "Initiative.objects.create(title='x', status='recognised')",
        "Initiative(title='x', status='recognised')",
        "setattr(initiative, 'status', 'recognised')",
        "cursor.execute('UPDATE initiatives_initiative SET status = 1')",
    ],
)
def test_a_way_around_the_door_would_be_found(line):
    assert ways_around(line) == [1]


@pytest.mark.parametrize(
    "line",
    [
        "Initiative.objects.filter(status='draft')",
        "HttpResponse('no', status=404)",
        "render(request, 'page.html', status=409)",
        "Q(status__in=PUBLIC) | Q(status='draft')",
        "status = initiative.status",
    ],
)
def test_reading_a_status_is_free(line):
    assert ways_around(line) == []
