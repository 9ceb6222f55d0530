"""Reading the environment: each variable by name, checked, and refused with what was expected instead."""

import os
import re
from collections.abc import Mapping
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

REQUIRED = object()
YES, NO = ("1", "true", "yes", "on"), ("0", "false", "no", "off")
MAIL_SCHEMES = ("filemail", "consolemail", "smtp", "smtp+tls", "smtp+ssl")


class Environment:
    """The variables this site is set up by; `asked` remembers each with its default, for the README's test."""

    def __init__(self, values: Mapping[str, str] = os.environ) -> None:
        self.values = values
        self.asked: dict[str, object] = {}

    def text(self, name: str, default: object = REQUIRED, *, least: int = 0) -> str:
        """Give a text of at least so many characters."""
        value = self._value(name, default)
        if len(value) < least:
            raise wrong(name, f"at least {least} characters", f"{len(value)} characters")
        return value

    def code(self, name: str, default: str) -> str:
        """Give a short code: one to six capital letters."""
        value = self._value(name, default)
        if not re.fullmatch(r"[A-Z]{1,6}", value):
            raise wrong(name, "one to six capital letters", value)
        return value

    def flag(self, name: str, default: bool) -> bool:
        """Give a yes or no."""
        value = str(self._value(name, default)).strip().lower()
        if value not in YES + NO:
            raise wrong(name, "true or false", value)
        return value in YES

    def number(self, name: str, default: int, *, least: int = 0) -> int:
        """Give a whole number."""
        value = str(self._value(name, default)).strip()
        if not re.fullmatch(r"\d{1,9}", value) or int(value) < least:
            raise wrong(name, f"a whole number from {least} on", value)
        return int(value)

    def choice(self, name: str, options: tuple[str, ...], default: str) -> str:
        """Give one of the options."""
        value = self._value(name, default)
        if value not in options:
            raise wrong(name, f"one of {', '.join(options)}", value)
        return value

    def order(self, name: str, options: tuple[str, ...], default: list[str]) -> list[str]:
        """Give some of the options in the order in which they are written, with commas between them."""
        found = self._list(name, default)
        if not found or len(set(found)) < len(found) or not set(found) <= set(options):
            raise wrong(name, f"some of {', '.join(options)}, each once", ",".join(found))
        return found

    def address(self, name: str) -> str:
        """Give the address of something on the web with its path, or nothing."""
        value = self._value(name, "")
        url = split(value)
        if value and not (url and url.scheme in ("http", "https") and url.hostname and not url.username):
            raise wrong(name, "https://host/path without a password, or nothing", without_password(value))
        return value

    def push_key(self, name: str) -> str:
        """Give the private key of web push, or nothing."""
        value = self._value(name, "")
        if value and not re.fullmatch(r"[\w-]{43}", value, re.A):
            raise wrong(name, "what `manage.py make_push_key` prints, or nothing", f"{len(value)} characters")
        return value

    def hosts(self, name: str, default: list[str]) -> list[str]:
        """Give names of hosts, written with commas between them, without scheme or path."""
        hosts = self._list(name, default)
        for host in hosts:
            if not re.fullmatch(r"\.?[\w.-]+|\[[0-9A-Fa-f:.]+\]", host):
                raise wrong(name, "names of hosts with commas between them, such as sangkien.caobang.gov.vn", host)
        return hosts

    def origins(self, name: str, default: list[str]) -> list[str]:
        """Give addresses of sites (scheme and host), written with commas between them."""
        return [_origin(name, value) for value in self._list(name, default)]

    def origin(self, name: str, default: str) -> str:
        """Give the address of a site, scheme and host only."""
        return _origin(name, self._value(name, default))

    def database(self, name: str) -> dict:
        """Give the entry of DATABASES for a PostgreSQL server."""
        value = self._value(name, REQUIRED)
        url = split(value)
        config = {}
        if url and url.scheme in ("postgres", "postgresql"):
            config = environ.Env.db_url_config(value, engine="django.db.backends.postgresql")
        if not config.get("NAME"):
            raise wrong(name, "postgres://user:password@host:5432/database", without_password(value))
        return config

    def redis(self, name: str) -> str:
        """Give the address of a Redis or Valkey server."""
        value = self._value(name, REQUIRED)
        url = split(value)
        if not url or url.scheme not in ("redis", "rediss") or not url.hostname or not re.fullmatch(r"/?\d*", url.path):
            raise wrong(name, "redis://:password@host:6379/0 (rediss:// with TLS)", without_password(value))
        return value

    def email(self, name: str, default: str) -> dict:
        """Give Django's EMAIL_… settings."""
        value = self._value(name, default)
        url = split(value)
        if not url or url.scheme not in MAIL_SCHEMES or (url.scheme.startswith("smtp") and not url.hostname):
            expected = "filemail://, smtp://user:password@host:25, smtp+tls://…:587, smtp+ssl://…:465 or consolemail://"
            raise wrong(name, expected, without_password(value))
        return {key: value for key, value in environ.Env.email_url_config(value).items() if key.startswith("EMAIL_")}

    def store(self, name: str) -> dict | None:
        """Give the options of an S3 store, or None for files on this machine."""
        value = self._value(name, "")
        if not value:
            return None
        url = split(value)
        bucket = url.path.strip("/") if url else ""
        if not (url and url.scheme in ("s3", "s3+http") and url.hostname and url.username and url.password and bucket):
            expected = (
                "s3://key:secret@host/bucket?region=name (s3+http:// without TLS), or nothing for files in VAR_DIR"
            )
            raise wrong(name, expected, without_password(value))
        place = url.hostname if url.port is None else f"{url.hostname}:{url.port}"
        return {
            "endpoint_url": f"{'http' if url.scheme == 's3+http' else 'https'}://{place}",
            "bucket_name": bucket,
            "access_key": unquote(url.username),
            "secret_key": unquote(url.password),
            "region_name": parse_qs(url.query).get("region", [None])[0],
            "default_acl": None,
            "file_overwrite": False,
        }

    def _value(self, name: str, default: object) -> str:
        self.asked[name] = default
        value = self.values.get(name, "")
        if value != "":
            return value
        if default is REQUIRED:
            raise ImproperlyConfigured(f"{name}: not set. README.md says what it may be; `make up` sets it by itself.")
        return default

    def _list(self, name: str, default: list[str]) -> list[str]:
        value = self._value(name, default)
        return value if isinstance(value, list) else [part.strip() for part in value.split(",") if part.strip()]


def wrong(name: str, expected: str, value: object) -> ImproperlyConfigured:
    """Name the variable, what it should be and what it is."""
    return ImproperlyConfigured(f"{name}: expected {expected}; got {value!r}")


def split(value: str) -> SplitResult | None:
    """Take an address apart; None when it is none (a port that is no number, a bracket left open)."""
    try:
        url = urlsplit(value)
        _ = url.port  # a wrong port is noticed when it is read
    except ValueError:
        return None
    return url


def without_password(value: str) -> str:
    """Hide the password of an address."""
    return re.sub(r"(://[^:/@]*):[^@]*@", r"\1:…@", value)


def _origin(name: str, value: str) -> str:
    url = split(value)
    if not url or url.scheme not in ("http", "https") or not url.hostname or url.path.strip("/") or url.query:
        raise wrong(name, "https://host or http://host:port, without a path", value)
    return value.rstrip("/")
