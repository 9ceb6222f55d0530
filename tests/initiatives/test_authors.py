import datetime
from decimal import Decimal

import pytest
from django.urls import reverse

from accounts.people import find_people
from common.errors import NotAllowed
from initiatives.actions.answers import save_answers
from initiatives.actions.author_changes import answer_change, drop_change, propose_change
from initiatives.actions.authors import add_author, answer_consent, make_lead, remove_author, top_up_lead
from initiatives.author_lists import row_of
from initiatives.facts import FACTS
from initiatives.models import Author, AuthorChange, Duty, Question, Step
from initiatives.states import ChangeOutcome, Consent, Progress, QuestionKind, Status
from initiatives.texts import Typed
from notifications.models import Notice
from tests.factories.accounts import PostingFactory, RoleFactory, UnitFactory, UserFactory
from tests.factories.forms import draft_of_a_teacher
from tests.factories.initiatives import AuthorFactory, AuthorKindFactory, employed
from tests.worlds import world

pytestmark = pytest.mark.django_db


def shares(initiative, *, by=None, now, **wanted):
    """Save shares as a page does: the kind of author, then a line for each author."""
    question = Question.objects.get(kind=QuestionKind.AUTHORS)
    dossier = initiative.dossiers.get()
    answer = dossier.answers.filter(question=question).first()
    lines = [f"{author.pk}\t{wanted[author.name.split()[-1]]}" for author in initiative.authors.all()]
    typed = Typed("\n".join(["general", *lines]), answer.revision if answer else 0)
    save_answers(dossier=dossier, texts={question: typed}, by=by or initiative.entered_by, now=now)


@world
def initiative(now):
    """A draft of Ngọc (100 %) with Cường as a co-author without a share."""
    initiative = draft_of_a_teacher()
    cuong = employed(initiative.unit, person__full_name="Lục Thế Cường")
    add_author(initiative=initiative, person=cuong, by=initiative.entered_by, now=now, task="Chụp hình ở chợ")
    return initiative


def author(name):
    return next(each for each in Author.objects.select_related("person") if each.name.endswith(name))


class TestShares:
    def test_people_are_asked_once_the_shares_make_a_whole(self, initiative, now):
        shares(initiative, Ngọc=60, Cường=30, now=now)
        asked_before = Notice.objects.count()

        shares(initiative, Ngọc=70, Cường=30, now=now)

        notice = Notice.objects.get()
        assert (asked_before, notice.person, notice.kind) == (0, author("Cường").person, "initiatives/consent_asked")
        assert notice.url == reverse("initiatives:consent", args=[initiative.pk])

    def test_nobody_is_asked_twice_for_the_same_share(self, initiative, now):
        shares(initiative, Ngọc=70, Cường=30, now=now)
        shares(initiative, Ngọc=60, Cường=40, now=now)
        shares(initiative, Ngọc=70, Cường=30, now=now)

        assert [notice.title.split()[-4:] for notice in Notice.objects.order_by("pk")].__len__() == 2

    def test_whose_share_changes_is_asked_again(self, initiative, now):
        shares(initiative, Ngọc=70, Cường=30, now=now)
        answer_consent(author=author("Cường"), agrees=True, by=author("Cường").person, now=now)

        shares(initiative, Ngọc=60, Cường=40, now=now)

        assert (author("Cường").consent, author("Ngọc").consent) == (Consent.WAITING, Consent.AGREED)

    def test_a_share_set_back_needs_no_new_consent(self, initiative, now):
        shares(initiative, Ngọc=70, Cường=30, now=now)
        answer_consent(author=author("Cường"), agrees=True, by=author("Cường").person, now=now)

        shares(initiative, Ngọc=60, Cường=40, now=now)
        shares(initiative, Ngọc=70, Cường=30, now=now)

        assert author("Cường").consent == Consent.AGREED

    def test_a_co_author_who_changes_shares_agrees_to_the_own_one_and_the_lead_is_asked(self, initiative, now):
        cuong = author("Cường").person

        shares(initiative, Ngọc=50, Cường=50, by=cuong, now=now)

        assert (author("Cường").consent, author("Ngọc").consent) == (Consent.AGREED, Consent.WAITING)
        assert Notice.objects.get().person == initiative.entered_by

    def test_what_is_missing_goes_to_the_lead_author(self, initiative, now):
        shares(initiative, Ngọc=60, Cường=30, now=now)

        top_up_lead(initiative=initiative, by=initiative.entered_by, now=now)

        assert author("Ngọc").share == 70

    def test_what_is_too_much_is_taken_from_the_lead_author(self, initiative, now):
        shares(initiative, Ngọc=90, Cường=30, now=now)

        top_up_lead(initiative=initiative, by=initiative.entered_by, now=now)

        assert author("Ngọc").share == 70

    def test_the_lead_author_gives_no_more_than_he_or_she_has(self, initiative, now):
        AuthorFactory(initiative=initiative, person__full_name="Lý Mùi Phẩy")
        shares(initiative, Ngọc=10, Cường=90, Phẩy=90, now=now)

        top_up_lead(initiative=initiative, by=initiative.entered_by, now=now)

        assert author("Ngọc").share == 10

    def test_a_page_opened_before_somebody_was_added_keeps_its_shares_beside_the_new_ones(self, initiative, now):
        question = Question.objects.get(kind=QuestionKind.AUTHORS)
        answer = initiative.dossiers.get().answers.get(question=question)
        stale = Typed(f"general\n{author('Ngọc').pk}\t55", answer.revision - 1)

        save_answers(dossier=initiative.dossiers.get(), texts={question: stale}, by=initiative.entered_by, now=now)

        copy = answer.copies.get()
        assert author("Ngọc").share == 100
        assert FACTS[question.kind].show(copy.text, initiative).split("\n")[1:] == ["Nông Thị Bích Ngọc: 55 %"]

    def test_the_duty_of_an_author_follows_the_consent(self, initiative, now):
        shares(initiative, Ngọc=70, Cường=30, now=now)
        before = list(Duty.objects.filter(person=author("Cường").person).values_list("progress", flat=True))

        answer_consent(author=author("Cường"), agrees=True, by=author("Cường").person, now=now)

        after = Duty.objects.get(person=author("Cường").person).progress
        assert (before, after) == ([Progress.NOTHING], Progress.DRAFTED)


class TestNaming:
    def test_nobody_is_named_twice(self, initiative, now):
        with pytest.raises(NotAllowed, match="Cường"):
            add_author(initiative=initiative, person=author("Cường").person, by=initiative.entered_by, now=now)

    def test_no_more_are_named_than_the_kind_of_author_allows(self, initiative, now):
        initiative.author_kind = AuthorKindFactory(code="small", max_authors=2)
        initiative.save()

        with pytest.raises(NotAllowed, match="2"):
            add_author(initiative=initiative, person=UserFactory(), by=initiative.entered_by, now=now)

    def test_somebody_from_outside_signs_the_paper_and_is_not_asked(self, initiative, now):
        outside = {"name": "Hà Văn Sâm", "birth_date": datetime.date(1960, 4, 2), "residence": "Xóm Cả Giang"}

        added = add_author(initiative=initiative, outside=outside, by=initiative.entered_by, now=now, task="Đan nan")

        assert (added.name, added.consent, added.position) == ("Hà Văn Sâm", Consent.AGREED, 3)
        assert not Notice.objects.exists()

    def test_the_lead_author_takes_somebody_off_who_hears_of_it(self, initiative, now):
        cuong = author("Cường").person

        remove_author(author=author("Cường"), by=initiative.entered_by, now=now)

        assert [each.name for each in initiative.authors.all()] == ["Nông Thị Bích Ngọc"]
        assert Notice.objects.get().person == cuong

    def test_a_co_author_takes_nobody_off_but_himself(self, initiative, now):
        cuong = author("Cường")
        phay = AuthorFactory(initiative=initiative, person__full_name="Lý Mùi Phẩy")

        with pytest.raises(NotAllowed):
            remove_author(author=phay, by=cuong.person, now=now)
        remove_author(author=cuong, by=cuong.person, now=now)

        assert {each.name for each in initiative.authors.all()} == {"Nông Thị Bích Ngọc", "Lý Mùi Phẩy"}

    def test_the_lead_author_is_not_taken_off(self, initiative, now):
        with pytest.raises(NotAllowed):
            remove_author(author=author("Ngọc"), by=initiative.entered_by, now=now)

    def test_with_the_lead_the_initiative_goes_to_the_unit_of_the_new_lead_author(self, initiative, now):
        other = UnitFactory(recognition_level="grassroots")
        phay = AuthorFactory(initiative=initiative, person=employed(other, person__full_name="Lý Mùi Phẩy"))

        make_lead(author=phay, by=initiative.entered_by, now=now)

        initiative.refresh_from_db()
        assert (initiative.unit, [each.name for each in initiative.authors.filter(is_lead=True)]) == (
            other, ["Lý Mùi Phẩy"],
        )  # fmt: skip

    @pytest.mark.parametrize("status", [Status.SUBMITTED, Status.RETURNED, Status.ACCEPTED])
    def test_after_handing_in_authors_do_not_change_by_a_click(self, status, now):
        initiative = draft_of_a_teacher(status=status)

        with pytest.raises(NotAllowed):
            add_author(initiative=initiative, person=UserFactory(), by=initiative.entered_by, now=now)
        with pytest.raises(NotAllowed):
            top_up_lead(initiative=initiative, by=initiative.entered_by, now=now)


class TestConsent:
    def test_a_refusal_is_told_with_its_reason(self, initiative, now):
        cuong = author("Cường")

        answer_consent(author=cuong, agrees=False, reason="Chỉ giúp chụp hình", by=cuong.person, now=now)

        refused = author("Cường")
        assert (refused.consent, refused.refused_because) == (Consent.REFUSED, "Chỉ giúp chụp hình")
        notice = Notice.objects.get()
        assert (notice.person, "Chỉ giúp chụp hình" in notice.body) == (initiative.entered_by, True)

    def test_a_refusal_after_handing_in_is_told_to_those_who_check(self, now):
        initiative = draft_of_a_teacher(status=Status.SUBMITTED)
        waiting = AuthorFactory(initiative=initiative)
        coordinator = RoleFactory(unit=initiative.unit).person

        answer_consent(author=waiting, agrees=False, reason="Không tham gia", by=waiting.person, now=now)

        assert {notice.person for notice in Notice.objects.all()} == {initiative.entered_by, coordinator}

    def test_a_refusal_needs_a_reason(self, initiative, now):
        with pytest.raises(NotAllowed):
            answer_consent(author=author("Cường"), agrees=False, reason=" ", by=author("Cường").person, now=now)

    def test_nobody_answers_for_somebody_else(self, initiative, now):
        with pytest.raises(NotAllowed):
            answer_consent(author=author("Cường"), agrees=True, by=initiative.entered_by, now=now)

    @pytest.mark.parametrize("status", list(Status))
    def test_consent_is_answered_until_the_dossier_is_found_complete(self, status, now):
        initiative = draft_of_a_teacher(status=status)
        waiting = AuthorFactory(initiative=initiative)
        allowed = status in {Status.DRAFT, Status.SUBMITTED, Status.RETURNED}

        if allowed:
            answer_consent(author=waiting, agrees=True, by=waiting.person, now=now)
        else:
            with pytest.raises(NotAllowed):
                answer_consent(author=waiting, agrees=True, by=waiting.person, now=now)

        waiting.refresh_from_db()
        assert (waiting.consent == Consent.AGREED) == allowed


def change_of(initiative, now, **wanted):
    """Propose shares by given name; `None` takes somebody off."""
    rows = [
        row_of(each) | {"share": str(wanted[each.name.split()[-1]])}
        for each in initiative.authors.all()
        if wanted[each.name.split()[-1]] is not None
    ]
    said = {"reason": "Tính lại công sức", "by": initiative.entered_by, "now": now}
    return propose_change(initiative=initiative, rows=rows, **said)


class TestChangesAfterHandingIn:
    @pytest.fixture
    def handed_in(self, now):
        """A submitted initiative of Ngọc (70 %) and Cường (30 %)."""
        initiative = draft_of_a_teacher(status=Status.SUBMITTED)
        initiative.authors.update(share=70)
        AuthorFactory(
            initiative=initiative, person=employed(initiative.unit, person__full_name="Lục Thế Cường"),
            share=30, consent=Consent.AGREED, position=2,
        )  # fmt: skip
        return initiative

    def test_nothing_changes_until_everybody_has_agreed(self, handed_in, now):
        change = change_of(handed_in, now, Ngọc=50, Cường=50)
        before = {each.name: each.share for each in handed_in.authors.all()}

        answer_change(change=change, agrees=True, by=author("Cường").person, now=now)

        after = {each.name: each.share for each in handed_in.authors.all()}
        assert (before, after) == (
            {"Nông Thị Bích Ngọc": Decimal(70), "Lục Thế Cường": Decimal(30)},
            {"Nông Thị Bích Ngọc": Decimal(50), "Lục Thế Cường": Decimal(50)},
        )
        step = Step.objects.get(step="authors")
        assert (step.by, step.reason, step.target) == (handed_in.entered_by, "Tính lại công sức", Status.SUBMITTED)

    def test_what_came_into_force_is_kept_in_a_version(self, handed_in, now):
        change = change_of(handed_in, now, Ngọc=50, Cường=50)

        answer_change(change=change, agrees=True, by=author("Cường").person, now=now)

        version = handed_in.latest_version()
        assert [each["share"] for each in version.content["authors"]] == ["50", "50"]

    def test_one_refusal_ends_the_change(self, handed_in, now):
        change = change_of(handed_in, now, Ngọc=90, Cường=10)

        answer_change(change=change, agrees=False, reason="Không đúng", by=author("Cường").person, now=now)

        assert AuthorChange.objects.get().outcome == ChangeOutcome.REFUSED
        assert author("Ngọc").share == 70
        assert Notice.objects.filter(kind="initiatives/change_settled").count() == 2

    def test_who_is_to_be_taken_off_is_asked_too(self, handed_in, now):
        change = change_of(handed_in, now, Ngọc=100, Cường=None)

        assert {each.person.full_name: each.consent for each in change.consents.all()} == {
            "Nông Thị Bích Ngọc": Consent.AGREED, "Lục Thế Cường": Consent.WAITING,
        }  # fmt: skip

    def test_who_refused_to_be_named_need_not_be_asked(self, handed_in, now):
        Author.objects.filter(person__full_name="Lục Thế Cường").update(consent=Consent.REFUSED)

        change = change_of(handed_in, now, Ngọc=100, Cường=None)

        assert change.outcome == ChangeOutcome.APPLIED
        assert [each.name for each in handed_in.authors.all()] == ["Nông Thị Bích Ngọc"]

    def test_only_one_change_waits_at_a_time(self, handed_in, now):
        change_of(handed_in, now, Ngọc=50, Cường=50)

        with pytest.raises(NotAllowed):
            change_of(handed_in, now, Ngọc=60, Cường=40)

    def test_who_proposed_it_takes_it_back(self, handed_in, now):
        change = change_of(handed_in, now, Ngọc=50, Cường=50)

        drop_change(change=change, by=handed_in.entered_by, now=now)

        with pytest.raises(NotAllowed):
            answer_change(change=change, agrees=True, by=author("Cường").person, now=now)
        assert author("Ngọc").share == 70

    @pytest.mark.parametrize("status", list(Status))
    def test_changes_are_proposed_from_handing_in_until_the_review(self, status, now):
        initiative = draft_of_a_teacher(status=status)
        allowed = status in {Status.SUBMITTED, Status.RETURNED, Status.ACCEPTED}

        if allowed:
            assert change_of(initiative, now, Ngọc=100).outcome == ChangeOutcome.APPLIED
        else:
            with pytest.raises(NotAllowed):
                change_of(initiative, now, Ngọc=100)


class TestFindingPeople:
    ON = datetime.date(2026, 11, 23)

    def names(self, text, **where):
        return [person.full_name for person in find_people(text, on=self.ON, **where)]

    def test_people_are_found_with_and_without_diacritics_and_by_code(self):
        PostingFactory(person__full_name="Lý Mùi Phẩy", person__staff_code="CB0417")

        assert [self.names(text) for text in ("ly mui phay", "Phẩy", "cb0417")] == [["Lý Mùi Phẩy"]] * 3

    def test_an_e_mail_address_finds_nobody(self):
        person = PostingFactory(person__email="ngoc.rieng@example.vn").person

        assert self.names(person.email) == []
        assert self.names("rieng") == []

    def test_people_who_left_are_not_found(self):
        PostingFactory(person__full_name="Mã Thị Sông", ends_on=datetime.date(2026, 6, 30))

        assert self.names("mã thị sông") == []

    def test_people_of_the_own_unit_come_first(self):
        far, near = UnitFactory(), UnitFactory()
        employed(far, person__full_name="Bế Văn An")
        employed(near, person__full_name="Bế Văn Yên")

        assert self.names("bế văn", near=near) == ["Bế Văn Yên", "Bế Văn An"]

    def test_a_co_ordinator_finds_people_of_the_own_units_alone(self):
        far, near = UnitFactory(), UnitFactory()
        employed(far, person__full_name="Bế Văn An")
        employed(near, person__full_name="Bế Văn Yên")

        assert self.names("bế văn", within=[near]) == ["Bế Văn Yên"]

    def test_one_letter_finds_nobody(self):
        PostingFactory(person__full_name="An")

        assert self.names("a") == []

    def test_the_page_shows_name_unit_and_position_and_nothing_more(self, client_of):
        initiative = draft_of_a_teacher()
        posting = PostingFactory(
            person__full_name="Lý Mùi Phẩy", person__phone="0912345678", person__email="phay@example.vn",
            person__birth_date=datetime.date(1986, 9, 5), position="Hiệu trưởng",
        )  # fmt: skip

        page = client_of(initiative.entered_by).get(
            reverse("initiatives:add_author", args=[initiative.pk]), {"q": "phẩy"}
        )
        shown = page.content.decode()

        assert all(words in shown for words in ("Lý Mùi Phẩy", "Hiệu trưởng", posting.unit.name))
        assert not [
            words for words in ("0912345678", "phay@example.vn", "1986", posting.person.staff_code) if words in shown
        ]


class TestPages:
    def test_a_person_found_is_added_and_the_page_leads_back_to_the_shares(self, client_of):
        initiative = draft_of_a_teacher()
        phay = PostingFactory(person__full_name="Lý Mùi Phẩy").person

        answer = client_of(initiative.entered_by).post(
            reverse("initiatives:add_author", args=[initiative.pk]), {"person": phay.pk, "task": "Phiên âm"}
        )

        assert answer.url == reverse("initiatives:edit", args=[initiative.pk, 2]) + "#div_id_authors"
        assert author("Phẩy").task == "Phiên âm"

    def test_an_outside_person_needs_birth_date_residence_and_agreement(self, client_of):
        initiative = draft_of_a_teacher()
        client, address = client_of(initiative.entered_by), reverse("initiatives:add_author", args=[initiative.pk])
        details = {"outside": "1", "outside_name": "Hà Văn Sâm", "outside_birth_date": "02/04/1960"}

        refused = client.post(address, details)
        taken = client.post(address, details | {"outside_residence": "Xóm Cả Giang", "has_agreed": "on"})

        assert (refused.status_code, taken.status_code) == (422, 302)
        assert sorted(refused.context["outsider"].errors) == ["has_agreed", "outside_residence"]
        assert author("Sâm").outside_birth_date == datetime.date(1960, 4, 2)

    def test_a_co_author_agrees_on_the_page_the_notice_leads_to(self, client_of, initiative, now):
        shares(initiative, Ngọc=70, Cường=30, now=now)
        client = client_of(author("Cường").person)

        page = client.get(Notice.objects.get().url)
        client.post(Notice.objects.get().url, {"answer": "yes"})

        assert "30" in page.content.decode()
        assert author("Cường").consent == Consent.AGREED

    def test_refusing_without_a_reason_is_asked_for_it(self, client_of, initiative, now):
        client = client_of(author("Cường").person)

        answer = client.post(reverse("initiatives:consent", args=[initiative.pk]), {"answer": "no", "reason": ""})

        assert answer.status_code == 422
        assert "reason" in answer.context["form"].errors

    def test_a_stranger_finds_no_page_to_consent(self, client_of, initiative):
        stranger = RoleFactory().person

        answer = client_of(stranger).get(reverse("initiatives:consent", args=[initiative.pk]))

        assert answer.status_code == 404

    def test_a_change_after_handing_in_is_proposed_and_answered_on_pages(self, client_of, now):
        initiative = draft_of_a_teacher(status=Status.SUBMITTED)
        phay = PostingFactory(person__full_name="Lý Mùi Phẩy", person__staff_code="CB0417").person
        address = reverse("initiatives:change_authors", args=[initiative.pk])
        wrong = {f"share-{author('Ngọc').pk}": "70", "code": "CB0417", "code_share": "20", "reason": "Cùng làm"}

        refused = client_of(initiative.entered_by).post(address, wrong)
        client_of(initiative.entered_by).post(address, wrong | {"code_share": "30"})
        page = client_of(phay).get(address)
        client_of(phay).post(address, {"answer": "yes"})

        assert (refused.status_code, page.status_code) == (422, 200)
        assert {each.name: each.share for each in initiative.authors.all()} == {
            "Nông Thị Bích Ngọc": Decimal(70), "Lý Mùi Phẩy": Decimal(30),
        }  # fmt: skip
