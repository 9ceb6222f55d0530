"""`manage.py prepare` may be cut off anywhere and is simply run again."""

from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils.translation import gettext, override
from django.utils.translation.reloader import translation_file_changed

from accounts.models import User
from common.catalogue import HEADER
from common.management.commands import prepare
from tests.factories.accounts import UserFactory


@pytest.fixture
def demo(monkeypatch):
    """A demo of one person in the place of the large one; gives how often it was asked for."""
    asked = []

    def instead(name, *args, **options):
        if name == "make_demo":
            asked.append(name)
            UserFactory(full_name="Nông Thị Ước")
            if len(asked) == 1:
                raise KeyboardInterrupt
        elif name == "demo_accounts":
            options["stdout"].write("1100001 · mot-mat-khau")

    monkeypatch.setattr(prepare, "call_command", instead)
    monkeypatch.setattr(prepare, "get_commands", lambda: {"make_demo": "movements", "demo_accounts": "movements"})
    return asked


@pytest.mark.django_db(transaction=True)
def test_a_demo_that_was_cut_off_leaves_nothing_and_is_made_the_next_time(demo, tmp_path):
    with pytest.raises(KeyboardInterrupt):
        call_command("prepare", demo=True)
    after_the_first = User.objects.count()

    call_command("prepare", demo=True, accounts=tmp_path / "accounts")
    call_command("prepare", demo=True)

    assert (after_the_first, User.objects.count(), len(demo)) == (0, 1, 2)
    assert (tmp_path / "accounts").read_text() == "1100001 · mot-mat-khau"


@pytest.mark.django_db(transaction=True)
def test_a_database_with_people_gets_no_demo(demo):
    UserFactory()

    call_command("prepare", demo=True)

    assert demo == []


@pytest.fixture
def words(settings, tmp_path):
    """Give the folder of an installation whose words were looked for before they were compiled."""
    po = tmp_path / "locale" / "vi" / "LC_MESSAGES" / "django.po"
    po.parent.mkdir(parents=True)
    po.write_text(HEADER.format(plural="nplurals=1; plural=0;") + '\nmsgid "A word"\nmsgstr "Một lời"\n')
    settings.BASE_DIR, settings.LOCALE_PATHS = tmp_path, [tmp_path / "locale"]
    forget_words()
    with override("vi"):
        assert gettext("A word") == "A word"
    yield tmp_path
    forget_words()


def forget_words():
    translation_file_changed(sender=None, file_path=Path("django.mo"))


def test_words_compiled_by_a_first_start_are_said_by_it(words):
    prepare.Command().compile_words()

    with override("vi"):
        assert gettext("A word") == "Một lời"


@pytest.mark.django_db
def test_static_files_are_collected_under_names_that_tell_their_content(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    }

    call_command("prepare")

    assert (tmp_path / "staticfiles.json").exists()
    assert list(tmp_path.glob("vendor/htmx/htmx.min.*.js.gz"))
