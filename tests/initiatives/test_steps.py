import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from initiatives.actions.answers import save_answers
from initiatives.models import Answer, AnswerCopy, Attachment, Author, Initiative, Question
from initiatives.states import Consent, Status
from initiatives.texts import Typed
from initiatives.writing import draft_of
from tests.factories.accounts import PostingFactory, RoleFactory, UserFactory
from tests.factories.forms import draft_of_a_teacher, small_form
from tests.factories.initiatives import AuthorFactory, SeasonFactory, VersionFactory, WindowFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


@world
def initiative():
    return draft_of_a_teacher()


@pytest.fixture
def client(client_of, initiative):
    return client_of(initiative.entered_by)


def step(initiative, number):
    return reverse("initiatives:edit", args=[initiative.pk, number])


def page_of(initiative, number, **typed):
    """Give what the page of a step sends when only these answers were touched."""
    draft = draft_of(Initiative.objects.get(pk=initiative.pk))
    data = {"do": "next"}
    for question in draft.section(number).questions.all():
        data[f"base-{question.key}"] = draft.base_of(question)
    if number == 2:
        data["authors-kind"] = "general"
        data |= {f"authors-{author.pk}": str(author.share) for author in initiative.authors.all()}
    return data | {key.replace("_", "-"): value for key, value in typed.items()}


def write(initiative, text, now):
    save_answers(
        dossier=initiative.dossiers.get(), texts={Question.objects.get(key="novelty"): Typed(text, 0)},
        by=initiative.entered_by, now=now,
    )  # fmt: skip


class TestAStep:
    def test_going_on_saves_what_was_typed(self, client, initiative):
        answer = client.post(step(initiative, 1), page_of(initiative, 1, title="Thẻ hình", solution=["technical"]))

        initiative.refresh_from_db()
        assert answer.url == step(initiative, 2)
        assert (initiative.title, initiative.solution_kinds) == ("Thẻ hình", ["technical"])

    def test_going_back_saves_too(self, client, initiative):
        answer = client.post(step(initiative, 2), page_of(initiative, 2, novelty="Thẻ hình") | {"do": "back"})

        assert (answer.url, Answer.objects.get(question__key="novelty").text) == (step(initiative, 1), "Thẻ hình")

    def test_the_last_step_checks_and_hands_in(self, client, initiative):
        assert client.get(step(initiative, 4)).url == reverse("initiatives:submit", args=[initiative.pk])

    def test_a_step_that_is_not_in_the_form_is_not_there(self, client, initiative):
        assert client.get(step(initiative, 5)).status_code == 404

    def test_writing_goes_on_in_the_step_written_last(self, client, initiative, now):
        write(initiative, "Thẻ hình", now)

        answer = client.get(reverse("initiatives:edit", args=[initiative.pk]))

        assert answer.url == step(initiative, 2)

    def test_what_is_wrong_keeps_all_that_was_typed_on_the_page_and_saves_the_rest(self, client, initiative):
        typed = page_of(initiative, 2, novelty="Thẻ hình", first_applied="32/13/2026")

        answer = client.post(step(initiative, 2), typed)

        shown = answer.content.decode()
        assert answer.status_code == 422
        assert list(answer.context["form"].errors) == ["first-applied"]
        assert all(words in shown for words in ("Thẻ hình", "32/13/2026"))
        assert Answer.objects.get(question__key="novelty").text == "Thẻ hình"
        assert f'value="{Answer.objects.get(question__key="novelty").revision}:' in shown

    def test_shares_that_make_no_whole_are_saved_and_said_before_the_next_step(self, client, initiative):
        AuthorFactory(initiative=initiative)
        first, second = initiative.authors.all()
        typed = page_of(initiative, 2) | {f"authors-{first.pk}": "60", f"authors-{second.pk}": "30"}

        answer = client.post(step(initiative, 2), typed)

        assert (answer.status_code, sorted(Author.objects.values_list("share", flat=True))) == (422, [30, 60])
        assert "90" in answer.context["form"].errors["authors"][0]

    def test_a_text_that_met_a_newer_one_leads_back_to_the_choice(self, client, initiative, now):
        stale = page_of(initiative, 2, novelty="bản hai")
        write(initiative, "bản một", now)

        answer = client.post(step(initiative, 2), stale, follow=True)

        address = reverse("initiatives:choose", args=[initiative.pk, AnswerCopy.objects.get().pk])
        assert answer.request["PATH_INFO"] == step(initiative, 2)
        assert address in answer.content.decode()
        assert Answer.objects.get(question__key="novelty").text == "bản một"

    def test_a_text_refused_because_it_was_handed_in_meanwhile_stays_on_the_page(self, client, initiative):
        typed = page_of(initiative, 2, novelty="chữ gõ muộn")
        Initiative.objects.filter(pk=initiative.pk).update(
            status=Status.SUBMITTED,
            serial=1,
            number="A.1",
            submitted_at=timezone.now(),
            recognising_unit=initiative.unit,
        )

        answer = client.post(step(initiative, 2), typed)

        assert answer.status_code == 422
        assert "chữ gõ muộn" in answer.content.decode()

    def test_files_are_attached_with_the_page_and_the_others_say_why_not(self, client, initiative):
        files = [SimpleUploadedFile("tốt.pdf", PDF), SimpleUploadedFile("hỏng.pdf", b"<html></html>")]

        answer = client.post(step(initiative, 3), page_of(initiative, 3) | {"files": files, "do": "upload"})

        assert (answer.status_code, Attachment.objects.get().name) == (422, "tốt.pdf")
        assert "hỏng.pdf" in answer.context["form"].errors["attachments"][0]

    def test_buttons_of_files_save_and_do_their_deed(self, client, initiative):
        typed = page_of(initiative, 3) | {"files": [SimpleUploadedFile("tốt.pdf", PDF)], "do": "upload"}
        client.post(step(initiative, 3), typed)
        key = Attachment.objects.get().pk

        states = []
        for deed in ("open-file", "remove-file", "restore-file", "close-file"):
            client.post(step(initiative, 3), page_of(initiative, 3, benefit="5000") | {"do": f"{deed}:{key}"})
            file = Attachment.objects.get()
            states.append((file.is_confidential, file.removed_at is None))

        assert states == [(False, True), (False, False), (False, True), (True, True)]
        assert Initiative.objects.get().first_year_benefit == 5000

    def test_no_button_reaches_a_file_of_another_dossier(self, client, initiative):
        other = Attachment.objects.create(
            dossier=draft_of_a_teacher().dossiers.get(), name="a.pdf", suffix=".pdf", media_type="x", size=1,
            sha256="0" * 64, uploaded_by=initiative.entered_by,
        )  # fmt: skip

        answer = client.post(step(initiative, 3), page_of(initiative, 3) | {"do": f"remove-file:{other.pk}"})

        assert (answer.status_code, Attachment.objects.get().removed_at) == (404, None)

    def test_points_to_correct_stand_above_their_questions(self, client_of, now):
        initiative = draft_of_a_teacher(status=Status.RETURNED, due_on=timezone.localdate())
        version = VersionFactory(initiative=initiative)
        question = Question.objects.get(key="novelty")
        version.points.create(position=1, question=question, asked="Thiếu số liệu so sánh", asked_at=now)

        page = client_of(initiative.entered_by).get(step(initiative, 2)).content.decode()

        assert "Thiếu số liệu so sánh" in page
        assert reverse("initiatives:change_authors", args=[initiative.pk]) in page

    def test_a_first_application_too_long_ago_is_pointed_out(self, client, initiative):
        initiative.first_applied_on = datetime.date(2020, 1, 1)
        initiative.save()

        assert "01/01/2020" in "".join(client.get(step(initiative, 2)).context["warnings"])

    @pytest.mark.growth
    @pytest.mark.parametrize("number", [1, 2, 3])
    def test_a_step_costs_the_same_whatever_was_written(self, client, initiative, number, now):
        WindowFactory(season=initiative.season)
        with CaptureQueriesContext(connection) as before:
            client.get(step(initiative, number))
        write(initiative, "Thẻ hình", now)
        stale = {"do": "stay", "base-novelty": "0:", "novelty": "bản khác"}
        client.post(step(initiative, 2), stale)
        AuthorFactory.create_batch(3, initiative=initiative)
        for place in range(5):
            initiative.first_appliers.create(name=f"Người {place}")
        with CaptureQueriesContext(connection) as after:
            client.get(step(initiative, number))

        # One query more reads the copies, once there is an answer at all.
        assert len(after) - len(before) <= 1


class TestSavingFromAnOpenPage:
    def send(self, client, initiative, **data):
        return client.post(reverse("initiatives:save", args=[initiative.pk]), {"page": "a", "sequence": "1", **data})

    def test_it_is_told_what_became_of_each_text(self, client, initiative):
        client.post(step(initiative, 1), page_of(initiative, 1, title="Tên mới"))
        answer = self.send(client, initiative, **{
            "base-novelty": "0:", "novelty": "Thẻ", "base-first-applied": "0:", "first-applied": "hôm qua",
            "base-title": "9:", "title": "Tên khác",
        })  # fmt: skip

        said = answer.json()
        copy = AnswerCopy.objects.get()
        assert said["saved"]["novelty"]["base"].startswith("1:")
        assert said["saved"]["title"]["choose"] == reverse("initiatives:choose", args=[initiative.pk, copy.pk])
        assert list(said["wrong"]) == ["first-applied"]

    def test_a_refusal_says_why(self, client_of, initiative):
        Author.objects.filter(initiative=initiative).update(consent=Consent.REFUSED)

        answer = self.send(client_of(initiative.entered_by), initiative, **{"base-novelty": "0:", "novelty": "Thẻ"})

        assert (answer.status_code, bool(answer.json()["reason"])) == (403, True)

    def test_a_broken_sequence_does_no_harm(self, client, initiative):
        answer = self.send(
            client, initiative, sequence="nhiều", page="x" * 500, **{"base-novelty": "0:", "novelty": "Thẻ"}
        )

        assert (answer.status_code, Answer.objects.get(question__key="novelty").text) == (200, "Thẻ")


class TestBeginningAndChoosing:
    def test_what_to_read_before_and_then_the_first_step(self, client_of):
        small_form()
        teacher = PostingFactory(group__guidance="Bắt đầu từ việc nhỏ.").person
        SeasonFactory(year=timezone.localdate().year)
        client = client_of(teacher)

        page = client.get(reverse("initiatives:begin")).content.decode()
        answer = client.post(reverse("initiatives:begin"))

        assert all(words in page for words in ("Không ghi bí mật nhà nước", "Ai đọc được gì"))
        assert answer.url == step(Initiative.objects.get(), 1)

    def test_a_co_ordinator_begins_for_somebody_found(self, client_of):
        small_form()
        teacher = PostingFactory(person__full_name="Lý Mùi Phẩy").person
        coordinator = RoleFactory(unit=teacher.main_posting().unit).person
        SeasonFactory(year=timezone.localdate().year)
        client, address = client_of(coordinator), reverse("initiatives:begin_for")

        found = client.get(address, {"q": "ly mui"}).context["people"]
        answer = client.post(address, {"person": teacher.pk})

        assert found == [teacher]
        assert answer.url == step(Initiative.objects.get(), 1)
        assert client.get(answer.url).status_code == 200

    def test_both_texts_are_shown_and_a_third_can_be_made(self, client, initiative, now):
        write(initiative, "bản một chung", now)
        client.post(step(initiative, 2), {"do": "stay", "base-novelty": "0:", "novelty": "bản hai chung"})
        copy = AnswerCopy.objects.get()
        address = reverse("initiatives:choose", args=[initiative.pk, copy.pk])

        page = client.get(address)
        client.post(address, {"choice": "both", "text": "bản ba chung", "revision": copy.answer.revision})

        assert {piece.kind for piece in page.context["pieces"]} >= {"gone", "new"}
        assert Answer.objects.get(question__key="novelty").text == "bản ba chung"

    def test_a_draft_is_deleted_after_asking(self, client, initiative):
        address = reverse("initiatives:delete", args=[initiative.pk])

        asked = client.get(address).status_code
        client.post(address)

        assert (asked, Initiative.objects.exists()) == (200, False)

    def test_a_stranger_sees_no_step(self, client_of, initiative):
        assert client_of(UserFactory()).get(step(initiative, 1)).status_code == 404
