import datetime

import pytest

from common.errors import NotAllowed
from initiatives.actions.answers import Sending, choose_text, save_answers
from initiatives.actions.drafting import begin_draft, delete_draft
from initiatives.facts import FACTS
from initiatives.models import Answer, AnswerCopy, Initiative, Question
from initiatives.states import Consent, QuestionKind, Status
from initiatives.texts import Typed, digest
from notifications.models import Notice
from tests.factories.accounts import PostingFactory, RoleFactory, UserFactory
from tests.factories.forms import draft_of_a_teacher, small_form
from tests.factories.initiatives import AuthorFactory, SeasonFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db

NOVELTY = "novelty"


@world
def initiative() -> Initiative:
    return draft_of_a_teacher()


def question(key):
    return Question.objects.get(key=key, section__template__act="application")


def saved(initiative, texts, *, by=None, now, sending=None):
    typed = {question(key): Typed(*each) if isinstance(each, tuple) else each for key, each in texts.items()}
    dossier = initiative.dossiers.get()
    done = save_answers(dossier=dossier, texts=typed, by=by or initiative.entered_by, now=now, sending=sending)
    return {each.key: result for each, result in done.items()}


def text(key=NOVELTY):
    return Answer.objects.get(question__key=key).text


class TestSaving:
    def test_a_text_is_saved_under_its_question_with_a_revision(self, now, initiative):
        done = saved(initiative, {NOVELTY: ("Thẻ hình chụp ở chợ", 0)}, now=now)

        answer = Answer.objects.get()
        assert (answer.text, answer.revision, answer.saved_by, answer.saved_at) == (
            "Thẻ hình chụp ở chợ", 1, initiative.entered_by, now,
        )  # fmt: skip
        assert done[NOVELTY].base == f"1:{digest('Thẻ hình chụp ở chợ')}"

    def test_saving_over_a_newer_text_keeps_both(self, now, initiative):
        other = AuthorFactory(initiative=initiative, consent=Consent.AGREED).person
        saved(initiative, {NOVELTY: ("bản một", 0)}, now=now)
        saved(initiative, {NOVELTY: ("bản hai", 1)}, by=other, now=now)

        done = saved(initiative, {NOVELTY: ("bản ba", 1)}, now=now)

        copy = AnswerCopy.objects.get()
        assert text() == "bản hai"
        assert (copy.text, copy.based_on, copy.saved_by) == ("bản ba", 1, initiative.entered_by)
        assert done[NOVELTY].copy == copy

    def test_what_is_typed_on_after_two_texts_met_goes_into_the_same_copy(self, now, initiative):
        saved(initiative, {NOVELTY: ("bản một", 0)}, now=now)
        copy = saved(initiative, {NOVELTY: ("bản hai", 0)}, now=now)[NOVELTY].copy

        done = saved(initiative, {NOVELTY: Typed("bản hai, dài hơn", 0, "", copy.pk)}, now=now)

        assert AnswerCopy.objects.get().text == "bản hai, dài hơn"
        assert done[NOVELTY].copy == copy
        assert text() == "bản một"

    def test_nobody_writes_into_the_copy_of_somebody_else(self, now, initiative):
        other = AuthorFactory(initiative=initiative, consent=Consent.AGREED).person
        saved(initiative, {NOVELTY: ("bản một", 0)}, now=now)
        copy = saved(initiative, {NOVELTY: ("bản hai", 0)}, by=other, now=now)[NOVELTY].copy

        saved(initiative, {NOVELTY: Typed("bản ba", 0, "", copy.pk)}, now=now)

        assert sorted(AnswerCopy.objects.values_list("text", flat=True)) == ["bản ba", "bản hai"]

    def test_an_untouched_text_of_an_old_page_changes_nothing(self, now, initiative):
        saved(initiative, {NOVELTY: ("bản một", 0)}, now=now)
        saved(initiative, {NOVELTY: ("bản hai", 1)}, now=now)
        began_with = Typed("bản một", 1, digest("bản một"))

        done = saved(initiative, {NOVELTY: began_with}, now=now)

        assert (text(), AnswerCopy.objects.count()) == ("bản hai", 0)
        assert done[NOVELTY].base == f"1:{digest('bản một')}"  # the page has not seen the newer text

    def test_the_same_text_sent_twice_is_saved_once(self, now, initiative):
        saved(initiative, {NOVELTY: ("bản một", 0)}, now=now)

        done = saved(initiative, {NOVELTY: ("bản một", 0)}, now=now)

        assert Answer.objects.get().revision == 1
        assert done[NOVELTY].base == f"1:{digest('bản một')}"

    def test_a_page_whose_acknowledgement_was_lost_goes_on_with_its_own_text(self, now, initiative):
        saved(initiative, {NOVELTY: ("Thẻ", 0)}, now=now, sending=Sending("page-a", 1))

        saved(initiative, {NOVELTY: ("Thẻ hình", 0)}, now=now, sending=Sending("page-a", 2))

        assert (text(), AnswerCopy.objects.count()) == ("Thẻ hình", 0)

    def test_a_sending_that_arrives_late_does_not_bring_back_an_older_text(self, now, initiative):
        saved(initiative, {NOVELTY: ("Thẻ hình", 0)}, now=now, sending=Sending("page-a", 2))

        saved(initiative, {NOVELTY: ("Thẻ", 0)}, now=now, sending=Sending("page-a", 1))

        assert (text(), AnswerCopy.objects.count()) == ("Thẻ hình", 0)

    def test_another_page_does_not_pass_for_the_one_that_saved(self, now, initiative):
        saved(initiative, {NOVELTY: ("Thẻ hình", 0)}, now=now, sending=Sending("page-a", 1))

        saved(initiative, {NOVELTY: ("Tranh", 0)}, now=now, sending=Sending("page-b", 2))

        assert (text(), AnswerCopy.objects.get().text) == ("Thẻ hình", "Tranh")

    def test_a_text_saved_moves_the_time_of_the_initiative(self, now, initiative):
        saved(initiative, {NOVELTY: ("Thẻ", 0)}, now=now)

        assert Initiative.objects.get().updated_at == now

    @pytest.mark.parametrize("status", [each for each in Status if each not in {Status.DRAFT, Status.RETURNED}])
    def test_what_was_handed_in_takes_no_more_text(self, status, now):
        initiative = draft_of_a_teacher(status=status)

        with pytest.raises(NotAllowed):
            saved(initiative, {NOVELTY: ("Thẻ", 0)}, now=now)

        assert not Answer.objects.exists()

    def test_a_stranger_writes_nothing(self, now, initiative):
        with pytest.raises(NotAllowed):
            saved(initiative, {NOVELTY: ("Thẻ", 0)}, by=UserFactory(), now=now)

    def test_somebody_who_refused_writes_nothing(self, now, initiative):
        refused = AuthorFactory(initiative=initiative, consent=Consent.REFUSED).person

        with pytest.raises(NotAllowed):
            saved(initiative, {NOVELTY: ("Thẻ", 0)}, by=refused, now=now)


FACT_TEXTS = {
    QuestionKind.TITLE: ("Thẻ hình", "Bộ thẻ hình"),
    QuestionKind.FIELD: ("giao-duc", "giao-duc-tieu-hoc"),
    QuestionKind.SOLUTION: ("technical,management", "operational"),
    QuestionKind.FIRST_APPLIED: ("2026-09-05", "2026-09-07"),
    QuestionKind.INVESTOR: ("Trường Tiểu học\nxã Lũng Nặm", "UBND xã"),
    QuestionKind.BENEFIT: ("24000000", "not-computable"),
    QuestionKind.FIRST_APPLIERS: (
        "Lý Mùi Phẩy\t1986-09-05\tTrường Tiểu học\tGiáo viên\tĐại học\tDạy thử",
        "Lục Thế Cường\t\t\t\t\t",
    ),
}


class TestFacts:
    @pytest.mark.parametrize(("kind", "texts"), FACT_TEXTS.items(), ids=str)
    def test_a_fact_is_read_as_it_was_written(self, kind, texts, now, initiative):
        key = kind.replace("_", "-")

        for revision, each in enumerate(texts):
            saved(initiative, {key: (each, revision)}, now=now)

            assert FACTS[kind].read(Initiative.objects.get()) == each
            assert FACTS[kind].show(each, initiative)

    @pytest.mark.parametrize(("kind", "texts"), FACT_TEXTS.items(), ids=str)
    def test_a_fact_saved_over_a_newer_one_is_kept_beside_it(self, kind, texts, now, initiative):
        key = kind.replace("_", "-")
        saved(initiative, {key: (texts[0], 0)}, now=now)

        saved(initiative, {key: (texts[1], 0)}, now=now)

        assert FACTS[kind].read(Initiative.objects.get()) == texts[0]
        assert AnswerCopy.objects.get().text == texts[1]

    @pytest.mark.parametrize(("kind", "texts"), FACT_TEXTS.items(), ids=str)
    def test_a_fact_can_be_emptied(self, kind, texts, now, initiative):
        key = kind.replace("_", "-")
        saved(initiative, {key: (texts[0], 0)}, now=now)

        saved(initiative, {key: ("", 1)}, now=now)

        assert FACTS[kind].read(Initiative.objects.get()) == ""
        assert FACTS[kind].show("", initiative) == ""


class TestChoosing:
    @pytest.fixture
    def copy(self, now):
        initiative = draft_of_a_teacher()
        saved(initiative, {NOVELTY: ("bản một", 0)}, now=now)
        return saved(initiative, {NOVELTY: ("bản hai", 0)}, now=now)[NOVELTY].copy

    @pytest.mark.parametrize(
        ("chosen", "stands"), [(None, "bản một"), ("bản hai", "bản hai"), ("bản ba, từ cả hai", "bản ba, từ cả hai")]
    )
    def test_the_chosen_text_stands_and_the_copy_is_gone(self, copy, chosen, stands, now):
        by = copy.answer.dossier.initiative.entered_by

        again = choose_text(copy=copy, text=chosen, revision=1, by=by, now=now)

        assert (again, text(), AnswerCopy.objects.count()) == (None, stands, 0)

    def test_nothing_is_chosen_over_a_text_that_came_meanwhile(self, copy, now):
        initiative = copy.answer.dossier.initiative
        saved(initiative, {NOVELTY: ("bản mới", 1)}, now=now)

        again = choose_text(copy=copy, text="bản ba", revision=1, by=initiative.entered_by, now=now)

        assert (text(), AnswerCopy.objects.get(), again.text) == ("bản mới", again, "bản ba")


class TestBeginning:
    def test_a_draft_begins_with_its_author_unit_and_form(self, now):
        small_form()
        teacher = PostingFactory().person
        season = SeasonFactory()

        initiative = begin_draft(by=teacher, season=season, now=now)

        author = initiative.authors.get()
        assert (initiative.status, initiative.unit, initiative.season) == (
            Status.DRAFT, teacher.main_posting().unit, season,
        )  # fmt: skip
        assert (author.person, author.is_lead, author.share, author.consent) == (teacher, True, 100, Consent.AGREED)
        assert initiative.main_dossier().template.sections.count() == 4

    def test_a_second_click_makes_no_second_draft(self, now):
        small_form()
        teacher, season = PostingFactory().person, SeasonFactory()

        first = begin_draft(by=teacher, season=season, now=now)

        assert begin_draft(by=teacher, season=season, now=now) == first

    def test_a_draft_with_a_text_does_not_keep_anybody_from_another_one(self, now):
        small_form()
        teacher, season = PostingFactory().person, SeasonFactory()
        first = begin_draft(by=teacher, season=season, now=now)
        saved(first, {NOVELTY: ("Thẻ", 0)}, now=now)

        assert begin_draft(by=teacher, season=season, now=now) != first

    def test_who_has_no_posting_begins_nothing(self, now):
        small_form()

        with pytest.raises(NotAllowed, match="Nông Thị Bích Ngọc"):
            begin_draft(by=UserFactory(), season=SeasonFactory(), now=now)

    def test_a_co_ordinator_enters_for_somebody_of_the_own_units_who_confirms_it(self, now):
        small_form()
        teacher = PostingFactory().person
        coordinator = RoleFactory(unit=teacher.main_posting().unit).person

        initiative = begin_draft(by=coordinator, season=SeasonFactory(), now=now, on_behalf_of=teacher)

        author = initiative.authors.get()
        assert (author.person, author.consent, initiative.entered_by) == (teacher, Consent.WAITING, coordinator)
        assert Notice.objects.get().person == teacher

    def test_nobody_enters_for_people_of_other_units(self, now):
        small_form()
        coordinator = RoleFactory().person

        with pytest.raises(NotAllowed):
            begin_draft(by=coordinator, season=SeasonFactory(), now=now, on_behalf_of=PostingFactory().person)

    def test_the_newest_published_form_is_taken_and_one_for_the_year_before_it(self, now):
        template = small_form()
        template.pk, template.version, template._state.adding = None, 2, True
        template.save()
        template.pk, template.version, template.year, template._state.adding = None, 1, 2027, True
        template.name = "Đơn năm 2027"
        template.save()
        teacher = PostingFactory().person

        versions = [
            begin_draft(by=teacher, season=SeasonFactory(year=year), now=now).main_dossier().template
            for year in (2026, 2027)
        ]

        assert [(each.name, each.version) for each in versions] == [
            ("Đơn yêu cầu công nhận sáng kiến", 2), ("Đơn năm 2027", 1),
        ]  # fmt: skip


class TestDeleting:
    def test_a_draft_goes_with_all_that_is_in_it_and_its_co_authors_hear_of_it(self, now, initiative):
        co_author = AuthorFactory(initiative=initiative).person
        saved(initiative, {NOVELTY: ("Thẻ", 0)}, now=now)

        delete_draft(initiative=initiative, by=initiative.entered_by, now=now)

        assert not Initiative.objects.exists()
        assert not Answer.objects.exists()
        assert [notice.person for notice in Notice.objects.all()] == [co_author]

    @pytest.mark.parametrize("status", [each for each in Status if each != Status.DRAFT])
    def test_only_drafts_are_deleted(self, status, now):
        initiative = draft_of_a_teacher(status=status)

        with pytest.raises(NotAllowed):
            delete_draft(initiative=initiative, by=initiative.entered_by, now=now)

    def test_a_co_author_does_not_delete_the_draft(self, now, initiative):
        co_author = AuthorFactory(initiative=initiative, consent=Consent.AGREED).person

        with pytest.raises(NotAllowed):
            delete_draft(initiative=initiative, by=co_author, now=now + datetime.timedelta(days=1))
