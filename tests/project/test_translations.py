import pytest
from django.conf import settings
from django.template.loader import get_template

from common import catalogue

TEMPLATES = sorted(
    str(path.relative_to(settings.BASE_DIR / "templates"))
    for path in (settings.BASE_DIR / "templates").rglob("*")
    if path.suffix in {".html", ".txt"}
)
LANGUAGES = [code for code, _name in settings.LANGUAGES if code != catalogue.SOURCE_LANGUAGE]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_untranslated_or_fuzzy(language):
    assert catalogue.problems(settings.BASE_DIR, language) == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_template_compiles(name):
    assert get_template(name).template.nodelist is not None
