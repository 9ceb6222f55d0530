"""What no file of the repository may hold: paths of one machine, other people's servers, unfinished work."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
THIRD_PARTY = "static/vendor/"
FORBIDDEN = {
    "a path of one machine": re.compile(r"/(root|home|Users)/(?!embedded)[a-z][\w.-]*/", re.I),
    "a work that waits": re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b"),
    "another server's file": re.compile(r"\b(cdn\.|cdnjs|unpkg|jsdelivr|fonts\.googleapis)", re.I),
    "a registry's address": re.compile(r"(index-url|extra-index|find-links|pypi\.org/simple|registry\.npmjs)", re.I),
    "a merge that was not finished": re.compile(r"^(<{7}|>{7}) ", re.M),
}


def files() -> list[Path]:
    """Give what is kept under version control, but third parties' files."""
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    found = [ROOT / name for name in names.split("\0") if name and not name.startswith(THIRD_PARTY)]
    return [file for file in found if file.is_file()]


def text_of(file: Path) -> str:
    """Give a file's text; nothing of a picture or a font."""
    content = file.read_bytes()
    return "" if b"\0" in content[:8000] else content.decode(errors="replace")


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_holds(what):
    found = [
        f"{file.relative_to(ROOT)}: {match[0]}"
        for file in files()
        if file.parent != Path(__file__).parent
        for match in FORBIDDEN[what].finditer(text_of(file))
    ]

    assert found == []


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("a path of one machine", "see /home/an/project/x.py"),
        ("a work that waits", "# TODO: later"),
        ("another server's file", '<script src="https://cdn.example/x.js">'),
        ("a registry's address", "--extra-index-url https://example"),
        ("a merge that was not finished", "<<<<<<< HEAD"),
    ],
)
def test_it_would_be_found(what, text):
    assert FORBIDDEN[what].search(text)


def test_modules_and_templates_stay_short():
    """Three hundred lines and a hundred and fifty are where a talk begins; these are well past it."""
    too_long = [
        f"{file.relative_to(ROOT)}: {length} lines"
        for suffix, limit in ((".py", 330), (".html", 165))
        for file in files()
        if file.suffix == suffix and not {"migrations", "tests"} & set(file.relative_to(ROOT).parts)
        and (length := len(text_of(file).splitlines())) > limit
    ]  # fmt: skip

    assert too_long == []


def test_every_vendored_folder_says_its_licence_and_version():
    folders = [folder for folder in (ROOT / THIRD_PARTY).iterdir() if folder.is_dir()]

    assert folders
    for folder in folders:
        names = " ".join(path.name.lower() for path in folder.rglob("*"))
        assert "licen" in names or "ofl" in names or "copying" in names, folder.name
