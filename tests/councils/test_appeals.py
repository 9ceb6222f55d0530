"""Appeals: within their time, heard by people without a hand in it, answered, judged anew without former voters."""

import datetime
from types import SimpleNamespace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.html import escape

from accounts.states import RoleName
from common.errors import NotAllowed
from councils.actions.appeals import assign_hearers, conclude_appeal, file_appeal, withdraw_appeal, write_finding
from councils.actions.decisions import draft_decision, publish_decision
from councils.actions.revocation import revoke_recognition
from councils.hearing import judges_anew, last_day_of, may_hear, refusal_of, took_part
from councils.models import Appeal, Assessment, Council, DecisionItem, OpenVote, Recusal
from councils.permissions.appeals import why_not_appeal
from councils.states import AppealStatus, AssessmentStatus, Choice, Outcome
from councils.workflow import why_not_step
from councils.workflow.appeals import APPEAL_TRANSITIONS
from initiatives.models import Initiative
from initiatives.states import Status
from notifications.models import Notice
from tests.factories.accounts import RoleFactory, UnitFactory, UserFactory
from tests.factories.councils import ScoreSheetFactory, SeatFactory, sitting
from tests.factories.decisions import AgendaItemFactory, decided
from tests.factories.initiatives import AuthorFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n"
DAY = datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def _without_a_second_factor(settings):
    settings.MFA_REQUIRED_FOR = "nobody"


@world
def scene(now):
    """A refusal published today by a commune's council whose chair voted and whose first member scored."""
    province = UnitFactory(kind="province", name="Tỉnh Cao Bằng", recognition_level="provincial")
    commune = UnitFactory(parent=province, name="UBND xã Lũng Nặm", kind="commune", recognition_level="grassroots")
    at = sitting(members=3, unit=commune)
    above = sitting(members=2, unit=province, level="provincial")
    head = RoleFactory(unit=commune, name=RoleName.HEAD, title="Chủ tịch").person
    refused = decided(at.council, outcome=Outcome.NOT_RECOGNISED)
    vote(refused, at.chair)
    ScoreSheetFactory(assessment=refused, seat=at.members[0])
    item = publish(at.council, refused, head, now)
    return SimpleNamespace(
        at=at, above=above, head=head, item=item, initiative=refused.initiative, stranger=UserFactory(),
        author=refused.initiative.entered_by,
    )  # fmt: skip


def vote(assessment, seat):
    item = assessment.items.order_by("pk").last() or AgendaItemFactory(assessment=assessment)
    OpenVote.objects.create(item=item, seat=seat, choice=Choice.NO, at=item.session.held_at)


def publish(council, assessment, head, now):
    numbers = {"number": "214/QĐ-UBND"} if assessment.outcome == Outcome.RECOGNISED else {"number": ""}
    if not numbers["number"]:
        numbers["notice_number"] = "31/TB-UBND"
    draft = draft_decision(council=council, assessments=[assessment], by=head)
    decision = publish_decision(
        decision=draft, **numbers, signed_on=now.date(), signer=head, signer_title="Chủ tịch", by=head, now=now
    )
    return decision.items.get()


@pytest.fixture
def appeal(scene, now):
    return file_appeal(item=scene.item, grounds="Chưa xét số liệu phụ lục 2", by=scene.author, now=now)


@pytest.fixture
def found(scene, appeal, now):
    """The appeal, heard and with a finding."""
    (hearer,) = assign_hearers(appeal=appeal, seats=[scene.above.members[0]], by=scene.above.secretary.person, now=now)
    write_finding(hearer=hearer, finding="Số liệu đúng", by=scene.above.members[0].person, now=now)
    return Appeal.objects.get(pk=appeal.pk)


# ---- Filed, within its time


def test_an_appeal_goes_to_the_officers_of_the_council_above_with_a_due_day(scene, appeal, now):
    assert (appeal.council, appeal.status, appeal.due_on) == (
        scene.above.council, AppealStatus.FILED, now.date() + 30 * DAY,
    )  # fmt: skip
    told = set(Notice.objects.filter(kind="councils/appeal_filed").values_list("person", flat=True))
    assert told == {scene.above.chair.person_id, scene.above.secretary.person_id}


def test_without_a_council_above_the_same_one_hears_it(scene, now):
    Council.objects.filter(pk=scene.above.council.pk).update(ends_on=now.date() - DAY)

    assert file_appeal(item=scene.item, grounds="x", by=scene.author, now=now).council == scene.at.council


@pytest.mark.parametrize(("days", "late"), [(0, False), (30, False), (31, True)])
def test_the_clock_refuses_what_comes_late_with_the_date(scene, now, days, late):
    then = now + days * DAY

    if late:
        with pytest.raises(NotAllowed, match="23/12/2026"):
            file_appeal(item=scene.item, grounds="x", by=scene.author, now=then)
    else:
        assert file_appeal(item=scene.item, grounds="x", by=scene.author, now=then)


def test_the_council_says_how_many_days(scene, now):
    Council.objects.filter(pk=scene.at.council.pk).update(appeal_days=5)
    item = DecisionItem.objects.get(pk=scene.item.pk)

    assert last_day_of(item) == now.date() + 5 * DAY
    with pytest.raises(NotAllowed):
        file_appeal(item=item, grounds="x", by=scene.author, now=now + 6 * DAY)


def test_every_author_may_appeal_and_nobody_else(scene, now):
    other = AuthorFactory(initiative=scene.initiative).person

    may = {who.pk: why_not_appeal(who, scene.item, now.date()) is None for who in (scene.author, other, scene.stranger)}

    assert may == {scene.author.pk: True, other.pk: True, scene.stranger.pk: False}


def test_one_appeal_is_open_at_a_time_and_each_author_files_one(scene, appeal, now):
    other = AuthorFactory(initiative=scene.initiative).person
    for person in (scene.author, other):
        with pytest.raises(NotAllowed):
            file_appeal(item=scene.item, grounds="x", by=person, now=now)

    with pytest.raises(IntegrityError), transaction.atomic():
        Appeal.objects.create(
            item=scene.item, council=appeal.council, by=other, filed_at=now, due_on=now.date(), grounds="x"
        )


def test_a_withdrawn_appeal_can_be_filed_again(scene, appeal, now):
    withdraw_appeal(appeal=appeal, by=scene.author)

    assert file_appeal(item=scene.item, grounds="Viết lại", by=scene.author, now=now).status == AppealStatus.FILED


def test_a_recognition_cannot_be_appealed_against_until_it_is_cancelled(scene, now):
    item = publish(scene.at.council, decided(scene.at.council), scene.head, now)
    author = item.assessment.initiative.entered_by
    assert why_not_appeal(author, item, now.date())

    revoked = revoke_recognition(
        item=item, reason="Sao chép", decision_number="9/QĐ", decided_on=now.date(), by=scene.head, now=now
    )

    filed = file_appeal(item=revoked, grounds="Không sao chép", by=author, now=now + 30 * DAY)
    assert filed.is_about_revocation


# ---- Heard by people without a hand in it


def test_who_scored_voted_or_was_recused_took_part(scene, now):
    Recusal.objects.create(
        assessment=scene.item.assessment, seat=scene.at.members[1], kind="declared", reason="Cùng tổ", at=now
    )

    assert took_part(scene.item.assessment) == {
        scene.at.chair.person_id, scene.at.members[0].person_id, scene.at.members[1].person_id,
    }  # fmt: skip


def test_only_members_without_a_hand_in_it_hear_it(scene, appeal, now):
    SeatFactory(council=scene.above.council, person=scene.at.chair.person)
    SeatFactory(council=scene.above.council, person=scene.author)
    barred = scene.above.council.seats.get(person=scene.at.chair.person)

    assert set(may_hear(appeal)) == set(scene.above.seats)
    with pytest.raises(NotAllowed):
        assign_hearers(appeal=appeal, seats=[barred], by=scene.above.secretary.person, now=now)


@pytest.mark.parametrize("who", ["member", "author", "lower"])
def test_only_officers_of_the_hearing_council_choose_hearers(scene, appeal, now, who):
    people = {
        "member": scene.above.members[0].person, "author": scene.author, "lower": scene.at.secretary.person,
    }  # fmt: skip
    with pytest.raises(NotAllowed):
        assign_hearers(appeal=appeal, seats=[scene.above.members[0]], by=people[who], now=now)


def test_only_the_hearer_writes_the_finding(scene, appeal, now):
    (hearer,) = assign_hearers(appeal=appeal, seats=[scene.above.members[0]], by=scene.above.chair.person, now=now)

    with pytest.raises(NotAllowed):
        write_finding(hearer=hearer, finding="x", by=scene.above.members[1].person, now=now)
    assert Notice.objects.get(kind="councils/appeal_to_hear").person == scene.above.members[0].person


def test_without_all_findings_nothing_is_answered(scene, appeal, now):
    assign_hearers(appeal=appeal, seats=scene.above.members, by=scene.above.chair.person, now=now)

    with pytest.raises(NotAllowed):
        conclude_appeal(appeal=appeal, is_upheld=False, reasons="x", by=scene.above.chair.person, now=now)


# ---- Answered


def test_a_rejected_appeal_leaves_the_decision_and_says_why(scene, found, now):
    rejected = conclude_appeal(
        appeal=found, is_upheld=False, reasons="Số liệu đã được xét", by=scene.above.chair.person, now=now
    )

    scene.initiative.refresh_from_db()
    assert (rejected.status, scene.initiative.status) == (AppealStatus.REJECTED, Status.NOT_RECOGNISED)
    notice = Notice.objects.get(kind="councils/appeal_rejected")
    assert notice.person == scene.author
    assert "Số liệu đã được xét" in notice.body


def test_upheld_the_same_council_judges_anew_without_those_who_took_part(scene, found, now):
    upheld = conclude_appeal(
        appeal=found, is_upheld=True, reasons="Xét thiếu phụ lục", by=scene.above.chair.person, now=now
    )

    before = Assessment.objects.get(pk=scene.item.assessment_id)
    anew = upheld.opened
    assert (before.status, anew.council, anew.follows) == (AssessmentStatus.SET_ASIDE, scene.at.council, before)
    assert Initiative.objects.get(pk=scene.initiative.pk).status == Status.IN_REVIEW
    assert anew.status == AssessmentStatus.WAITING
    kept_out = set(anew.recusals.values_list("seat__person", "kind"))
    assert kept_out == {(scene.at.chair.person_id, "former"), (scene.at.members[0].person_id, "former")}
    assert not Assessment.objects.visible_to(scene.at.chair.person).filter(pk=anew.pk).exists()
    assert Notice.objects.get(kind="councils/appeal_opened").person == scene.at.secretary.person


@pytest.mark.parametrize("left", ["too few", "no officer"])
def test_where_not_enough_others_remain_the_council_above_judges(scene, found, now, left):
    more = [scene.at.members[1]] if left == "too few" else [scene.at.secretary]
    for seat in more:
        vote(scene.item.assessment, seat)

    upheld = conclude_appeal(appeal=found, is_upheld=True, reasons="x", by=scene.above.chair.person, now=now)

    assert upheld.opened.council == scene.above.council
    assert upheld.opened.status == AssessmentStatus.ASSIGNED
    assert judges_anew(scene.item.assessment) == (scene.above.council, [])


def test_an_upheld_appeal_against_a_cancelling_is_judged_anew(scene, now):
    item = publish(scene.at.council, decided(scene.at.council), scene.head, now)
    author = item.assessment.initiative.entered_by
    revoke_recognition(item=item, reason="x", decision_number="9", decided_on=now.date(), by=scene.head, now=now)
    appeal = file_appeal(item=DecisionItem.objects.get(pk=item.pk), grounds="x", by=author, now=now)
    (hearer,) = assign_hearers(appeal=appeal, seats=[scene.above.members[0]], by=scene.above.chair.person, now=now)
    write_finding(hearer=hearer, finding="x", by=hearer.seat.person, now=now)

    conclude_appeal(appeal=appeal, is_upheld=True, reasons="x", by=scene.above.chair.person, now=now)

    assert Initiative.objects.get(pk=item.assessment.initiative_id).status == Status.IN_REVIEW


def test_what_is_judged_anew_is_recognised_by_a_decision_of_its_own(scene, found, now):
    upheld = conclude_appeal(appeal=found, is_upheld=True, reasons="x", by=scene.above.chair.person, now=now)
    Assessment.objects.filter(pk=upheld.opened_id).update(status=AssessmentStatus.DECIDED, outcome=Outcome.RECOGNISED)
    anew = Assessment.objects.get(pk=upheld.opened_id)
    AgendaItemFactory(assessment=anew)

    publish(scene.at.council, anew, scene.head, now)

    assert Initiative.objects.get(pk=scene.initiative.pk).status == Status.RECOGNISED


def test_an_officer_who_took_part_leaves_the_answer_to_another(scene, now):
    Council.objects.filter(pk=scene.above.council.pk).update(ends_on=now.date() - DAY)
    appeal = file_appeal(item=scene.item, grounds="x", by=scene.author, now=now)
    (hearer,) = assign_hearers(appeal=appeal, seats=[scene.at.members[1]], by=scene.at.secretary.person, now=now)
    write_finding(hearer=hearer, finding="x", by=hearer.seat.person, now=now)

    with pytest.raises(NotAllowed):
        conclude_appeal(appeal=appeal, is_upheld=False, reasons="x", by=scene.at.chair.person, now=now)
    assert conclude_appeal(appeal=appeal, is_upheld=False, reasons="x", by=scene.at.secretary.person, now=now)


@pytest.mark.parametrize("status", AppealStatus)
@pytest.mark.parametrize("step", APPEAL_TRANSITIONS)
def test_steps_fit_the_state(scene, found, status, step):
    found.status = status
    by = scene.author if step == "withdraw" else scene.above.secretary.person

    assert (why_not_step(by, found, APPEAL_TRANSITIONS, step) is None) is (status in APPEAL_TRANSITIONS[step].sources)


# ---- Seen


def test_who_sees_an_appeal(scene, found):
    other = AuthorFactory(initiative=scene.initiative).person
    people = {
        "author": scene.author, "other author": other, "officer": scene.above.chair.person,
        "hearer": scene.above.members[0].person, "member": scene.above.members[1].person,
        "lower officer": scene.at.secretary.person, "stranger": scene.stranger,
    }  # fmt: skip

    seeing = {who for who, person in people.items() if Appeal.objects.visible_to(person).exists()}

    assert seeing == {"author", "other author", "officer", "hearer"}


def test_whoever_hears_or_files_it_reads_what_it_is_against(scene, found, client_of):
    reason = refusal_of(scene.item)
    pages = [client_of(who).get(found.get_absolute_url()) for who in (scene.author, scene.above.secretary.person)]

    assert reason.endswith("Không công nhận.")
    assert [escape(reason) in page.content.decode() for page in pages] == [True, True]


def test_authors_read_the_clock_and_not_the_findings(scene, found, client_of):
    shown = {
        who: client_of(person).get(found.get_absolute_url()).content.decode()
        for who, person in {"author": scene.author, "officer": scene.above.chair.person}.items()
    }

    assert "Số liệu đúng" in shown["officer"]
    assert "Số liệu đúng" not in shown["author"]
    assert "23/12/2026" in shown["author"]


def test_it_goes_through_in_the_browser(scene, client_of, now, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)
    author, officer = client_of(scene.author), client_of(scene.above.secretary.person)
    member = client_of(scene.above.members[0].person)
    page = author.get(scene.initiative.get_absolute_url()).content.decode()
    address = reverse("councils:file_appeal", args=[scene.item.pk])
    empty = author.post(address, {"grounds": " "})
    picture = SimpleUploadedFile("anh.pdf", PDF, "application/pdf")

    author.post(address, {"grounds": "Chưa xét phụ lục", "files": [picture]})
    appeal = Appeal.objects.get()
    listed = officer.get(reverse("councils:appeals", args=[scene.above.council.pk]), {"status": "open"})
    officer.post(reverse("councils:assign_hearers", args=[appeal.pk]), {"seats": [scene.above.members[0].pk]})
    member.post(reverse("councils:write_finding", args=[appeal.pk]), {"finding": "Đúng"})
    officer.post(reverse("councils:conclude_appeal", args=[appeal.pk]), {"answer": "uphold", "reasons": "Có cơ sở"})

    appeal.refresh_from_db()
    assert address in page
    assert empty.status_code == 422
    assert [row.pk for row in listed.context["page"]] == [appeal.pk]
    assert appeal.status == AppealStatus.UPHELD
    file = author.get(reverse("councils:appeal_file", args=[appeal.files.get().pk]))
    assert b"".join(file.streaming_content).startswith(b"%PDF")
    missing = client_of(scene.stranger).get(reverse("councils:appeal_file", args=[appeal.files.get().pk]))
    assert missing.status_code == 404


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 5])
def test_the_list_needs_the_same_queries_for_any_length(rows, scene, client_of, now, django_assert_num_queries):
    client = client_of(scene.above.secretary.person)
    for number in range(rows):
        refused = decided(scene.at.council, outcome=Outcome.NOT_RECOGNISED)
        draft = draft_decision(council=scene.at.council, assessments=[refused], by=scene.head)
        decision = publish_decision(
            decision=draft, number="", notice_number=f"{number}/TB", signed_on=now.date(), signer=scene.head,
            signer_title="Chủ tịch", by=scene.head, now=now,
        )  # fmt: skip
        file_appeal(item=decision.items.get(), grounds="x", by=refused.initiative.entered_by, now=now)

    with django_assert_num_queries(5):
        page = client.get(reverse("councils:appeals", args=[scene.above.council.pk]))

    assert len(page.context["page"].rows) == rows
