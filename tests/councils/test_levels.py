"""How many initiatives have reached which level is kept with the registry, and proved from it."""

import pytest

from accounts.states import Level
from councils.actions.registry import recompute_levels, wrong_levels
from councils.models import RegistryEntry
from initiatives.counts import kept_counts
from initiatives.models import InitiativeTally
from initiatives.states import Status
from tests.factories.decisions import RegistryEntryFactory
from tests.factories.registrations import ModelFactory

pytestmark = pytest.mark.django_db


def levels_of(season) -> dict:
    return {place[3]: count for place, count in kept_counts(InitiativeTally, season, level__gt="").items()}


def test_an_entry_counts_at_its_highest_level_until_it_goes():
    entry = RegistryEntryFactory(level=Level.GRASSROOTS)
    season = entry.initiative.season
    assert levels_of(season) == {"grassroots": 1}

    RegistryEntry.objects.update(level=Level.PROVINCIAL)
    assert levels_of(season) == {"provincial": 1}

    entry.delete()
    assert levels_of(season) == {}


def test_a_model_in_the_registry_is_no_initiative():
    RegistryEntryFactory(initiative=ModelFactory(status=Status.RECOGNISED))

    assert not InitiativeTally.objects.filter(level__gt="").exists()
    assert list(wrong_levels()) == []


def test_a_spoilt_level_is_named_and_can_be_written_anew():
    season = RegistryEntryFactory(level=Level.PROVINCIAL).initiative.season
    InitiativeTally.objects.filter(level__gt="").update(count=4)

    assert [line[-14:] for line in wrong_levels()] == ["kept 4, true 1"]
    recompute_levels([season])
    assert list(wrong_levels()) == []
