"""The catalogue of words: found in code and templates, kept sorted in locale/, compiled without gettext's programs.

English is the language of the code and needs no catalogue. Each other language has one file, written here so that
two branches adding words rarely meet: sorted, one block per message, no line numbers, no dates.
"""

import os
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import normalize, read_po
from django.utils.translation.template import templatize

SOURCE_LANGUAGE = "en"
CODE = ("accounts", "common", "config", "councils", "initiatives", "movements", "notifications")
KEYWORDS = {
    "_": None,
    **dict.fromkeys(("gettext", "gettext_lazy", "gettext_noop"), None),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: {plural}\\n"\n'
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")


def po_file(root: Path, language: str) -> Path:
    """Give the place of a language's catalogue."""
    return root / "locale" / language / "LC_MESSAGES" / "django.po"


def found_messages(root: Path) -> Catalog:
    """Read every marked word of the code and the templates."""
    catalogue = Catalog(charset="utf-8")
    for source in _sources(root):
        for _line, words, _comments, context in extract("python", BytesIO(source.encode()), KEYWORDS):
            catalogue.add(words, context=context)
    return catalogue


def merged(root: Path, language: str) -> Catalog:
    """Give the language's catalogue as it should be: what is in use, with the translations that exist."""
    catalogue = Catalog(locale=language, charset="utf-8")
    known = known_messages(root, language)
    for message in found_messages(root):
        if message.id:
            before = known.get(message.id, message.context)
            if before is None or before.pluralizable != message.pluralizable:
                before = Message(message.id, ("",) * catalogue.num_plurals if message.pluralizable else "")
            catalogue.add(message.id, before.string, context=message.context, flags=before.flags)
    return catalogue


def known_messages(root: Path, language: str) -> Catalog:
    """Read the language's catalogue as it stands; an empty one when there is none."""
    path = po_file(root, language)
    if not path.exists():
        return Catalog(locale=language, charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=language)


def as_text(catalogue: Catalog) -> str:
    """Write a catalogue sorted by message, the same bytes for the same words."""
    blocks = [HEADER.format(plural=catalogue.plural_forms)]
    blocks += [_block(message) for message in sorted(_messages(catalogue), key=_order)]
    return "\n".join(blocks)


def write(root: Path, language: str) -> None:
    """Bring the language's file up to date."""
    path = po_file(root, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(as_text(merged(root, language)))


def compile_catalogue(root: Path, language: str) -> None:
    """Write the .mo file beside the .po file, whole or not at all; nothing to do when it is newer."""
    path = po_file(root, language)
    target = path.with_suffix(".mo")
    if target.exists() and target.stat().st_mtime > path.stat().st_mtime:
        return
    partial = target.with_suffix(f".{os.getpid()}")
    with partial.open("wb") as file:
        write_mo(file, known_messages(root, language))
    partial.replace(target)


def problems(root: Path, language: str) -> list[str]:
    """Say what is wrong with a language's catalogue; an empty list is a complete one."""
    catalogue = merged(root, language)
    found = [trouble for message in sorted(_messages(catalogue), key=_order) for trouble in _troubles(message)]
    if as_text(catalogue) != (po_file(root, language).read_text() if po_file(root, language).exists() else ""):
        found.append("the file is not what `manage.py messages` would write")
    return found


def _troubles(message: Message) -> Iterator[str]:
    strings = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    name = _first(message)
    if message.fuzzy:
        yield f"fuzzy: {name}"
    if not all(strings):
        yield f"untranslated: {name}"
        return
    wanted = set(PLACEHOLDER.findall(message.id[1] if message.pluralizable else message.id))
    for string in strings:
        if set(PLACEHOLDER.findall(string)) != wanted:
            yield f"other placeholders than in the source: {name}"


def _sources(root: Path) -> Iterator[str]:
    for folder in CODE:
        for path in sorted((root / folder).rglob("*.py")):
            if "migrations" not in path.parts:
                yield path.read_text()
    for path in sorted((root / "templates").rglob("*")):
        if path.suffix in {".html", ".txt"}:
            python = templatize(path.read_text(), origin=str(path))
            yield "\n".join(line.strip() for line in python.splitlines())  # an indent is no syntax in a template


def _messages(catalogue: Catalog) -> list[Message]:
    return [message for message in catalogue if message.id]


def _first(message: Message) -> str:
    return message.id[0] if message.pluralizable else message.id


def _order(message: Message) -> tuple[str, str]:
    return _first(message), message.context or ""


def _block(message: Message) -> str:
    lines = ["#, " + ", ".join(sorted(message.flags))] if message.fuzzy else []
    if message.context:
        lines.append(f"msgctxt {normalize(message.context, width=0)}")
    if not message.pluralizable:
        lines += [f"msgid {_quoted(message.id)}", f"msgstr {_quoted(message.string or '')}"]
    else:
        lines += [f"msgid {_quoted(message.id[0])}", f"msgid_plural {_quoted(message.id[1])}"]
        lines += [f"msgstr[{number}] {_quoted(string or '')}" for number, string in enumerate(message.string)]
    return "\n".join(lines) + "\n"


def _quoted(string: str) -> str:
    return normalize(string, width=0)
