"""What the database server must be able to do; asked before migrations and by `manage.py check --database default`."""

from collections.abc import Iterable

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections

KEEPS = (
    "fsync",
    "full_page_writes",
    "synchronous_commit",
)  # by default on; without them a power cut takes ballots along
EXTENSIONS = ("pg_trgm", "btree_gist", "btree_gin")


@register(Tags.database)
def check_server(app_configs: object, databases: Iterable[str] | None, **kwargs: object) -> list[CheckMessage]:
    """Refuse a server that is too old, knows no Vietnamese letters or may lose what it acknowledged."""
    if not databases or "default" not in databases:
        return []
    with connections["default"].cursor() as cursor:
        cursor.execute(
            "SELECT current_setting('server_version_num')::int, lower('Ư') = 'ư', current_setting('server_encoding'), "
            "array(SELECT name FROM pg_settings WHERE name = ANY(%s) AND setting = 'off' ORDER BY 1), "
            "array(SELECT unnest(%s::text[]) EXCEPT SELECT name FROM pg_available_extensions ORDER BY 1)",
            [list(KEEPS), list(EXTENSIONS)],
        )
        return problems(*cursor.fetchone(), careless=settings.DATABASE_MAY_LOSE_DATA)


def problems(
    version: int, knows_vietnamese: bool, encoding: str, off: list[str], missing: list[str], *, careless: bool
) -> list[CheckMessage]:
    """Name what is wrong with a server that answers so; `careless` lets a server of tests lose data."""
    found = []
    if version < 150000:
        found.append(
            Error(f"PostgreSQL 15 or newer is needed; DATABASE_URL names {version // 10000}.", id="config.E001")
        )
    if not knows_vietnamese or encoding != "UTF8":
        found.append(
            Error(
                "The database does not know Vietnamese letters (lower('Ư') must give 'ư').",
                hint="Make it with: CREATE DATABASE … ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0.",
                id="config.E002",
            )
        )
    if missing:
        found.append(
            Error(
                f"The server lacks these extensions: {', '.join(missing)}.",
                hint="Install PostgreSQL's contrib package.",
                id="config.E003",
            )
        )
    if off and not careless:
        found.append(
            Error(
                f"The server has turned off {', '.join(off)}: a power cut would take ballots and scores along that the"
                " site has acknowledged.",
                hint="ALTER SYSTEM SET … = on, or DATABASE_MAY_LOSE_DATA=true for a server of tests.",
                id="config.E004",
            )
        )
    return found
