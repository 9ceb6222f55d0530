"""The report of effect and replicability: written, handed in, confirmed by the unit, read as a paper."""

from types import SimpleNamespace

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from accounts.states import RoleName
from common.errors import NotAllowed
from initiatives.actions.answers import save_answers
from initiatives.actions.effect import answer_report, begin_report, hand_in_report
from initiatives.effect import report_of
from initiatives.models import Dossier, Question
from initiatives.states import Act, Status
from initiatives.texts import Typed, digest
from notifications.models import Notice
from tests.factories.accounts import PostingFactory, RoleFactory, UnitFactory, UserFactory
from tests.factories.effect import begun_report, confirmed_report, effect_form
from tests.factories.initiatives import InitiativeFactory, VersionFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def scene():
    """A recognised initiative of a school's teacher; the co-ordinator of the school and its head."""
    school = UnitFactory(name="Trường Tiểu học xã Lũng Nặm", recognition_level="grassroots")
    author = PostingFactory(unit=school).person
    initiative = InitiativeFactory(lead=author, unit=school, status=Status.RECOGNISED)
    VersionFactory(initiative=initiative)
    effect_form()
    return SimpleNamespace(
        school=school, author=author, initiative=initiative, stranger=UserFactory(),
        coordinator=RoleFactory(unit=school, name=RoleName.COORDINATOR).person,
        head=RoleFactory(unit=school, name=RoleName.HEAD).person,
    )  # fmt: skip


def question(key: str) -> Question:
    return Question.objects.get(section__template__act="effect", key=key)


def test_a_report_begins_with_what_is_known_and_is_begun_once(scene, now):
    report = begin_report(
        initiative=scene.initiative, texts={"recognition": "Quyết định số 1"}, by=scene.author, now=now
    )
    again = begin_report(initiative=scene.initiative, texts={"recognition": "Khác"}, by=scene.coordinator, now=now)

    assert report == again
    assert list(report.answers.values_list("question__key", "text")) == [("recognition", "Quyết định số 1")]


@pytest.mark.parametrize("who", ["stranger", "head"])
def test_others_do_not_write_the_report(scene, now, who):
    with pytest.raises(NotAllowed):
        begin_report(initiative=scene.initiative, texts={}, by=getattr(scene, who), now=now)

    assert not Dossier.objects.filter(act=Act.EFFECT).exists()


@pytest.mark.parametrize("status", [status for status in Status if status != Status.RECOGNISED])
def test_only_what_is_recognised_has_a_report(now, status):
    initiative = InitiativeFactory(status=status)

    with pytest.raises(NotAllowed):
        begin_report(initiative=initiative, texts={}, by=initiative.entered_by, now=now)


def test_a_report_with_gaps_is_not_handed_in_and_says_what_is_missing(scene, now):
    begin_report(initiative=scene.initiative, texts={}, by=scene.author, now=now)

    with pytest.raises(NotAllowed, match="Khả năng nhân rộng"):
        hand_in_report(initiative=scene.initiative, by=scene.author, now=now)


def test_the_unit_confirms_what_was_handed_in(scene, now):
    begun_report(scene.initiative, replicability="Ba trường cùng xã")

    version = hand_in_report(initiative=scene.initiative, by=scene.author, now=now)
    answer_report(initiative=scene.initiative, is_confirmed=True, by=scene.coordinator, now=now)

    assert version.content["answers"]["replicability"]["text"] == "Ba trường cùng xã"
    assert version.content["facts"]["title"] == scene.initiative.title
    assert report_of(scene.initiative).confirmed == version
    told = set(Notice.objects.values_list("person", "kind"))
    assert told == {
        (scene.coordinator.pk, "initiatives/report_handed_in"),
        (scene.author.pk, "initiatives/report_confirmed"),
    }


def test_a_second_click_hands_in_once(scene, now):
    begun_report(scene.initiative)

    first = hand_in_report(initiative=scene.initiative, by=scene.author, now=now)

    assert hand_in_report(initiative=scene.initiative, by=scene.author, now=now) == first
    assert len(report_of(scene.initiative).versions) == 1


def test_what_waits_for_the_unit_is_not_written_in(scene, now):
    dossier = begun_report(scene.initiative)
    hand_in_report(initiative=scene.initiative, by=scene.author, now=now)

    with pytest.raises(NotAllowed):
        save_answers(dossier=dossier, texts={question("content"): Typed("Khác", 1)}, by=scene.author, now=now)


def test_a_report_given_back_is_mended_and_handed_in_again(scene, now):
    begun_report(scene.initiative)
    hand_in_report(initiative=scene.initiative, by=scene.author, now=now)

    answer_report(initiative=scene.initiative, is_confirmed=False, reason="Thiếu số liệu", by=scene.head, now=now)
    second = hand_in_report(initiative=scene.initiative, by=scene.author, now=now)

    report = report_of(scene.initiative)
    assert (report.waiting, report.confirmed, second.number) == (second, None, 2)
    assert Notice.objects.get(kind="initiatives/report_given_back").person == scene.author


def test_giving_back_says_what_is_to_be_mended(scene, now):
    begun_report(scene.initiative)
    hand_in_report(initiative=scene.initiative, by=scene.author, now=now)

    with pytest.raises(NotAllowed):
        answer_report(initiative=scene.initiative, is_confirmed=False, reason=" ", by=scene.head, now=now)


@pytest.mark.parametrize("who", ["author", "stranger"])
def test_only_the_unit_confirms_and_nobody_an_own_report(scene, now, who):
    RoleFactory(unit=scene.school, name=RoleName.HEAD, person=scene.author)
    begun_report(scene.initiative)
    hand_in_report(initiative=scene.initiative, by=scene.author, now=now)

    with pytest.raises(NotAllowed):
        answer_report(initiative=scene.initiative, is_confirmed=True, by=getattr(scene, who), now=now)


def test_the_word_of_the_unit_stays(scene):
    answer = confirmed_report(scene.initiative).unit_answer

    with pytest.raises(DatabaseError), transaction.atomic():
        type(answer).objects.filter(pk=answer.pk).update(is_confirmed=False, reason="Khác")


def test_the_report_never_changes_the_facts_of_the_initiative(scene, now):
    dossier = begun_report(scene.initiative)

    save_answers(dossier=dossier, texts={question("title"): Typed("Tên khác", 0)}, by=scene.author, now=now)

    scene.initiative.refresh_from_db()
    assert scene.initiative.title == "Thẻ hình song ngữ gắn với chợ phiên"


def test_the_editor_saves_the_report_and_leaves_the_application_alone(scene, client_of):
    begun_report(scene.initiative)
    client = client_of(scene.author)
    address = reverse("initiatives:edit_effect", args=[scene.initiative.pk, 2])

    page = client.get(address)
    typed = {"base-social-effect": f"1:{digest('Đã viết đầy đủ.')}", "social-effect": "Ít tai nạn hơn", "do": "next"}
    response = client.post(address, typed)

    assert set(page.context["form"].fields) == {"applied-period", "economic-effect", "social-effect"}
    assert response.url == reverse("initiatives:edit_effect", args=[scene.initiative.pk, 3])
    texts = dict(scene.initiative.dossiers.get(act="effect").answers.values_list("question__key", "text"))
    assert texts["social-effect"] == "Ít tai nạn hơn"
    assert not scene.initiative.dossiers.get(act="application").answers.exists()


def test_an_open_page_saves_the_report_while_somebody_types(scene, client_of):
    begun_report(scene.initiative)

    response = client_of(scene.coordinator).post(
        reverse("initiatives:save_effect", args=[scene.initiative.pk]),
        {"base-content": f"1:{digest('Đã viết đầy đủ.')}", "content": "Ngắn gọn", "title": "x", "base-title": "0:"},
    )

    assert set(response.json()["saved"]) == {"content"}
    answer = scene.initiative.dossiers.get(act="effect").answers.get(question__key="content")
    assert (answer.text, answer.saved_by) == ("Ngắn gọn", scene.coordinator)


def test_the_page_leads_author_and_unit_through_it(scene, client_of):
    begun_report(scene.initiative)
    address = reverse("initiatives:effect", args=[scene.initiative.pk])

    client_of(scene.author).post(reverse("initiatives:hand_in_effect", args=[scene.initiative.pk]))
    asked = client_of(scene.head).get(address)
    client_of(scene.head).post(reverse("initiatives:confirm_effect", args=[scene.initiative.pk]))

    assert asked.context["answers"]
    assert reverse("initiatives:confirm_effect", args=[scene.initiative.pk]) in asked.content.decode()
    shown = client_of(scene.author).get(address)
    assert shown.context["report"].confirmed.number == 1
    assert shown.context["writes"]


def test_the_report_is_a_paper(scene, client_of):
    confirmed_report(scene.initiative)

    response = client_of(scene.author).get(reverse("initiatives:effect_paper", args=[scene.initiative.pk, 1]))

    assert response["Content-Type"] == "application/pdf"
    assert response.content.startswith(b"%PDF")


def test_a_stranger_reads_no_report(scene, client_of):
    confirmed_report(scene.initiative)

    for name, args in (("effect", []), ("effect_paper", [1])):
        address = reverse(f"initiatives:{name}", args=[scene.initiative.pk, *args])
        assert client_of(scene.stranger).get(address).status_code == 403
