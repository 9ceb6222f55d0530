import datetime

import pytest
from django.utils import timezone

from initiatives import reference
from initiatives.models import AuthorKind, Campaign, Field, FormTemplate, ModelArea, Question, Season, Window
from initiatives.states import QuestionKind
from tests.worlds import world

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_loaded")]


@world
def _loaded():
    reference.load()


def everything() -> dict:
    models = (Campaign, Season, Window, Field, AuthorKind, ModelArea, FormTemplate, Question)
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in models}


def test_loading_twice_changes_nothing():
    before = everything()

    reference.load()

    assert everything() == before


def test_what_administrators_changed_stays():
    Campaign.objects.update(name="Tên của tỉnh")
    Field.objects.filter(code="y-te").update(name="Y tế", is_active=False)
    Window.objects.filter(season__year=2026, field__isnull=False).delete()
    before = everything()

    reference.load()

    assert everything() == before


def test_a_movement_older_than_models_gets_their_rounds_in_the_years_that_are_not_over(monkeypatch):
    Window.objects.filter(kind="model").delete()
    monkeypatch.setattr(timezone, "localdate", lambda *_moment: datetime.date(2027, 5, 1))

    reference.load()

    years = Window.objects.filter(kind="model").order_by("season__year").values_list("season__year", flat=True)
    assert list(years) == [2027, 2027, 2028, 2028, 2029, 2029, 2030, 2030]


def test_rounds_for_models_that_administrators_took_out_of_a_year_stay_out():
    Window.objects.filter(kind="model", season__year=2027).delete()
    before = everything()

    reference.load()

    assert everything() == before


def test_the_movement_runs_from_the_end_of_2025_to_2030():
    campaign = Campaign.objects.get()

    years = list(campaign.seasons.order_by("year").values_list("year", "starts_on", "ends_on"))

    assert (campaign.preliminary_review_on.year, campaign.final_review_on.year) == (2027, 2030)
    assert years[0] == (2025, datetime.date(2025, 10, 1), datetime.date(2025, 12, 31))
    assert [year for year, *_ in years] == [2025, 2026, 2027, 2028, 2029, 2030]


def test_each_full_year_has_two_rounds_for_all_and_two_for_education():
    rounds = Window.objects.filter(season__year=2026, kind="initiative").order_by("field_id", "opens_at")

    assert [(window.name, window.field and window.field.code) for window in rounds] == [
        ("Đợt 1 ngành Giáo dục", "giao-duc"),
        ("Đợt 2 ngành Giáo dục", "giao-duc"),
        ("Đợt 1", None),
        ("Đợt 2", None),
    ]
    assert not Window.objects.filter(season__year=2025, name__startswith="Đợt 1").exists()


def test_the_form_asks_for_every_part_once_and_takes_64_kilobytes_in_all():
    template = FormTemplate.objects.get(act="application")
    questions = Question.objects.filter(section__template=template)
    facts = [question.kind for question in questions if question.kind not in {QuestionKind.LONG, QuestionKind.LINE}]

    of_models = {QuestionKind.HOLDER, QuestionKind.AREA, QuestionKind.WAY, QuestionKind.NUMBER}
    assert sorted(facts) == sorted(set(QuestionKind) - {QuestionKind.LONG, QuestionKind.LINE} - of_models)
    assert sum(questions.filter(kind=QuestionKind.LONG).values_list("max_bytes", flat=True)) + 1024 == 64 * 1024
    assert len({question.key for question in questions}) == len(questions)
    assert [section.title for section in template.sections.all()] == [
        "Tên và lĩnh vực", "Hiện trạng", "Giải pháp và tác giả", "Lợi ích, minh chứng", "Kiểm tra và nộp",
    ]  # fmt: skip


def test_only_the_question_for_what_must_be_kept_back_is_confidential():
    assert Question.objects.get(is_confidential=True).key == "confidential"


def test_every_text_question_has_a_heading_for_the_paper_and_an_example():
    long = Question.objects.filter(kind=QuestionKind.LONG)

    assert [question.key for question in long if not (question.heading and question.help and question.example)] == []


def test_models_have_rounds_of_their_own_and_areas_that_each_belong_to_a_standard_one():
    rounds = Window.objects.filter(season__year=2026, kind="model").order_by("opens_at")

    assert [window.name for window in rounds] == ["Đăng ký mô hình Dân vận khéo", "Đăng ký mô hình bổ sung"]
    assert list(ModelArea.objects.values_list("name", "standard")) == [
        ("Kinh tế", "economy"), ("Văn hóa - xã hội", "society"), ("Quốc phòng - an ninh", "security"),
        ("Xây dựng hệ thống chính trị", "system"), ("Xây dựng nông thôn mới", "economy"),
    ]  # fmt: skip


def test_the_areas_a_province_has_made_are_not_added_to():
    ModelArea.objects.exclude(code="kinh-te").delete()

    reference.load()

    assert list(ModelArea.objects.values_list("code", flat=True)) == ["kinh-te"]


def test_the_registration_of_a_model_asks_for_the_ten_contents():
    questions = Question.objects.filter(section__template__act="registration").order_by("section__position", "position")

    assert [question.heading for question in questions if question.is_required] == [
        "Đơn vị đăng ký", "Tên mô hình", "Lĩnh vực", "Hình thức đăng ký", "Thực trạng, lý do xây dựng mô hình",
        "Mục tiêu, tiêu chí", "Nội dung, cách thức thực hiện", "Địa bàn, đối tượng", "Lực lượng thực hiện",
        "Nguồn lực và thời gian thực hiện", "Sản phẩm, kết quả đầu ra", "Khả năng duy trì, nhân rộng",
    ]  # fmt: skip
