"""What must not exist beside the tables of secret ballots."""

import ast
from io import StringIO
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib import admin
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.models.signals import m2m_changed, post_delete, post_init, post_save, pre_delete, pre_init, pre_save

from councils.models import Ballot, Box, BoxItem, KeyHolder, Lock, Paper, Roll
from councils.tasks import check_ballots
from movements.figures import differences
from tests.factories.ballots import opened
from tests.worlds import world

ROOT = Path(__file__).resolve().parents[3]
SECRET = (Ballot, Box, BoxItem, KeyHolder, Lock, Paper, Roll)
NAMES = {model.__name__ for model in SECRET}


@world
def counted() -> None:
    voting = opened()
    voting.vote(voting.at.seats)
    voting.count()


def columns(model) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT column_name FROM information_schema.columns WHERE table_name = %s ORDER BY 1",
            [model._meta.db_table],
        )
        return [name for (name,) in cursor.fetchall()]


@pytest.mark.django_db
def test_a_ballot_has_three_columns_and_leads_to_no_line_of_a_roll():
    assert columns(Ballot) == ["choice", "code", "item_id"]
    assert columns(Roll) == ["attempt", "item_id", "person_id", "sealed", "voted"]
    assert columns(Paper) == ["item_id", "position", "sealed"]
    assert Ballot._meta.ordering == ["code"]
    assert not any(model._meta.ordering for model in SECRET if model is not Ballot)


@pytest.mark.django_db
def test_ballots_have_a_freeze_trigger_and_no_other():
    with connection.cursor() as cursor:
        cursor.execute("SELECT tgname FROM pg_trigger WHERE tgrelid = 'councils_ballot'::regclass AND NOT tgisinternal")
        (trigger,) = cursor.fetchall()
    assert "ballot_stays_as_counted" in trigger[0]


def test_no_history_follows_these_tables():
    events = [model for model in apps.get_models(include_auto_created=True) if "event" in model.__name__.lower()]
    followed = {getattr(model, "pgh_tracked_model", None) for model in events}

    assert followed & set(SECRET) == set()
    assert len(followed) > 10  # or the question was asked wrongly


def test_no_page_of_the_administration_shows_them():
    assert set(admin.site._registry) & set(SECRET) == set()
    shown = {inline.model for each in admin.site._registry.values() for inline in each.inlines}
    assert shown & set(SECRET) == set()


def test_no_signal_is_sent_for_them_to_anybody():
    for signal in (pre_init, post_init, pre_save, post_save, pre_delete, post_delete, m2m_changed):
        for model in SECRET:
            receivers, asynchronous = signal._live_receivers(model)
            assert receivers + asynchronous == [], signal


def named_in(file: Path) -> set[str]:
    return {
        name
        for node in ast.walk(ast.parse(file.read_text()))
        for name in (getattr(node, "id", None), getattr(node, "name", None), getattr(node, "attr", None))
        if name in NAMES
    }


@pytest.mark.parametrize("kind", ["admin", "tasks", "sheets", "summary", "notices", "papers"])
def test_no_module_of_this_kind_names_them(kind):
    files = [*(ROOT / "councils").glob(f"{kind}.py"), *(ROOT / "councils" / kind).glob("*.py")]

    assert files
    assert {file.name: names for file in files if (names := named_in(file))} == {}


def test_a_module_that_names_them_would_be_found():
    assert named_in(ROOT / "councils/actions/keys.py") > {"Ballot", "Roll"}


@pytest.mark.django_db
@pytest.mark.usefixtures("counted")
def test_the_command_and_the_nightly_task_prove_every_box():
    told = StringIO()

    call_command("check_ballots", stdout=told)

    assert told.getvalue() == "All ballot boxes are as they must be.\n"
    assert check_ballots() == 0


@pytest.mark.django_db
@pytest.mark.usefixtures("counted")
@pytest.mark.parametrize(
    ("spoil", "found"),
    [
        ("DELETE FROM councils_ballot WHERE code = (SELECT min(code) FROM councils_ballot)", "4 ballots, 5 have voted"),
        ("UPDATE councils_ballot SET choice = '2'", "not those that were counted"),
        ("UPDATE councils_roll SET attempt = gen_random_uuid(), sealed = decode(repeat('00', 77), 'hex')", "envelopes"),
        ("UPDATE councils_roll SET voted = false", "5 ballots, 0 have voted"),
        ("UPDATE councils_box SET minimum = 6", "6 are the least"),
    ],
)
def test_what_was_forged_after_the_count_is_found(spoil, found, now):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")  # a superuser gets past triggers
        cursor.execute(spoil)
        cursor.execute("SET LOCAL session_replication_role = DEFAULT")

    told = StringIO()
    with pytest.raises(CommandError):
        call_command("check_ballots", stdout=told)

    assert found in told.getvalue()
    assert any(found in line for line in differences(now))
