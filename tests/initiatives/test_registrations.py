"""Models are written, handed in and counted by the same mechanism as initiatives, and never among them."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from common.errors import NotAllowed
from initiatives.actions.correction import accept_initiative
from initiatives.actions.drafting import begin_draft
from initiatives.actions.novelty import check_version
from initiatives.actions.submission import submit_initiative
from initiatives.completeness import gaps
from initiatives.figures import wrong_figures
from initiatives.models import Campaign, Duty, Initiative
from initiatives.states import Kind, Status
from tests.factories.accounts import RoleFactory, UnitFactory
from tests.factories.dossiers import NOW, clinic, complete_draft
from tests.factories.initiatives import InitiativeFactory, SeasonFactory, VersionFactory, employed
from tests.factories.registrations import CELL, ModelAreaFactory, ModelFactory, asked, complete_registration

pytestmark = pytest.mark.django_db
LONG = " ".join(f"việc{number} của xóm{number}" for number in range(60))


def messages_of(initiative: Initiative) -> list[tuple[str, str]]:
    return [(gap.question.key if gap.question else "", gap.message) for gap in gaps(initiative.main_dossier(), NOW)]


def test_a_model_begins_with_the_form_of_registrations_and_without_a_kind_of_author(now):
    lead = employed(clinic())
    season = complete_registration().season

    initiative = begin_draft(by=lead, season=season, kind=Kind.MODEL, now=now)

    assert (initiative.kind, initiative.author_kind, initiative.main_dossier().act) == ("model", None, "registration")
    assert begin_draft(by=lead, season=season, kind=Kind.MODEL, now=now) == initiative


def test_an_untouched_draft_of_an_initiative_is_not_taken_for_one_of_a_model(now):
    initiative = complete_draft()
    complete_registration()
    lead = employed(clinic())
    first = begin_draft(by=lead, season=initiative.season, now=now)

    model = begin_draft(by=lead, season=initiative.season, kind=Kind.MODEL, now=now)

    assert model != first


def test_what_is_missing_in_a_registration_is_said_at_its_question():
    model = complete_registration(holder="", holder_name="", way="", area=None, texts={"aims": ""})

    assert [key for key, _message in messages_of(model)] == ["holder", "area", "way", "aims"]


def test_handing_in_gives_a_number_of_the_series_of_models(now):
    unit = clinic()
    initiative = complete_draft(unit=unit)
    model = complete_registration(unit=unit)

    submit_initiative(initiative=initiative, by=initiative.entered_by, now=now)
    submit_initiative(initiative=model, by=model.entered_by, now=now)

    model.refresh_from_db()
    initiative.refresh_from_db()
    assert (initiative.number, model.number) == ("LN.2026.001", "LN.DVK.2026.001")
    assert not list(wrong_figures(now))


def test_a_model_is_not_taken_by_a_round_for_initiatives(now):
    model = complete_registration()
    model.season.windows.filter(kind="model").update(kind="initiative")

    with pytest.raises(NotAllowed, match="Chưa có đợt nào được thông báo"):
        submit_initiative(initiative=model, by=model.entered_by, now=now)


def test_an_initiative_is_not_taken_by_a_round_for_models(now):
    initiative = complete_draft()
    initiative.season.windows.update(kind="model")

    with pytest.raises(NotAllowed, match="Chưa có đợt nào được thông báo"):
        submit_initiative(initiative=initiative, by=initiative.entered_by, now=now)


def test_what_was_handed_in_says_whose_it_is_and_what_it_goes_on_with(now):
    unit = clinic()
    before = ModelFactory(unit=unit, season=SeasonFactory(year=2025), status=Status.RECOGNISED)
    model = complete_registration(unit=unit, way="improve", continues=before)

    version = submit_initiative(initiative=model, by=model.entered_by, now=now)

    facts = version.content["facts"]
    assert {name: facts[name] for name in ("holder", "holder_name", "way", "area", "continues")} == {
        "holder": "collective", "holder_name": CELL, "way": "improve",
        "area": {"code": "van-hoa-xa-hoi", "name": "Văn hóa - xã hội", "standard": "society"},
        "continues": {"number": before.number, "title": before.title, "season": 2025},
    }  # fmt: skip


def test_a_model_that_goes_on_names_the_one_of_an_earlier_year_where_the_unit_has_one():
    unit = clinic()
    model = complete_registration(unit=unit, way="continue")
    assert messages_of(model) == []

    ModelFactory(unit=unit, season=SeasonFactory(year=2025), status=Status.RECOGNISED)

    assert messages_of(model) == [("way", "Nêu rõ tiếp nối mô hình nào của năm trước.")]


def test_only_complete_models_of_earlier_years_of_the_same_unit_can_be_gone_on_with(client_of):
    unit, last = clinic(), SeasonFactory(year=2025)
    wanted = ModelFactory(unit=unit, season=last, status=Status.RECOGNISED, title="Của đơn vị")
    ModelFactory(unit=unit, season=last, status=Status.REMOVED, title="Bị loại")
    ModelFactory(season=last, status=Status.RECOGNISED, title="Của đơn vị khác")
    InitiativeFactory(unit=unit, season=last, status=Status.RECOGNISED, title="Là sáng kiến")
    model = complete_registration(unit=unit)
    ModelFactory(unit=unit, season=model.season, status=Status.ACCEPTED, title="Cùng năm")

    page = client_of(model.entered_by).get(reverse("initiatives:edit", args=[model.pk, 1])).content.decode()

    assert wanted.title in page
    assert not [each for each in ("Bị loại", "Của đơn vị khác", "Là sáng kiến", "Cùng năm") if each in page]


def test_the_model_of_another_unit_cannot_be_gone_on_with(client_of):
    other = ModelFactory(season=SeasonFactory(year=2025), status=Status.RECOGNISED)
    model = complete_registration(way="")
    answer = {"way": "continue", "way-more": str(other.pk), "base-way": "0:", "do": "next"}

    response = client_of(model.entered_by).post(reverse("initiatives:edit", args=[model.pk, 1]), answer)

    model.refresh_from_db()
    assert response.status_code == 422
    assert "Đây không phải mô hình năm trước của đơn vị" in response.content.decode()
    assert model.continues is None


def test_a_model_is_gone_on_with_once_a_year():
    unit = clinic()
    before = ModelFactory(unit=unit, season=SeasonFactory(year=2025), status=Status.RECOGNISED)
    model = complete_registration(unit=unit, way="continue", continues=before)
    also = {"unit": unit, "season": model.season, "way": "continue", "continues": before, "status": Status.SUBMITTED}
    ModelFactory(**also)

    assert messages_of(model) == [
        ("way", "Mô hình năm trước này đã được đăng ký tiếp trong năm nay. Chọn mô hình khác.")
    ]
    with pytest.raises(IntegrityError, match="model_is_continued_once_a_season"), transaction.atomic():
        ModelFactory(**also)


@pytest.mark.parametrize("columns", [{"way": "new"}, {"holder": "collective"}, {"holder_name": CELL}])
def test_an_initiative_has_no_columns_of_a_model(columns):
    with pytest.raises(IntegrityError, match="initiative_has_no_columns_of_a_model"), transaction.atomic():
        InitiativeFactory(**columns)


@pytest.mark.parametrize("missing", [{"way": ""}, {"holder": ""}, {"holder_name": ""}, {"area": None}])
def test_a_model_handed_in_is_registered_whole(missing):
    with pytest.raises(IntegrityError, match="model_handed_in_is_registered"), transaction.atomic():
        ModelFactory(status=Status.SUBMITTED, **missing)


@pytest.mark.parametrize("counts", [False, True])
def test_a_recognised_model_meets_the_duty_only_where_the_campaign_says_so(counts, now):
    model = complete_registration()
    Campaign.objects.update(models_meet_duty=counts, duty_met_by="submitted")

    submit_initiative(initiative=Initiative.objects.get(pk=model.pk), by=model.entered_by, now=now)

    duty = Duty.objects.get(person=model.entered_by, season=model.season)
    assert (duty.progress, duty.met_by) == (("met", model) if counts else ("nothing", None))


def test_the_co_ordinator_finds_a_registration_complete(now):
    model = complete_registration()
    checker = employed(model.unit)
    RoleFactory(person=checker, unit=model.unit, name="coordinator")
    submit_initiative(initiative=model, by=model.entered_by, now=now)

    accepted = accept_initiative(initiative=model, by=checker)

    assert accepted.status == Status.ACCEPTED


def alike(version):
    return [(each.other.dossier.initiative.title, each.is_own) for each in check_version(
        version_id=version.pk, now=NOW
    ).similarities.order_by("other__dossier__initiative__title")]  # fmt: skip


def handed_in_before(title: str, **more) -> Initiative:
    other = complete_registration(title=title, texts={"content": LONG}, **more)
    other.season = SeasonFactory(year=2025)
    other.save()
    version = submit_initiative(initiative=other, by=other.entered_by, now=NOW - datetime.timedelta(days=3))
    check_version(version_id=version.pk, now=NOW)
    other.refresh_from_db()
    return other


def test_what_a_model_goes_on_with_is_no_repetition_but_every_other_older_text_is(now):
    unit = clinic()
    lead = employed(unit)
    before = handed_in_before("A, năm trước", unit=unit, lead=lead)
    Initiative.objects.filter(pk=before.pk).update(status=Status.RECOGNISED)
    handed_in_before("B, cũ của cùng đơn vị", unit=unit, lead=lead)
    handed_in_before("C, của đơn vị khác", unit=UnitFactory(parent=unit.recognising_unit()))
    model = complete_registration(unit=unit, lead=lead, way="new", texts={"content": LONG})
    Initiative.objects.filter(pk=model.pk).update(way="continue", continues=before)

    version = VersionFactory(
        initiative=Initiative.objects.get(pk=model.pk), dossier=model.main_dossier(), handed_in_at=NOW
    )

    assert alike(version) == [("A, năm trước", True), ("B, cũ của cùng đơn vị", False), ("C, của đơn vị khác", False)]


SATURDAY = {
    "reasons": "Năm trước có 41 hộ ở ba xóm Nặm Rằng, Cả Giang và Lũng Luông chưa làm xong thủ tục cấp lại sổ hộ "
    "nghèo, vì nhà cách trụ sở xã hơn mười cây số, người già không biết đọc và không có người chở đi "
    "trong ngày làm việc.",
    "aims": "Trước tháng 11 giúp ít nhất 35 trong 41 hộ làm xong thủ tục; mỗi tháng chi bộ họp xóm một lần để báo "
    "kết quả.",
    "content": "Bí thư chi bộ phân công từng đảng viên phụ trách một nhóm hộ. Sáng thứ Bảy hằng tuần, hai cán bộ một "
    "cửa của xã đến nhà văn hóa xóm nhận hồ sơ tại chỗ, chụp giấy tờ, nhập vào hệ thống và hẹn ngày trả "
    "kết quả tận nhà.",
    "forces": "Chi bộ chủ trì; Mặt trận và Đoàn thanh niên xã phối hợp chở người già; người dân ba xóm tham gia.",
    "outputs": "Sổ theo dõi từng hộ có chữ ký của chủ hộ; ít nhất 35 hộ cầm được kết quả trong tay trước ngày 30 "
    "tháng 11.",
}
BREAKFAST = {
    "reasons": "Trường có 62 học sinh bán trú đến lớp từ sáu giờ mà chưa ăn gì, mùa rét nhiều em ngủ gật trong giờ "
    "học.",
    "aims": "Từ tháng 9 mọi học sinh bán trú có bữa sáng nóng cả năm buổi một tuần, mỗi bữa không quá bảy nghìn đồng.",
    "content": "Công đoàn trường nhận rau và gạo do phụ huynh góp, chia lịch nấu cho từng tổ chuyên môn, công khai "
    "sổ thu chi ở bảng tin mỗi thứ Sáu và mời ban đại diện cha mẹ kiểm tra bếp hằng tuần.",
    "forces": "Công đoàn chủ trì; Hội Phụ nữ xã góp rau; ban đại diện cha mẹ học sinh giám sát.",
    "outputs": "Bảng chấm bữa của từng lớp; 62 em có đủ bữa sáng; sổ thu chi có xác nhận của ban đại diện cha mẹ.",
}


def test_a_registration_that_repeats_an_older_one_of_the_same_unit_or_of_another_warns_whoever_checks_it(
    client_of, now
):
    unit = clinic()
    neighbour = UnitFactory(parent=unit.recognising_unit(), name="Trạm Y tế xã Trường Hà")
    checker = RoleFactory(unit=unit.recognising_unit(), name="coordinator").person
    checked_of(unit, SATURDAY, title="Ngày thứ Bảy giúp dân", at=now - datetime.timedelta(days=3))
    own = {**SATURDAY, "aims": SATURDAY["aims"].replace("35", "38")}
    others = {**SATURDAY, "content": SATURDAY["content"].replace("nhà văn hóa xóm", "trạm y tế")}
    again = checked_of(unit, own, title="Thứ Bảy vì dân", at=now)
    copied = checked_of(neighbour, others, title="Thứ Bảy không hẹn", at=now)
    new = checked_of(unit, BREAKFAST, title="Bữa sáng chung tay", at=now)

    shares = {each: page_of_check(client_of(checker), each) for each in (again, copied, new)}

    assert [flagged for flagged, _names in shares.values()] == [True, True, False]
    assert [names for _flagged, names in shares.values()] == [
        ["Ngày thứ Bảy giúp dân"], ["Ngày thứ Bảy giúp dân", "Thứ Bảy vì dân"], [],
    ]  # fmt: skip


def checked_of(unit, texts, *, title: str, at: datetime.datetime) -> Initiative:
    """Give a new registration handed in at a moment, compared with what had been handed in before."""
    model = complete_registration(unit=unit, title=title, texts=texts, lead=employed(unit))
    version = submit_initiative(initiative=model, by=model.entered_by, now=at)
    check_version(version_id=version.pk, now=at)
    return Initiative.objects.get(pk=model.pk)


def page_of_check(client, model: Initiative) -> tuple[bool, list[str]]:
    """Give whether the page of the completeness check asks to look at it, and which older ones it names."""
    context = client.get(reverse("initiatives:check", args=[model.pk])).context
    return context["is_flagged"], sorted(str(each.initiative) for each in context["alike"])


def test_the_start_page_keeps_models_apart_and_says_nothing_of_them_as_the_year_s_initiative(client_of):
    model = complete_registration(status=Status.RECOGNISED)

    page = client_of(model.entered_by).get(reverse("initiatives:mine"))

    year = page.context["year"]
    assert ([row.initiative for row in year.rows], [row.initiative for row in year.models]) == ([], [model])
    assert "Còn thiếu một sáng kiến cho năm 2026" in page.content.decode()


def test_the_list_shows_initiatives_or_models_never_both(client_of):
    unit = clinic()
    model = complete_registration(unit=unit, status=Status.SUBMITTED)
    initiative = complete_draft(unit=unit, status=Status.SUBMITTED)
    clerk = employed(unit)
    RoleFactory(person=clerk, unit=unit, name="coordinator")
    found = {
        query: list(client_of(clerk).get(reverse("initiatives:list") + query).context["page"])
        for query in ("", "?kind=model", "?kind=nonsense")
    }

    assert found == {"": [initiative], "?kind=model": [model], "?kind=nonsense": [initiative]}


def test_areas_are_offered_in_the_years_for_which_the_province_has_them(client_of):
    ModelAreaFactory(code="cu", name="Lĩnh vực cũ", until_year=2025)
    ModelAreaFactory(code="moi", name="Lĩnh vực mới", from_year=2026)
    model = complete_registration()

    page = client_of(model.entered_by).get(reverse("initiatives:edit", args=[model.pk, 1])).content.decode()

    assert ("Lĩnh vực cũ" in page, "Lĩnh vực mới" in page) == (False, True)


def test_the_paper_of_a_model_is_its_registration(client_of, now):
    model = complete_registration()
    submit_initiative(initiative=model, by=model.entered_by, now=now)
    address = reverse("initiatives:application", args=[model.pk, 1])

    pdf, word = client_of(model.entered_by).get(address), client_of(model.entered_by).get(f"{address}?docx=1")

    assert (pdf["Content-Type"], pdf.content[:4]) == ("application/pdf", b"%PDF")
    assert word.status_code == 200


def test_a_question_of_the_registration_has_its_key():
    complete_registration()

    assert asked("way").kind == "way"
