import re

import pytest
from django.urls import reverse

from councils.actions.scoring import hand_in
from councils.models import Assessment, Mark, Recusal, ScoreSheet
from councils.states import SheetStatus
from tests.factories.councils import CriterionFactory, RuleSheetFactory, SeatFactory, score, sitting, under_review
from tests.reading import words_of_pdf
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def at():
    return sitting(members=1)


@world
def assessment(at) -> Assessment:
    return under_review(at)[0]


@pytest.fixture
def client(at, client_of):
    return client_of(at.members[0].person)


def points(assessment, *values) -> dict:
    keys = assessment.rule_sheet.criteria.values_list("pk", flat=True)
    return {f"points-{key}": value for key, value in zip(keys, values, strict=True)}


def post(client, assessment, name="score", **data):
    return client.post(reverse(f"councils:{name}", args=[assessment.pk]), {"revision": 1, **data})


def test_without_scripts_a_sheet_is_saved_and_shown_again(client, assessment):
    response = post(client, assessment, **points(assessment, "30", ""), comment="Nên ghi rõ.\r\nCảm ơn.", save="1")

    assert response.status_code == 302
    sheet = client.get(response.url).context["sheet"]
    assert ([row.points for row in sheet.rows], sheet.comment, sheet.revision) == (
        ["30", ""],
        "Nên ghi rõ.\nCảm ơn.",
        2,
    )


def test_handing_in_leads_to_the_next_dossier(client, at, assessment):
    (following,) = under_review(at)

    response = post(client, assessment, **points(assessment, "30", "50"), hand_in="1")

    assert response.url == reverse("councils:score", args=[following.pk])
    assert ScoreSheet.objects.get().status == SheetStatus.SUBMITTED


def test_after_the_last_dossier_the_queue_is_shown(client, assessment):
    response = post(client, assessment, **points(assessment, "30", "50"), hand_in="1")

    assert response.url == reverse("councils:queue")


def test_handing_in_asks_for_every_criterion_at_its_field(client, assessment):
    response = post(client, assessment, **points(assessment, "30", ""), hand_in="1")

    assert response.status_code == 422
    assert [row.errors for row in response.context["sheet"].rows] == [[], ["Chưa có điểm. Ghi số từ 0 đến 60."]]
    assert not ScoreSheet.objects.exists()


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ("41", "41 nằm ngoài thang điểm. Điểm từ 0 đến 40."),
        ("-1", "-1 nằm ngoài thang điểm. Điểm từ 0 đến 40."),
        ("7,5", "7,5 không phải là số nguyên; quy tắc xét này chỉ cho điểm nguyên."),
        ("nhiều", "“nhiều” không phải là số. Ghi số từ 0 đến 40."),
        ("NaN", "“NaN” không phải là số. Ghi số từ 0 đến 40."),
        ("1e999", "“1e999” không phải là số. Ghi số từ 0 đến 40."),
    ],
)
def test_points_outside_the_scale_get_an_error_at_their_field_and_change_nothing(client, assessment, typed, error):
    response = post(client, assessment, **points(assessment, typed, "50"))

    assert response.status_code == 422
    assert [row.errors for row in response.context["sheet"].rows] == [[error], []]
    assert [row.points for row in response.context["sheet"].rows] == [typed, "50"]
    assert not Mark.objects.exists()


def test_half_points_are_taken_where_the_rules_give_them(client_of):
    at = sitting(rule_sheet=RuleSheetFactory(name="Điểm lẻ", whole_points=False))
    (assessment,) = under_review(at)

    response = post(client_of(at.chair.person), assessment, name="save_score", **points(assessment, "7,5", "12.25"))

    assert response.json()["errors"] == {}
    assert list(Mark.objects.order_by("criterion").values_list("points", flat=True)) == [7.5, 12.25]


def test_typing_is_saved_field_by_field(client, assessment):
    first, second = points(assessment, "30", "50").items()

    one = post(client, assessment, name="save_score", **dict([first]))
    two = client.post(reverse("councils:save_score", args=[assessment.pk]), {"revision": 2, **dict([second])})

    assert (one.json()["revision"], two.json()["revision"]) == (2, 3)
    assert ScoreSheet.objects.get().mark_count == 2


def test_what_is_wrong_is_answered_by_field_and_the_rest_is_kept(client, assessment):
    response = post(client, assessment, name="save_score", **points(assessment, "99", "50"))

    (wrong,) = response.json()["errors"].values()
    assert (response.status_code, wrong) == (200, "99 nằm ngoài thang điểm. Điểm từ 0 đến 40.")
    assert [mark.points for mark in Mark.objects.all()] == [50]


def test_where_everything_is_wrong_nothing_is_written(client, assessment):
    name, _value = next(iter(points(assessment, "99", "50").items()))

    response = post(client, assessment, name="save_score", **{name: "99"})

    assert response.json()["revision"] == 1
    assert not ScoreSheet.objects.exists()


def test_another_device_is_not_written_over_but_told(client, assessment):
    post(client, assessment, name="save_score", **points(assessment, "30", "50"))

    response = post(client, assessment, name="save_score", **points(assessment, "12", "50"))

    assert (response.status_code, response.json()["revision"]) == (409, 2)
    assert list(response.json()["values"].values())[:2] == ["30", "50"]
    assert sorted(Mark.objects.values_list("points", flat=True)) == [30, 50]


def test_a_device_is_told_that_of_its_sheet_nothing_is_kept_any_more(client, assessment):
    form = points(assessment, "30", "50") | {"revision": 7}

    response = post(client, assessment, name="save_score", **form)

    assert (response.status_code, response.json()["revision"], response.json()["at"]) == (409, 1, "")
    assert not ScoreSheet.objects.exists()


def test_without_scripts_a_sheet_changed_elsewhere_shows_both(client, assessment):
    post(client, assessment, name="save_score", **points(assessment, "30", "50"))

    response = post(client, assessment, **points(assessment, "12", "50"), save="1")

    sheet = response.context["sheet"]
    assert response.status_code == 409
    assert [(row.points, row.elsewhere) for row in sheet.rows] == [("12", "30"), ("50", None)]
    assert sheet.revision == 2


def test_a_form_that_says_what_is_stored_already_is_no_conflict(client, assessment):
    post(client, assessment, name="save_score", **points(assessment, "30", "50"))

    response = post(client, assessment, **points(assessment, "30", "50"), hand_in="1")

    assert response.status_code == 302
    assert ScoreSheet.objects.get().status == SheetStatus.SUBMITTED


def test_a_sheet_sent_twice_is_handed_in_once(client, assessment):
    for _time in range(2):
        response = post(client, assessment, **points(assessment, "30", "50"), hand_in="1")

    assert response.status_code == 302
    assert ScoreSheet.objects.count() == 1


def test_a_sheet_that_is_in_is_read_only_and_can_be_taken_back(client, at, assessment):
    score(assessment, at.members[0], 30, 50)

    page = client.get(reverse("councils:score", args=[assessment.pk]))
    assert b'name="points-' not in page.content

    post(client, assessment, name="take_back")
    assert ScoreSheet.objects.get().status == SheetStatus.DRAFT


def test_taken_back_knowing_the_scores_of_others_it_says_so_beside_the_points(client, client_of, at, assessment):
    score(assessment, at.members[0], 30, 50)
    score(assessment, at.chair, 20, 40)
    back = reverse("councils:take_back", args=[assessment.pk])
    assert back in client.get(reverse("councils:score", args=[assessment.pk])).content.decode()
    assert client.get(back).status_code == 200
    assert client.post(back).status_code == 422
    assert ScoreSheet.objects.get(seat=at.members[0]).status == SheetStatus.SUBMITTED

    client.post(back, {"reason": "Đọc sót phụ lục"})
    hand_in(assignment=assessment.assignments.get(seat=at.members[0]), by=at.members[0].person)

    pages = [
        client.get(reverse("councils:score", args=[assessment.pk])),
        client_of(at.chair.person).get(assessment.get_absolute_url()),
    ]
    for page in pages:
        assert "Đọc sót phụ lục" in page.content.decode()
        assert "30; 50" in page.content.decode()
    paper = client.get(reverse("councils:sheet_paper", args=[ScoreSheet.objects.get(seat=at.members[0]).pk]))
    words = words_of_pdf(paper.content)
    assert "tổng điểm trước đó 80. Lý do: Đọc sót phụ lục" in words


def put_off(client, assessment, reason="Chờ số liệu của trạm"):
    return client.post(reverse("councils:skip", args=[assessment.pk]), {"reason": reason})


def test_what_is_put_off_goes_to_the_end_of_the_queue(client, at, assessment):
    second, third = under_review(at, 2)

    addresses = [put_off(client, each).url for each in (assessment, second, third)]

    assert addresses == [reverse("councils:score", args=[each.pk]) for each in (second, third, assessment)]


def test_putting_off_needs_a_reason(client, at, assessment):
    assert put_off(client, assessment, reason=" ").status_code == 422
    assert not assessment.assignments.exclude(skip_reason="").exists()


def test_the_reason_is_read_by_officers_alone(client, client_of, at, assessment):
    put_off(client, assessment)
    fellow = SeatFactory(council=at.council)

    def page(seat):
        return client_of(seat.person).get(assessment.get_absolute_url()).content.decode()

    assert "Chờ số liệu của trạm" in page(at.secretary)
    assert "Chờ số liệu của trạm" not in page(fellow)


def test_what_is_put_off_comes_back_to_its_place(client, at, assessment):
    (second,) = under_review(at)
    put_off(client, assessment)
    assert "Chờ số liệu của trạm" in client.get(reverse("councils:score", args=[assessment.pk])).content.decode()

    client.post(reverse("councils:unskip", args=[assessment.pk]))

    rows = client.get(reverse("councils:queue")).context["page"]
    assert [row["assessment_id"] for row in rows] == [assessment.pk, second.pk]


def test_a_sheet_handed_in_is_not_put_off(client, at, assessment):
    put_off(client, assessment)
    score(assessment, at.members[0], 30, 50)

    assert put_off(client, assessment).status_code == 403
    assert assessment.assignments.get(seat=at.members[0]).skip_reason == ""


def test_comment_and_note_say_who_reads_them(client, assessment):
    page = client.get(reverse("councils:score", args=[assessment.pk])).content.decode()

    assert "to-author" in page
    assert "to-secretary" in page
    assert 'aria-describedby="who-reads-comment"' in page
    assert 'aria-describedby="who-reads-note"' in page


@pytest.mark.parametrize("key", ["N", "C", "Q", "S", "R", "J", "K"])
def test_every_key_of_the_help_panel_has_its_deed(key, client, assessment, settings):
    page = client.get(reverse("councils:score", args=[assessment.pk])).content.decode()
    script = (settings.BASE_DIR / "static/js/score.js").read_text()

    assert f"<kbd>{key}</kbd>" in page
    assert re.search(rf"^    {key.lower()}: ", script, re.M)


def test_a_conflict_needs_a_reason_and_hides_the_dossier(client, at, assessment):
    address = reverse("councils:conflict", args=[assessment.pk])
    assert client.post(address, {"reason": " "}).status_code == 422
    assert not Recusal.objects.exists()

    assert client.post(address, {"reason": "Em gái của tác giả"}).url == reverse("councils:queue")

    for name in ("score", "assessment", "conflict"):
        assert client.get(reverse(f"councils:{name}", args=[assessment.pk])).status_code == 404


@pytest.mark.growth
def test_the_page_needs_the_same_queries_however_much_there_is(client, at, django_assert_num_queries):
    assessment = under_review(at, 3)[0]
    score(assessment, at.chair, 30, 50)
    post(client, assessment, name="save_score", **points(assessment, "30", "50"))

    with django_assert_num_queries(8):
        assert client.get(reverse("councils:score", args=[assessment.pk])).status_code == 200


def test_saving_points_needs_few_queries(client, assessment, django_assert_num_queries):
    post(client, assessment, name="save_score", **points(assessment, "30", "50"))
    (name, _value), _other = points(assessment, "30", "50").items()

    with django_assert_num_queries(9):
        client.post(reverse("councils:save_score", args=[assessment.pk]), {"revision": 2, name: "31"})


def test_a_question_and_a_comment_stand_on_the_sheet(at, client):
    rules = at.council.rule_sheet
    gate = CriterionFactory(
        sheet=rules, position=0, name="Có mới không?", kind="gate", max_points=0, when_no="not_recognised"
    )
    comment = CriterionFactory(sheet=rules, position=9, name="Tính cấp thiết", kind="comment", max_points=0)
    (assessment,) = under_review(at)

    page = client.get(reverse("councils:score", args=[assessment.pk]))
    assert page.context["sheet"].asked_count == 3
    response = post(client, assessment, hand_in="1")
    rows = response.context["sheet"].rows
    assert [bool(row.errors) for row in rows] == [True, True, True, False]
    response = post(client, assessment, **{f"answer-{gate.pk}": "có thể"}, save="1")
    assert response.status_code == 422

    response = post(client, assessment, **{f"answer-{gate.pk}": "no", f"remark-{comment.pk}": "Rất cần"}, hand_in="1")

    assert response.status_code == 302
    assert list(Mark.objects.filter(answer=False).values_list("criterion", flat=True)) == [gate.pk]
    sheet = client.get(reverse("councils:score", args=[assessment.pk])).context["sheet"]
    assert [(row.answer, row.remark, row.is_asked) for row in sheet.rows] == [
        ("no", "", True),
        ("", "", False),
        ("", "", False),
        ("", "Rất cần", False),
    ]


def test_an_answer_is_saved_by_itself(at, client):
    gate = CriterionFactory(sheet=at.council.rule_sheet, position=0, name="Mới?", kind="gate", max_points=0)
    (assessment,) = under_review(at)

    answer = post(client, assessment, name="save_score", **{f"answer-{gate.pk}": "yes"}).json()

    assert (answer["revision"], answer["errors"], Mark.objects.get().answer) == (2, {}, True)
    assert ScoreSheet.objects.get().mark_count == 1


def test_a_sheet_handed_in_by_script_says_where_to_go_and_a_second_time_changes_nothing(client, assessment):
    sheet = points(assessment, "30", "50")

    first = post(client, assessment, name="send_score", **sheet, hand_in="1")
    second = post(client, assessment, name="send_score", **points(assessment, "1", "1"), hand_in="1")

    assert first.json() == second.json() == {"next": reverse("councils:queue")}
    assert ScoreSheet.objects.get().total == 80


def test_an_incomplete_sheet_sent_by_script_is_told_by_field_and_not_kept(client, assessment):
    response = post(client, assessment, name="send_score", **points(assessment, "30", ""), hand_in="1")

    assert response.status_code == 422
    assert list(response.json()["errors"].values()) == ["Chưa có điểm. Ghi số từ 0 đến 60."]
    assert not ScoreSheet.objects.exists()


def test_a_sheet_changed_elsewhere_gives_both_and_the_same_one_saved_on_the_way_goes_in(client, assessment):
    post(client, assessment, name="save_score", **points(assessment, "30", "50"))

    other = post(client, assessment, name="send_score", **points(assessment, "31", "50"), hand_in="1")
    same = post(client, assessment, name="send_score", **points(assessment, "30", "50"), hand_in="1")

    assert other.status_code == 409
    assert "30" in other.json()["values"].values()
    assert same.status_code == 200
    assert ScoreSheet.objects.get().total == 80
