import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection

from config.checks import EXTENSIONS, check_server, problems

FINE = {
    "version": 150004, "knows_vietnamese": True, "encoding": "UTF8", "off": [], "missing": [],
    "careless": False,
}  # fmt: skip


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ({}, []),
        ({"version": 140011}, ["config.E001"]),
        ({"knows_vietnamese": False}, ["config.E002"]),
        ({"encoding": "SQL_ASCII"}, ["config.E002"]),
        ({"missing": ["pg_trgm"]}, ["config.E003"]),
        ({"off": ["full_page_writes"]}, ["config.E004"]),
        ({"off": ["fsync", "synchronous_commit"]}, ["config.E004"]),
        ({"off": ["fsync"], "careless": True}, []),
    ],
)
def test_a_server_is_refused_for_what_it_cannot_do(answer, found):
    assert [problem.id for problem in problems(**FINE | answer)] == found


@pytest.mark.django_db
def test_a_database_without_vietnamese_letters_is_noticed():
    with connection.cursor() as cursor:
        cursor.execute("SELECT 'Ư' COLLATE \"C\" = 'Ư', lower('Ư' COLLATE \"C\") = 'ư'")

        assert cursor.fetchone() == (True, False)


@pytest.mark.django_db
def test_the_server_of_the_tests_is_careless_and_otherwise_fine(settings):
    assert check_server(None, ["default"]) == check_server(None, None) == []

    settings.DATABASE_MAY_LOSE_DATA = False

    (problem,) = check_server(None, ["default"])
    assert (problem.id, "fsync, full_page_writes, synchronous_commit" in problem.msg) == ("config.E004", True)


@pytest.mark.django_db
def test_the_extensions_asked_for_are_those_the_tables_use():
    with connection.cursor() as cursor:
        cursor.execute("SELECT extname FROM pg_extension WHERE extname <> 'plpgsql'")

        assert {name for (name,) in cursor.fetchall()} == set(EXTENSIONS)


@pytest.mark.django_db
def test_migrations_ask_the_server_first(settings):
    settings.DATABASE_MAY_LOSE_DATA = False

    with pytest.raises(SystemCheckError, match="turned off fsync"):
        call_command("check", databases=["default"])
