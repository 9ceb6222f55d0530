"""Pictures of the transition tables: what docs/workflow.md says is read off the tables that decide."""

from collections.abc import Iterable, Mapping

from django.conf import settings
from django.utils import translation
from django.utils.module_loading import import_string

HEAD = """# Who takes which step

Written by `manage.py draw_workflow` from the transition tables in `settings.WORKFLOWS`; a test fails when it is stale.
Only the functions beside these tables change a state. A step is refused with the reason the last column names.
"""


def document() -> str:
    """Give the whole page."""
    with translation.override("en"):
        return HEAD + "".join(_chapter(title, import_string(path)) for title, path in settings.WORKFLOWS)


def _chapter(title: str, table: Mapping) -> str:
    return "\n".join(["", f"## {title}", "", *_diagram(table), "", *_rows(table), ""])


def _diagram(table: Mapping) -> Iterable[str]:
    yield "```mermaid"
    yield "stateDiagram-v2"
    for step, row in table.items():
        for source in sorted(row.sources):
            yield f"    {source} --> {row.target}: {step}"
    yield "```"


def _rows(table: Mapping) -> Iterable[str]:
    yield "| step | from | to | reason needed | what is asked |"
    yield "|---|---|---|---|---|"
    for step, row in table.items():
        sources = "; ".join(sorted(_words(source) for source in row.sources))
        reason = "yes" if row.needs_reason else ""
        yield f"| `{step}` | {sources} | {_words(row.target)} | {reason} | {_asked(row.why_not)} |"


def _words(state: str) -> str:
    return str(getattr(state, "label", state))


def _asked(rule) -> str:
    """Give the first sentence of the rule's own words."""
    return " ".join((rule.__doc__ or rule.__name__).split("\n\n")[0].split())
