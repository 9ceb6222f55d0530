"""Opinions in writing whose item is taken off an agenda: kept for their writers, and along with it to the next one."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from common.errors import NotAllowed
from councils.actions.conflicts import declare_conflict
from councils.actions.kept_opinions import take_kept_back
from councils.actions.sessions import plan_session, put_on_agenda, take_off_agenda
from councils.actions.voting import open_vote
from councils.actions.written_opinions import send_opinion
from councils.models import AgendaItem, Assessment, WrittenOpinion
from notifications.models import Notice
from tests.factories.councils import SESSION_AT, RuleSheetFactory, in_session, scored, sitting
from tests.worlds import world

pytestmark = pytest.mark.django_db
WORDS = "Đã đọc kỹ hồ sơ, số liệu rõ."


@world
def at():
    return sitting(members=3)


def planned(at):
    return plan_session(council=at.council, by=at.chair.person, name="Đợt 3", held_at=SESSION_AT, place="")


@world
def assessment(at):
    """A dossier on an agenda, with two opinions in writing on it."""
    (ready,) = scored(at)
    (item,) = put_on_agenda(session=planned(at), assessments=[ready], by=at.chair.person)
    for seat, choice in ((at.members[0], "yes"), (at.members[1], "no")):
        send_opinion(item=item, by=seat.person, choice=choice, text=WORDS)
    return Assessment.objects.get(pk=ready.pk)


def take_off(at, assessment) -> int:
    return take_off_agenda(item=assessment.items.get(), by=at.secretary.person)


def put_on(at, assessment, session=None) -> AgendaItem:
    current = Assessment.objects.get(pk=assessment.pk)
    (item,) = put_on_agenda(session=session or planned(at), assessments=[current], by=at.chair.person)
    return item


def told(kind: str) -> set[int]:
    return set(Notice.objects.filter(kind=f"councils/{kind}").values_list("person", flat=True))


def test_what_people_wrote_goes_along_to_the_next_agenda(at, assessment):
    sent = list(WrittenOpinion.objects.order_by("pk").values_list("pk", "seat", "choice", "text", "sent_at"))

    kept = take_off(at, assessment)
    between = list(WrittenOpinion.objects.values_list("item", "kept_for"))
    item = put_on(at, assessment)

    assert (kept, between) == (2, [(None, assessment.pk)] * 2)
    assert list(WrittenOpinion.objects.order_by("pk").values_list("pk", "seat", "choice", "text", "sent_at")) == sent
    assert set(WrittenOpinion.objects.values_list("item", "kept_for")) == {(item.pk, None)}


def test_writers_are_told_that_it_is_kept_and_where_it_goes_and_nothing_of_it_stands_in_a_notice(at, assessment):
    writers = {at.members[0].person_id, at.members[1].person_id}

    take_off(at, assessment)
    put_on(at, assessment)

    assert (told("opinion_kept"), told("opinion_goes_along")) == (writers, writers)
    assert not Notice.objects.filter(body__contains=WORDS).exists()


def test_who_has_left_the_item_meanwhile_is_not_told_of_it(at, assessment):
    declare_conflict(assessment=assessment, by=at.members[0].person, reason="Người nhà")

    take_off(at, assessment)
    put_on(at, assessment)

    assert told("opinion_kept") == told("opinion_goes_along") == {at.members[1].person_id}


def test_its_writer_reads_it_and_takes_it_back_and_nobody_else_does(at, assessment, client_of):
    take_off(at, assessment)
    page = assessment.get_absolute_url()
    back = reverse("councils:take_kept_back", args=[assessment.pk])

    read = {seat.pk: WORDS in client_of(seat.person).get(page).content.decode() for seat in at.seats}
    writer = client_of(at.members[0].person)
    asked = writer.get(back).status_code
    writer.post(back)

    assert read == {seat.pk: seat in at.members[:2] for seat in at.seats}
    assert asked == 200
    assert list(WrittenOpinion.objects.values_list("seat", flat=True)) == [at.members[1].pk]
    assert client_of(at.members[2].person).get(back).status_code == 404
    with pytest.raises(NotAllowed):
        take_kept_back(assessment=assessment, by=at.members[0].person)


def test_the_page_of_the_session_says_how_many_are_kept(at, assessment, client_of):
    answer = client_of(at.secretary.person).post(
        reverse("councils:take_off", args=[assessment.items.get().pk]), follow=True
    )

    assert "2 ý kiến bằng văn bản" in answer.content.decode()


def test_an_item_that_is_secret_now_takes_none_and_they_stay_with_their_writers(at, assessment):
    take_off(at, assessment)
    secret = RuleSheetFactory(name="Kín", is_secret=True, pass_mark=None, method="vote")
    Assessment.objects.filter(pk=assessment.pk).update(rule_sheet=secret)

    put_on(at, assessment)

    assert set(WrittenOpinion.objects.values_list("item", "kept_for")) == {(None, assessment.pk)}
    assert told("opinion_goes_along") == set()


def test_the_database_keeps_them_as_they_were_sent_and_for_their_own_dossier(at, assessment):
    take_off(at, assessment)
    opinion = WrittenOpinion.objects.filter(seat=at.members[0])
    other = put_on(at, scored(at)[0])

    for change in ({"text": "Khác"}, {"choice": "no"}, {"item": other.pk, "kept_for": None}, {"kept_for": None}):
        with pytest.raises(IntegrityError), transaction.atomic():
            opinion.update(**change)


def test_none_is_kept_once_the_roll_stands(at):
    session = in_session(at, absent=(at.members[0],))
    item = session.items.get()
    send_opinion(item=item, by=at.members[0].person, choice="yes", text=WORDS)
    open_vote(item=item, by=at.secretary.person)

    with pytest.raises(IntegrityError), transaction.atomic():
        WrittenOpinion.objects.update(item=None, kept_for=item.assessment_id)


def test_an_opinion_sent_as_the_item_goes_is_refused_with_the_reason(at, assessment):
    item = assessment.items.get()
    take_off(at, assessment)

    with pytest.raises(NotAllowed, match="chương trình"):
        send_opinion(item=item, by=at.members[2].person, choice="yes", text=WORDS)
