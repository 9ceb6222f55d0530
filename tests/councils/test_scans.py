"""Scans of signed papers: what is taken, for what they hold, who reads them, how they count as signatures."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from councils.actions.conflicts import declare_conflict
from councils.actions.minutes import minutes_of, write_minutes
from councils.models import MinutesSignature, SignedScan
from initiatives.versions import digest
from tests.councils.views.test_minutes import WORDS
from tests.factories.accounts import UserFactory
from tests.factories.ballots import opened
from tests.factories.councils import in_session, sitting
from tests.factories.decisions import DecisionFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"


@pytest.fixture(autouse=True)
def _apart(settings, tmp_path):
    settings.MFA_REQUIRED_FOR = "nobody"
    settings.MEDIA_ROOT = tmp_path


@world
def at():
    return sitting(members=2)


@world
def session(at):
    return at.together(in_session(at, 2), "close")


def page(client, kind: str, pk: int):
    return client.get(reverse("councils:scans", args=[kind, pk]))


def upload(client, kind: str, pk: int, content: bytes = PDF, name: str = "scan.pdf", sha256: str = ""):
    sha256 = sha256 or page(client, kind, pk).context["paper"].sha256
    file = SimpleUploadedFile(name, content)
    return client.post(reverse("councils:scans", args=[kind, pk]), {"file": file, "sha256": sha256})


def status_of(client, address: str) -> int:
    """Ask for a file, and read it to its end."""
    response = client.get(address)
    if response.streaming:
        list(response.streaming_content)
    return response.status_code


def mark(client, session, seat):
    return client.post(reverse("councils:mark_scan", args=[session.pk]), {"seat": seat.pk})


def change(at, session):
    revision = minutes_of(session).revision
    write_minutes(session=session, by=at.secretary.person, words=WORDS, opinions={}, revision=revision)


def test_a_scan_is_bound_to_what_was_signed_and_its_hash_is_kept(at, session, client_of):
    client = client_of(at.secretary.person)

    assert upload(client, "minutes", session.pk).status_code == 302

    scan = SignedScan.objects.get()
    shown = page(client, "minutes", session.pk)
    assert scan.signed_sha256 == shown.context["paper"].sha256
    assert scan.sha256 in shown.content.decode()
    given = client.get(reverse("councils:scan", args=["minutes", session.pk, scan.pk]))
    assert b"".join(given.streaming_content) == PDF
    assert (given["Content-Type"], given["X-Content-Type-Options"]) == ("application/pdf", "nosniff")


@pytest.mark.parametrize(
    ("content", "name", "taken"),
    [
        (PNG, "anh.pdf", True),
        (PDF, "a.png", True),
        (b"GIF89a" + b"\0" * 60, "a.png", False),
        (b"<html>", "a.pdf", False),
        (b"", "a.pdf", False),
    ],
)
def test_it_is_taken_by_what_it_is_and_not_by_its_name(content, name, taken, at, session, client_of):
    response = upload(client_of(at.secretary.person), "minutes", session.pk, content, name)

    assert (response.status_code == 302, SignedScan.objects.count()) == (taken, int(taken))
    assert taken or "file" in response.context["form"].errors


def test_what_changed_afterwards_is_said_and_asks_for_a_new_scan(at, session, client_of):
    client = client_of(at.secretary.person)
    before = page(client, "minutes", session.pk).context["paper"].sha256
    upload(client, "minutes", session.pk)
    change(at, session)

    shown = page(client, "minutes", session.pk)
    late = upload(client, "minutes", session.pk, sha256=before)

    assert shown.context["scans"][0].signed_sha256 != shown.context["paper"].sha256
    assert shown.context["to_mark"] == []
    assert "sha256" in late.context["form"].errors
    assert upload(client, "minutes", session.pk).status_code == 302  # the same scan, for the new content
    assert SignedScan.objects.count() == 2


def test_a_mark_counts_as_a_signature_and_says_who_marked_it(at, session, client_of):
    client = client_of(at.secretary.person)
    assert mark(client, session, at.chair).status_code == 403  # there is no scan yet
    upload(client, "minutes", session.pk)
    assert page(client, "minutes", session.pk).context["to_mark"] == [at.chair, at.secretary]

    mark(client, session, at.chair)

    signature = MinutesSignature.objects.get()
    assert (signature.seat, signature.marked_by) == (at.chair, at.secretary.person)
    assert signature.scan == SignedScan.objects.get()
    reading = client.get(reverse("councils:minutes", args=[session.pk])).context["reading"]
    assert [signer.holds for signer in reading.signers] == [True, False]
    assert at.secretary.person.full_name in client.get(reverse("councils:minutes", args=[session.pk])).content.decode()


def test_a_mark_holds_only_for_what_the_scan_shows(at, session, client_of):
    client = client_of(at.secretary.person)
    upload(client, "minutes", session.pk)
    mark(client, session, at.chair)
    change(at, session)

    reading = client.get(reverse("councils:minutes", args=[session.pk])).context["reading"]
    mark(client, session, at.secretary)

    assert [signer.holds for signer in reading.signers] == [False, False]
    assert MinutesSignature.objects.count() == 1


def test_a_member_marks_the_own_signature_alone(at, session, client_of):
    upload(client_of(at.secretary.person), "minutes", session.pk)
    member = at.members[0]
    member.may_sign = True
    member.save()
    client = client_of(member.person)

    assert page(client, "minutes", session.pk).context["to_mark"] == [member]
    assert mark(client, session, at.chair).status_code == 403
    assert mark(client, session, member).status_code == 302
    assert upload(client, "minutes", session.pk).status_code == 403


def test_who_has_no_part_in_an_item_reads_no_scan_of_the_whole(at, client_of):
    session = in_session(at, 2)
    declare_conflict(assessment=session.items.first().assessment, by=at.members[0].person, reason="Là em ruột")
    at.together(session, "close")
    upload(client_of(at.secretary.person), "minutes", session.pk)
    address = reverse("councils:scan", args=["minutes", session.pk, SignedScan.objects.get().pk])

    people = (at.members[0].person, at.members[1].person, UserFactory())
    seen = [status_of(client_of(person), address) for person in people]

    assert seen == [403, 200, 404]


def test_vote_count_minutes_carry_a_scan_once_they_are_counted(client_of):
    voting = opened(members=2)
    voting.vote(voting.at.seats)
    client = client_of(voting.at.secretary.person)
    assert page(client, "count", voting.box.pk).status_code == 403
    voting.count()

    assert upload(client, "count", voting.box.pk).status_code == 302
    assert SignedScan.objects.get().box == voting.box
    assert upload(client_of(voting.at.members[0].person), "count", voting.box.pk).status_code == 403


def test_a_decision_carries_a_scan_everybody_who_reads_it_may_read(client_of):
    decision = DecisionFactory()
    decider = decision.council.seats.create(person=UserFactory(), office="secretary", starts_on="2025-10-01").person

    assert upload(client_of(decider), "decision", decision.pk).status_code == 302

    scan = SignedScan.objects.get()
    assert scan.signed_sha256 == digest(decision.content)
    reader = client_of(UserFactory())
    assert status_of(reader, reverse("councils:scan", args=["decision", decision.pk, scan.pk])) == 200
    assert upload(reader, "decision", decision.pk).status_code == 403
    assert page(reader, "nothing", decision.pk).status_code == 404
