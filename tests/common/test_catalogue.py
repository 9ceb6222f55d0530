from pathlib import Path

import pytest

from common import catalogue


@pytest.fixture
def project(tmp_path) -> Path:
    """A small project with one module, one template and a Vietnamese catalogue."""
    for name in catalogue.CODE:
        (tmp_path / name).mkdir()
    (tmp_path / "templates").mkdir()
    (tmp_path / "common" / "words.py").write_text(
        '_("Hand in")\npgettext("vote", "Open")\nngettext("%(n)s day", "%(n)s days", 2)\n'
    )
    (tmp_path / "templates" / "page.html").write_text(
        '<p>\n    {% translate "Write on" %}\n'
        "  {% blocktranslate trimmed %}\n    Dear {{ name }}\n  {% endblocktranslate %}\n"
        '{% include "x.html" with title=_("Nothing yet") %}</p>'
    )
    return tmp_path


def _translate(project, **words):
    found = catalogue.merged(project, "vi")
    for message in found:
        if message.id:
            key = catalogue._first(message)
            message.string = words.get(key, f"vi {key}") if isinstance(message.id, str) else (f"vi {key}",)
    catalogue.po_file(project, "vi").write_text(catalogue.as_text(found))


def test_words_of_code_and_templates_are_found(project):
    found = [(message.context, message.id) for message in catalogue.found_messages(project) if message.id]

    assert sorted(found, key=str) == sorted(
        [
            (None, "Hand in"),
            ("vote", "Open"),
            (None, ("%(n)s day", "%(n)s days")),
            (None, "Write on"),
            (None, "Dear %(name)s"),
            (None, "Nothing yet"),
        ],
        key=str,
    )


def test_writing_twice_gives_the_same_bytes_in_the_order_of_the_words(project):
    catalogue.write(project, "vi")
    first = catalogue.po_file(project, "vi").read_text()
    catalogue.write(project, "vi")

    lines = [line for line in first.splitlines() if line.startswith("msgid ")]
    assert catalogue.po_file(project, "vi").read_text() == first
    assert lines == sorted(lines)


def test_translations_are_kept_and_vanished_words_dropped(project):
    catalogue.write(project, "vi")
    _translate(project, **{"Hand in": "Nộp"})
    (project / "templates" / "page.html").write_text("nothing")
    catalogue.write(project, "vi")

    kept = {message.id: message.string for message in catalogue.known_messages(project, "vi") if message.id}
    assert kept == {"Hand in": "Nộp", "Open": "vi Open", ("%(n)s day", "%(n)s days"): ("vi %(n)s day",)}


def test_a_complete_catalogue_has_no_problems(project):
    catalogue.write(project, "vi")
    _translate(project)

    assert catalogue.problems(project, "vi") == []


def test_missing_fuzzy_and_broken_translations_are_named(project):
    catalogue.write(project, "vi")
    _translate(project, **{"Hand in": "", "Dear %(name)s": "Kính gửi %(ten)s"})
    po = catalogue.po_file(project, "vi")
    po.write_text(po.read_text().replace('msgid "Write on"', '#, fuzzy\nmsgid "Write on"'))

    assert catalogue.problems(project, "vi") == [
        "other placeholders than in the source: Dear %(name)s",
        "untranslated: Hand in",
        "fuzzy: Write on",
    ]


def test_a_word_twice_after_a_merge_is_written_once(project):
    catalogue.write(project, "vi")
    _translate(project)
    po = catalogue.po_file(project, "vi")
    complete = po.read_text()
    po.write_text(complete + '\nmsgid "Write on"\nmsgstr "Viết tiếp"\n')

    assert catalogue.problems(project, "vi") == ["the file is not what `manage.py messages` would write"]
    catalogue.write(project, "vi")
    assert catalogue.problems(project, "vi") == []
    assert po.read_text().count('msgid "Write on"') == 1


def test_compiling_happens_once_for_each_change(project):
    catalogue.write(project, "vi")
    _translate(project)
    compiled = catalogue.po_file(project, "vi").with_suffix(".mo")

    catalogue.compile_catalogue(project, "vi")
    first = compiled.stat().st_mtime_ns
    catalogue.compile_catalogue(project, "vi")

    assert compiled.stat().st_mtime_ns == first
    assert b"vi Hand in" in compiled.read_bytes()
