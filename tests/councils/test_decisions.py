"""From decided assessments to a published decision: who may, what happens, and that it happens once."""

import datetime
import threading
from types import SimpleNamespace

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import translation

from accounts.states import RoleName
from common.errors import NotAllowed
from councils.actions.decisions import (
    add_items,
    discard_decision,
    draft_decision,
    publish_decision,
    remove_items,
)
from councils.codes import is_mistyped
from councils.models import Assessment, Certificate, Decision, DecisionItem, RegistryEntry
from councils.permissions.decisions import signers, why_not_publish
from councils.states import AssessmentStatus, CertificateStatus, DecisionStatus, Office, Outcome
from initiatives.models import Duty, Initiative
from initiatives.states import Status
from notifications.models import Notice
from tests.factories.accounts import PostingFactory, RoleFactory, SubstituteFactory, UnitFactory, UserFactory
from tests.factories.councils import CouncilFactory, SeatFactory
from tests.factories.decisions import answers, decided
from tests.factories.initiatives import AuthorFactory, FieldFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db
SIGNED_ON = datetime.date(2026, 11, 20)


@world
def commune():
    """A commune with a council, its secretary and chair, and the head who signs."""
    province = UnitFactory(kind="province", name="Tỉnh Cao Bằng", recognition_level="provincial")
    unit = UnitFactory(parent=province, name="UBND xã Lũng Nặm", recognition_level="grassroots")
    council = CouncilFactory(unit=unit, name="Hội đồng sáng kiến xã Lũng Nặm")
    head = RoleFactory(unit=unit, name=RoleName.HEAD, title="Phó Chủ tịch", person__full_name="Nông Hải Đường")
    chair = SeatFactory(council=council, office=Office.CHAIR, may_conclude=True, person__full_name="Mông Văn Khải")
    secretary = SeatFactory(council=council, office=Office.SECRETARY)
    member = SeatFactory(council=council)
    return SimpleNamespace(
        province=province, unit=unit, council=council, head=head.person, chair=chair.person,
        secretary=secretary.person, member=member.person,
    )  # fmt: skip


def publish(decision, person, now, **more):
    values = {"number": "214/QĐ-UBND", "signed_on": SIGNED_ON, "signer_title": "Phó Chủ tịch"}
    return publish_decision(decision=decision, now=now, **{"by": person, "signer": person, **values, **more})


def test_publishing_makes_everything_hold_at_once(commune, now):
    author = PostingFactory(unit=commune.unit).person
    recognised = decided(
        commune.council,
        title="Nhật ký đọc sách của lớp em",
        field=FieldFactory(name="Giáo dục"),
        lead=author,
        content=answers(content="Mỗi tuần một em giữ cuốn nhật ký.", confidential="Công thức bí mật"),
    )
    refused = decided(commune.council, outcome=Outcome.NOT_RECOGNISED, title="Sổ trực")
    decision = draft_decision(council=commune.council, assessments=[recognised, refused], by=commune.secretary)

    published = publish(decision, commune.head, now, notice_number="31/TB-UBND")

    recognised.initiative.refresh_from_db()
    refused.initiative.refresh_from_db()
    assert (recognised.initiative.status, refused.initiative.status) == (Status.RECOGNISED, Status.NOT_RECOGNISED)
    assert set(Assessment.objects.values_list("status", flat=True)) == {AssessmentStatus.PUBLISHED}
    assert (published.status, published.year, published.number) == (DecisionStatus.PUBLISHED, 2026, "214/QĐ-UBND")
    certificate = Certificate.objects.get()
    assert (certificate.register_number, certificate.status) == ("1/2026", CertificateStatus.VALID)
    assert not is_mistyped(certificate.code)
    assert certificate.content["workplace"] == "UBND xã Lũng Nặm"
    assert certificate.content["summary"] == "Mỗi tuần một em giữ cuốn nhật ký."
    assert certificate.content["head"] == "Chủ tịch Ủy ban nhân dân xã Lũng Nặm"
    entry = RegistryEntry.objects.get()
    assert (entry.title, entry.decision, entry.level) == ("Nhật ký đọc sách của lớp em", "214/QĐ-UBND", "grassroots")
    assert Duty.objects.get(person=author).met_by == recognised.initiative
    step = refused.initiative.history.get(step="refuse")
    assert step.reason.startswith("Hội đồng có 7 ghế")
    kinds = dict(Notice.objects.values_list("person", "kind"))
    assert kinds == {author.pk: "councils/recognised", refused.initiative.entered_by_id: "councils/not_recognised"}


def test_a_secret_stays_out_of_registry_certificate_and_decision(commune, now):
    secret = "Tỷ lệ phối trộn mười bảy phần"
    assessment = decided(
        commune.council, content=answers(content="Cách làm công khai.", confidential=secret, novelty="Mới.")
    )
    decision = draft_decision(council=commune.council, assessments=[assessment], by=commune.secretary)

    published = publish(decision, commune.head, now)

    entry = RegistryEntry.objects.get()
    assert list(RegistryEntry.objects.matching("cách làm công khai")) == [entry]
    assert not RegistryEntry.objects.matching("phoi tron").exists()
    assert not RegistryEntry.objects.matching("muoi bay").exists()
    everything = f"{entry.excerpt} {entry.words} {Certificate.objects.get().content} {published.content}"
    assert "phối trộn" not in everything.lower()


def test_each_author_gets_a_certificate_with_the_own_share(commune, now):
    with transaction.atomic():
        assessment = decided(commune.council)
        assessment.initiative.authors.update(share="66.67")
        other = AuthorFactory(
            initiative=assessment.initiative, person=None, outside_name="Lã Văn Khuyến", share="33.33", position=2,
            outside_residence="Xã Sơn Lộ",
        )  # fmt: skip
    decision = draft_decision(council=commune.council, assessments=[assessment], by=commune.secretary)

    publish(decision, commune.head, now)

    certificates = Certificate.objects.order_by("pk")
    assert [each.register_number for each in certificates] == ["1/2026", "2/2026"]
    assert [(each.content["author"], each.content["share"]) for each in certificates] == [
        ("Nông Thị Bích Ngọc", 66.67), ("Lã Văn Khuyến", 33.33),
    ]  # fmt: skip
    assert certificates[1].author == other
    assert certificates[1].content["workplace"] == "Xã Sơn Lộ"
    with translation.override("vi"):
        assert certificates[0].co_authors == "Lã Văn Khuyến (33,33\u00a0%)"
    assert RegistryEntry.objects.get().authors == "Nông Thị Bích Ngọc (66,67\u00a0%), Lã Văn Khuyến (33,33\u00a0%)"


def test_what_was_signed_stays_as_it_is(commune, now):
    assessment = decided(commune.council, title="Tên lúc ký")
    published = publish(
        draft_decision(council=commune.council, assessments=[assessment], by=commune.secretary), commune.head, now
    )
    Initiative.objects.update(title="Tên sửa sau")

    with pytest.raises(DatabaseError), transaction.atomic():
        Decision.objects.update(number="999/QĐ-UBND")
    with pytest.raises(DatabaseError), transaction.atomic():
        Certificate.objects.update(content={})

    published.refresh_from_db()
    assert [row["title"] for row in published.content["recognised"]] == ["Tên lúc ký"]


def test_only_signers_publish(commune, now):
    decision = draft_decision(council=commune.council, assessments=[decided(commune.council)], by=commune.secretary)

    for person in (commune.secretary, commune.member, UserFactory()):
        with pytest.raises(NotAllowed):
            publish(decision, commune.head, now, by=person)
        with pytest.raises(NotAllowed):
            publish(decision, commune.head, now, signer=person)

    assert publish(decision, commune.chair, now, signer_title="Chủ tịch Hội đồng").signer == commune.chair


def test_who_may_sign(commune):
    RoleFactory(unit=commune.unit, name=RoleName.COORDINATOR)

    assert {signer.person for signer in signers(commune.council)} == {commune.head, commune.chair}


@pytest.mark.parametrize("part", ["by", "signer"])
def test_nobody_signs_the_recognition_of_an_own_initiative(commune, now, part):
    own = decided(commune.council, lead=commune.head)
    decision = draft_decision(council=commune.council, assessments=[own], by=commune.secretary)

    with pytest.raises(NotAllowed):
        publish(decision, commune.chair, now, **{part: commune.head})

    assert publish(decision, commune.chair, now).status == DecisionStatus.PUBLISHED


@pytest.mark.parametrize(
    ("values", "has_refusals"),
    [
        ({"number": ""}, False),
        ({"notice_number": "31/TB-UBND"}, False),
        ({}, True),
        ({"number": " ", "notice_number": "31/TB-UBND"}, True),
    ],
)
def test_numbers_fit_what_is_decided(commune, now, values, has_refusals):
    assessments = [decided(commune.council)]
    if has_refusals:
        assessments.append(decided(commune.council, outcome=Outcome.NOT_RECOGNISED))
    decision = draft_decision(council=commune.council, assessments=assessments, by=commune.secretary)

    with pytest.raises(NotAllowed):
        publish(decision, commune.head, now, **values)

    assert Decision.objects.get().status == DecisionStatus.DRAFT


def test_refusals_alone_are_a_notice_without_a_decision(commune, now):
    refused = decided(commune.council, outcome=Outcome.NOT_RECOGNISED)
    decision = draft_decision(council=commune.council, assessments=[refused], by=commune.secretary)

    published = publish(decision, commune.head, now, number="", notice_number="31/TB-UBND")

    assert (str(published), published.content["recognised"]) == ("31/TB-UBND", [])
    assert not Certificate.objects.exists()


def test_a_number_is_given_once_a_year(commune, now):
    for year, number in ((2026, "214/QĐ-UBND"), (2025, "214/QĐ-UBND")):
        decision = draft_decision(council=commune.council, assessments=[decided(commune.council)], by=commune.head)
        publish(decision, commune.head, now, number=number, signed_on=datetime.date(year, 11, 20))
    decision = draft_decision(council=commune.council, assessments=[decided(commune.council)], by=commune.head)

    with pytest.raises(NotAllowed, match="214"):
        publish(decision, commune.head, now)


def test_nothing_is_published_before_it_is_signed(commune, now):
    decision = draft_decision(council=commune.council, assessments=[decided(commune.council)], by=commune.head)

    with pytest.raises(NotAllowed):
        publish(decision, commune.head, now, signed_on=now.date() + datetime.timedelta(days=1))


def test_a_held_initiative_keeps_the_decision_back(commune):
    assessment = decided(commune.council, title="Đang có đơn tố cáo", held_because="Đơn tố cáo ngày 12/11")
    decision = draft_decision(council=commune.council, assessments=[assessment], by=commune.head)

    assert "Đang có đơn tố cáo" in why_not_publish(commune.head, decision)


def test_an_item_stands_in_one_decision(commune):
    assessment = decided(commune.council)
    draft_decision(council=commune.council, assessments=[assessment], by=commune.secretary)

    with pytest.raises(NotAllowed):
        draft_decision(council=commune.council, assessments=[assessment], by=commune.secretary)


@pytest.mark.parametrize("status", [each for each in AssessmentStatus if each != AssessmentStatus.DECIDED])
def test_only_what_is_decided_comes_into_a_decision(commune, status):
    assessment = decided(commune.council)
    outcome = Outcome.RECOGNISED if status == AssessmentStatus.PUBLISHED else ""
    Assessment.objects.filter(pk=assessment.pk).update(status=status, outcome=outcome)

    with pytest.raises(NotAllowed):
        draft_decision(council=commune.council, assessments=[assessment], by=commune.secretary)


def test_members_do_not_prepare_decisions(commune):
    with pytest.raises(NotAllowed):
        draft_decision(council=commune.council, assessments=[decided(commune.council)], by=commune.member)


def test_another_councils_item_is_refused(commune):
    with pytest.raises(NotAllowed):
        draft_decision(council=commune.council, assessments=[decided(CouncilFactory())], by=commune.secretary)


def test_a_draft_changes_until_it_is_published(commune, now):
    first, second, third = (decided(commune.council, title=title) for title in ("Một", "Hai", "Ba"))
    decision = draft_decision(council=commune.council, assessments=[first, second], by=commune.secretary)
    add_items(decision=decision, assessments=[third], by=commune.secretary)
    remove_items(decision=decision, items=[decision.items.get(assessment=first)], by=commune.secretary)

    assert list(decision.items.values_list("assessment", "position")) == [(second.pk, 1), (third.pk, 2)]
    publish(decision, commune.head, now)
    for change in (
        lambda: add_items(decision=decision, assessments=[first], by=commune.secretary),
        lambda: remove_items(decision=decision, items=decision.items.all(), by=commune.secretary),
        lambda: discard_decision(decision=decision, by=commune.secretary),
    ):
        with pytest.raises(NotAllowed):
            change()
    assert decision.items.count() == 2


def test_a_discarded_draft_frees_its_items(commune):
    assessment = decided(commune.council)
    decision = draft_decision(council=commune.council, assessments=[assessment], by=commune.secretary)

    discard_decision(decision=decision, by=commune.secretary)

    assert not DecisionItem.objects.exists()
    assert draft_decision(council=commune.council, assessments=[assessment], by=commune.secretary).items.count() == 1


def test_the_next_decision_begins_with_the_bases_of_the_last(commune, now):
    first = draft_decision(council=commune.council, assessments=[decided(commune.council)], by=commune.secretary)
    publish(first, commune.head, now, legal_bases="Quy chế số 5;\nBiên bản;")

    second = draft_decision(council=commune.council, assessments=[decided(commune.council)], by=commune.secretary)

    assert "13/2012/NĐ-CP" in first.legal_bases
    assert second.legal_bases == "Quy chế số 5;\nBiên bản;"


def test_an_empty_draft_is_not_published(commune, now):
    decision = draft_decision(council=commune.council, assessments=[decided(commune.council)], by=commune.secretary)
    remove_items(decision=decision, items=decision.items.all(), by=commune.secretary)

    with pytest.raises(NotAllowed):
        publish(decision, commune.head, now)


@pytest.mark.threads
@pytest.mark.django_db(transaction=True)
def test_two_publishers_at_once_publish_once(commune, now):
    with transaction.atomic():  # shares total 100 at its end
        assessment = decided(commune.council)
    decision = draft_decision(council=commune.council, assessments=[assessment], by=commune.secretary)
    start, results = threading.Barrier(2), []

    def press(person, number):
        start.wait()
        try:
            results.append(publish(decision, person, now, number=number).number)
        except NotAllowed:
            results.append("refused")
        finally:
            connection.close()

    threads = [
        threading.Thread(target=press, args=(person, number))
        for person, number in ((commune.head, "1/QĐ-UBND"), (commune.chair, "2/QĐ-UBND"))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    decision.refresh_from_db()
    assert sorted(results) == sorted([decision.number, "refused"])
    assert (Certificate.objects.count(), RegistryEntry.objects.count(), Notice.objects.count()) == (1, 1, 1)


@pytest.mark.threads
@pytest.mark.django_db(transaction=True)
def test_two_decisions_published_at_once_share_the_register_without_a_gap(commune, now):
    with transaction.atomic():
        decisions = [
            draft_decision(
                council=commune.council,
                assessments=[decided(commune.council), decided(commune.council)],
                by=commune.secretary,
            )
            for _ in range(2)
        ]
    start = threading.Barrier(2)

    def press(decision, number):
        start.wait()
        try:
            publish(decision, commune.head, now, number=number)
        finally:
            connection.close()

    threads = [
        threading.Thread(target=press, args=(each, f"{place}/QĐ-UBND")) for place, each in enumerate(decisions, start=1)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    numbers = Certificate.objects.order_by("item__decision", "pk").values_list("register_number", flat=True)
    assert sorted(numbers) == ["1/2026", "2/2026", "3/2026", "4/2026"]


def test_a_deputy_signs_for_the_absent_head_and_both_names_are_kept(commune, now):
    deputy = PostingFactory(unit=commune.unit, position="Phó Chủ tịch", person__full_name="Lục Văn Phó").person
    SubstituteFactory(person=commune.head, deputy=deputy)
    assessment = decided(commune.council)
    decision = draft_decision(council=commune.council, assessments=[assessment], by=commune.secretary)

    offered = {signer.person.pk: signer.title for signer in signers(commune.council)}
    published = publish(decision, deputy, now)

    assert offered[deputy.pk] == "Phó Chủ tịch"
    assert published.content["on_behalf_of"] == "Nông Hải Đường"
    assert published.content["signing"] == ["KT. Chủ tịch", "Phó Chủ tịch"]
    step = assessment.initiative.history.get(step="recognise")
    assert (step.by, step.on_behalf_of) == (deputy, commune.head)


def test_a_deputy_does_not_sign_what_the_absent_head_has_written(commune, now):
    deputy = PostingFactory(unit=commune.unit).person
    SubstituteFactory(person=commune.head, deputy=deputy)
    assessment = decided(commune.council, lead=commune.head)
    decision = draft_decision(council=commune.council, assessments=[assessment], by=commune.secretary)

    with translation.override("en"):
        assert "whom this concerns" in why_not_publish(deputy, decision)
    assert {signer.person.pk: signer.title for signer in signers(commune.council)}[deputy.pk].startswith("TUQ. ")
