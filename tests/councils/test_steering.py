"""Evaluation, recognition and commendation of models are three acts by three bodies."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import translation

from common.errors import NotAllowed
from councils.actions.commendations import (
    choose_outstanding,
    discard_commendation,
    draft_commendation,
    no_longer_outstanding,
    publish_commendation,
)
from councils.actions.figures import find_wrong_figures
from councils.actions.reviews import open_assessments
from councils.actions.verdict_checks import find_wrong_verdicts
from councils.actions.voting import cast_vote, close_item, open_vote
from councils.dues.decisions import DecisionDue
from councils.models import Certificate, CommendationItem, Distinction, RegistryEntry, Verdict
from councils.permissions.decisions import may_sign, signers
from councils.states import Choice, FormOfCommendation, Outcome
from councils.taking import waiting_for
from councils.verdicts import sentence
from initiatives.models import Initiative
from initiatives.states import Status
from notifications.dues import Span
from tests.factories.accounts import RoleFactory, UnitFactory
from tests.factories.councils import in_session, sitting
from tests.factories.dossiers import NOW, clinic
from tests.factories.initiatives import InitiativeFactory, VersionFactory
from tests.factories.registrations import CELL
from tests.factories.steering import SIGNED_ON, evaluated, head_of, published, registered, reported, steering

pytestmark = pytest.mark.django_db


def waiting(council) -> list[Initiative]:
    return list(Initiative.objects.filter(waiting_for(council)).order_by("pk"))


def test_a_steering_committee_takes_models_that_have_reported_and_an_initiative_council_none():
    at = steering()
    council = sitting(unit=at.council.unit).council
    initiative = InitiativeFactory(unit=at.council.unit, status=Status.ACCEPTED)
    registered(at.council.unit)
    model = reported(at.council.unit)

    assert (waiting(at.council), waiting(council)) == ([model], [initiative])


def test_the_committee_of_the_province_takes_what_no_nearer_one_does():
    province = UnitFactory(kind="province", recognition_level="provincial")
    near, far = (UnitFactory(parent=province, kind="commune", recognition_level="grassroots") for _each in range(2))
    at, above = steering(near), steering(province, level="provincial")
    mine, theirs = reported(near), reported(far)

    assert (waiting(at.council), waiting(above.council)) == ([mine], [theirs])


def test_a_model_is_opened_on_its_registration_by_its_committee_alone():
    at = steering()
    council = sitting(unit=at.council.unit)
    model = reported(at.council.unit)

    with pytest.raises(NotAllowed, match=model.number):
        open_assessments(council=council.council, initiatives=[model], by=council.secretary.person, now=NOW)
    (assessment,) = open_assessments(council=at.council, initiatives=[model], by=at.secretary.person, now=NOW)

    assert (assessment.version, assessment.version.dossier.act) == (model.latest_version(), "registration")


def test_an_initiative_is_not_opened_by_a_steering_committee():
    at = steering()
    initiative = InitiativeFactory(unit=at.council.unit, status=Status.ACCEPTED)
    VersionFactory(initiative=initiative)

    with pytest.raises(NotAllowed, match=initiative.number):
        open_assessments(council=at.council, initiatives=[initiative], by=at.secretary.person, now=NOW)


def test_members_read_the_report_of_the_year_behind_the_registration(client_of):
    at = steering()
    model = reported(at.council.unit)
    (assessment,) = open_assessments(council=at.council, initiatives=[model], by=at.secretary.person, now=NOW)

    page = client_of(at.members[0].person).get(reverse("councils:score", args=[assessment.pk]))

    assert "Kết quả so với đăng ký" in [title for title, _entries in page.context["parts"]]


def test_the_head_of_the_issuing_body_signs_and_nobody_of_the_committee():
    at = steering()
    party, government = head_of(at.council.issued_by), head_of(at.council.unit)
    at.chair.may_conclude = True
    at.chair.save()

    assert [signer.person for signer in signers(at.council)] == [party]
    assert [may_sign(person, at.council) for person in (party, government, at.chair.person)] == [True, False, False]


def test_a_committee_never_issues_its_own_decisions():
    with pytest.raises(IntegrityError, match="council_that_steers_leaves_deciding"), transaction.atomic():
        sitting(kind="steering")


def test_the_decision_is_of_the_body_that_recognises_and_speaks_of_models():
    at = steering()
    head = head_of(at.council.issued_by)
    assessment = evaluated(at.council, outcome=Outcome.RECOGNISED)

    decision = published(at, [assessment], signer=head)

    model = Initiative.objects.get(pk=assessment.initiative_id)
    entry = RegistryEntry.objects.get(initiative=model)
    assert (decision.content["issuer"], decision.content["kind"]) == ("Đảng ủy xã Lũng Nặm", "model")
    assert (model.status, entry.kind, entry.authors) == (Status.RECOGNISED, "model", CELL)
    assert not Certificate.objects.exists()
    assert not list(find_wrong_figures())


def test_pdf_and_word_of_the_decision_name_models(client_of):
    at = steering()
    head = head_of(at.council.issued_by)
    decision = published(at, [evaluated(at.council, outcome=Outcome.RECOGNISED)], signer=head)
    address = reverse("councils:decision_paper", args=[decision.pk])

    pdf, word = client_of(head).get(address), client_of(head).get(f"{address}?docx=1")

    assert (pdf.content[:4], word.status_code) == (b"%PDF", 200)


def test_what_is_not_recognised_keeps_its_reason():
    at = steering()
    head = head_of(at.council.issued_by)
    assessment = evaluated(at.council, outcome=Outcome.NOT_RECOGNISED)

    published(at, [assessment], signer=head, number="", notice_number="3-TB/ĐU")

    model = Initiative.objects.get(pk=assessment.initiative_id)
    assert (model.status, bool(model.history.get(step="refuse").reason)) == (Status.NOT_RECOGNISED, True)


def recognised(at, count: int = 1) -> list[Initiative]:
    found = [evaluated(at.council, outcome=Outcome.RECOGNISED) for _each in range(count)]
    published(at, found, signer=head_of(at.council.issued_by))
    return list(Initiative.objects.filter(assessments__in=found).order_by("pk"))


def chosen(at, count: int = 1) -> list[Distinction]:
    return choose_outstanding(
        council=at.council, initiatives=recognised(at, count), because="Nhiều xóm làm theo", by=at.secretary.person
    )


def test_only_recognised_models_of_the_own_committee_are_outstanding():
    at = steering()
    other = steering()
    (model,) = recognised(other)

    for initiative in (model, registered(at.council.unit)):
        with pytest.raises(NotAllowed):
            choose_outstanding(council=at.council, initiatives=[initiative], because="Tốt", by=at.secretary.person)
    with pytest.raises(NotAllowed):
        choose_outstanding(council=other.council, initiatives=[model], because=" ", by=other.secretary.person)
    with pytest.raises(NotAllowed):
        choose_outstanding(council=other.council, initiatives=[model], because="Tốt", by=other.members[0].person)


def test_a_choice_is_taken_back_until_a_commendation_names_it():
    at = steering()
    (distinction,) = chosen(at)
    made = proposed(at, [distinction])

    with pytest.raises(NotAllowed):
        no_longer_outstanding(distinction=distinction, by=at.secretary.person)
    discard_commendation(commendation=made, by=at.secretary.person)
    no_longer_outstanding(distinction=distinction, by=at.secretary.person)

    assert not Distinction.objects.exists()


def proposed(at, distinctions, **more):
    said = {"issuer": at.council.unit, "form": FormOfCommendation.GRASSROOTS, "today": SIGNED_ON} | more
    return draft_commendation(council=at.council, distinctions=distinctions, by=at.secretary.person, **said)


def test_the_body_that_recognises_does_not_commend():
    at = steering()

    with pytest.raises(NotAllowed, match="Đảng ủy xã Lũng Nặm"):
        proposed(at, chosen(at), issuer=at.council.issued_by)


def test_the_head_of_the_government_publishes_the_commendation_and_nobody_else():
    at = steering()
    government = head_of(at.council.unit)
    made = proposed(at, chosen(at, 2))
    said = {"number": "45/QĐ-UBND", "signed_on": SIGNED_ON, "signer_name": "Nông Hải Đường", "now": NOW}

    for person in (at.secretary.person, at.chair.person):
        with pytest.raises(NotAllowed):
            publish_commendation(commendation=made, by=person, **said)
    published_one = publish_commendation(commendation=made, by=government, **said)

    assert (published_one.status, published_one.items.count()) == ("published", 2)
    with pytest.raises(NotAllowed):
        publish_commendation(commendation=made, by=government, **said)


def test_a_number_is_given_once_a_year_and_no_commendation_lies_ahead():
    at = steering()
    government = head_of(at.council.unit)
    first, second = chosen(at, 2)
    said = {"signed_on": SIGNED_ON, "signer_name": "Nông Hải Đường", "by": government, "now": NOW}
    publish_commendation(commendation=proposed(at, [first]), number="45/QĐ-UBND", **said)
    made = proposed(at, [second])

    with pytest.raises(NotAllowed, match="45/QĐ-UBND"):
        publish_commendation(commendation=made, number="45/QĐ-UBND", **said)
    tomorrow = NOW.date() + datetime.timedelta(days=1)
    with pytest.raises(NotAllowed):
        publish_commendation(commendation=made, number="46/QĐ-UBND", **said | {"signed_on": tomorrow})


def test_a_model_gets_the_same_praise_of_the_same_body_once():
    at = steering()
    (distinction,) = chosen(at)
    proposed(at, [distinction])

    with pytest.raises(NotAllowed, match=distinction.initiative.title):
        proposed(at, [distinction])
    proposed(at, [distinction], form=FormOfCommendation.PROVINCE)

    assert CommendationItem.objects.count() == 2


def test_who_answers_for_a_model_does_not_commend_it():
    at = steering()
    (distinction,) = chosen(at)
    person = distinction.initiative.entered_by
    RoleFactory(person=person, unit=at.council.unit, name="head")
    made = proposed(at, [distinction])

    with pytest.raises(NotAllowed, match=distinction.initiative.title):
        publish_commendation(
            commendation=made,
            number="1/QĐ-UBND",
            signed_on=SIGNED_ON,
            signer_name="Bế Thị Kiều Oanh",
            by=person,
            now=NOW,
        )


def test_outstanding_models_are_chosen_and_commended_on_pages(client_of):
    at = steering()
    government = head_of(at.council.unit)
    (model,) = recognised(at)
    secretary, address = client_of(at.secretary.person), reverse("councils:outstanding", args=[at.council.pk])

    secretary.post(address, {"models": [model.pk], "because": "Nhiều xóm làm theo"})
    distinction = Distinction.objects.get()
    proposal = {"models": [distinction.pk], "issuer": at.council.unit_id, "form": "grassroots"}
    made = secretary.post(reverse("councils:commend", args=[at.council.pk]), proposal, follow=True).context
    said = {"number": "45/QĐ-UBND", "signed_on": f"{SIGNED_ON:%d/%m/%Y}", "signer_name": "Nông Hải Đường"}
    client_of(government).post(made["commendation"].get_absolute_url(), said)

    made["commendation"].refresh_from_db()
    assert (made["commendation"].status, made["commendation"].number) == ("published", "45/QĐ-UBND")


def test_the_registry_is_searched_by_kind(client):
    at = steering()
    (model,) = recognised(at)

    found = {
        kind: [
            entry.initiative_id
            for entry in client.get(reverse("registry:list") + f"?kind={kind}").context["found"].page
        ]
        for kind in ("model", "initiative", "")
    }

    assert found == {"model": [model.pk], "initiative": [], "": []}


def test_each_secretary_owes_the_decisions_of_what_the_own_council_judges():
    at = steering()
    council = sitting(unit=at.council.unit)
    model = reported(at.council.unit)
    InitiativeFactory(unit=at.council.unit, status=Status.ACCEPTED, due_on=model.due_on)

    owed = {due.person_id: due.council_id for due in due_on(model.due_on)}

    assert owed == {at.secretary.person_id: at.council.pk, council.secretary.person_id: council.council.pk}


def due_on(day: datetime.date) -> list:
    return list(DecisionDue().find(Span(day, day, NOW)))


def test_a_model_goes_to_no_initiative_council_when_its_holder_heads_the_unit():
    unit = clinic().recognising_unit()
    at = steering(unit)
    model = reported(unit)
    RoleFactory(person=model.entered_by, unit=unit, name="head")

    assert waiting(at.council) == [model]


def test_the_verdict_of_a_committee_calls_it_by_its_name_and_those_written_before_stay():
    at = steering()
    item = in_session(at).items.get()
    open_vote(item=item, by=at.secretary.person)
    for seat in at.seats:
        cast_vote(item=item, by=seat.person, choice=Choice.YES)
    verdict = close_item(item=item, by=at.secretary.person)

    with translation.override("en"):
        named = sentence(verdict)
        before = Verdict(
            figures={name: value for name, value in verdict.figures.items() if name != "judges"},
            outcome=verdict.outcome,
        )
        assert named.startswith("The steering committee has 3 seats, ")
        assert sentence(before) == named.replace("The steering committee has", "The council has")
    assert not list(find_wrong_verdicts())
    verdict.figures = before.figures
    verdict.save()
    assert not list(find_wrong_verdicts())
