import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from councils import reference
from councils.actions.conflicts import declare_conflict
from councils.actions.consultations import ask_expert
from councils.actions.figures import find_wrong_figures
from councils.actions.voting import cast_vote, close_item, open_vote
from councils.actions.written_opinions import send_opinion
from councils.models import (
    Appeal,
    AppealFile,
    Candidate,
    CommendationDecision,
    Criterion,
    Distinction,
    Hearer,
    Recusal,
    RuleSheet,
    Sharing,
)
from tests.factories.accounts import UserFactory
from tests.factories.correspondence import answer, corresponding, sent_out, time_up
from tests.factories.councils import ScoreSheetFactory, SeatFactory, in_session, sitting, under_review
from tests.factories.decisions import (
    CertificateFactory,
    CertificateFileFactory,
    LetterItemFactory,
    RegistryEntryFactory,
    SignedScanFactory,
)
from tests.factories.effect import AT
from tests.factories.registrations import ModelFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db
LOOKED_UP = [
    "assessment", "assignment", "sharing", "recusal", "scoresheet", "reviewtally", "session", "attendance",
    "agendaitem", "openvote", "verdict", "decision", "decisionitem", "certificate", "registryentry",
    "letter", "letteritem", "consultation", "certificatefile", "appeal",
    "writtenopinion", "reply", "appealfile", "hearer", "candidate", "signedscan", "distinction", "commendationdecision",
]  # fmt: skip
KEPT = ["council", "seat", "rulesheet", "criterion"]


@pytest.fixture
def administrator(client_of, settings):
    settings.MFA_REQUIRED_FOR = "nobody"
    return client_of(UserFactory(is_staff=True, is_superuser=True))


@world
def councils_at_work() -> None:
    """Three councils, each with a row in every table."""
    for _number in range(3):
        at = sitting()
        (other,) = under_review(at)
        declare_conflict(assessment=other, by=at.chair.person, reason="Cùng tổ")
        expert = SeatFactory(council=at.council, office="expert")
        ask_expert(assessment=other, seat=expert, by=at.secretary.person)
        item = in_session(at, absent=(at.members[0],)).items.get()
        send_opinion(item=item, by=at.members[0].person, choice="yes", text="Lời riêng")
        item = open_vote(item=item, by=at.secretary.person)
        cast_vote(item=item, by=at.chair.person, choice="yes")
        close_item(item=item, by=at.secretary.person)
        LetterItemFactory()
        Sharing.objects.create(council=at.council, by=at.secretary.person, at=timezone.now(), each=2)
        CertificateFileFactory()
        SignedScanFactory()
        entry = RegistryEntryFactory(item=CertificateFactory().item)
        _appeal_and_list(entry, at)
        _commended(at)
    at = corresponding()
    session = sent_out(at)
    answer(session, dict.fromkeys(at.seats, "yes"))
    time_up(session)


def _commended(at) -> None:
    """An outstanding model, proposed for commendation."""
    chosen = Distinction.objects.create(
        initiative=ModelFactory(unit=at.council.unit, status="recognised"), council=at.council, because="Tốt",
        chosen_by=at.chair.person, chosen_at=timezone.now(),
    )  # fmt: skip
    made = CommendationDecision.objects.create(council=at.council, issuer=at.council.unit, form="grassroots", year=2026)
    made.items.create(distinction=chosen, position=1)


def _appeal_and_list(entry, at) -> None:
    """An appeal with a file and somebody who hears it, and a place on a list to put forward."""
    by = entry.initiative.entered_by
    appeal = Appeal.objects.create(
        item=entry.item, council=at.council, by=by, filed_at=AT, due_on=AT.date(), grounds="Chưa xét phụ lục"
    )
    AppealFile.objects.create(appeal=appeal, file="x.pdf", name="a.pdf", suffix=".pdf", size=1, sha256="0")
    Hearer.objects.create(appeal=appeal, seat=at.members[0], assigned_by=at.chair.person, assigned_at=AT)
    Candidate.objects.create(council=at.council, initiative=entry.initiative, position=1)


@pytest.mark.growth
@pytest.mark.parametrize("name", LOOKED_UP + KEPT)
@pytest.mark.usefixtures("councils_at_work")
def test_lists_need_few_queries_for_any_length(name, administrator, django_assert_max_num_queries):
    with django_assert_max_num_queries(7):
        response = administrator.get(reverse(f"admin:councils_{name}_changelist"), {"q": "a"})
        assert response.status_code == 200


@pytest.mark.parametrize("name", LOOKED_UP)
@pytest.mark.usefixtures("councils_at_work")
def test_what_the_work_wrote_is_not_written_by_hand(name, administrator):
    response = administrator.get(reverse(f"admin:councils_{name}_changelist"))
    row = response.context["cl"].result_list[0]

    page = administrator.get(reverse(f"admin:councils_{name}_change", args=[row.pk]))

    assert page.status_code == 200
    assert b'name="_save"' not in page.content
    assert administrator.get(reverse(f"admin:councils_{name}_add")).status_code == 403


def test_opinions_in_writing_are_looked_up_once_their_item_is_closed_and_never_say_what(administrator):
    at = sitting()
    item = in_session(at, absent=(at.members[0],)).items.get()
    opinion = send_opinion(item=item, by=at.members[0].person, choice="no", text="Lời riêng")
    address = reverse("admin:councils_writtenopinion_change", args=[opinion.pk])
    assert administrator.get(address).status_code == 302  # there is none

    item = open_vote(item=item, by=at.secretary.person)
    close_item(item=item, by=at.secretary.person)

    assert "Lời riêng" not in (page := administrator.get(address).content.decode())
    assert "Không đồng ý" not in page


@pytest.mark.usefixtures("councils_at_work")
def test_a_used_rule_sheet_is_read_only(administrator):
    sheet = RuleSheet.objects.filter(assessments__isnull=False).first()

    page = administrator.get(reverse("admin:councils_rulesheet_change", args=[sheet.pk]))
    criterion = administrator.get(reverse("admin:councils_criterion_change", args=[sheet.criteria.first().pk]))

    assert b'name="_save"' not in page.content + criterion.content
    assert b"criteria-0-name" not in page.content


def test_an_unused_rule_sheet_can_be_changed(administrator):
    reference.load()

    page = administrator.get(reverse("admin:councils_rulesheet_change", args=[RuleSheet.objects.first().pk]))

    assert b'name="_save"' in page.content


def test_the_next_version_holds_everything_and_can_be_changed(administrator):
    reference.load()
    sheet = RuleSheet.objects.published().get(level="grassroots")
    sitting(rule_sheet=sheet)

    administrator.post(
        reverse("admin:councils_rulesheet_changelist"), {"action": "next_version", "_selected_action": [sheet.pk]}
    )

    made = RuleSheet.objects.get(name=sheet.name, version=2)
    fields = ("position", "group", "name", "max_points", "min_points", "bands__low", "bands__high", "bands__label")
    assert list(made.criteria.values_list(*fields)) == list(sheet.criteria.values_list(*fields))
    assert list(made.group_minimums.values_list("group", "min_points")) == [("Tính mới", 20)]
    made.criteria.update(help="Mới")


@pytest.mark.usefixtures("councils_at_work")
def test_a_used_sheet_takes_no_new_criterion(administrator):
    sheet = RuleSheet.objects.filter(assessments__isnull=False).first()

    with pytest.raises(IntegrityError, match="is in use"), transaction.atomic():
        Criterion.objects.create(sheet=sheet, position=9, name="Thêm", max_points=5)


def test_a_conflict_declared_by_mistake_is_taken_back(administrator):
    at = sitting()
    (assessment,) = under_review(at)
    recusal = declare_conflict(assessment=assessment, by=at.chair.person, reason="Nhầm")

    administrator.post(reverse("admin:councils_recusal_delete", args=[recusal.pk]), {"post": "yes"})

    assert not Recusal.objects.exists()
    assert find_wrong_figures() == []


def test_an_unfinished_sheet_is_read_by_its_member_alone(administrator):
    (assessment,) = under_review(sitting())
    sheet = ScoreSheetFactory(
        assessment=assessment, status="draft", total=None, submitted_at=None, comment="Đang viết", note="Riêng"
    )
    sheet.marks.create(criterion=assessment.rule_sheet.criteria.first(), points=31, remark="Nháp")

    page = administrator.get(reverse("admin:councils_scoresheet_change", args=[sheet.pk])).content.decode()

    assert [words in page for words in ("Đang viết", "Riêng", "Nháp")] == [False, False, False]
