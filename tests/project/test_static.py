from django.conf import settings
from django.core.management import call_command


def test_static_files_can_be_gathered_as_on_a_real_server(settings, tmp_path):
    """The manifest fails on a file that is named somewhere and does not exist."""
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"},
    }

    call_command("collectstatic", interactive=False, verbosity=0)

    assert list(tmp_path.glob("css/tokens.*.css")) != []


def test_every_third_party_file_has_its_licence_and_version():
    vendor = settings.BASE_DIR / "static" / "vendor"
    folders = sorted(path.name for path in vendor.iterdir() if path.is_dir())
    rows = [line.split("|") for line in (vendor / "README.md").read_text().splitlines() if line.startswith("| `")]

    assert sorted(row[1].strip(" `/") for row in rows) == folders
    assert all(row[3].strip() and row[4].strip() for row in rows)
    assert [name for name in folders if not (vendor / name / "LICENSE").is_file()] == []
