"""Replication: interest, adaptation, report and the head's word; the family tree; the checks of benefits."""

import datetime
from types import SimpleNamespace

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from accounts.states import RoleName
from common.errors import NotAllowed
from initiatives.actions.adoption import (
    abandon_adoption,
    begin_adoption,
    give_report_back,
    name_adopter,
    plan_adoption,
    remove_adopter,
    report_adoption,
    take_report_back,
)
from initiatives.actions.benefits import check_benefit
from initiatives.actions.confirmations import (
    decline_confirmation,
    prepare_confirmation,
    revoke_confirmation,
    sign_confirmation,
    take_back_question,
)
from initiatives.figures import wrong_figures
from initiatives.models import Adoption, AdoptionStep, BenefitCheck, EffectConfirmation, Initiative
from initiatives.replication import benefits_of, spread_in_time, spread_over_units, tree_of
from initiatives.states import AdoptionStatus, Status
from initiatives.workflow.adoption import ADOPTION_TRANSITIONS, why_not_take
from notifications.models import Notice
from tests.factories.accounts import PostingFactory, RoleFactory, UnitFactory, UserFactory
from tests.factories.adoption import WORD, confirmed, interested, recognised, reported, under_way
from tests.factories.effect import AT, asked_confirmation
from tests.factories.initiatives import AuthorFactory
from tests.factories.registrations import ModelFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db
STARTS = datetime.date(2026, 3, 10)


@world
def scene():
    """A school's recognised initiative; in the same commune a clinic and a library with heads; all below a province."""
    province = UnitFactory(kind="province", recognition_level="provincial")
    commune = UnitFactory(parent=province, name="Xã Lũng Nặm", recognition_level="grassroots")
    school, clinic, library = (
        UnitFactory(parent=commune, name=name, kind="public_service_unit")
        for name in ("Trường Tiểu học", "Trạm Y tế", "Thư viện xã")
    )
    author = PostingFactory(unit=school).person
    return SimpleNamespace(
        province=province, commune=commune, school=school, clinic=clinic, library=library, author=author,
        initiative=recognised(lead=author, unit=school, entered_by=author),
        nurse=PostingFactory(unit=clinic).person, reader=PostingFactory(unit=library).person,
        head=RoleFactory(unit=clinic, name=RoleName.HEAD).person,
        librarian=RoleFactory(unit=library, name=RoleName.HEAD).person,
        chair=RoleFactory(unit=commune, name=RoleName.HEAD).person, stranger=UserFactory(),
    )  # fmt: skip


def kinds_told(person) -> set[str]:
    return set(Notice.objects.filter(person=person).values_list("kind", flat=True))


def test_anybody_of_a_unit_shows_interest_and_authors_and_head_are_told(scene):
    begun = begin_adoption(initiative=scene.initiative, unit=scene.clinic, why="Chờ lâu", by=scene.nurse)

    assert (begun.status, [each.person for each in begun.people.all()]) == (AdoptionStatus.INTERESTED, [scene.nurse])
    assert kinds_told(scene.author) == {"initiatives/adoption_begun"}
    assert kinds_told(scene.head) == {"initiatives/adoption_in_unit"}


def test_a_model_is_applied_in_the_same_way(scene):
    model = ModelFactory(unit=scene.school, status=Status.RECOGNISED)

    assert confirmed(model, scene.clinic, scene.head, by=scene.nurse).status == AdoptionStatus.CONFIRMED


@pytest.mark.parametrize("who", ["author", "reader", "stranger"])
def test_only_people_of_the_unit_begin_there(scene, who):
    with pytest.raises(NotAllowed):
        begin_adoption(initiative=scene.initiative, unit=scene.clinic, why="x", by=getattr(scene, who))


def test_the_unit_of_the_authors_is_refused_by_the_action_and_by_the_database(scene):
    colleague = PostingFactory(unit=scene.school).person

    with pytest.raises(NotAllowed):
        begin_adoption(initiative=scene.initiative, unit=scene.school, why="x", by=colleague)
    with pytest.raises(IntegrityError), transaction.atomic():
        Adoption.objects.create(
            initiative=scene.initiative, unit=scene.school, interested_by=colleague, interested_at=AT, status_since=AT
        )


def test_what_is_not_recognised_is_not_applied_elsewhere(scene):
    Initiative.objects.filter(pk=scene.initiative.pk).update(status=Status.REVOKED)

    with pytest.raises(NotAllowed):
        begin_adoption(initiative=scene.initiative, unit=scene.clinic, why="x", by=scene.nurse)


def test_a_unit_has_one_live_application_and_may_begin_anew_after_giving_up(scene):
    first = interested(scene.initiative, scene.clinic, by=scene.nurse)

    with pytest.raises(NotAllowed):
        begin_adoption(initiative=scene.initiative, unit=scene.clinic, why="x", by=scene.head)
    with pytest.raises(IntegrityError), transaction.atomic():
        Adoption.objects.create(
            initiative=scene.initiative, unit=scene.clinic, interested_by=scene.head, interested_at=AT, status_since=AT
        )
    abandon_adoption(adoption=first, reason="Thiếu người", by=scene.nurse)

    assert interested(scene.initiative, scene.clinic, by=scene.head).pk != first.pk


def test_the_report_is_the_confirmation_the_head_signs(scene):
    waiting = reported(scene.initiative, scene.clinic, by=scene.nurse)
    seen = EffectConfirmation.objects.get()
    signed = sign_confirmation(confirmation=seen, by=scene.head, now=AT)

    waiting.refresh_from_db()
    assert (waiting.status, waiting.confirmation) == (AdoptionStatus.CONFIRMED, signed)
    assert (signed.unit, signed.benefit, signed.applied_since) == (scene.clinic, 12_000_000, datetime.date(2026, 3, 1))
    assert "initiatives/confirmation_signed" in kinds_told(scene.author)
    assert "initiatives/adoption_confirmed" in kinds_told(scene.nurse)


def test_a_confirmation_the_authors_asked_for_is_the_one_that_is_written(scene):
    asked = asked_confirmation(scene.initiative, unit=scene.clinic)

    assert reported(scene.initiative, scene.clinic, by=scene.nurse).confirmation == asked
    assert EffectConfirmation.objects.count() == 1


def test_a_unit_that_confirms_without_an_application_gets_one(scene):
    asked = asked_confirmation(scene.initiative, unit=scene.clinic)
    prepare_confirmation(confirmation=asked, texts={**WORD, "applied_since": STARTS}, by=scene.head)
    sign_confirmation(confirmation=asked, by=scene.head, now=AT)

    recorded = Adoption.objects.get()
    assert (recorded.unit, recorded.status, recorded.confirmation) == (scene.clinic, AdoptionStatus.CONFIRMED, asked)


@pytest.mark.parametrize("left_out", [{"conclusion": " "}, {"benefit": None}])
def test_a_report_is_complete(scene, left_out):
    begun = under_way(scene.initiative, scene.clinic, by=scene.nurse)

    with pytest.raises(NotAllowed):
        report_adoption(adoption=begun, evidence="Sổ", texts=WORD | left_out, by=scene.nurse)
    with pytest.raises(NotAllowed):
        report_adoption(adoption=begun, evidence=" ", texts=WORD, by=scene.nurse)
    assert not EffectConfirmation.objects.exists()


def test_what_begins_later_cannot_be_reported_yet(scene):
    begun = under_way(scene.initiative, scene.clinic, by=scene.nurse, starts_on=datetime.date(2100, 1, 1))

    with pytest.raises(NotAllowed):
        report_adoption(adoption=begun, evidence="Sổ", texts=WORD, by=scene.nurse)


def test_a_head_who_applies_it_leaves_the_word_to_the_head_above(scene):
    waiting = reported(scene.initiative, scene.clinic, by=scene.head)

    with pytest.raises(NotAllowed):
        sign_confirmation(confirmation=waiting.confirmation, by=scene.head)
    sign_confirmation(confirmation=waiting.confirmation, by=scene.chair)

    waiting.refresh_from_db()
    assert waiting.status == AdoptionStatus.CONFIRMED
    assert "initiatives/adoption_reported" in kinds_told(scene.chair)


def test_an_author_who_heads_the_receiving_unit_does_not_confirm(scene):
    AuthorFactory(initiative=scene.initiative, person=scene.head, share=0)
    waiting = reported(scene.initiative, scene.clinic, by=scene.nurse)

    with pytest.raises(NotAllowed):
        sign_confirmation(confirmation=waiting.confirmation, by=scene.head)


def test_a_report_goes_back_for_a_reason_and_comes_again_as_the_same_paper(scene):
    waiting = reported(scene.initiative, scene.clinic, by=scene.nurse)

    with pytest.raises(NotAllowed):
        give_report_back(adoption=waiting, reason=" ", by=scene.head)
    back = give_report_back(adoption=waiting, reason="Thiếu số liệu", by=scene.head)
    again = report_adoption(adoption=back, evidence="Sổ 13", texts=WORD | {"benefit": 5}, by=scene.nurse)

    assert (back.status, again.status) == (AdoptionStatus.UNDER_WAY, AdoptionStatus.REPORTED)
    assert EffectConfirmation.objects.get().benefit == 5
    assert AdoptionStep.objects.get(step="give_back").reason == "Thiếu số liệu"
    assert "initiatives/adoption_given_back" in kinds_told(scene.nurse)


def test_authors_neither_take_back_nor_heads_decline_what_the_unit_has_reported_itself(scene):
    waiting = reported(scene.initiative, scene.clinic, by=scene.nurse)

    with pytest.raises(NotAllowed):
        take_back_question(confirmation=waiting.confirmation, by=scene.author)
    with pytest.raises(NotAllowed):
        decline_confirmation(confirmation=waiting.confirmation, reason="Không", by=scene.head)


def test_a_report_is_taken_back_to_be_written_on(scene):
    waiting = reported(scene.initiative, scene.clinic, by=scene.nurse)

    assert take_report_back(adoption=waiting, by=scene.nurse).status == AdoptionStatus.UNDER_WAY


def test_giving_up_puts_the_report_away_and_says_why(scene):
    waiting = reported(scene.initiative, scene.clinic, by=scene.nurse)
    with pytest.raises(NotAllowed):
        abandon_adoption(adoption=waiting, reason="", by=scene.nurse)
    given_up = abandon_adoption(adoption=waiting, reason="Thiếu người", by=scene.nurse)

    given_up.confirmation.refresh_from_db()
    assert (given_up.status, given_up.confirmation.status) == (AdoptionStatus.ABANDONED, "taken_back")
    assert "initiatives/adoption_abandoned" in kinds_told(scene.author)


def test_revoking_the_confirmation_revokes_the_application(scene):
    done = confirmed(scene.initiative, scene.clinic, scene.head, by=scene.nurse)
    revoke_confirmation(confirmation=done.confirmation, reason="Nhầm số liệu", by=scene.head)

    done.refresh_from_db()
    assert done.status == AdoptionStatus.REVOKED
    assert AdoptionStep.objects.get(step="revoke").reason == "Nhầm số liệu"
    assert "initiatives/adoption_revoked" in kinds_told(scene.nurse)


@pytest.mark.parametrize("status", AdoptionStatus)
@pytest.mark.parametrize("step", ADOPTION_TRANSITIONS)
@pytest.mark.parametrize("who", ["nurse", "head", "author", "stranger"])
def test_steps_fit_state_and_person(scene, status, step, who):
    begun = under_way(scene.initiative, scene.clinic, by=scene.nurse)
    begun.status = status
    may = {"head"} if step in {"give_back", "confirm", "revoke"} else {"nurse", "head"}

    allowed = why_not_take(getattr(scene, who), begun, step) is None

    assert allowed is (status in ADOPTION_TRANSITIONS[step].sources and who in may)


@pytest.mark.parametrize("step", ["give_back", "abandon", "revoke"])
def test_the_database_keeps_no_ending_without_a_reason(scene, step):
    begun = interested(scene.initiative, scene.clinic, by=scene.nurse)

    with pytest.raises(IntegrityError), transaction.atomic():
        begun.history.create(step=step, target=begun.status, by=scene.nurse, at=AT)


# The family tree


def test_a_unit_that_learned_it_from_another_stands_below_it(scene):
    first = confirmed(scene.initiative, scene.clinic, scene.head, by=scene.nurse)
    second = under_way(scene.initiative, scene.library, by=scene.reader, parent=first)

    (top,) = tree_of(Adoption.objects.order_by("pk"))

    assert (top.adoption, [node.adoption for node in top.children]) == (first, [second])


def test_a_circle_is_refused_in_words_and_by_the_database(scene):
    first = under_way(scene.initiative, scene.clinic, by=scene.nurse)
    second = under_way(scene.initiative, scene.library, by=scene.reader, parent=first)
    texts = {"adaptation": "Như cũ", "starts_on": STARTS}

    with pytest.raises(NotAllowed, match="Thư viện xã"):
        plan_adoption(adoption=first, by=scene.nurse, parent=second, **texts)
    for parent in (first, second):
        with pytest.raises(DatabaseError), transaction.atomic():
            Adoption.objects.filter(pk=first.pk).update(parent=parent)


def test_a_parent_is_of_the_same_initiative(scene):
    other = under_way(recognised(unit=scene.school), scene.clinic, by=scene.nurse)

    with pytest.raises(NotAllowed):
        interested(scene.initiative, scene.library, by=scene.reader, parent=other)


def test_what_was_confirmed_is_counted_over_units_and_time(scene):
    confirmed(scene.initiative, scene.clinic, scene.head, by=scene.nurse)
    under_way(scene.initiative, scene.library, by=scene.reader)
    counted = list(Adoption.objects.confirmed().select_related("unit"))

    assert spread_over_units(counted) == [("Xã Lũng Nặm", 1)]
    assert spread_in_time([STARTS, datetime.date(2026, 5, 1)]) == [("3/2026", 1), ("4/2026", 0), ("5/2026", 1)]
    assert spread_in_time([STARTS, datetime.date(2027, 9, 1)])[0] == ("I/2026", 1)
    assert [label for label, _count in spread_in_time([STARTS, datetime.date(2031, 1, 1)])] == [
        "2026", "2027", "2028", "2029", "2030", "2031",
    ]  # fmt: skip


# Who takes part, who sees


def test_people_of_the_unit_are_named_and_told_and_the_last_one_stays(scene):
    begun = interested(scene.initiative, scene.clinic, by=scene.nurse)
    colleague = PostingFactory(unit=scene.clinic).person
    with pytest.raises(NotAllowed):
        name_adopter(adoption=begun, person=scene.reader, by=scene.nurse)
    named = name_adopter(adoption=begun, person=colleague, by=scene.nurse, task="Nhập liệu")
    remove_adopter(adopter=named, by=scene.head)

    assert kinds_told(colleague) == {"initiatives/adoption_named"}
    with pytest.raises(NotAllowed):
        remove_adopter(adopter=begun.people.get(), by=scene.nurse)


def test_who_sees_an_application_before_and_after_it_is_confirmed(scene):
    people = ("author", "nurse", "head", "chair", "reader", "stranger")
    waiting = reported(scene.initiative, scene.clinic, by=scene.nurse)

    def seeing():
        return {who for who in people if Adoption.objects.visible_to(getattr(scene, who)).exists()}

    before = seeing()
    sign_confirmation(confirmation=waiting.confirmation, by=scene.head, now=AT)

    assert before == {"author", "nurse", "head", "chair"}
    assert seeing() == set(people)


def test_what_is_reported_is_read_in_the_unit_alone_until_it_is_signed(scene, client_of):
    waiting = reported(scene.initiative, scene.clinic, by=scene.nurse)

    def reading():
        return {
            who: "Sổ theo dõi số 12" in client_of(getattr(scene, who)).get(waiting.get_absolute_url()).content.decode()
            for who in ("author", "nurse", "head")
        }

    before = reading()
    sign_confirmation(confirmation=waiting.confirmation, by=scene.head, now=AT)

    assert before == {"author": False, "nurse": True, "head": True}
    assert reading() == {"author": True, "nurse": True, "head": True}


def test_nothing_of_the_dossier_that_is_kept_back_stands_on_pages_of_applications(scene, client_of):
    version = scene.initiative.latest_version()
    answer = {"position": 1, "section": "Nội dung", "kind": "long", "label": "Cách làm", "heading": "Cách làm",
              "in_application": True, "in_report": True}  # fmt: skip
    secret = {"known": answer | {"text": "Bí mật công thức", "is_confidential": True}}
    done = confirmed(scene.initiative, scene.clinic, scene.head, by=scene.nurse)
    dossier = version.dossier
    content = version.content | {"answers": secret}
    dossier.versions.create(number=9, content=content, sha256="0" * 64, handed_in_by=scene.author, handed_in_at=AT)
    client = client_of(scene.stranger)

    pages = [done.get_absolute_url(), reverse("initiatives:spread", args=[scene.initiative.pk]),
             reverse("initiatives:adoptions"), scene.initiative.get_absolute_url()]  # fmt: skip

    assert ["Bí mật" in client.get(page).content.decode() for page in pages] == [False] * 4
    assert "Bí mật" in client_of(scene.author).get(scene.initiative.get_absolute_url()).content.decode()


def test_the_unit_goes_all_the_way_in_the_browser(scene, client_of):
    nurse, head = client_of(scene.nurse), client_of(scene.head)
    page = nurse.get(scene.initiative.get_absolute_url())
    nurse.post(reverse("initiatives:adopt", args=[scene.initiative.pk]), {"unit": scene.clinic.pk, "why": "Chờ lâu"})
    begun = Adoption.objects.get()
    nurse.post(
        reverse("initiatives:plan_adoption", args=[begun.pk]), {"adaptation": "Như cũ", "starts_on": "10/03/2026"}
    )
    form = {"evidence": "Sổ 12", "economic_effect": "", "benefit": "12.000.000", "social_benefit": "",
            "replicability": "", "conclusion": "Tốt"}  # fmt: skip
    wrong = nurse.post(reverse("initiatives:report_adoption", args=[begun.pk]), form | {"benefit": ""})
    nurse.post(reverse("initiatives:report_adoption", args=[begun.pk]), form)
    waiting = head.get(reverse("initiatives:adoptions"), {"scope": "to_confirm"})
    head.post(reverse("initiatives:confirm_adoption", args=[begun.pk]))
    sheet = nurse.get(reverse("initiatives:adoptions"), {"xlsx": "1", "initiative": scene.initiative.pk})

    begun.refresh_from_db()
    assert page.context["may_adopt"] is True
    assert wrong.status_code == 422
    assert [row.pk for row in waiting.context["page"]] == [begun.pk]
    assert (begun.status, begun.confirmation.benefit) == (AdoptionStatus.CONFIRMED, 12_000_000)
    assert b"".join(sheet.streaming_content).startswith(b"PK")


def test_both_pages_show_who_shares_the_credit(scene, client_of):
    done = confirmed(scene.initiative, scene.clinic, scene.head, by=scene.nurse)
    client = client_of(scene.stranger)

    own = client.get(done.get_absolute_url()).content.decode()
    of_initiative = client.get(scene.initiative.get_absolute_url()).content.decode()

    assert all(str(person) in own for person in (scene.nurse, scene.author))
    assert str(scene.nurse) in of_initiative


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 10])
def test_the_list_needs_the_same_queries_for_any_length(rows, scene, client_of, django_assert_num_queries):
    for _number in range(rows):
        interested(recognised(unit=scene.school), scene.clinic, by=scene.nurse)
    client = client_of(scene.nurse)

    with django_assert_num_queries(7):
        page = client.get(reverse("initiatives:adoptions"))

    assert len(page.context["page"].rows) == rows


# Checks of benefits


def test_six_and_twelve_months_later_a_third_unit_checks(scene):
    confirmed(scene.initiative, scene.clinic, scene.head, by=scene.nurse)

    found = BenefitCheck.objects.order_by("after_months").values_list("after_months", "unit", "opens_on", "claimed")

    assert list(found) == [
        (6, scene.commune.pk, datetime.date(2026, 9, 10), 12_000_000),
        (12, scene.commune.pk, datetime.date(2027, 3, 10), 12_000_000),
    ]


def test_the_unit_of_the_authors_is_passed_over(scene):
    of_commune = recognised(unit=scene.commune)
    RoleFactory(unit=scene.province, name=RoleName.HEAD)
    confirmed(of_commune, scene.clinic, scene.head, by=scene.nurse)

    assert set(BenefitCheck.objects.values_list("unit", flat=True)) == {scene.province.pk}


def test_where_no_third_unit_stands_above_one_beside_checks(scene):
    of_province = recognised(unit=scene.province)
    beside = [UnitFactory(parent=scene.province) for _each in range(2)]
    RoleFactory(unit=beside[1], name=RoleName.COORDINATOR)
    head = RoleFactory(unit=scene.commune, name=RoleName.HEAD).person
    confirmed(of_province, scene.commune, head, by=PostingFactory(unit=scene.commune).person)

    assert set(BenefitCheck.objects.values_list("unit", flat=True)) == {beside[1].pk}


@pytest.mark.parametrize("unit", ["clinic", "school"])
def test_the_database_refuses_a_unit_that_is_concerned(scene, unit):
    confirmed(scene.initiative, scene.clinic, scene.head, by=scene.nurse)

    with pytest.raises(IntegrityError), transaction.atomic():
        BenefitCheck.objects.update(unit=getattr(scene, unit))


@pytest.fixture
def check(scene):
    confirmed(scene.initiative, scene.clinic, scene.head, by=scene.nurse)
    return BenefitCheck.objects.get(after_months=6)


def test_claimed_and_confirmed_stand_apart_and_stay(scene, check):
    check_benefit(check=check, confirmed=8_000_000, not_computable=False, finding="Đã đối chiếu sổ", by=scene.chair)

    found = benefits_of(Adoption.objects.all())
    assert (found.claimed, found.confirmed, found.checked_claim) == (12_000_000, 8_000_000, 12_000_000)
    assert "initiatives/benefit_checked" in kinds_told(scene.author) & kinds_told(scene.nurse)
    with pytest.raises(DatabaseError), transaction.atomic():
        BenefitCheck.objects.filter(pk=check.pk).update(confirmed=1)
    with pytest.raises(NotAllowed):
        check_benefit(check=check, confirmed=1, not_computable=False, finding="x", by=scene.chair)


def test_of_two_checks_the_later_holds(scene, check):
    BenefitCheck.objects.filter(after_months=12).update(opens_on=STARTS)
    for months, found in ((6, 8_000_000), (12, 9_000_000)):
        each = BenefitCheck.objects.get(after_months=months)
        check_benefit(check=each, confirmed=found, not_computable=False, finding="Sổ", by=scene.chair)

    assert benefits_of(Adoption.objects.all()).confirmed == 9_000_000


@pytest.mark.parametrize("who", ["nurse", "head", "author", "stranger", "librarian"])
def test_others_do_not_check(scene, check, who):
    with pytest.raises(NotAllowed):
        check_benefit(check=check, confirmed=1, not_computable=False, finding="x", by=getattr(scene, who))


def test_nothing_is_checked_before_its_day(scene, check):
    later = BenefitCheck.objects.get(after_months=12)

    with pytest.raises(NotAllowed):
        check_benefit(check=later, confirmed=1, not_computable=False, finding="x", by=scene.chair)


@pytest.mark.parametrize(("name", "who"), [("adoptions", "nurse"), ("benefit_checks", "chair")])
def test_lists_that_hold_models_too_say_so_above_their_titles(name, who, scene, check, client_of):
    page = client_of(getattr(scene, who)).get(reverse(f"initiatives:{name}")).content.decode()

    with translation.override("vi"):
        assert f'scope="col">{_("Initiative or model")}</th>' in page


def test_an_empty_list_of_all_checks_does_not_lead_to_itself(client_of):
    client, address = client_of(UserFactory()), reverse("initiatives:benefit_checks")

    links = [client.get(address, query).content.decode().count('href="?all=1"') for query in ({}, {"all": 1})]

    assert links == [2, 1]  # the filter, and what leads on from what is open now


def test_a_benefit_is_checked_in_the_browser(scene, check, client_of):
    client, address = client_of(scene.chair), reverse("initiatives:check_benefit", args=[check.pk])

    listed = client.get(reverse("initiatives:benefit_checks"))
    wrong = client.post(address, {"confirmed": "", "finding": "Sổ"})
    client.post(address, {"confirmed": "8.000.000", "finding": "Sổ"})
    page = client.get(check.get_absolute_url()).content.decode()

    check.refresh_from_db()
    assert [row.pk for row in listed.context["page"]] == [check.pk]
    assert (wrong.status_code, check.confirmed) == (422, 8_000_000)
    assert "12.000.000" in page
    assert "8.000.000" in page


def test_what_counts_without_a_word_that_holds_is_found_and_the_other_way_round(scene):
    done = confirmed(scene.initiative, scene.clinic, scene.head, by=scene.nurse)
    before = [line for line in wrong_figures(AT) if "application" in line]
    Adoption.objects.filter(pk=done.pk).update(status="abandoned")
    lost = [line for line in wrong_figures(AT) if "application" in line]
    waiting = reported(scene.initiative, scene.library, by=scene.reader)
    Adoption.objects.filter(pk=waiting.pk).update(status="confirmed")
    invented = [line for line in wrong_figures(AT) if "application" in line]

    assert before == []
    assert lost == [f"confirmation {done.confirmation_id} holds, but no application counts for it"]
    assert invented == [f"application {waiting.pk} counts as confirmed without a confirmation that holds", *lost]
