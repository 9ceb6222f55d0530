import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from initiatives.models import Duty, FirstApplier
from initiatives.my_year import MyYear
from initiatives.states import Consent, Exemption, Progress, Status
from tests.factories.accounts import PostingFactory, UserFactory
from tests.factories.forms import draft_of_a_teacher
from tests.factories.initiatives import (
    AuthorFactory,
    InitiativeFactory,
    SeasonFactory,
    VersionFactory,
    WindowFactory,
)

pytestmark = pytest.mark.django_db

TODAY = datetime.date(2026, 11, 23)


def year_of(person, now):
    return MyYear(person, now, TODAY)


def duty(person, **kwargs):
    posting = person.main_posting()
    return Duty.objects.create(person=person, season=SeasonFactory(), unit=posting.unit, group=posting.group, **kwargs)


class TestTheAnswerFirst:
    def test_who_has_nothing_is_led_to_writing_with_the_deadline(self, now):
        WindowFactory()
        person = PostingFactory().person

        notice = year_of(person, now).notice()

        assert (notice.kind, notice.url, notice.main) == ("now", reverse("initiatives:begin"), True)
        assert "30/11/2026" in notice.words

    def test_who_has_a_draft_is_led_on_to_the_step_written_last(self, now):
        WindowFactory()
        initiative = draft_of_a_teacher()

        notice = year_of(initiative.entered_by, now).notice()

        assert notice.url == reverse("initiatives:edit", args=[initiative.pk, 1])
        assert "1" in notice.words
        assert "4" in notice.words

    def test_the_own_draft_comes_before_one_of_somebody_else(self, now):
        own = draft_of_a_teacher()
        AuthorFactory(initiative=draft_of_a_teacher(title="Của người khác"), person=own.entered_by)

        assert own.title in year_of(own.entered_by, now).notice().words

    def test_a_dossier_to_correct_comes_before_everything(self, now):
        initiative = draft_of_a_teacher(status=Status.RETURNED, due_on=TODAY)
        version = VersionFactory(initiative=initiative)
        version.points.create(position=1, asked="Thiếu số liệu", asked_at=now)
        duty(initiative.entered_by)

        notice = year_of(initiative.entered_by, now).notice()

        assert (notice.kind, notice.url) == ("fix", initiative.get_absolute_url())
        assert "1" in notice.title

    @pytest.mark.parametrize("status", [Status.SUBMITTED, Status.ACCEPTED, Status.IN_REVIEW])
    def test_what_is_on_its_way_asks_for_nothing(self, status, now):
        initiative = draft_of_a_teacher(status=status, due_on=TODAY)

        notice = year_of(initiative.entered_by, now).notice()

        assert (notice.kind, notice.main, notice.url) == ("", False, initiative.get_absolute_url())

    def test_a_recognised_initiative_turns_the_year_gold(self, now):
        initiative = draft_of_a_teacher(status=Status.RECOGNISED)
        duty(initiative.entered_by, progress=Progress.MET, met_by=initiative, met_at=now)
        year = year_of(initiative.entered_by, now)

        assert (year.notice().kind, [each["stitch"] for each in year.road()]) == ("gold", ["gold"])

    def test_who_is_exempt_owes_nothing(self, now):
        person = PostingFactory().person
        duty(person, exemption=Exemption.LEAVE, exemption_note="Nghỉ thai sản")

        notice = year_of(person, now).notice()

        assert (notice.kind, notice.words) == ("good", "Nghỉ thai sản")

    def test_who_has_no_posting_is_told_so(self, now):
        SeasonFactory()

        notice = year_of(UserFactory(), now).notice()

        assert (notice.url, "Nông Thị Bích Ngọc" in notice.words) == ("", True)

    def test_without_a_season_the_page_says_so(self, now):
        assert year_of(PostingFactory().person, now).notice().url == ""


class TestWhatWaits:
    def test_consents_wait_once_there_is_a_share(self, now):
        person = PostingFactory().person
        with_share, without = draft_of_a_teacher(), draft_of_a_teacher()
        AuthorFactory(initiative=with_share, person=person, share=30)
        AuthorFactory(initiative=without, person=person, share=0)

        assert [each.url for each in year_of(person, now).waiting()] == [
            reverse("initiatives:consent", args=[with_share.pk])
        ]

    def test_what_somebody_refused_is_no_longer_there(self, now):
        person = PostingFactory().person
        AuthorFactory(initiative=draft_of_a_teacher(), person=person, share=30, consent=Consent.REFUSED)

        assert year_of(person, now).rows == []

    def test_dossiers_to_correct_wait_with_their_day(self, now):
        initiative = draft_of_a_teacher(status=Status.RETURNED, due_on=TODAY)

        assert [each.due for each in year_of(initiative.entered_by, now).waiting()] == [TODAY]


def test_examples_are_recognised_ones_of_the_same_kind_of_unit_and_not_the_own(now):
    own = draft_of_a_teacher(status=Status.RECOGNISED)
    alike = InitiativeFactory(status=Status.RECOGNISED, unit__kind=own.unit.kind)
    InitiativeFactory(status=Status.RECOGNISED, unit__kind="armed_forces")
    InitiativeFactory(status=Status.SUBMITTED, unit__kind=own.unit.kind)

    assert year_of(own.entered_by, now).examples() == [alike]


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 10])
def test_the_page_costs_the_same_however_much_somebody_wrote(rows, client_of):
    first = draft_of_a_teacher()
    person = first.entered_by
    for place in range(rows):
        for status in (Status.DRAFT, Status.SUBMITTED, Status.RECOGNISED):
            other = InitiativeFactory(lead=UserFactory(), status=status, unit=first.unit, due_on=TODAY)
            AuthorFactory(initiative=other, person=person, share=0)
            FirstApplier.objects.create(initiative=other, name=f"Người {place}")
    client = client_of(person)
    client.get(reverse("initiatives:mine"))

    with CaptureQueriesContext(connection) as queries:
        response = client.get(reverse("initiatives:mine"))

    assert len(response.context["year"].rows) == 1 + 3 * rows
    assert len(queries) == 12
