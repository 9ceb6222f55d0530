"""The content policy allows neither inline styles nor inline scripts, and no address of another site."""

import re

import pytest
from django.conf import settings

ROOT = settings.BASE_DIR
PAGES = sorted(path for path in (ROOT / "templates").rglob("*.html") if "emails" not in path.parts)
STYLES = sorted((ROOT / "static" / "css").glob("*.css"))
FORBIDDEN = {
    "inline style": r"\sstyle\s*=",
    "style element": r"<style",
    "inline script": r"<script(?![^>]*\ssrc=)",
    "event attribute": r"\s(on[a-z]+|hx-on[^\s=]*)\s*=",
    "javascript address": r"javascript:",
    "file of another site": r"(src|<link[^>]*href)\s*=\s*[\"'](https?:)?//",
    "data picture": r"(src|href)\s*=\s*[\"']data:",
}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_page_holds_nothing_the_content_policy_refuses(page):
    source = page.read_text()

    assert [name for name, pattern in FORBIDDEN.items() if re.search(pattern, source, re.IGNORECASE)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_page_is_short_enough_to_read(page):
    assert len(page.read_text().splitlines()) <= 150


@pytest.mark.parametrize("name", FORBIDDEN)
def test_the_patterns_find_what_they_are_for(name):
    examples = {
        "inline style": '<p style="color: red">',
        "style element": "<style>p {}</style>",
        "inline script": "<script>alert(1)</script>",
        "event attribute": '<body onload="go()">',
        "javascript address": '<a href="javascript:go()">',
        "file of another site": '<link rel="stylesheet" href="https://cdn.example/a.css">',
        "data picture": '<img src="data:image/png;base64,AA">',
    }

    assert re.search(FORBIDDEN[name], examples[name])


@pytest.mark.parametrize("sheet", STYLES, ids=lambda sheet: sheet.name)
def test_style_sheet_is_understood_by_old_phones_and_the_content_policy(sheet):
    source = re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.DOTALL)

    assert re.findall(r"data:|@import|@container|:has\(|color-mix\(|https?:", source) == []
    assert _deepest(source) <= 2, "a rule inside a rule needs a new browser"


def test_every_file_a_style_sheet_names_exists():
    named = {
        (sheet.parent / address).resolve()
        for sheet in STYLES
        for address in re.findall(r'url\("([^"]+)"\)', sheet.read_text())
    }

    assert named
    assert [path for path in named if not path.is_file()] == []


def _deepest(source: str) -> int:
    depth = deepest = 0
    for sign in source:
        depth += {"{": 1, "}": -1}.get(sign, 0)
        deepest = max(deepest, depth)
    return deepest
