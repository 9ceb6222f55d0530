"""Two people, or two tabs, at the same moment, on the real database."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from common.errors import NotAllowed
from initiatives.actions.answers import save_answers
from initiatives.actions.attachments import add_attachments
from initiatives.actions.drafting import begin_draft
from initiatives.files import MAX_COUNT, examine
from initiatives.models import Answer, AnswerCopy, Attachment, Initiative, Question
from initiatives.texts import Typed
from tests.factories.accounts import PostingFactory
from tests.factories.forms import draft_of_a_teacher, small_form
from tests.factories.initiatives import AttachmentFactory, SeasonFactory

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.threads]


def at_once(*deeds):
    """Do all deeds at the same moment, each on a connection of its own; give what they gave or raised."""
    start = Barrier(len(deeds))

    def run(deed):
        start.wait()
        try:
            return deed()
        except NotAllowed as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(deeds)) as pool:
        return list(pool.map(run, deeds))


def test_of_two_texts_saved_at_once_one_stands_and_the_other_is_kept(now):
    initiative = draft_of_a_teacher()
    question = Question.objects.get(key="novelty")

    def saving(text):
        typed = {question: Typed(text, 0)}
        dossier = Initiative.objects.get(pk=initiative.pk).dossiers.get()
        return lambda: save_answers(dossier=dossier, texts=typed, by=initiative.entered_by, now=now)

    at_once(saving("bản một"), saving("bản hai"), saving("bản ba"))

    kept = [Answer.objects.get().text, *AnswerCopy.objects.values_list("text", flat=True)]
    assert sorted(kept) == ["bản ba", "bản hai", "bản một"]


def test_two_clicks_at_once_begin_one_draft(now):
    small_form()
    teacher, season = PostingFactory().person, SeasonFactory()

    begun = at_once(*[lambda: begin_draft(by=teacher, season=season, now=now)] * 2)

    assert begun[0] == begun[1] == Initiative.objects.get()


def test_two_uploads_at_once_do_not_pass_the_limit(now):
    initiative = draft_of_a_teacher()
    AttachmentFactory.create_batch(MAX_COUNT - 1, dossier=initiative.dossiers.get())

    def attaching(content):
        files = [examine(SimpleUploadedFile("a.pdf", b"%PDF-1.7\n" + content))]
        dossier = Initiative.objects.get(pk=initiative.pk).dossiers.get()
        return lambda: add_attachments(dossier=dossier, files=files, by=initiative.entered_by, now=now)

    given = at_once(attaching(b"1"), attaching(b"2"))

    assert Attachment.objects.count() == MAX_COUNT
    assert [type(each) for each in given].count(NotAllowed) == 1
