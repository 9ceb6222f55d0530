import pytest
from django.core.management import CommandError, call_command

from common.management.commands import draw_workflow


def test_the_page_is_what_the_tables_say():
    call_command("draw_workflow", check=True)


def test_a_stale_page_is_found_and_written_anew(tmp_path, monkeypatch):
    page = tmp_path / "workflow.md"
    page.write_text("old")
    monkeypatch.setattr(draw_workflow, "PAGE", page)

    with pytest.raises(CommandError, match="stale"):
        call_command("draw_workflow", check=True)
    call_command("draw_workflow")

    call_command("draw_workflow", check=True)
    assert "submitted --> accepted: accept" in page.read_text()
