"""A kind of notice of the tests' own, so that they don't change with the words of the product."""

from copy import deepcopy

import pytest

SUBJECT = """{% load i18n %}
{% get_current_language as language %}
{% if language == "vi" %}Tiếp nhận{% else %}Received{% endif %} & {{ thing }}
"""
FILES = {"subject.txt": SUBJECT, "body.txt": "<{{ thing }}> {{ url }}\n", "body.html": "<p><b>{{ thing }}</b></p>\n"}


@pytest.fixture
def kind(settings, tmp_path, monkeypatch) -> str:
    """Give the name of a kind with a subject, a text and a body in HTML; it is urgent, so that it goes at once."""
    monkeypatch.setattr("notifications.actions.telling.URGENT", {"tests/received"})
    folder = tmp_path / "templates" / "emails" / "tests" / "received"
    folder.mkdir(parents=True)
    for name, text in FILES.items():
        (folder / name).write_text(text)
    templates = deepcopy(settings.TEMPLATES)
    templates[0]["DIRS"] = [*templates[0]["DIRS"], tmp_path / "templates"]
    settings.TEMPLATES = templates
    return "tests/received"
