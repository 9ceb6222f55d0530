import pytest
from django.contrib import admin
from django.db import IntegrityError, transaction
from django.urls import reverse

from initiatives.models import Field, FormTemplate, Initiative, Question, Season, Section, Window
from initiatives.states import Status
from tests.factories.accounts import UserFactory
from tests.factories.dossiers import application_form, complete_draft
from tests.factories.initiatives import (
    FieldFactory,
    InitiativeFactory,
    SeasonFactory,
    VersionFactory,
    WindowFactory,
)
from tests.factories.movements import DutyFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db
MODELS = sorted(model._meta.model_name for model in admin.site._registry if model._meta.app_label == "initiatives")


@pytest.fixture
def administrator(client_of):
    return client_of(UserFactory(is_staff=True, is_superuser=True))


def test_every_model_is_there():
    kept = {"authorchange", "changeconsent"} | {
        model._meta.model_name
        for model in Initiative._meta.apps.get_app_config("initiatives").get_models()
        if not hasattr(model, "pgh_tracked_model")
    }

    assert set(MODELS) == kept - {"textmark"}  # an index: numbers that say nothing, under a key of two columns


@world
def rows() -> None:
    """Three of everything in the tables."""
    for number in range(3):
        draft = complete_draft(template=application_form())
        version = VersionFactory(initiative=draft)
        version.points.create(position=1, asked="Thiếu", asked_at=version.handed_in_at, asked_by=draft.entered_by)
        draft.history.create(step="submit", target="submitted", at=version.handed_in_at, by=draft.entered_by)
        answer = draft.dossiers.get().answers.first()
        answer.copies.create(text="Bản khác", based_on=1, saved_at=version.handed_in_at, saved_by=draft.entered_by)
        DutyFactory(season=SeasonFactory(year=2026 + number), person=UserFactory())


@pytest.mark.growth
@pytest.mark.usefixtures("rows")
@pytest.mark.parametrize("name", MODELS)
def test_a_list_needs_the_same_queries_for_any_length_and_can_be_searched(
    name, administrator, django_assert_max_num_queries
):
    for query in ({}, {"q": "0"}):
        with django_assert_max_num_queries(16):
            page = administrator.get(reverse(f"admin:initiatives_{name}_changelist"), query)
        assert page.status_code == 200


def test_a_state_cannot_be_changed_there(administrator):
    initiative = InitiativeFactory(status=Status.SUBMITTED)
    address = reverse("admin:initiatives_initiative_change", args=[initiative.pk])

    answers = [
        administrator.get(address).status_code,
        administrator.post(address, {"status": "recognised"}).status_code,
    ]

    initiative.refresh_from_db()
    assert (answers, initiative.status) == ([200, 403], Status.SUBMITTED)


def test_nothing_that_people_wrote_is_read_there(administrator):
    draft = complete_draft(texts={"purpose": "Bí mật của bản nháp"})
    version = VersionFactory(initiative=draft)
    answer = draft.dossiers.get().answers.get(question__key="purpose")
    copy = answer.copies.create(text="Bí mật của bản khác", based_on=1, saved_at=version.handed_in_at)

    pages = [
        administrator.get(reverse(f"admin:initiatives_{name}_change", args=[row.pk])).content.decode()
        for name, row in (("answer", answer), ("answercopy", copy), ("version", version))
    ]

    assert [("Bí mật" in page, "Người bệnh" in page) for page in pages] == [(False, False)] * 3


def test_a_season_is_copied_with_its_rounds_in_one_step(administrator):
    season = SeasonFactory(year=2027)
    sector = FieldFactory()
    WindowFactory(season=season, name="Đợt 1 năm 2027", field=sector)

    for _ in range(2):  # the second time there is one already
        administrator.post(
            reverse("admin:initiatives_season_changelist"),
            {"action": "copy_to_next_year", "_selected_action": [season.pk]},
        )

    made = Season.objects.get(year=2028)
    window = Window.objects.get(season=made)
    assert (f"{made.starts_on} {made.ends_on}", window.name, window.field) == (
        "2028-01-01 2028-12-31", "Đợt 1 năm 2028", sector,
    )  # fmt: skip
    assert [f"{moment.astimezone():%d/%m/%Y %H:%M}" for moment in (window.opens_at, window.closes_at)] == [
        "01/10/2027 07:00",
        "30/11/2027 17:00",
    ]


def test_a_season_made_by_hand_gets_the_usual_rounds_for_models_once(administrator):
    season = SeasonFactory(year=2027)
    WindowFactory(season=season, name="Đợt 1 năm 2027")

    for _ in range(2):
        administrator.post(
            reverse("admin:initiatives_season_changelist"),
            {"action": "open_for_models", "_selected_action": [season.pk]},
        )

    assert list(season.windows.order_by("kind", "opens_at").values_list("kind", "name")) == [
        ("initiative", "Đợt 1 năm 2027"),
        ("model", "Đăng ký mô hình Dân vận khéo"),
        ("model", "Đăng ký mô hình bổ sung"),
    ]


def test_a_used_form_is_changed_by_its_next_version_only(administrator):
    template = application_form()
    draft = complete_draft(template=template)
    question = Question.objects.get(section__template=template, key="purpose")

    for change in (
        lambda: Question.objects.filter(pk=question.pk).update(label="Khác"),
        lambda: Question.objects.filter(section__template=template, key="title").delete(),
        lambda: Section.objects.filter(template=template, position=1).update(title="Khác"),
        lambda: Section.objects.create(template=template, position=9, title="Thêm"),
        lambda: Question.objects.create(section=question.section, position=99, key="more", label="Thêm"),
    ):
        with pytest.raises(IntegrityError, match="next version"), transaction.atomic():
            change()
    administrator.post(
        reverse("admin:initiatives_formtemplate_changelist"),
        {"action": "make_next_version", "_selected_action": [template.pk]},
    )

    following = FormTemplate.objects.get(name=template.name, version=2)
    assert (following.is_published, draft.dossiers.get().template) == (False, template)
    copied = [
        list(
            Question.objects.filter(section__template=form)
            .order_by("section__position", "position")
            .values_list("section__title", "key", "label", "max_bytes")
        )
        for form in (template, following)
    ]
    assert copied[0] == copied[1]
    Question.objects.filter(section__template=following, key="purpose").update(label="Câu hỏi mới")


def test_a_key_stands_once_in_a_form():
    template = application_form()
    section = template.sections.first()

    with pytest.raises(IntegrityError, match="twice"), transaction.atomic():
        section.questions.create(position=50, key="purpose", label="Trùng")


def test_a_used_form_can_still_be_put_away(administrator):
    template = application_form()
    complete_draft(template=template)
    page = administrator.get(reverse("admin:initiatives_formtemplate_change", args=[template.pk]))
    form = {name: page.context["adminform"].form[name].value() or "" for name in ("field", "year")}

    administrator.post(
        reverse("admin:initiatives_formtemplate_change", args=[template.pk]),
        {**form, "sections-TOTAL_FORMS": 0, "sections-INITIAL_FORMS": 0},
    )

    template.refresh_from_db()
    assert not template.is_published


def test_a_field_is_put_into_the_tree(administrator):
    sector = FieldFactory(name="Giáo dục")

    administrator.post(
        reverse("admin:initiatives_field_add"),
        {"code": "mam-non", "name": "Mầm non", "is_active": "on", "above": sector.pk},
    )

    assert list(Field.objects.values_list("name", "depth")) == [("Giáo dục", 1), ("Mầm non", 2)]
