"""Minutes: written from what happened, added to by the secretary, signed for exactly what stands there."""

import io

import pypdf
import pytest
from django.urls import reverse

from common.errors import NotAllowed
from councils.actions.conflicts import declare_conflict
from councils.actions.minutes import StaleMinutesError, minutes_of, sign_minutes, write_minutes
from councils.actions.voting import cast_vote, close_item, open_vote
from councils.models import Minutes, MinutesSignature, Session
from councils.papers.minutes import minutes_content
from initiatives.versions import digest
from notifications.models import Notice
from tests.factories.councils import SeatFactory, in_session, sitting
from tests.factories.initiatives import AuthorFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db
WORDS = {"number": "07/BB-HĐSK", "guests": "Ông Bế Văn Đàn, Sở Nội vụ", "opening": "Đã nhận 2 hồ sơ.", "conclusion": ""}


@world
def at():
    return sitting(members=2)


@world
def session(at) -> Session:
    """A session that is over: item 1 recognised by three of four votes, item 2 not come to; one member was away."""
    session = in_session(at, 2, absent=(at.members[1],))
    item = open_vote(item=session.items.get(position=1), by=at.secretary.person)
    for seat, choice in zip(at.seats[:3], ("yes", "yes", "yes"), strict=True):
        cast_vote(item=item, by=seat.person, choice=choice)
    close_item(item=item, by=at.secretary.person)
    return at.together(session, "close")


def page(client, session):
    return client.get(reverse("councils:minutes", args=[session.pk]))


def sign(client, session, sha256: str):
    return client.post(reverse("councils:sign_minutes", args=[session.pk]), {"sha256": sha256})


def shown(session) -> str:
    return digest(minutes_content(minutes_of(session)))


def write(at, session, **words):
    minutes = minutes_of(session)
    return write_minutes(
        session=session, by=at.secretary.person, words={**WORDS, **words}, opinions={}, revision=minutes.revision
    )


def test_minutes_write_themselves(at, session):
    content = minutes_content(minutes_of(session))

    assert (content["chair"], content["secretary"], content["seats"]) == ("Nông Hải Đường", "Mông Văn Khải", 4)
    assert [each["office"] for each in content["present"]] == [
        "Chủ tịch hội đồng",
        "Thư ký hội đồng",
        "Ủy viên hội đồng",
    ]
    assert [(each["name"], each["reason"]) for each in content["absent"]] == [("Đàm Vĩnh Tường", "đi công tác")]
    first, second = content["items"]
    assert first["outcome"] == "recognised"
    assert "3 đồng ý" in first["verdict"]
    assert (second["outcome"], second["verdict"], second["postponed"]) == ("", "", "Phiên họp chưa xét đến.")
    assert content["counts"] == {"recognised": 1, "not_recognised": 0, "to_complete": 0}


def test_there_are_none_before_the_session_is_over(at, client_of):
    session = in_session(at, 1)

    assert page(client_of(at.secretary.person), session).status_code == 403
    with pytest.raises(NotAllowed, match="khi phiên họp kết thúc"):
        minutes_of(session)


def test_what_the_secretary_adds_stands_on_page_and_paper(at, session, client_of):
    client = client_of(at.secretary.person)
    item = session.items.get(position=1)
    form = {**WORDS, "revision": 1, f"opinions-{item.pk}": "Cần nhân rộng ra các xã khác.\nThêm số liệu."}

    response = client.post(reverse("councils:write_minutes", args=[session.pk]), form, follow=True)

    assert "Cần nhân rộng ra các xã khác." in response.content.decode()
    pdf = client.get(reverse("councils:minutes_paper", args=[session.pk])).content
    words = " ".join(" ".join(each.extract_text() for each in pypdf.PdfReader(io.BytesIO(pdf)).pages).split())
    for said in (
        "BIÊN BẢN",
        f"hồ sơ số {item.assessment.initiative.number}; tác giả:",
        "07/BB-HĐSK",
        "Bế Văn Đàn",
        "Cần nhân rộng ra các xã khác.",
        "3 đồng ý",
        "đi công tác",
    ):
        assert said in words
    assert "Nông Hải Đường" in words


def test_typed_over_an_older_revision_is_refused_and_not_lost(at, session, client_of):
    write(at, session, conclusion="Thống nhất.")
    form = {**WORDS, "revision": 1, "conclusion": "Bản khác"}

    response = client_of(at.chair.person).post(reverse("councils:write_minutes", args=[session.pk]), form)

    assert response.status_code == 422
    assert "Bản khác" in response.content.decode()
    assert Minutes.objects.get().conclusion == "Thống nhất."
    with pytest.raises(StaleMinutesError):
        write_minutes(session=session, by=at.secretary.person, words=WORDS, opinions={}, revision=1)


def test_a_signature_holds_until_something_changes_and_then_asks_again(at, session, client_of):
    client = client_of(at.chair.person)
    sign(client, session, page(client, session).context["reading"].sha256)
    assert page(client, session).context["reading"].own.holds

    write(at, session, conclusion="Thống nhất công nhận.")

    reading = page(client, session).context["reading"]
    assert not reading.own.holds
    assert {"what": "Kết luận của chủ tịch", "before": "", "after": "Thống nhất công nhận."} in reading.changes
    assert Notice.objects.filter(person=at.chair.person, kind="councils/minutes_changed").count() == 1
    sign(client, session, reading.sha256)
    assert page(client, session).context["reading"].own.holds
    assert MinutesSignature.objects.get().content["conclusion"] == "Thống nhất công nhận."


def test_writing_the_same_again_asks_nobody(at, session):
    write(at, session)
    sign_minutes(session=session, by=at.chair.person, sha256=shown(session))

    assert write(at, session).revision == 2
    assert not Notice.objects.filter(kind="councils/minutes_changed").exists()


def test_what_changed_while_it_was_read_is_not_signed(at, session, client_of):
    client = client_of(at.chair.person)
    read = page(client, session).context["reading"].sha256
    write(at, session, guests="")

    response = sign(client, session, read)

    assert response.status_code == 409
    assert "đã thay đổi" in response.content.decode()
    assert not MinutesSignature.objects.exists()


def test_those_sign_who_were_there_and_have_the_right(at, session, client_of):
    assert sign(client_of(at.members[0].person), session, shown(session)).status_code == 403
    at.members[0].may_sign = at.members[1].may_sign = True
    for seat in at.members:
        seat.save()

    assert sign(client_of(at.members[0].person), session, shown(session)).status_code == 302
    assert sign(client_of(at.members[1].person), session, shown(session)).status_code == 403  # was away


def test_signers_are_told_when_the_session_is_over(at, session):
    told = Notice.objects.filter(kind="councils/minutes_ready").values_list("person", flat=True)

    assert set(told) == {at.chair.person_id, at.secretary.person_id}


def test_who_has_no_part_in_an_item_reads_its_number_alone(at, client_of):
    session = in_session(at, 2)
    first, second = session.items.order_by("position")
    declare_conflict(assessment=first.assessment, by=at.members[0].person, reason="Là em ruột của tác giả")
    author = SeatFactory(council=at.council, position=9)
    AuthorFactory(initiative=second.assessment.initiative, person=author.person, share=0, position=2)
    at.together(session, "close")

    for person, hidden, seen in ((at.members[0].person, first, second), (author.person, second, first)):
        client = client_of(person)
        text = page(client, session).content.decode()
        pdf = client.get(reverse("councils:minutes_paper", args=[session.pk])).content
        words = " ".join(" ".join(each.extract_text() for each in pypdf.PdfReader(io.BytesIO(pdf)).pages).split())
        for where in (text, words):
            assert hidden.assessment.initiative.number not in where
            assert seen.assessment.initiative.number in where


def test_outcomes_are_counted_of_what_the_reader_may_read(at, session, client_of):
    author = SeatFactory(council=at.council, position=9)
    AuthorFactory(
        initiative=session.items.get(position=1).assessment.initiative, person=author.person, share=0, position=2
    )

    assert page(client_of(at.chair.person), session).context["reading"].shown["counts"]["recognised"] == 1
    assert page(client_of(author.person), session).context["reading"].shown["counts"]["recognised"] == 0


def test_who_of_chair_and_vice_chair_was_there_presides(at):
    session = in_session(at, 1, absent=(at.chair,))
    vice = SeatFactory(council=at.council, office="vice_chair", position=2, person__full_name="Lục Thị Minh Nguyệt")
    session.attendances.update_or_create(seat=vice, defaults={"is_present": True})
    session = at.together(session, "close")

    assert minutes_content(minutes_of(session))["chair"] == "Lục Thị Minh Nguyệt"


def test_the_paper_counts_all_items_whoever_reads_it(at, client_of):
    session = in_session(at, 2)
    declare_conflict(assessment=session.items.first().assessment, by=at.members[0].person, reason="Là em ruột")
    at.together(session, "close")

    assert "không hiển thị" in " ".join(
        each.extract_text()
        for each in pypdf.PdfReader(
            io.BytesIO(
                client_of(at.members[0].person).get(reverse("councils:minutes_paper", args=[session.pk])).content
            )
        ).pages
    )


@pytest.mark.growth
@pytest.mark.parametrize("items", [1, 5])
def test_the_page_needs_the_same_queries_for_any_agenda(items, at, client_of, django_assert_num_queries):
    session = at.together(in_session(at, items), "close")
    client = client_of(at.secretary.person)

    with django_assert_num_queries(20):
        assert page(client, session).status_code == 200
