"""Nothing tells before the answers are opened what was answered: no page, no export, no table beside the replies.

Each is read twice, with one member in favour and with the same member against; what differs would be a leak.
"""

import datetime
import io
import re
import zipfile

import pytest
from django.db import connection, transaction
from django.urls import reverse
from django.utils import timezone

from councils.actions.conflicts import declare_conflict
from councils.actions.correspondence import send_reply
from councils.models import OpenVote, Reply, WrittenOpinion
from notifications.models import Notice
from tests.factories.accounts import UserFactory
from tests.factories.correspondence import REASONS, answer, corresponding, sent_out, time_up
from tests.factories.councils import SeatFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db
VARIES = re.compile(rb'name="csrfmiddlewaretoken" value="\w+"|X-CSRFToken[^}]+|data-token="\w+"|[0-9a-f]{32}')
OF_SESSION = (
    "session", "room", "agenda", "order", "opinions", "close_session", "more_time", "ask_substitute", "minutes",
    "minutes_paper", "projector", "remote_part", "attendance",
)  # fmt: skip
OF_ITEM = ("reply", "opinion", "postpone")
OF_COUNCIL = ("council", "assessments", "summary", "conflicts", "decisions", "letters", "plan_correspondence")
ADMIN = ("reply", "replyevent", "openvote", "session", "agendaitem", "attendance", "verdict", "sessionstep")


class UndoError(Exception):
    """Takes a variant back."""


@world
def at():
    return corresponding(members=3)


@world
def session(at):
    """Two items everybody is asked on, the last member in conflict with the second; three have answered."""
    session = sent_out(at, 2)
    declare_conflict(assessment=session.items.get(position=2).assessment, by=at.members[2].person, reason="Cùng tổ")
    answer(session, dict.fromkeys((at.chair, at.secretary), "yes"))
    return session


@pytest.fixture(autouse=True)
def _without_a_second_factor(settings):
    settings.MFA_REQUIRED_FOR = "nobody"


def addresses(at, session) -> list[str]:
    found = [reverse(f"councils:{name}", args=[session.pk]) for name in OF_SESSION]
    for item in session.items.all():
        found += [reverse(f"councils:{name}", args=[item.pk]) for name in OF_ITEM]
        found.append(reverse("councils:assessment", args=[item.assessment_id]))
        found.append(reverse("initiatives:detail", args=[item.assessment.initiative_id]))
    found += [reverse(f"councils:{name}", args=[at.council.pk]) for name in OF_COUNCIL]
    found += [reverse("councils:assessments", args=[at.council.pk]) + "?xlsx=1"]
    found += [
        reverse("councils:summary", args=[at.council.pk]) + f"?session={session.pk}&{kind}=1"
        for kind in ("xlsx", "docx")
    ]
    return [*found, reverse("councils:list"), reverse("councils:queue"), "/"]


def admin_addresses(session) -> list[str]:
    lists = [f"/admin/councils/{name}/" for name in ADMIN]
    rows = [f"/admin/councils/reply/{reply.pk}/change/" for reply in Reply.objects.order_by("pk")]
    return [
        *lists,
        *rows,
        f"/admin/councils/session/{session.pk}/change/",
        f"/admin/councils/session/{session.pk}/history/",
    ]


def read(client, address: str) -> tuple:
    response = client.get(address)
    content = b"".join(response) if response.streaming else response.content
    if content[:2] == b"PK":
        file = zipfile.ZipFile(io.BytesIO(content))
        content = b"".join(file.read(name) for name in sorted(file.namelist()) if not name.startswith("docProps"))
    return response.status_code, VARIES.sub(b"", content)


def twice(session, seat, look, now) -> list:
    """Look once with the seat in favour, once with it against."""
    seen = []
    for choice in ("yes", "no"):
        try:
            with transaction.atomic():
                answer(session, {seat: choice}, now=now)
                seen.append(look())
                raise UndoError
        except UndoError:
            pass
    return seen


def differing(pages: list[dict]) -> list:
    first, second = pages
    return sorted(key for key in first if first[key] != second[key])


@pytest.mark.site
def test_no_page_and_no_export_tells_anybody_but_the_writer(client_of, at, session):
    substitute = SeatFactory(council=at.council, stands_in_for=at.members[1])
    expert = SeatFactory(council=at.council, office="expert")
    author = session.items.first().assessment.initiative.entered_by
    people = [at.chair, at.secretary, at.members[1], at.members[2], substitute, expert]
    readers = {seat.person.full_name + str(seat.pk): client_of(seat.person) for seat in people}
    readers |= {"author": client_of(author), "stranger": client_of(UserFactory())}
    pages = addresses(at, session)

    def look():
        return {(who, page): read(client, page) for who, client in readers.items() for page in pages}

    found = twice(session, at.members[0], look, timezone.now())

    assert differing(found) == []
    assert sum(status == 200 for status, _content in found[0].values()) > 80  # these can be read at all
    assert not any(REASONS.encode() in content for _status, content in found[1].values())


def test_the_same_look_finds_what_the_writer_reads(client_of, at, session):
    client, page = client_of(at.members[0].person), session.get_absolute_url()

    found = twice(session, at.members[0], lambda: {page: read(client, page)}, timezone.now())

    assert differing(found) == [page]


@pytest.mark.site
def test_no_page_of_the_administration_tells(client_of, at, session):
    client, pages = client_of(UserFactory(is_staff=True, is_superuser=True)), admin_addresses(session)

    found = twice(session, at.members[0], lambda: {page: read(client, page) for page in pages}, timezone.now())

    assert differing(found) == []
    assert not any(REASONS.encode() in content for _status, content in found[1].values())


def rows_of_every_table() -> dict:
    """Give all rows of all tables but that of the replies, without the keys of history rows."""
    with connection.cursor() as cursor:
        names = sorted(set(connection.introspection.table_names(cursor)) - {"councils_reply"})
        found = {}
        for name in names:
            cursor.execute(f"SELECT (to_jsonb(x) - 'pgh_id' - 'pgh_obj_id' - 'id')::text FROM \"{name}\" x")
            found[name] = sorted(text for (text,) in cursor.fetchall())
    return found


def test_no_table_and_no_history_holds_it_beside_the_replies(at, session):
    found = twice(session, at.members[0], rows_of_every_table, timezone.now())

    assert differing(found) == []
    assert any("sent_at" in row for row in found[0]["councils_replyevent"])
    assert not OpenVote.objects.exists()
    assert not WrittenOpinion.objects.exists()


def test_every_notice_up_to_the_close_is_the_same(at, session):
    def look():
        at.together(session, "extend", at=session.held_at + datetime.timedelta(days=1), reason="Mưa lũ")
        return {"notices": sorted(Notice.objects.values_list("person", "kind", "title", "body", "url"))}

    found = twice(session, at.members[0], look, timezone.now())

    assert differing(found) == []
    assert sum(kind == "councils/answers_extended" for _person, kind, *_words in found[0]["notices"]) == 5


@pytest.mark.parametrize("seat", [0, 1, 4])
def test_a_postponed_item_keeps_them_sealed_for_good(seat, client_of, at, session):
    send_reply(item=session.items.get(position=1), by=at.members[0].person, choice="no", reasons=REASONS)
    time_up(session)  # three of five and two of four have answered: too few
    client = client_of(at.seats[seat].person)

    pages = [read(client, page) for page in addresses(at, session)]

    assert not any(REASONS.encode() in content for _status, content in pages)
