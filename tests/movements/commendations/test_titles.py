"""Who may be proposed for which title, by the titles held before and by initiatives that reach far enough."""

import datetime
import io
import random
from itertools import pairwise

import pytest
from django.db.models import Exists
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from common.errors import NotAllowed
from common.paging import SIZE
from councils.actions.registry import write_entries
from initiatives.models import Duty, Season
from movements import reference
from movements.actions.commendations import enter_titles
from movements.models import Title, TitleHeld, TitleRule, WiderReach
from movements.title_lists import Given, read_titles
from movements.titles import eligible, in_a_row, may_be_proposed, there_is, verdicts
from tests.factories.accounts import PostingFactory, RoleFactory, UserFactory
from tests.factories.decisions import DecidedFactory, DecisionItemFactory
from tests.factories.initiatives import AuthorFactory, CampaignFactory, SeasonFactory
from tests.factories.movements import DutyFactory
from tests.factories.recognitions import recognised_below_the_province
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def at(now):
    """A teacher with an initiative of 2026 recognised at grassroots, a colleague with none; the rules of the law."""
    scene = recognised_below_the_province(now)
    reference.load()
    scene.school = scene.initiative.unit
    scene.duty = Duty.objects.get(person=scene.author)
    scene.other = DutyFactory(unit=scene.school, person=PostingFactory(unit=scene.school).person)
    scene.coordinator = RoleFactory(unit=scene.council.unit).person
    return scene


def hold(at, person, title, *years):
    for year in years:
        TitleHeld.objects.create(person=person, title=title, year=year, entered_by=at.coordinator)


def found(at, title, year=2026):
    rule, duties = TitleRule.objects.get(title=title), Duty.objects.within(at.school).filter(season__year=year)
    told = {verdict.duty.person: verdict for verdict in verdicts(duties.order_by("pk"), rule, year)}
    by_query = {duty.person for duty in eligible(duties, rule, year)}
    assert by_query == {person for person, verdict in told.items() if verdict.is_eligible}
    return told


def put_up_a_tier(at):
    """Let the council of the province find the initiative effective and replicable, as its decision does."""
    assessment = DecidedFactory(
        council=at.above, initiative=at.initiative, act="effect", status="published",
        version=at.initiative.latest_version(),
    )  # fmt: skip
    item = DecisionItemFactory(assessment=assessment, decision__council=at.above)
    write_entries([at.initiative])
    return item


def test_a_grassroots_fighter_is_an_advanced_worker_of_the_year_with_a_recognised_initiative(at):
    hold(at, at.author, Title.ADVANCED_WORKER, 2026)

    told = found(at, Title.GRASSROOTS)

    assert (told[at.author].is_eligible, told[at.author].initiative) == (True, at.initiative)
    assert told[at.other.person].against == [
        "Not entered as Lao động tiên tiến of 2026.",
        "No initiative of 2026: recognised as an initiative.",
    ]


def test_an_advanced_worker_of_another_year_is_none_of_this_one(at):
    hold(at, at.author, Title.ADVANCED_WORKER, 2025)

    assert found(at, Title.GRASSROOTS)[at.author].against == ["Not entered as Lao động tiên tiến of 2026."]


@pytest.mark.parametrize(
    ("years", "goes_up", "against"),
    [
        ([2024, 2025, 2026], True, []),
        ([2023, 2024, 2025], True, []),
        ([2022, 2023, 2024], True, ["0 of 3 titles Chiến sĩ thi đua cơ sở in a row."]),
        ([2023, 2025, 2026], True, ["2 of 3 titles Chiến sĩ thi đua cơ sở in a row."]),
        ([2024, 2025, 2026], False, ["No initiative of 2024–2026: effective and replicable in the province."]),
    ],
)  # fmt: skip
def test_a_provincial_fighter_has_three_titles_in_a_row_and_an_initiative_replicable_in_the_province(
    at, years, goes_up, against
):
    hold(at, at.author, Title.GRASSROOTS, *years)
    if goes_up:
        put_up_a_tier(at)

    assert found(at, Title.PROVINCIAL)[at.author].against == against


def test_what_was_cancelled_at_provincial_level_counts_no_more(at):
    hold(at, at.author, Title.GRASSROOTS, 2024, 2025, 2026)
    item = put_up_a_tier(at)
    item.revoked_on, item.revoked_by_decision, item.revoked_because = datetime.date(2026, 12, 20), "9/QĐ", "Sai"
    item.save()

    assert not found(at, Title.PROVINCIAL)[at.author].is_eligible


def test_a_national_fighter_has_two_provincial_titles_and_an_initiative_replicable_nationwide(at):
    hold(at, at.author, Title.PROVINCIAL, 2023, 2026)

    before = found(at, Title.NATIONAL)[at.author].against
    WiderReach.objects.create(
        initiative=at.initiative, issuer="Bộ Nội vụ", number="5/QĐ-BNV", signed_on=datetime.date(2026, 12, 1)
    )

    assert before == ["No initiative of 2021–2026: effective and replicable nationwide."]
    assert found(at, Title.NATIONAL)[at.author].is_eligible


def test_a_share_counts_that_is_as_large_as_the_campaign_of_its_year_asks(at):
    later = SeasonFactory(campaign=CampaignFactory(name="Năm sau", duty_min_share=100), year=2027)
    TitleRule.objects.filter(title=Title.GRASSROOTS).update(after="", initiative_years=2)
    at.initiative.authors.update(share=60)
    AuthorFactory(initiative=at.initiative, share=40)
    of_2027 = DutyFactory(unit=at.school, season=later, person=at.author)

    alone = found(at, Title.GRASSROOTS)[at.author].initiative
    beside = found(at, Title.GRASSROOTS, 2027)[at.author].initiative
    at.initiative.season = later
    at.initiative.save()

    assert (alone, beside) == (at.initiative, at.initiative)
    assert not found(at, Title.GRASSROOTS, 2027)[of_2027.person].is_eligible


def test_quotas_and_thresholds_are_rows_not_code(at):
    TitleRule.objects.filter(title=Title.PROVINCIAL).update(times=1, reach="")
    hold(at, at.other.person, Title.GRASSROOTS, 2026)

    assert found(at, Title.PROVINCIAL)[at.other.person].is_eligible


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(st.sets(st.integers(2010, 2030)), st.integers(2015, 2030), st.integers(1, 3), st.integers(0, 3))
def test_titles_in_a_row_are_near_each_other_and_to_the_year_and_as_many_as_can_be(held, year, apart, within):
    row = in_a_row(held, TitleRule(most_years_apart=apart, last_within=within), year)
    past = [each for each in held if each <= year]

    assert set(row) <= set(past)
    assert row == sorted(row, reverse=True)
    assert all(later - earlier <= apart for later, earlier in pairwise(row))
    if row:
        assert row[0] == max(past)
        assert year - row[0] <= within
        assert not [each for each in past if row[-1] - apart <= each < row[-1]]
    else:
        assert not [each for each in past if year - each <= within]


@pytest.mark.parametrize("some", [Exists, there_is])
@pytest.mark.parametrize("seed", range(4))
def test_the_database_finds_the_titles_in_a_row_that_are_found_by_hand(seed, some, at):
    chance = random.Random(seed)
    duties = [at.duty, at.other, *(DutyFactory(unit=at.school) for _number in range(12))]
    held = {duty.person: {year for year in range(2018, 2029) if chance.random() < 0.6} for duty in duties}
    for person, years in held.items():
        hold(at, person, Title.GRASSROOTS, *years)
        hold(at, person, Title.ADVANCED_WORKER, *range(2018, 2029))
    rules = [
        TitleRule(
            title=Title.PROVINCIAL, after=Title.GRASSROOTS, times=chance.randint(1, 5), reach="",
            most_years_apart=chance.randint(1, 3), last_within=chance.randint(0, 3),
        )
        for _number in range(25)
    ]  # fmt: skip

    by_query = [set(Duty.objects.filter(may_be_proposed(rule, 2026, some))) for rule in rules]

    by_hand = [
        {duty for duty in duties if len(in_a_row(held[duty.person], rule, 2026)) >= rule.times} for rule in rules
    ]
    assert by_query == by_hand
    assert 0 < sum(map(len, by_hand)) < len(rules) * len(duties)


def test_titles_are_pasted_from_a_spreadsheet(at):
    code, other = at.author.staff_code, at.other.person.staff_code
    text = f"{code}\tLao động tiên tiến\t2025\t12/QĐ\n\n{other}; CSTĐCS ; 2024\n"

    given, wrong = read_titles(text, [at.author, at.other.person])

    assert wrong == []
    assert given == [
        Given(at.author, Title.ADVANCED_WORKER, 2025, "12/QĐ"), Given(at.other.person, Title.GRASSROOTS, 2024, ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("KHONGCO;CSTĐCS;2024", "nobody of the unit has the staff code “KHONGCO”"),
        ("{code};Huân chương;2024", "“Huân chương” is no title"),
        ("{code};CSTĐCS;24", "“24” is no year"),
        ("{code}", "“” is no title"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_with_the_reason(at, line, reason):
    given, wrong = read_titles("\n" + line.format(code=at.author.staff_code), [at.author])

    assert given == []
    assert wrong[0].startswith(f"Line 2: {reason}")


def test_titles_are_entered_once_and_take_a_decision_they_lacked(at):
    titles = [Given(at.author, Title.GRASSROOTS, 2025, "")], [Given(at.author, Title.GRASSROOTS, 2025, "7/QĐ")]

    assert [enter_titles(unit=at.council.unit, given=each, by=at.coordinator) for each in titles] == [1, 0]
    assert TitleHeld.objects.get().decision == "7/QĐ"


def test_titles_are_entered_for_people_of_the_own_unit_by_those_responsible(at):
    stranger, title = UserFactory(), [Given(at.author, Title.GRASSROOTS, 2025, "")]

    with pytest.raises(NotAllowed, match="Only co-ordinators"):
        enter_titles(unit=at.council.unit, given=title, by=stranger)
    with pytest.raises(NotAllowed, match="does not work in"):
        enter_titles(unit=at.council.unit, given=[Given(stranger, Title.GRASSROOTS, 2025, "")], by=at.coordinator)


def test_a_paste_with_an_error_keeps_nothing_and_says_the_line(at, client_of):
    client = client_of(at.coordinator)
    url = reverse("commendations:enter_titles", args=[2026, at.council.unit.code])

    wrong = client.post(url, {"lines": f"{at.author.staff_code};CSTĐCS;2025\nSAI;CSTĐCS;2025"})
    kept = TitleHeld.objects.count()
    done = client.post(url, {"lines": f"{at.author.staff_code};CSTĐCS;2025"})

    assert (wrong.status_code, kept, done.status_code, TitleHeld.objects.count()) == (422, 0, 302, 1)
    assert "SAI" in str(wrong.context["form"].errors)


def test_the_list_is_filtered_and_downloaded(at, client_of):
    hold(at, at.author, Title.ADVANCED_WORKER, 2026)
    client, url = client_of(at.coordinator), reverse("commendations:titles", args=[2026, at.council.unit.code])

    shown = {
        verdict: [
            each.duty.person
            for each in client.get(url, {"title": "grassroots", "verdict": verdict}).context["verdicts"]
        ]
        for verdict in ("", "yes", "no")
    }
    response = client.get(url, {"title": "grassroots", "xlsx": 1})
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(b"".join(response.streaming_content))).get_sheet_by_index(0)

    assert {verdict: len(people) for verdict, people in shown.items()} == {"": 2, "yes": 1, "no": 1}
    assert shown["yes"] == [at.author]
    assert len(sheet.to_python()) == 3


@pytest.mark.parametrize("title", ["grassroots", "provincial", "national"])
def test_those_who_may_be_proposed_and_those_who_may_not_are_all(title, at, client_of):
    hold(at, at.author, Title.ADVANCED_WORKER, 2026)
    hold(at, at.author, Title.GRASSROOTS, 2024, 2025, 2026)
    put_up_a_tier(at)
    client, url = client_of(at.coordinator), reverse("commendations:titles", args=[2026, at.council.unit.code])

    def listed(verdict):
        shown = client.get(url, {"title": title, "verdict": verdict}).context["verdicts"]
        sheet = client.get(url, {"title": title, "verdict": verdict, "xlsx": 1})
        rows = CalamineWorkbook.from_filelike(io.BytesIO(b"".join(sheet.streaming_content))).get_sheet_by_index(0)
        assert [row[1] for row in rows.to_python()[1:]] == [each.duty.person.staff_code for each in shown]
        return {each.duty.person for each in shown}

    assert listed("yes") == (set() if title == "national" else {at.author})
    assert listed("no") == listed("") - listed("yes")


def test_how_many_may_be_proposed_is_counted_after_the_page_where_it_does_not_show_all(at, client_of):
    hold(at, at.author, Title.ADVANCED_WORKER, 2026)
    client, url = client_of(at.coordinator), reverse("commendations:titles", args=[2026, at.council.unit.code])
    whole = client.get(url).context["eligible_count"]
    for _number in range(SIZE):
        DutyFactory(unit=at.school)

    first = client.get(url)

    counts = [client.get(url, wanted).context["eligible_count"] for wanted in ({"part": 1}, {"counted": 1})]
    filtered = client.get(url, {"title": "grassroots", "verdict": "no"})
    assert (whole, first.context["eligible_count"], counts) == (1, None, [1, 1])
    assert 'hx-get="?part=1"' in first.content.decode()
    assert 'hx-get="?title=grassroots&amp;part=1"' in filtered.content.decode()
    assert "<html" not in client.get(url, {"part": 1}).content.decode()


@pytest.mark.growth
@pytest.mark.parametrize("people", [SIZE - 2, SIZE + 9])
def test_the_list_needs_the_same_queries_for_any_number_of_people(people, at, client_of, django_assert_num_queries):
    season = Season.objects.get(year=2026)
    for _number in range(people):
        DutyFactory(unit=at.school, season=season)
    client, url = client_of(at.coordinator), reverse("commendations:titles", args=[2026, at.council.unit.code])

    with django_assert_num_queries(13):
        response = client.get(url)
    assert len(response.context["verdicts"]) == min(people + 2, SIZE)
