"""The order of modules inside an app: imports point up the table of docs (states before models before actions …)."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
APPS = ("common", "accounts", "notifications", "initiatives", "councils", "movements")
ORDER = ("states", "querysets", "models", "permissions", "workflow", "notices", "actions", "tasks", "forms", "views")
# Forms ask models and permissions; what acts is called by the view alone.
NOT_IN_FORMS = ("workflow", "notices", "actions", "tasks")


def kind_of(module: str) -> str | None:
    """Give the kind of knowledge a dotted module of an app holds: `councils.actions.session` holds actions."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 and parts[1] in ORDER else None


def imports_of(source: str) -> set[str]:
    """Read the dotted names a module imports, wherever in it the import stands.

    One import may stand in a function and is left out: that of a task which an action queues.
    """
    names = set()
    tree = ast.parse(source)
    for node in ast.walk(tree):
        queues = node not in tree.body and isinstance(node, ast.ImportFrom) and (node.module or "").endswith(".tasks")
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not queues:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def breaches(app: str, module: str, imported: set[str]) -> list[str]:
    """Name the imports of one module that point down the table of its own app."""
    kind = kind_of(module)
    found = []
    for name in sorted(imported):
        other = kind_of(name) if name.split(".")[0] == app else None
        if kind and other and (ORDER.index(other) > ORDER.index(kind) or (kind == "forms" and other in NOT_IN_FORMS)):
            found.append(f"{module} imports {name}")
    return found


@pytest.mark.parametrize("app", APPS)
def test_imports_inside_an_app_point_up_the_table(app):
    found = []
    for file in sorted((ROOT / app).rglob("*.py")):
        module = ".".join(file.relative_to(ROOT).with_suffix("").parts)
        found += breaches(app, module, imports_of(file.read_text()))

    assert found == []


@pytest.mark.parametrize(
    ("module", "source", "breach"),
    [
        ("councils.models.session", "from councils.actions import vote", "councils.actions"),
        ("councils.forms", "import councils.workflow", "councils.workflow"),
        ("councils.actions.voting", "from councils.tasks import count", "councils.tasks"),
    ],
)
def test_an_import_that_points_down_would_be_found(module, source, breach):
    assert breaches("councils", module, imports_of(source))[0] == f"{module} imports {breach}"


def test_an_action_may_queue_a_task():
    source = "def hand_over():\n    from councils.tasks import count\n    count.delay()\n"

    assert breaches("councils", "councils.actions.voting", imports_of(source)) == []
