"""Whatever happens in a season, the dashboard says what somebody counting by hand would say, and every list agrees."""

import datetime
from collections import Counter

from django.utils import timezone
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase as HypothesisTestCase

from accounts.states import Level
from councils.models import RegistryEntry
from initiatives.actions.duties import people_changed, refresh_duties
from initiatives.models import Author, Duty, Excuse, Initiative, Season
from initiatives.states import HANDED_IN, Consent, Status
from movements.dashboard import Dashboard, family_of
from movements.figures import differences
from movements.outcomes import OUTCOMES, initiatives_behind
from movements.progress import LISTS, people_behind
from tests.factories.accounts import PostingFactory, UnitFactory
from tests.factories.decisions import RegistryEntryFactory
from tests.factories.initiatives import ExcuseFactory, InitiativeFactory, SeasonFactory, employed

TODAY = datetime.date(2026, 11, 23)
NOW = timezone.make_aware(datetime.datetime(2026, 11, 23, 14, 40))
DEEDS = ["move", "exempt", "lift", "join", "consent", "recognise", "promote", "revoke", "hand in", "withdraw", "refuse"]
deeds = st.lists(
    st.tuples(st.sampled_from(DEEDS), st.integers(0, 3), st.integers(0, 3), st.dates(
        datetime.date(2026, 1, 1), TODAY
    )),
    max_size=15,
)  # fmt: skip


class AnySeason(HypothesisTestCase):
    @settings(max_examples=25, phases=[Phase.generate], deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(deeds=deeds)
    def test_the_dashboard_says_what_counting_by_hand_says(self, deeds):
        self.season = SeasonFactory()
        province = UnitFactory(recognition_level="provincial")
        commune = UnitFactory(parent=province, recognition_level="grassroots")
        self.units = [UnitFactory(parent=commune), UnitFactory(parent=province, recognition_level="grassroots")]
        self.people = [employed(self.units[place % 2]) for place in range(4)]
        works = [InitiativeFactory(unit=self.units[place % 2], lead=self.people[place]) for place in range(4)]
        people_changed(self.people, NOW)
        for deed, who, what, day in deeds:
            self._do(deed, self.people[who], works[what], day)

        for unit in (province, commune, *self.units):
            self._compare(unit)
        assert [line for line in differences(NOW) if not line.startswith(("registry", "numbers"))] == []

    def _do(self, deed, person, work, day):
        """One deed, its duties settled as the product does."""
        moment = timezone.make_aware(datetime.datetime.combine(day, datetime.time(8)))
        rows = Initiative.objects.filter(pk=work.pk)
        if deed == "move":
            last = person.postings.order_by("-starts_on").first()
            if last.starts_on < day:
                last.ends_on = day - datetime.timedelta(days=1)
                last.save()
                here = self.units.index(last.unit)
                PostingFactory(person=person, unit=self.units[1 - here], starts_on=day)
        elif deed == "exempt":
            if not Excuse.objects.standing().filter(person=person).exists():
                ExcuseFactory(person=person, season=self.season)
        elif deed == "lift":
            Excuse.objects.standing().filter(person=person).update(lifted_by=person, lifted_at=NOW)
        elif deed == "join":
            Author.objects.get_or_create(initiative=work, person=person, defaults={"consent": Consent.WAITING})
        elif deed == "consent":
            Author.objects.filter(initiative=work, person=person).update(consent=Consent.AGREED, consent_at=moment)
        else:
            self._turn(deed, work, rows, moment)
        refresh_duties(initiative=rows.get(), now=NOW)
        people_changed([person], NOW)

    def _turn(self, deed, work, rows, moment):
        """Change the state, past the workflow on purpose; the registry follows as publication writes it."""
        states = {
            "recognise": Status.RECOGNISED, "promote": Status.RECOGNISED, "revoke": Status.REVOKED,
            "hand in": Status.SUBMITTED, "withdraw": Status.WITHDRAWN, "refuse": Status.NOT_RECOGNISED,
        }  # fmt: skip
        unit = rows.get().unit
        numbered = {"serial": work.pk, "number": f"N-{work.pk}", "recognising_unit": unit, "submitted_at": moment}
        rows.update(status=states[deed], status_since=moment, **numbered)
        RegistryEntry.objects.filter(initiative=work.pk).delete()
        if deed in {"recognise", "promote"}:
            level = Level.PROVINCIAL if deed == "promote" else Level.GRASSROOTS
            RegistryEntryFactory(initiative=rows.get(), level=level)

    def _compare(self, unit):
        seasons = list(Season.objects.select_related("campaign"))
        board = Dashboard(self.season, seasons, family_of(unit.code), TODAY)
        under = [one for one in Duty.objects.select_related("unit") if one.unit.path.startswith(unit.path)]
        said = Counter("exempt" if duty.exemption else duty.progress for duty in under)
        total = board.people.total
        assert (total.exempt, total.nothing, total.drafted, total.under_way, total.met) == tuple(
            said[name] for name in ("exempt", "nothing", "drafted", "under_way", "met")
        )
        for name in LISTS:
            assert people_behind(self.season, unit, name).count() == getattr(total, name)
        works = [one for one in Initiative.objects.select_related("unit") if one.unit.path.startswith(unit.path)]
        works = [one for one in works if one.entered_by_id in {person.pk for person in self.people}]
        by_status = Counter(one.status for one in works)
        found = board.initiatives.total
        for name, behind in OUTCOMES.items():
            expected = sum(by_status[status] for status in behind.states)
            if behind.level:
                entries = RegistryEntry.objects.filter(initiative__in=works)
                expected = sum(entry.level == behind.level for entry in entries)
            assert found.of(name) == expected
            assert initiatives_behind(self.season, unit, name).count() == expected
        handed_in = [timezone.localdate(one.submitted_at) for one in works if one.status in HANDED_IN]
        met = [timezone.localdate(duty.met_at) for duty in under if duty.met_at]
        for event, days in (("handed_in", handed_in), ("met", met)):
            for month_end, here, _before in board.growth[event].months()[:11]:
                assert here == sum(day <= month_end for day in days)
