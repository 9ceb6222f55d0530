"""Who sees what of the texts a dossier repeats; council pages: tests/councils/views/test_similarity.py."""

import re

import pytest
from django.db.models import Q
from django.urls import reverse

from initiatives import querysets
from initiatives.actions.novelty import check_version, look_at
from initiatives.actions.submission import submit_initiative
from initiatives.likeness import check_of, likenesses_for
from initiatives.models import Campaign, CorrectionPoint, Initiative, Question
from tests.common.test_passages import BOARD, WATER
from tests.factories.accounts import RoleFactory, UnitFactory, UserFactory
from tests.factories.dossiers import application_form, clinic, complete_draft, write
from tests.factories.initiatives import InitiativeFactory, VersionFactory
from tests.initiatives.test_novelty import DAY, handed_in
from tests.worlds import world

pytestmark = pytest.mark.django_db
SECRET = "Mật khẩu của bảng này được giữ ở trạm và không ai ngoài thú y xã được biết đến bao giờ cả."


@world
def clinics():
    """A commune where a text repeats two others: one from elsewhere under review, one recognised with a secret."""
    form = application_form()
    return form, clinic(code="TYT-1"), UnitFactory(name="Trường Tiểu học Cả Giang", code="TH-2")


@world
def copied(clinics, now):
    _form, here, elsewhere = clinics
    hidden = handed_in(BOARD, now, unit=elsewhere, title="Bảng gỗ treo nhà văn hóa", lead__full_name="Triệu Mùi Chẳn")
    public = handed_in(WATER, now, unit=elsewhere, title="Ba bể lọc nước suối")
    write(public.dossier.initiative, {"content": WATER, "confidential": SECRET})
    second = VersionFactory(initiative=public.dossier.initiative, number=2, handed_in_at=now)
    check_version(version_id=second.pk, now=now)
    Initiative.objects.filter(pk=public.dossier.initiative_id).update(status="recognised")
    version = handed_in(f"{BOARD} {WATER} {SECRET}", now + DAY, unit=here, title="Bảng gỗ và bể lọc")
    return version.dossier.initiative, hidden.dossier.initiative, public.dossier.initiative


def page(client, initiative):
    return client.get(reverse("initiatives:similarity", args=[initiative.pk]))


def words_of(response) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", response.content.decode().replace("\N{NO-BREAK SPACE}", " ")))


def told(response) -> dict:
    """Give what of the other texts stands on a page."""
    text = words_of(response)
    return {
        "figure": bool(re.search(r"\d %", text)),
        "unit of the one under review": "Cả Giang" in text,
        "title of the one under review": "Bảng gỗ treo nhà văn hóa" in text,
        "author of the one under review": "Triệu Mùi Chẳn" in text,
        "title of the public one": "Ba bể lọc nước suối" in text,
        "own passages": "Nút đỏ là bò đang ốm" in text,
    }


def test_the_co_ordinator_reads_whole_what_may_be_read_and_of_the_rest_unit_and_season(copied, client_of):
    initiative, _hidden, _public = copied

    response = page(client_of(RoleFactory(unit=initiative.unit).person), initiative)

    assert told(response) == {
        "figure": True,
        "unit of the one under review": True,
        "title of the one under review": False,
        "author of the one under review": False,
        "title of the public one": True,
        "own passages": True,
    }
    hidden, public = sorted(response.context["shown"], key=lambda each: each.initiative is not None)
    assert (hidden.initiative, hidden.is_read, {pair.there for pair in hidden.pairs}) == (None, False, {""})
    assert {(pair.heading, pair.there) for pair in public.pairs if pair.there} == {("Nội dung giải pháp", WATER[:-1])}
    assert words_of(response).count(SECRET[:40]) == 1  # in this dossier alone: in the other it is confidential


def test_whoever_is_responsible_for_both_reads_both(copied, client_of):
    initiative, hidden, _public = copied
    person = RoleFactory(unit=initiative.unit).person
    RoleFactory(unit=hidden.unit, person=person)

    response = page(client_of(person), initiative)

    assert told(response)["title of the one under review"]
    assert all(each.is_read for each in response.context["shown"])


def test_authors_read_names_of_published_ones_and_nothing_else(copied, client_of):
    initiative, _hidden, public = copied

    response = page(client_of(initiative.entered_by), initiative)

    assert told(response) == {
        "figure": False,
        "unit of the one under review": True,  # the public one is of the same unit
        "title of the one under review": False,
        "author of the one under review": False,
        "title of the public one": True,
        "own passages": False,
    }
    assert [each.initiative for each in response.context["shown"]] == [public]


def test_an_author_is_not_told_that_there_is_an_unpublished_one(clinics, now, client_of):
    _form, here, elsewhere = clinics
    handed_in(BOARD, now, unit=elsewhere)
    initiative = handed_in(BOARD, now + DAY, unit=here).dossier.initiative

    response = page(client_of(initiative.entered_by), initiative)

    assert (response.context["shown"], "Cả Giang" in words_of(response)) == ([], False)


@pytest.mark.parametrize(("status", "code"), [("submitted", 404), ("recognised", 403)])
def test_strangers_and_readers_of_the_public_part_have_no_such_page(status, code, copied, client_of):
    initiative, *_others = copied
    Initiative.objects.filter(pk=initiative.pk).update(status=status)

    assert page(client_of(UserFactory()), initiative).status_code == code


def test_a_unit_is_not_named_to_who_reads_that_dossier_elsewhere_without_its_authors(copied, settings):
    initiative, hidden, _public = copied
    person = RoleFactory(unit=initiative.unit).person
    settings.MASK_RULES = ["tests.initiatives.test_likeness.everything"]
    version = initiative.latest_version()

    querysets.mask_rules.cache_clear()
    try:
        shown = likenesses_for(person, check_of(version), version.content)
    finally:
        settings.MASK_RULES = []
        querysets.mask_rules.cache_clear()

    assert {(each.initiative is None, each.unit) for each in shown} == {(True, ""), (False, hidden.unit.name)}


def test_the_mark_goes_with_a_look_and_its_reason_stays(copied, client_of, now):
    initiative, *_others = copied
    coordinator = RoleFactory(unit=initiative.unit).person
    client = client_of(coordinator)
    before = page(client, initiative).context["is_flagged"]

    asked = client.get(reverse("initiatives:look_at_similarity", args=[initiative.pk]))
    wrong = client.post(reverse("initiatives:look_at_similarity", args=[initiative.pk]), {"reason": " "})
    done = client.post(
        reverse("initiatives:look_at_similarity", args=[initiative.pk]), {"reason": "Văn bản chung"}, follow=True
    )

    assert (before, asked.status_code, wrong.status_code) == (True, 200, 422)
    assert (done.context["is_flagged"], "Văn bản chung" in words_of(done)) == (False, True)


@pytest.mark.parametrize(("flag_from", "is_flagged"), [(100, True), (30, True)])
def test_it_is_marked_from_the_share_the_campaign_sets(flag_from, is_flagged, copied, client_of, now):
    initiative, *_others = copied
    Campaign.objects.update(novelty_flag_from=flag_from)
    check = check_of(initiative.latest_version())
    type(check).objects.filter(pk=check.pk).update(share=flag_from)
    client = client_of(RoleFactory(unit=initiative.unit).person)
    at_it = page(client, initiative).context["is_flagged"]
    type(check).objects.filter(pk=check.pk).update(share=flag_from - 1)

    assert (at_it, page(client, initiative).context["is_flagged"]) == (is_flagged, False)


def test_it_can_be_compared_again(copied, client_of, django_capture_on_commit_callbacks):
    initiative, *_others = copied
    client = client_of(RoleFactory(unit=initiative.unit).person)
    check = check_of(initiative.latest_version())
    check.similarities.all().delete()

    with django_capture_on_commit_callbacks(execute=True):
        response = client.post(reverse("initiatives:compare_again", args=[initiative.pk]), follow=True)

    assert len(page(client, initiative).context["shown"]) == 2
    assert "đang được so sánh lại" in words_of(response)


def test_a_dossier_not_compared_yet_says_so(now, client_of):
    initiative = InitiativeFactory(status="submitted")
    VersionFactory(initiative=initiative)

    response = page(client_of(RoleFactory(unit=initiative.unit).person), initiative)

    assert (response.context["check"], "chưa được so sánh" in words_of(response)) == (None, True)


@world
def to_check(clinics, now):
    """A dossier at the completeness check that repeats one from elsewhere."""
    form, here, elsewhere = clinics
    handed_in(BOARD, now, unit=elsewhere, title="Bảng gỗ treo nhà văn hóa")
    initiative = complete_draft(unit=here, template=form, texts={"content": BOARD})
    version = submit_initiative(initiative=initiative, by=initiative.entered_by, now=now + DAY)
    initiative.refresh_from_db()
    check_version(version_id=version.pk, now=now + DAY)
    return initiative


def test_a_point_that_cites_the_passage_is_one_click_and_loses_nothing_typed(to_check, client_of):
    client = client_of(RoleFactory(unit=to_check.unit).person)
    address = reverse("initiatives:check", args=[to_check.pk])
    question = Question.objects.get(key="content", section__template=to_check.main_dossier().template_id)
    shown = client.get(address)
    (other,) = shown.context["alike"]
    typed = {"whole": "Thiếu chữ ký", f"question-{question.pk}": "Viết rõ hơn"}

    noted = client.post(address, {**typed, "cite": other.pk}).context["form"]
    cited = noted[f"question-{question.pk}"].value()
    client.post(address, {"whole": noted["whole"].value(), f"question-{question.pk}": cited, "deed": "return"})

    assert (shown.context["is_flagged"], "Cần xem" in words_of(shown)) == (True, True)
    assert noted["whole"].value() == "Thiếu chữ ký"
    assert cited.startswith("Viết rõ hơn\n\n“Mỗi hộ nuôi bò trong xóm")
    assert not re.search("Bảng gỗ treo|Cả Giang", cited)  # not published: the authors are not told whose it is
    assert CorrectionPoint.objects.filter(version__dossier__initiative=to_check).count() == 3


@pytest.mark.parametrize("cite", ["0", "không phải số"])
def test_only_what_stands_there_can_be_cited(cite, to_check, client_of):
    client = client_of(RoleFactory(unit=to_check.unit).person)

    response = client.post(reverse("initiatives:check", args=[to_check.pk]), {"cite": cite})

    assert response.status_code == 404


@pytest.mark.growth
@pytest.mark.parametrize("others", [1, 8])
def test_the_page_needs_the_same_queries_for_few_and_many(others, clinics, now, client_of, django_assert_num_queries):
    _form, here, elsewhere = clinics
    for number in range(others):
        handed_in(f"{BOARD} {WATER}", now + number * DAY, unit=elsewhere)
    initiative = handed_in(BOARD, now + 30 * DAY, unit=here).dossier.initiative
    person = RoleFactory(unit=here).person
    look_at(initiative=initiative, because="Đã đọc", by=person, now=now)
    client = client_of(person)

    with django_assert_num_queries(12):
        response = page(client, initiative)

    assert len(response.context["shown"]) == others


def everything(user):
    return Q(pk__gt=0)
