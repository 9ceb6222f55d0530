"""Rule sheets in the browser: copied, written, refused with the reason at the field, tried, put into force."""

import datetime
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from councils import reference
from councils.actions.rules import make_next_version
from councils.actions.voting import cast_vote, close_item, open_vote
from councils.models import RuleSheet
from councils.preview import rejudge
from councils.soundness import plan_of
from tests.factories.accounts import UserFactory
from tests.factories.councils import Assessment, in_session, sitting
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def at():
    return sitting(members=1)


@world
def draft(at) -> RuleSheet:
    return make_next_version(rule_sheet=at.council.rule_sheet, name="Quy tắc của xã", council=at.council)


@pytest.fixture
def client(at, client_of):
    return client_of(at.secretary.person)


def filled(response) -> dict:
    """Give what the browser would send back of the editor as it stands."""
    editor = response.context["editor"]
    data = {}
    for form in [editor.sheet, *editor.criteria, *editor.minimums, *editor.grades]:
        for field in form:
            value = field.value()
            if value not in (None, False):
                data[field.html_name] = "on" if value is True else value
    for rows in (editor.criteria, editor.minimums, editor.grades):
        data |= {field.html_name: field.value() for field in rows.management_form}
    return data


def edit(client, draft, **changed):
    url = reverse("councils:edit_rules", args=[draft.pk])
    return client.post(url, {**filled(client.get(url)), **changed})


def test_a_template_is_copied_for_the_own_council(at, client):
    reference.load()
    template = RuleSheet.objects.get(name__contains="Đà Nẵng")

    response = client.post(
        reverse("councils:copy_rules", args=[template.pk]), {"name": "Riêng", "council": at.council.pk}
    )

    made = RuleSheet.objects.get(name="Riêng")
    assert response.url == reverse("councils:edit_rules", args=[made.pk])
    assert (made.council, made.version, made.status, made.is_template) == (at.council, 1, "draft", False)
    copied, original = plan_of(made), plan_of(template)
    assert (copied.criteria, copied.minimums, copied.grades) == (original.criteria, original.minimums, original.grades)


def test_the_form_sent_back_as_it_is_changes_nothing(client, draft):
    before = plan_of(draft)

    assert edit(client, draft).status_code == 302
    after = plan_of(RuleSheet.objects.get(pk=draft.pk))
    assert (after.criteria, after.minimums, after.grades) == (before.criteria, before.minimums, before.grades)
    assert after.sheet.pass_mark == before.sheet.pass_mark


def test_criteria_bands_minimums_and_grades_are_written(client, draft):
    response = edit(
        client, draft,
        **{
            "sheet-pass_mark": "65,5", "sheet-complete_from": "50", "sheet-drop_from": "5",
            "criteria-0-bands": "0–20: khá\r\n21-40: tốt", "criteria-0-group": "Mới",
            "minimums-TOTAL_FORMS": "1", "minimums-0-group": "Mới", "minimums-0-min_points": "20",
            "grades-TOTAL_FORMS": "1", "grades-0-name": "A", "grades-0-low": "85",
            "grades-0-conditions": "Tính mới: 30",
            "criteria-TOTAL_FORMS": "3", "criteria-2-place": "1", "criteria-2-name": "Mới không?",
            "criteria-2-kind": "gate", "criteria-2-when_no": "not_recognised", "criteria-0-place": "2",
            "criteria-1-place": "3",
        },
    )  # fmt: skip

    assert response.status_code == 302
    written = plan_of(RuleSheet.objects.get(pk=draft.pk))
    assert (written.sheet.pass_mark, written.sheet.complete_from, written.sheet.drop_from) == (Decimal("65.5"), 50, 5)
    assert [each.name for each in written.criteria] == ["Mới không?", "Tính mới", "Hiệu quả"]
    assert written.criteria[1].bands == ((0, 20, "khá"), (21, 40, "tốt"))
    assert written.minimums == [("Mới", 20)]
    assert [(grade.name, grade.low, grade.conditions) for grade in written.grades] == [("A", 85, (("Tính mới", 30),))]


@pytest.mark.parametrize(
    ("changed", "form", "field"),
    [
        ({"criteria-0-min_points": "41"}, "criteria", "min_points"),
        ({"criteria-0-bands": "0–20: khá\r\n20–40: tốt"}, "criteria", "bands"),
        ({"criteria-0-bands": "khá"}, "criteria", "bands"),
        ({"criteria-0-max_points": "bốn"}, "criteria", "max_points"),
        ({"sheet-pass_mark": "101"}, "sheet", "pass_mark"),
        ({"sheet-vote_ratio": "3/2"}, "sheet", "vote_ratio"),
        ({"grades-TOTAL_FORMS": "1", "grades-0-name": "A", "grades-0-low": "90", "grades-0-conditions": "Lạ: 1"},
         "grades", "conditions"),
    ],
)  # fmt: skip
def test_an_impossible_sheet_is_not_saved_and_says_why_at_the_field(client, draft, changed, form, field):
    response = edit(client, draft, **changed)

    assert response.status_code == 422
    found = getattr(response.context["editor"], form)
    assert field in (found if form == "sheet" else found[0]).errors
    assert RuleSheet.objects.get(pk=draft.pk).updated_at == draft.updated_at


def test_more_rows_come_without_losing_what_was_typed(client, draft):
    response = edit(client, draft, more="grades", **{"criteria-0-name": "Đổi tên", "sheet-pass_mark": "x"})

    editor = response.context["editor"]
    assert (response.status_code, len(editor.grades), editor.criteria[0]["name"].value()) == (200, 3, "Đổi tên")
    assert RuleSheet.objects.get(pk=draft.pk).updated_at == draft.updated_at


def test_a_row_is_taken_away(client, draft):
    edit(client, draft, **{"criteria-0-DELETE": "on", "sheet-pass_mark": "50"})

    assert [each.name for each in plan_of(RuleSheet.objects.get(pk=draft.pk)).criteria] == ["Hiệu quả"]


def test_what_was_saved_elsewhere_meanwhile_is_not_overwritten(client, draft):
    url = reverse("councils:edit_rules", args=[draft.pk])
    data = filled(client.get(url))
    edit(client, draft, **{"sheet-source": "Từ máy khác"})

    response = client.post(url, {**data, "sheet-source": "Từ máy này"})

    assert response.status_code == 409
    assert RuleSheet.objects.get(pk=draft.pk).source == "Từ máy khác"


def test_a_draft_is_put_into_force_and_then_stays_as_it_is(at, client, draft):
    response = client.post(reverse("councils:publish_rules", args=[draft.pk]), {"starts_on": "01/12/2026"})

    assert response.status_code == 302
    draft.refresh_from_db()
    assert (draft.status, draft.starts_on) == ("published", datetime.date(2026, 12, 1))
    assert client.get(reverse("councils:edit_rules", args=[draft.pk])).status_code == 403


def test_an_impossible_draft_is_not_put_into_force(client, draft):
    draft.criteria.all().delete()

    response = client.post(reverse("councils:publish_rules", args=[draft.pk]), {"starts_on": "01/12/2026"})

    assert response.status_code == 403
    draft.refresh_from_db()
    assert draft.status == "draft"


def test_a_draft_can_be_thrown_away(client, draft):
    client.post(reverse("councils:drop_rules", args=[draft.pk]))

    assert not RuleSheet.objects.filter(pk=draft.pk).exists()


def test_members_read_what_they_judge_by_and_no_drafts(at, client_of, draft):
    member = client_of(at.members[0].person)

    assert member.get(reverse("councils:rules", args=[at.council.rule_sheet.pk])).status_code == 200
    assert member.get(reverse("councils:rules", args=[draft.pk])).status_code == 404
    assert member.post(reverse("councils:copy_rules", args=[at.council.rule_sheet.pk])).status_code == 403
    assert client_of(UserFactory()).get(reverse("councils:rules", args=[at.council.rule_sheet.pk])).status_code == 404


def judge(at, points: tuple[int, int], votes: str) -> None:
    """Bring one dossier before a session and vote on it."""
    session = in_session(at, points=points)
    item = open_vote(item=session.items.get(), by=at.secretary.person)
    for seat, choice in zip(at.seats, votes, strict=True):
        cast_vote(item=item, by=seat.person, choice="yes" if choice == "y" else "no")
    close_item(item=item, by=at.secretary.person)


@world
def judged(at):
    """Three dossiers before a session: means 85, 75 and 75, the last refused by the vote."""
    for points, votes in (((35, 50), "yyy"), ((30, 45), "yyy"), ((30, 45), "nnn")):
        judge(at, points, votes)


def test_the_preview_judges_the_season_again_and_writes_nothing(at, client, draft, judged):
    RuleSheet.objects.filter(pk=draft.pk).update(pass_mark=80)

    response = client.get(reverse("councils:preview_rules", args=[draft.pk]))

    rows = response.context["rows"]
    assert [(row.verdict.outcome, row.outcome) for row in rows] == [
        ("recognised", "recognised"),
        ("recognised", "not_recognised"),
        ("not_recognised", "not_recognised"),
    ]
    assert [row.verdict.item.assessment.mean for row in response.context["changed"]] == [75]
    assert sum(count for _then, _now, count in response.context["summary"]) == 3
    assert set(Assessment.objects.values_list("outcome", flat=True)) == {"recognised", "not_recognised"}


def test_the_rules_of_then_give_the_verdicts_of_then(at, judged):
    season = Assessment.objects.first().initiative.season

    rows = rejudge(at.council.rule_sheet, Assessment.objects.all(), season)

    assert len(rows) == 3
    assert not any(row.is_changed for row in rows)


def test_a_criterion_nobody_scored_then_cannot_be_judged(at, draft, judged):
    season = Assessment.objects.first().initiative.season
    draft.criteria.filter(name="Hiệu quả").update(name="Phạm vi")

    rows = rejudge(draft, Assessment.objects.all(), season)

    assert {(row.outcome, row.missing) for row in rows} == {("", ("points",))}


@pytest.mark.growth
def test_the_preview_needs_the_same_queries_for_any_season(at, client, draft, judged, django_assert_num_queries):
    url = reverse("councils:preview_rules", args=[draft.pk])
    with CaptureQueriesContext(connection) as few:
        assert len(client.get(url).context["rows"]) == 3
    for _ in range(4):
        judge(at, (35, 50), "yyy")

    with django_assert_num_queries(len(few)):
        assert len(client.get(url).context["rows"]) == 7
