"""Data that migrations move, run on rows as they were."""

import datetime
from importlib import import_module

import pytest
from django.db import connection

from initiatives.actions.duties import ensure_duties
from initiatives.models import Adoption, Duty, Excuse
from tests.factories.accounts import PostingFactory, UserFactory
from tests.factories.effect import asked_confirmation
from tests.factories.initiatives import InitiativeFactory, SeasonFactory

pytestmark = pytest.mark.django_db
NOW = datetime.datetime(2026, 11, 23, 7, 40, tzinfo=datetime.UTC)


def test_what_somebody_had_decided_becomes_days_and_the_rules_say_the_same_of_it():
    moved = import_module("initiatives.migrations.0005_exemptions_get_days")
    decided, plain, new = (PostingFactory(starts_on=day).person for day in ("2020-01-01", "2026-07-01", "2026-11-01"))
    season, head = SeasonFactory(), UserFactory()
    ensure_duties(season=season, now=NOW)
    Duty.objects.update(days=0)
    Duty.objects.filter(person=decided).update(exemption="leave", exemption_note="Nghỉ thai sản")
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE initiatives_duty ADD COLUMN exempted_by_id bigint")
        cursor.execute("UPDATE initiatives_duty SET exempted_by_id = %s WHERE person_id = %s", [head.pk, decided.pk])
        cursor.execute(moved.DECIDED)
        cursor.execute(moved.COUNTED)

        assert ensure_duties(season=season, now=NOW) == 0  # the rules find nothing to change
        cursor.execute("UPDATE initiatives_duty SET exempted_by_id = NULL")
        cursor.execute(moved.NAMED_AGAIN)
        cursor.execute("SELECT person_id, exempted_by_id FROM initiatives_duty WHERE exempted_by_id IS NOT NULL")
        assert cursor.fetchall() == [(decided.pk, head.pk)]

    excuse = Excuse.objects.get()
    assert (excuse.person, excuse.starts_on, excuse.ends_on) == (decided, season.starts_on, season.ends_on)
    assert (excuse.reason, excuse.note, excuse.decided_by) == ("leave", "Nghỉ thai sản", head)
    assert dict(Duty.objects.values_list("person", "days")) == {decided.pk: 0, plain.pk: 184, new.pk: 61}


def test_units_that_have_confirmed_stand_in_the_tree():
    moved = import_module("initiatives.migrations.0008_applications_of_confirmations")
    signed = asked_confirmation(
        InitiativeFactory(status="recognised"), status="signed", applied_since="2025-09-01", conclusion="Tốt",
        signed_by=UserFactory(), signed_at=NOW,
    )  # fmt: skip
    asked_confirmation(InitiativeFactory(status="recognised"))
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for _time in range(2):
            cursor.execute(moved.RECORDED)

    recorded = Adoption.objects.get()
    assert (recorded.confirmation, recorded.unit, recorded.status) == (signed, signed.unit, "confirmed")
    assert (recorded.starts_on, recorded.interested_by) == (datetime.date(2025, 9, 1), signed.signed_by)
    with connection.cursor() as cursor:
        cursor.execute(moved.FORGOTTEN)
    assert not Adoption.objects.exists()
