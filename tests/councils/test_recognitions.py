"""What happens to a recognition afterwards: certificates issued anew, put forward to the province, cancelled."""

import datetime

import pytest
from django.core.cache import cache
from django.db import DatabaseError, transaction
from django.test import Client

from common.errors import NotAllowed
from councils.actions.certificates import replace_certificate
from councils.actions.decisions import draft_decision
from councils.actions.forwarding import put_forward
from councils.actions.registry import wrong_entries
from councils.actions.revocation import revoke_recognition
from councils.models import Assessment, Certificate, Council, DecisionItem, RegistryEntry
from councils.permissions.forwarding import provincial_council, why_not_put_forward
from councils.states import Act, AssessmentStatus, CertificateStatus, Outcome
from initiatives.models import Duty
from initiatives.states import Progress, Status
from notifications.models import Notice
from tests.factories.accounts import UserFactory
from tests.factories.councils import SeatFactory
from tests.factories.decisions import VerdictFactory, decided
from tests.factories.recognitions import publish, recognised_below_the_province
from tests.worlds import world

pytestmark = pytest.mark.django_db
SIGNED_ON = datetime.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def _no_facts_of_other_tests():
    cache.clear()


@world
def scene(now):
    return recognised_below_the_province(now)


def conclude(assessment, outcome=Outcome.RECOGNISED):
    """Let the council decide at once."""
    Assessment.objects.filter(pk=assessment.pk).update(status=AssessmentStatus.DECIDED, outcome=outcome)
    VerdictFactory(item__assessment=assessment, outcome=outcome)
    return Assessment.objects.get(pk=assessment.pk)


def cancel(item, by, now, **more):
    values = {"reason": "Sao chép", "decision_number": "71/QĐ-UBND", "decided_on": datetime.date(2026, 11, 23)}
    return revoke_recognition(item=item, by=by, now=now, **{**values, **more})


def levels(scene):
    return [(entry.level, entry.decision) for entry in RegistryEntry.objects.filter(initiative=scene.initiative)]


# ---- Issued anew


def test_a_misspelt_name_is_put_right_on_a_new_certificate(scene, now):
    new = replace_certificate(
        certificate=scene.certificate, name="Nông Thị Bích  Ngọc B", workplace="Trường Tiểu học Lũng Nặm",
        reason="Sửa tên đệm", by=scene.secretary, now=now,
    )  # fmt: skip

    scene.certificate.refresh_from_db()
    assert (scene.certificate.status, scene.certificate.replaced_by) == (CertificateStatus.REPLACED, new)
    assert (scene.certificate.ended_on, scene.certificate.reason) == (now.date(), "Sửa tên đệm")
    assert new.code != scene.certificate.code
    assert (new.status, new.register_number, new.issued_on) == (CertificateStatus.VALID, "2/2026", now.date())
    assert (new.content["author"], new.content["workplace"]) == ("Nông Thị Bích Ngọc B", "Trường Tiểu học Lũng Nặm")
    assert new.content["authors"] == [{"name": "Nông Thị Bích Ngọc B", "share": 100, "self": True}]
    assert new.content["title"] == scene.certificate.content["title"]
    assert RegistryEntry.objects.get().authors == "Nông Thị Bích Ngọc B"
    assert Notice.objects.filter(kind="councils/certificate_replaced").get().person == scene.author
    assert list(wrong_entries()) == []


def test_a_certificate_is_replaced_once(scene, now):
    values = {"name": "Khác", "workplace": "", "reason": "Sửa", "by": scene.secretary, "now": now}
    replace_certificate(certificate=scene.certificate, **values)

    with pytest.raises(NotAllowed):
        replace_certificate(certificate=scene.certificate, **values)

    assert Certificate.objects.valid().count() == 1


@pytest.mark.parametrize("who", ["author", "officer"])
def test_others_do_not_issue_certificates_anew(scene, now, who):
    with pytest.raises(NotAllowed):
        replace_certificate(
            certificate=scene.certificate, name="X", workplace="", reason="x", by=getattr(scene, who), now=now
        )


def test_two_valid_certificates_for_one_author_cannot_be(scene):
    twin = Certificate(
        item=scene.item, author=scene.certificate.author, code="CB26-0000-0000", register_number="9/2026", content={},
        issued_on=SIGNED_ON,
    )  # fmt: skip

    twin.save()

    with pytest.raises(DatabaseError), transaction.atomic():
        transaction.get_connection().check_constraints()
    twin.delete()


# ---- Put forward


def test_a_recognised_initiative_goes_before_the_province(scene, now):
    assessment = put_forward(initiative=scene.initiative, by=scene.author, now=now)

    assert (assessment.act, assessment.council, assessment.status) == (
        Act.EFFECT,
        scene.above,
        AssessmentStatus.WAITING,
    )
    assert assessment.follows == scene.item.assessment
    assert assessment.version == scene.item.assessment.version
    scene.initiative.refresh_from_db()
    assert scene.initiative.status == Status.RECOGNISED
    told = dict(Notice.objects.exclude(kind="councils/recognised").values_list("person", "kind"))
    assert told == {scene.officer.pk: "councils/put_forward"}


def test_an_author_on_the_provincial_council_is_left_out(scene, now):
    SeatFactory(council=scene.above, person=scene.author)

    assessment = put_forward(initiative=scene.initiative, by=scene.head, now=now)

    assert assessment.recusals.get().seat.person == scene.author
    assert Notice.objects.filter(kind="councils/gone_forward").get().person == scene.author


def test_who_puts_forward(scene):
    reasons = {
        who: why_not_put_forward(getattr(scene, who), scene.initiative, scene.above) is None
        for who in ("author", "head", "secretary", "officer")
    }

    assert reasons == {"author": True, "head": True, "secretary": False, "officer": False}


def test_an_initiative_is_put_forward_once(scene, now):
    put_forward(initiative=scene.initiative, by=scene.author, now=now)

    with pytest.raises(NotAllowed, match="Hội đồng cấp tỉnh"):
        put_forward(initiative=scene.initiative, by=scene.head, now=now)


@pytest.mark.parametrize(
    ("status", "reason"),
    [(status, True) for status in Status if status != Status.RECOGNISED] + [(Status.RECOGNISED, False)],
)
def test_only_recognised_initiatives_go_forward(scene, status, reason):
    scene.initiative.refresh_from_db()
    scene.initiative.status = status

    assert (why_not_put_forward(scene.author, scene.initiative, scene.above) is not None) is reason


@pytest.mark.parametrize(
    ("starts", "ends", "is_open"), [(None, None, True), (-10, 10, True), (0, 0, True), (1, 10, False), (-10, -1, False)]
)
def test_the_province_takes_them_within_its_time(scene, starts, ends, is_open):
    today = datetime.date.today()
    council = scene.above
    council.takes_from = None if starts is None else today + datetime.timedelta(days=starts)
    council.takes_until = None if ends is None else today + datetime.timedelta(days=ends)
    scene.initiative.refresh_from_db()

    assert (why_not_put_forward(scene.author, scene.initiative, council) is None) is is_open


def test_without_a_provincial_council_nothing_goes_forward(scene):
    scene.initiative.refresh_from_db()
    assert provincial_council(scene.initiative) == scene.above
    Council.objects.filter(pk=scene.above.pk).update(ends_on=datetime.date(2025, 12, 31))

    assert provincial_council(scene.initiative) is None
    assert why_not_put_forward(scene.author, scene.initiative, None)


def test_the_province_raises_the_level_and_leaves_the_state(scene, now):
    assessment = conclude(put_forward(initiative=scene.initiative, by=scene.author, now=now))

    publish(scene.above, [assessment], scene.governor, now, number="1187/QĐ-UBND")

    scene.initiative.refresh_from_db()
    assert scene.initiative.status == Status.RECOGNISED
    assert levels(scene) == [("provincial", "1187/QĐ-UBND")]
    own = Certificate.objects.get(item__assessment=assessment)
    assert (own.content["act"], own.content["level"], own.register_number) == ("effect", "provincial", "1/2026")
    assert Certificate.objects.valid().count() == 2
    assert Notice.objects.filter(kind="councils/effect_recognised").get().person == scene.author
    assert list(wrong_entries()) == []


def test_a_refusal_by_the_province_changes_nothing_below(scene, now):
    assessment = conclude(
        put_forward(initiative=scene.initiative, by=scene.author, now=now), outcome=Outcome.NOT_RECOGNISED
    )

    publish(scene.above, [assessment], scene.governor, now, number="", notice_number="9/TB-UBND")

    scene.initiative.refresh_from_db()
    assert scene.initiative.status == Status.RECOGNISED
    assert levels(scene) == [("grassroots", "214/QĐ-UBND")]
    assert Notice.objects.filter(kind="councils/effect_not_recognised").get().person == scene.author


def test_two_acts_do_not_stand_in_one_decision(scene, now):
    forwarded = conclude(put_forward(initiative=scene.initiative, by=scene.author, now=now))
    other = decided(scene.above)

    with pytest.raises(NotAllowed):
        draft_decision(council=scene.above, assessments=[forwarded, other], by=scene.governor)


# ---- Cancelled


def test_a_cancelled_recognition_leaves_nothing_behind(scene, now):
    assert Duty.objects.get(person=scene.author).progress == Progress.MET

    cancel(scene.item, scene.head, now)

    scene.initiative.refresh_from_db()
    scene.certificate.refresh_from_db()
    duty = Duty.objects.get(person=scene.author)
    assert scene.initiative.status == Status.REVOKED
    assert scene.certificate.status == CertificateStatus.REVOKED
    assert (scene.certificate.cancelled_by_decision, scene.certificate.reason) == ("71/QĐ-UBND", "Sao chép")
    assert levels(scene) == []
    assert (duty.met_by, duty.progress) == (None, Progress.NOTHING)
    assert Notice.objects.filter(kind="councils/revoked").get().person == scene.author
    assert "Giấy đã bị thu hồi" in Client().get(scene.certificate.get_absolute_url()).content.decode()
    assert list(wrong_entries()) == []


def test_what_the_province_found_goes_with_the_recognition(scene, now):
    assessment = conclude(put_forward(initiative=scene.initiative, by=scene.author, now=now))
    publish(scene.above, [assessment], scene.governor, now, number="1187/QĐ-UBND")

    cancel(scene.item, scene.head, now)

    assert not Certificate.objects.valid().exists()
    assert not DecisionItem.objects.in_force().exists()
    assert levels(scene) == []


def test_what_is_before_the_province_is_closed(scene, now):
    assessment = put_forward(initiative=scene.initiative, by=scene.author, now=now)

    cancel(scene.item, scene.head, now)

    assessment.refresh_from_db()
    assert (assessment.status, assessment.status_reason) == (AssessmentStatus.CLOSED, "Sao chép")


def test_the_finding_of_the_province_can_be_cancelled_alone(scene, now):
    assessment = conclude(put_forward(initiative=scene.initiative, by=scene.author, now=now))
    decision = publish(scene.above, [assessment], scene.governor, now, number="1187/QĐ-UBND")

    cancel(decision.items.get(), scene.governor, now)

    scene.initiative.refresh_from_db()
    assert scene.initiative.status == Status.RECOGNISED
    assert levels(scene) == [("grassroots", "214/QĐ-UBND")]
    assert list(Certificate.objects.valid()) == [scene.certificate]
    assert list(wrong_entries()) == []


@pytest.mark.parametrize("who", ["author", "secretary", "officer"])
def test_only_signers_cancel(scene, now, who):
    with pytest.raises(NotAllowed):
        cancel(scene.item, getattr(scene, who), now)


@pytest.mark.parametrize(
    "values",
    [
        {"reason": "  "},
        {"decision_number": ""},
        {"decided_on": datetime.date(2026, 11, 19)},
        {"decided_on": datetime.date(2026, 11, 24)},
    ],
)
def test_a_cancellation_needs_a_decision_of_its_own(scene, now, values):
    with pytest.raises(NotAllowed):
        cancel(scene.item, scene.head, now, **values)

    assert levels(scene) == [("grassroots", "214/QĐ-UBND")]


def test_a_recognition_is_cancelled_once(scene, now):
    cancel(scene.item, scene.head, now)

    with pytest.raises(NotAllowed):
        cancel(scene.item, scene.head, now)


def test_a_refusal_has_nothing_to_cancel(scene, now):
    refused = decided(scene.council, outcome=Outcome.NOT_RECOGNISED)
    decision = publish(scene.council, [refused], scene.head, now, number="", notice_number="31/TB-UBND")

    with pytest.raises(NotAllowed):
        cancel(decision.items.get(), scene.head, now)


# ---- The registry against the decisions


def test_differences_between_registry_and_decisions_are_named(scene, now):
    assert list(wrong_entries()) == []
    RegistryEntry.objects.update(title="Khác", words="'khac':1A")
    stray = decided(scene.council, lead=UserFactory())
    kept = RegistryEntry.objects.get()
    RegistryEntry.objects.create(
        initiative=stray.initiative, item=scene.item, level="grassroots", year=2026, unit=kept.unit,
        recognised_on=SIGNED_ON, title="Lạc", authors="", decision="", words="",
    )  # fmt: skip

    said = list(wrong_entries())

    assert len(said) == 2
    assert said[0] == f"registry: the entry of initiative {scene.initiative.pk} differs in title, words"
    assert said[1] == f"registry: initiative {stray.initiative_id} has an entry, but no decision in force recognises it"


def test_a_missing_entry_is_named(scene):
    RegistryEntry.objects.all().delete()

    assert list(wrong_entries()) == [
        f"registry: initiative {scene.initiative.pk} is recognised by decision 214/QĐ-UBND, but has no entry"
    ]
