"""Every variable is in the README with its default; a wrong value stops the start with its name."""

import os
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.utils.module_loading import import_string

from config.environment import REQUIRED, Environment

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text()
SECRET = "a-password-nobody-should-read"


def settings_with(monkeypatch, **variables) -> dict:
    """Read config/settings.py anew, as a process started with these variables would."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value) if value is not None else monkeypatch.delenv(name, raising=False)
    return runpy.run_path(str(ROOT / "config" / "settings.py"))


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("SECRET_KEY", None, "not set"),
        ("SECRET_KEY", "short", "at least 50 characters"),
        ("DATABASE_URL", None, "not set"),
        ("DATABASE_URL", "mysql://a:b@host/name", "postgres://"),
        ("DATABASE_URL", f"postgres://a:{SECRET}@host:port/name", "postgres://"),
        ("DATABASE_URL", "postgres://host", "postgres://"),
        ("DATABASE_URL", "sangkien", "postgres://"),
        ("REDIS_URL", None, "not set"),
        ("REDIS_URL", "localhost:6379", "redis://"),
        ("REDIS_URL", f"http://:{SECRET}@localhost:6379", "redis://"),
        ("REDIS_URL", "redis://localhost:6379/first", "redis://"),
        ("REDIS_URL", "redis://localhost:99999/0", "redis://"),
        ("EMAIL_URL", "mail.caobang.gov.vn", "smtp://"),
        ("EMAIL_URL", "smtp://", "smtp://"),
        ("EMAIL_URL", f"pop3://me:{SECRET}@host", "smtp://"),
        ("MEDIA_STORE", "/srv/media", "s3://"),
        ("MEDIA_STORE", "s3://host/bucket", "s3://"),
        ("MEDIA_STORE", f"s3://key:{SECRET}@host", "s3://"),
        ("ALLOWED_HOSTS", "https://sangkien.example.vn", "names of hosts"),
        ("ALLOWED_HOSTS", "a.example.vn b.example.vn", "names of hosts"),
        ("CSRF_TRUSTED_ORIGINS", "sangkien.example.vn", "https://host"),
        ("SITE_URL", "sangkien.example.vn", "https://host"),
        ("SITE_URL", "https://sangkien.example.vn/start/", "https://host"),
        ("DEBUG", "maybe", "true or false"),
        ("HTTPS", "2", "true or false"),
        ("SESSION_COOKIE_AGE", "two weeks", "a whole number"),
        ("SESSION_COOKIE_AGE", "5", "from 60 on"),
        ("DATABASE_CONN_MAX_AGE", "-1", "a whole number"),
        ("BACKUP_KEEP_DAYS", "0", "from 1 on"),
        ("LOG_LEVEL", "info", "one of DEBUG, INFO"),
        ("MAILS_A_MINUTE", "0", "from 1 on"),
        ("NOTICE_CHANNELS", "mail,pigeon", "some of mail, push, gateway"),
        ("NOTICE_CHANNELS", "mail,mail", "each once"),
        ("VAPID_PRIVATE_KEY", SECRET, "make_push_key"),
        ("GATEWAY_URL", f"https://me:{SECRET}@host/x", "without a password"),
    ],
)
def test_a_wrong_value_is_refused_by_the_name_of_its_variable(monkeypatch, name, value, expected):
    with pytest.raises(ImproperlyConfigured) as refused:
        settings_with(monkeypatch, **{name: value})

    assert str(refused.value).startswith(f"{name}: ")
    assert expected in str(refused.value)
    assert SECRET not in str(refused.value)


def test_a_gateway_needs_a_secret(monkeypatch):
    with pytest.raises(ImproperlyConfigured, match="GATEWAY_SECRET: expected at least 32 characters"):
        settings_with(monkeypatch, GATEWAY_URL="https://gateway.example.vn/send")


def test_the_command_line_says_it_in_one_sentence():
    wrong = os.environ | {"HTTPS": "perhaps"}

    done = subprocess.run([sys.executable, "manage.py", "check"], cwd=ROOT, env=wrong, capture_output=True, text=True)

    assert done.returncode == 1
    assert done.stderr == "The settings are wrong. HTTPS: expected true or false; got 'perhaps'\n"


def test_a_real_server_is_set_up_by_the_environment(monkeypatch):
    settings = settings_with(
        monkeypatch,
        DATABASE_URL="postgres://site:p%40ss@db.example.vn:5433/sangkien?sslmode=require",
        REDIS_URL="rediss://:secret@cache.example.vn:6380/2",
        EMAIL_URL="smtp+tls://site:secret@mail.example.vn:587",
        MEDIA_STORE="s3://key:s%2Fecret@files.example.vn:9000/attachments?region=hn",
        ALLOWED_HOSTS="sangkien.example.vn, .caobang.gov.vn",
        HTTPS="yes",
        SITE_URL="https://sangkien.example.vn/",
    )

    database = settings["DATABASES"]["default"]
    assert (database["HOST"], database["PORT"], database["USER"], database["PASSWORD"], database["NAME"]) == (
        "db.example.vn", 5433, "site", "p@ss", "sangkien",
    )  # fmt: skip
    assert database["OPTIONS"] == {"sslmode": "require"}
    assert settings["CELERY_BROKER_URL"] == settings["CACHES"]["default"]["LOCATION"]
    assert (settings["EMAIL_HOST"], settings["EMAIL_PORT"], settings["EMAIL_USE_TLS"]) == (
        "mail.example.vn", 587, True,
    )  # fmt: skip
    assert settings["STORAGES"]["default"]["OPTIONS"] == {
        "endpoint_url": "https://files.example.vn:9000", "bucket_name": "attachments", "access_key": "key",
        "secret_key": "s/ecret", "region_name": "hn", "default_acl": None, "file_overwrite": False,
    }  # fmt: skip
    assert settings["ALLOWED_HOSTS"] == ["sangkien.example.vn", ".caobang.gov.vn"]
    assert settings["SESSION_COOKIE_SECURE"] is settings["SECURE_SSL_REDIRECT"] is True
    assert settings["SITE_URL"] == "https://sangkien.example.vn"


def test_cookies_are_safe_and_scripts_only_our_own():
    settings = runpy.run_path(str(ROOT / "config" / "settings.py"))

    policy = settings["CONTENT_SECURITY_POLICY"]["DIRECTIVES"]
    assert settings["SESSION_COOKIE_HTTPONLY"] is True
    assert settings["PASSWORD_HASHERS"][0].endswith("Argon2PasswordHasher")
    assert {name for name, sources in policy.items() if any("unsafe" in source for source in sources)} == set()
    assert policy["script-src"] == policy["style-src"] == ["'self'"]


def test_every_variable_is_in_the_readme_with_its_default(monkeypatch):
    configuration = README.partition("## Configuration")[2].partition("\n## ")[0]
    told = dict(re.findall(r"^\| `([A-Z_]+)` \|([^|]*)\|", configuration, re.M))
    asked = settings_with(monkeypatch)["env"].asked

    assert {name: default.strip(" `") for name, default in told.items()} == {
        name: as_written(name, default) for name, default in asked.items()
    }


def as_written(name: str, default: object) -> str:
    """Give a default as the README writes it."""
    if default is REQUIRED:
        return "required"
    if isinstance(default, bool):
        return str(default).lower()
    if isinstance(default, list):
        return ",".join(default)
    return Path(default).name if name == "VAR_DIR" else str(default)


def test_an_empty_variable_means_its_default():
    assert Environment({"HTTPS": ""}).flag("HTTPS", default=True) is True


def test_files_of_a_store_have_addresses_there(monkeypatch):
    settings = settings_with(monkeypatch, MEDIA_STORE="s3+http://key:secret@files.example.vn/attachments?region=hn")

    storage = import_string(settings["STORAGES"]["default"]["BACKEND"])(**settings["STORAGES"]["default"]["OPTIONS"])

    assert storage.url("2026/minh-chứng.pdf").startswith("http://files.example.vn/attachments/2026/")
