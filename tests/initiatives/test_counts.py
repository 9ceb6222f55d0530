"""What triggers keep of initiatives by state, theme and day agrees with the rows, whatever is done to them."""

import datetime
from collections import Counter
from importlib import import_module

import pytest
from django.db import connection
from django.utils import timezone
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase as HypothesisTestCase

from accounts.actions.units import merge_unit, succeed_unit
from accounts.models import Unit
from accounts.states import Level
from initiatives.counts import differing, fold_counts, kept_counts, recompute_counts, true_days, true_states
from initiatives.figures import wrong_figures
from initiatives.models import DayTally, Duty, Initiative, InitiativeTally, ThemeTag
from initiatives.states import Event, Kind, Progress, Status
from tests.factories.accounts import UnitFactory, UserFactory
from tests.factories.initiatives import FieldFactory, InitiativeFactory, SeasonFactory, ThemeFactory
from tests.factories.movements import DutyFactory
from tests.factories.registrations import ModelAreaFactory, ModelFactory

pytestmark = pytest.mark.django_db
DAY = datetime.datetime(2026, 3, 2, 20, 0, tzinfo=datetime.UTC)  # the 3rd in Cao Bằng


def test_a_draft_begun_and_deleted_leaves_nothing():
    draft = InitiativeFactory()
    season = draft.season
    assert sum(kept_counts(InitiativeTally, season).values()) == 1

    draft.delete()
    fold_counts()

    assert (InitiativeTally.objects.count(), DayTally.objects.count()) == (0, 0)


def test_what_is_handed_in_counts_on_its_day_in_the_province():
    handed_in = InitiativeFactory(status=Status.SUBMITTED, submitted_at=DAY)

    assert kept_counts(DayTally, handed_in.season) == {(handed_in.unit_id, "handed_in", datetime.date(2026, 3, 3)): 1}


@pytest.mark.parametrize("status", [Status.WITHDRAWN, Status.REMOVED])
def test_what_is_taken_back_no_longer_counts_as_handed_in(status):
    handed_in = InitiativeFactory(status=Status.SUBMITTED, submitted_at=DAY)

    Initiative.objects.filter(pk=handed_in.pk).update(status=status)

    assert kept_counts(DayTally, handed_in.season) == {}


def test_a_model_is_no_initiative():
    model = ModelFactory(status=Status.SUBMITTED)
    ThemeTag.objects.create(initiative=model, theme=ThemeFactory())

    assert not InitiativeTally.objects.exists()
    assert not DayTally.objects.exists()


def test_a_theme_moves_with_the_state_of_what_serves_it():
    tag = ThemeTag.objects.create(initiative=InitiativeFactory(status=Status.SUBMITTED), theme=ThemeFactory())
    one = tag.initiative

    Initiative.objects.filter(pk=one.pk).update(status=Status.ACCEPTED)

    assert kept_counts(InitiativeTally, one.season, theme=tag.theme) == {
        (one.unit_id, None, tag.theme_id, "", "accepted"): 1
    }
    tag.delete()
    assert kept_counts(InitiativeTally, one.season, theme__isnull=False) == {}


def test_a_unit_counts_what_is_below_it():
    province = UnitFactory()
    commune = UnitFactory(parent=province)
    school, other = UnitFactory(parent=commune), UnitFactory(parent=province)
    one = InitiativeFactory(status=Status.SUBMITTED, submitted_at=DAY, unit=school)
    InitiativeFactory(status=Status.SUBMITTED, submitted_at=DAY, unit=other, season=one.season)

    def counted(tally, unit):
        return sum(kept_counts(tally, one.season, unit=unit).values())

    assert [counted(InitiativeTally, unit) for unit in (province, commune, school, other)] == [2, 1, 1, 1]
    assert [counted(DayTally, unit) for unit in (province, commune, school, other)] == [2, 1, 1, 1]


def test_a_unit_that_moves_takes_its_counts_along():
    province = UnitFactory()
    old, new = UnitFactory(parent=province), UnitFactory(parent=province)
    school = UnitFactory(parent=old)
    one = InitiativeFactory(status=Status.SUBMITTED, submitted_at=DAY, unit=school)
    InitiativeFactory(status=Status.SUBMITTED, submitted_at=DAY, unit=old, season=one.season)

    merge_unit(unit=old, into=new, on=datetime.date(2026, 7, 1), by=UserFactory(is_staff=True, is_superuser=True))

    for tally in (InitiativeTally, DayTally):
        counted = [sum(kept_counts(tally, one.season, unit=unit).values()) for unit in (province, old, new, school)]
        assert counted == [2, 1, 1, 1]


def test_the_rows_of_units_alone_become_rows_of_all_above_and_back_again():
    migration = import_module("initiatives.migrations.0005_counts_at_all_above")
    province = UnitFactory()
    commune = UnitFactory(parent=province)
    one = InitiativeFactory(status=Status.SUBMITTED, submitted_at=DAY, unit=UnitFactory(parent=commune))
    InitiativeFactory(status=Status.SUBMITTED, submitted_at=DAY, unit=commune, season=one.season)
    kept = [kept_counts(tally, one.season) for tally in (InitiativeTally, DayTally)]

    with connection.cursor() as cursor:
        cursor.execute(migration.said(migration.ALONE))
        assert {place[0] for place in kept_counts(DayTally, one.season)} == {one.unit_id, commune.pk}
        cursor.execute(migration.said(migration.ABOVE))

    assert [kept_counts(tally, one.season) for tally in (InitiativeTally, DayTally)] == kept


def test_folding_keeps_every_figure_in_one_row():
    one = InitiativeFactory(status=Status.SUBMITTED)
    InitiativeFactory(status=Status.SUBMITTED, unit=one.unit, season=one.season)
    Initiative.objects.filter(pk=one.pk).update(status=Status.ACCEPTED)
    before = kept_counts(InitiativeTally, one.season)

    gone = fold_counts()

    assert gone > 0
    assert kept_counts(InitiativeTally, one.season) == before
    assert InitiativeTally.objects.count() == len(before)
    assert fold_counts() == 0


def test_a_spoilt_count_is_named_and_can_be_written_anew(now):
    one = InitiativeFactory(status=Status.SUBMITTED, number="LN-1")
    InitiativeTally.objects.update(count=9)
    DayTally.objects.update(count=7)

    said = [line for line in wrong_figures(now) if "kept 9, true 1" in line or "kept 7, true 1" in line]

    assert len(said) == 2
    recompute_counts([one.season])
    assert [line for line in wrong_figures(now) if "kept" in line] == []


deeds = st.lists(
    st.tuples(
        st.sampled_from(
            ["state", "field", "unit", "tag", "untag", "delete", "season", "kind", "day", "fold", "duty", "succeed"]
        ),
        st.integers(0, 3), st.integers(0, 1), st.sampled_from(list(Status)),
        st.dates(datetime.date(2025, 12, 31), datetime.date(2026, 12, 31)),
    ),
    max_size=20,
)  # fmt: skip


NO_MODEL = {"kind": Kind.INITIATIVE, "holder": "", "holder_name": "", "way": "", "area": None}


class AnyHistory(HypothesisTestCase):
    @settings(max_examples=40, phases=[Phase.generate], deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(deeds=deeds)
    def test_counts_say_what_the_rows_say_whatever_is_done_to_them(self, deeds):
        self.province, self.days = UnitFactory(), 0
        self.communes = [UnitFactory(parent=self.province) for _ in range(2)]
        self.units = [UnitFactory(parent=each, recognition_level=Level.GRASSROOTS) for each in self.communes]
        self.admin = UserFactory(is_staff=True, is_superuser=True)
        self.fields, self.themes = [FieldFactory(), None], [ThemeFactory(), ThemeFactory()]
        self.seasons = [SeasonFactory(), SeasonFactory(year=2025)]
        self.model = {"kind": Kind.MODEL, "holder": "individual", "holder_name": "x", "way": "new"}
        self.model["area"] = ModelAreaFactory()
        self.duty = DutyFactory(unit=self.units[0], season=self.seasons[0])
        works = [InitiativeFactory(status=Status.RECOGNISED, unit=self.units[0]) for _ in range(4)]
        self.met_by = InitiativeFactory(status=Status.RECOGNISED, unit=self.units[0])
        for kind, which, choice, status, day in deeds:
            self._do(kind, works[which], choice, status, day)

        for season in self.seasons:
            assert differing(kept_counts(InitiativeTally, season, level=""), self._states(season)) == []
            assert differing(kept_counts(InitiativeTally, season, level=""), true_states(season)) == []
            assert differing(kept_counts(DayTally, season), self._days(season)) == []
            assert differing(kept_counts(DayTally, season), true_days(season)) == []

    def _do(self, kind, work, choice, status, day):
        """One change of the rows, past the workflow on purpose: anything may follow anything."""
        rows = Initiative.objects.filter(pk=work.pk)
        moment = timezone.make_aware(datetime.datetime.combine(day, datetime.time(23, 30)))
        if kind == "state":
            rows.update(status=status)
        elif kind == "field":
            rows.update(field=self.fields[choice])
        elif kind == "unit":
            rows.update(unit=self.units[choice])
        elif kind == "season":
            rows.update(season=self.seasons[choice])
        elif kind == "kind":
            rows.update(**(self.model if choice else NO_MODEL))
        elif kind == "day":
            rows.update(submitted_at=moment)
        elif kind == "tag" and rows.exists():
            ThemeTag.objects.get_or_create(initiative_id=work.pk, theme=self.themes[choice])
        elif kind == "untag":
            ThemeTag.objects.filter(initiative=work.pk, theme=self.themes[choice]).delete()
        elif kind == "delete" and rows.exists():
            rows.get().delete()
        elif kind == "fold":
            fold_counts()
        elif kind == "succeed":
            self.days += 1
            old, on = self.communes[choice], datetime.date(2026, 1, 1) + datetime.timedelta(days=self.days)
            named = {"code": f"{old.code}-{self.days}", "name": f"Xã {self.days}"}
            self.communes[choice] = succeed_unit(unit=Unit.objects.get(pk=old.pk), on=on, by=self.admin, **named)
        elif kind == "duty":
            met = {"progress": Progress.MET, "met_by": self.met_by, "met_at": moment}
            open_again = {"progress": Progress.NOTHING, "met_by": None, "met_at": None}
            Duty.objects.filter(pk=self.duty.pk).update(unit=self.units[choice], **(met if choice else open_again))

    @staticmethod
    def _states(season) -> Counter:
        """Read the rows again, one at a time."""
        found = Counter()
        for one in Initiative.objects.filter(season=season, kind=Kind.INITIATIVE):
            for unit in Unit.objects.above(one.unit):
                found[unit.pk, one.field_id, None, "", one.status] += 1
                for tag in one.theme_tags.all():
                    found[unit.pk, None, tag.theme_id, "", one.status] += 1
        return found

    @staticmethod
    def _days(season) -> Counter:
        found = Counter()
        for one in Initiative.objects.filter(season=season, kind=Kind.INITIATIVE):
            if one.status not in {"draft", "withdrawn", "removed"}:
                for unit in Unit.objects.above(one.unit):
                    found[unit.pk, str(Event.HANDED_IN), timezone.localdate(one.submitted_at)] += 1
        for duty in Duty.objects.filter(season=season, progress="met"):
            for unit in Unit.objects.above(duty.unit):
                found[unit.pk, str(Event.MET), timezone.localdate(duty.met_at)] += 1
        return found
