"""Confirmations of effect: asked for, prepared, signed by the head of the unit asked, declined, revoked."""

import datetime
from types import SimpleNamespace

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from accounts.states import RoleName
from common.errors import NotAllowed
from initiatives.actions.confirmations import (
    ask_for_confirmation,
    decline_confirmation,
    prepare_confirmation,
    revoke_confirmation,
    sign_confirmation,
    take_back_question,
)
from initiatives.models import EffectConfirmation
from initiatives.states import ConfirmationStatus, Status
from initiatives.versions import build_content
from initiatives.workflow import CONFIRMATION_TRANSITIONS, why_not_answer
from notifications.models import Notice
from tests.factories.accounts import PostingFactory, RoleFactory, UnitFactory, UserFactory
from tests.factories.adoption import reported
from tests.factories.effect import asked_confirmation, begun_report
from tests.factories.initiatives import InitiativeFactory, VersionFactory
from tests.factories.registrations import ModelFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db
TEXTS = {
    "applied_since": datetime.date(2025, 9, 1), "economic_effect": "Giảm 30 % chi phí", "benefit": 12_000_000,
    "benefit_not_computable": False, "social_benefit": "Ít chờ hơn", "replicability": "Các trạm khác",
    "conclusion": "Áp dụng tốt",
}  # fmt: skip


@world
def scene():
    """A recognised initiative of a school and a clinic that applies it, each with head and co-ordinator."""
    school = UnitFactory(name="Trường Tiểu học", kind="public_service_unit")
    clinic = UnitFactory(name="Trạm Y tế xã Lũng Nặm", kind="public_service_unit")
    author = PostingFactory(unit=school).person
    initiative = InitiativeFactory(lead=author, unit=school, status=Status.RECOGNISED)
    VersionFactory(initiative=initiative)
    return SimpleNamespace(
        school=school, clinic=clinic, author=author, initiative=initiative, stranger=UserFactory(),
        coordinator=RoleFactory(unit=school, name=RoleName.COORDINATOR).person,
        head=RoleFactory(unit=clinic, name=RoleName.HEAD).person,
        clerk=RoleFactory(unit=clinic, name=RoleName.COORDINATOR).person,
    )  # fmt: skip


@pytest.fixture
def asked(scene):
    return asked_confirmation(scene.initiative, unit=scene.clinic)


@pytest.fixture
def signed(scene, asked, now):
    prepare_confirmation(confirmation=asked, texts=TEXTS, by=scene.clerk)
    return sign_confirmation(confirmation=asked, by=scene.head, now=now)


@pytest.mark.parametrize("who", ["author", "coordinator"])
def test_authors_and_their_unit_ask_another_one(scene, who):
    confirmation = ask_for_confirmation(
        initiative=scene.initiative, unit=scene.clinic, by=getattr(scene, who), message="Nhờ xác nhận"
    )

    assert (confirmation.status, confirmation.message) == (ConfirmationStatus.ASKED, "Nhờ xác nhận")
    told = set(Notice.objects.values_list("person", "kind"))
    assert told == {(each.pk, "initiatives/confirmation_asked") for each in (scene.head, scene.clerk)}


def test_several_units_are_asked_each_once(scene, asked):
    other = ask_for_confirmation(initiative=scene.initiative, unit=UnitFactory(), by=scene.author)

    with pytest.raises(NotAllowed):
        ask_for_confirmation(initiative=scene.initiative, unit=scene.clinic, by=scene.author)

    assert set(scene.initiative.confirmations.all()) == {asked, other}


@pytest.mark.parametrize("who", ["head", "stranger"])
def test_others_do_not_ask(scene, who):
    with pytest.raises(NotAllowed):
        ask_for_confirmation(initiative=scene.initiative, unit=UnitFactory(), by=getattr(scene, who))


def test_the_own_unit_is_not_asked(scene):
    with pytest.raises(NotAllowed):
        ask_for_confirmation(initiative=scene.initiative, unit=scene.school, by=scene.author)


def test_the_coordinator_prepares_and_the_head_signs(scene, asked, now):
    prepare_confirmation(confirmation=asked, texts=TEXTS, by=scene.clerk)
    with pytest.raises(NotAllowed):
        sign_confirmation(confirmation=asked, by=scene.clerk, now=now)
    confirmation = sign_confirmation(confirmation=asked, by=scene.head, now=now)

    assert (confirmation.status, confirmation.prepared_by, confirmation.signed_by) == (
        ConfirmationStatus.SIGNED, scene.clerk, scene.head,
    )  # fmt: skip
    assert confirmation.signed_content["issuer"] == "Trạm Y tế xã Lũng Nặm"
    assert Notice.objects.get(kind="initiatives/confirmation_signed").person == scene.author


@pytest.mark.parametrize("left_out", [{"applied_since": None}, {"conclusion": " "}, {"benefit": None}])
def test_what_is_missing_keeps_it_from_being_signed(scene, asked, now, left_out):
    prepare_confirmation(confirmation=asked, texts=TEXTS | left_out, by=scene.head)

    with pytest.raises(NotAllowed):
        sign_confirmation(confirmation=asked, by=scene.head, now=now)


def test_a_benefit_need_not_be_computable(scene, asked, now):
    texts = TEXTS | {"benefit": None, "benefit_not_computable": True}
    prepare_confirmation(confirmation=asked, texts=texts, by=scene.head)

    assert sign_confirmation(confirmation=asked, by=scene.head, now=now).status == ConfirmationStatus.SIGNED


def test_nobody_confirms_an_own_initiative(scene, asked):
    RoleFactory(unit=scene.clinic, name=RoleName.HEAD, person=scene.author)

    for step in ("sign", "decline"):
        assert why_not_answer(scene.author, asked, step)


def test_a_unit_declines_for_a_reason(scene, asked):
    with pytest.raises(NotAllowed):
        decline_confirmation(confirmation=asked, reason=" ", by=scene.head)
    declined = decline_confirmation(confirmation=asked, reason="Chưa áp dụng", by=scene.head)

    assert (declined.status, declined.declined_because) == (ConfirmationStatus.DECLINED, "Chưa áp dụng")
    assert Notice.objects.get(kind="initiatives/confirmation_declined").person == scene.author
    assert ask_for_confirmation(initiative=scene.initiative, unit=scene.clinic, by=scene.author)


def test_a_question_is_taken_back(scene, asked):
    taken_back = take_back_question(confirmation=asked, by=scene.coordinator)

    assert taken_back.status == ConfirmationStatus.TAKEN_BACK
    assert Notice.objects.filter(kind="initiatives/confirmation_taken_back").count() == 2


def test_what_is_signed_is_revoked_for_a_reason_and_keeps_its_text(scene, signed, now):
    revoked = revoke_confirmation(confirmation=signed, reason="Nhầm số liệu", by=scene.head, now=now)

    assert (revoked.status, revoked.revoked_because, revoked.conclusion) == (
        ConfirmationStatus.REVOKED, "Nhầm số liệu", "Áp dụng tốt",
    )  # fmt: skip
    assert Notice.objects.get(kind="initiatives/confirmation_revoked").person == scene.author


@pytest.mark.parametrize(
    "change", [{"conclusion": "Khác"}, {"benefit": 1}, {"status": "asked"}, {"status": "revoked", "conclusion": "Khác"}]
)
def test_the_database_keeps_what_is_signed(signed, change):
    with pytest.raises(DatabaseError), transaction.atomic():
        EffectConfirmation.objects.filter(pk=signed.pk).update(**{"revoked_because": "x"} | change)


@pytest.mark.parametrize("status", ConfirmationStatus)
@pytest.mark.parametrize("step", CONFIRMATION_TRANSITIONS)
def test_steps_fit_the_state(scene, asked, status, step):
    if step == "drop":  # follows from giving up what people of the unit have reported themselves
        asked = reported(scene.initiative, scene.clinic).confirmation
    asked.status = status
    for name in ("applied_since", "conclusion", "benefit"):
        setattr(asked, name, TEXTS[name])
    who = scene.author if step == "take_back" else scene.head

    assert (why_not_answer(who, asked, step) is None) is (status in CONFIRMATION_TRANSITIONS[step].sources)


def test_who_sees_what_before_and_after_the_signature(scene, asked, now):
    people = ("author", "coordinator", "head", "clerk", "stranger")

    def seeing():
        return {who for who in people if EffectConfirmation.objects.visible_to(getattr(scene, who)).exists()}

    before = seeing()
    prepare_confirmation(confirmation=asked, texts=TEXTS, by=scene.clerk)
    sign_confirmation(confirmation=asked, by=scene.head, now=now)

    assert before == {"author", "coordinator", "head", "clerk"}
    assert seeing() == {*before, "stranger"}


def test_what_is_prepared_is_read_in_the_unit_asked_alone(scene, asked, client_of):
    prepare_confirmation(confirmation=asked, texts=TEXTS, by=scene.clerk)

    shown = {
        who: "Giảm 30 % chi phí" in client_of(getattr(scene, who)).get(asked.get_absolute_url()).content.decode()
        for who in ("author", "coordinator", "head", "clerk")
    }

    assert shown == {"author": False, "coordinator": False, "head": True, "clerk": True}


def test_the_unit_asked_goes_through_it_in_the_browser(scene, asked, client_of):
    clerk, head = client_of(scene.clerk), client_of(scene.head)
    form = {
        "applied_since": "9/2025", "economic_effect": "Giảm chi phí", "benefit": "12.000.000", "conclusion": "Tốt",
        "social_benefit": "", "replicability": "",
    }  # fmt: skip

    listed = clerk.get(reverse("initiatives:confirmations"), {"status": "asked"})
    wrong = clerk.post(reverse("initiatives:write_confirmation", args=[asked.pk]), form | {"applied_since": "13/2025"})
    clerk.post(reverse("initiatives:write_confirmation", args=[asked.pk]), form)
    head.post(reverse("initiatives:sign_confirmation", args=[asked.pk]))
    paper = head.get(reverse("initiatives:confirmation_paper", args=[asked.pk]))

    asked.refresh_from_db()
    assert [row.pk for row in listed.context["page"]] == [asked.pk]
    assert wrong.status_code == 422
    assert (asked.status, asked.benefit, asked.applied_since) == ("signed", 12_000_000, datetime.date(2025, 9, 1))
    assert paper.content.startswith(b"%PDF")


def test_authors_find_and_ask_a_unit_in_the_browser(scene, client_of):
    client, address = client_of(scene.author), reverse("initiatives:ask_confirmation", args=[scene.initiative.pk])

    found = client.get(address, {"q": "tram y te"})
    client.post(address, {"unit": scene.clinic.pk, "message": "Nhờ xác nhận"})
    again = client.post(address, {"unit": scene.clinic.pk})

    assert list(found.context["units"]) == [scene.clinic]
    assert EffectConfirmation.objects.get().unit == scene.clinic
    assert again.status_code == 422


def test_a_report_of_effect_names_what_is_confirmed(scene, signed):
    dossier = begun_report(scene.initiative)

    (row,) = build_content(dossier)["confirmations"]

    assert (row["unit"], row["applied_since"], row["benefit"]) == ("Trạm Y tế xã Lũng Nặm", "2025-09-01", 12_000_000)


def test_the_list_says_that_it_holds_models_too(scene, client_of):
    asked_confirmation(ModelFactory(status=Status.RECOGNISED), unit=scene.clinic)

    page = client_of(scene.clerk).get(reverse("initiatives:confirmations"))

    with translation.override("vi"):
        assert f'scope="col">{_("Initiative or model")}</th>' in page.content.decode()


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 10])
def test_the_list_needs_the_same_queries_for_any_length(rows, scene, client_of, django_assert_num_queries):
    for _number in range(rows):
        asked_confirmation(InitiativeFactory(status=Status.RECOGNISED), unit=scene.clinic)

    client = client_of(scene.clerk)

    with django_assert_num_queries(4):
        page = client.get(reverse("initiatives:confirmations"))

    assert len(page.context["page"].rows) == rows
