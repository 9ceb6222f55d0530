import pytest
from django.urls import reverse
from django.utils import timezone

from notifications.actions import notify
from notifications.models import Notice
from tests.factories.accounts import UserFactory
from tests.factories.notifications import NoticeFactory

pytestmark = pytest.mark.django_db
INBOX = reverse("notifications:inbox")


def test_the_inbox_shows_the_readers_own_notices_latest_first(client_of):
    older = NoticeFactory()
    newer = NoticeFactory(person=older.person)
    NoticeFactory(title="Tin của người khác")

    response = client_of(older.person).get(INBOX)

    assert response.context["page"].rows == [newer, older]
    assert "Tin của người khác" not in response.content.decode()


def test_the_inbox_is_paged_by_key(client_of):
    person = UserFactory()
    notices = NoticeFactory.create_batch(45, person=person)[::-1]
    client = client_of(person)

    pages, address = [], ""
    while address is not None:
        page = client.get(INBOX + address).context["page"]
        pages.append(page.rows)
        address = page.next_url

    assert pages == [notices[:20], notices[20:40], notices[40:]]


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 20])
def test_the_inbox_needs_the_same_queries_for_any_length(rows, client_of, django_assert_num_queries):
    person = UserFactory()
    NoticeFactory.create_batch(rows, person=person)
    client = client_of(person)

    with django_assert_num_queries(4):  # user (the session lies in the cache), notices, reminders, how many are unread
        response = client.get(INBOX)

    assert len(response.context["page"]) == rows


def test_opening_a_notice_marks_it_and_leads_to_its_page(client_of):
    notice = NoticeFactory(url="/registry/")

    response = client_of(notice.person).get(notice.get_absolute_url())

    notice.refresh_from_db()
    assert (response.status_code, response.url, notice.read_at is not None) == (302, "/registry/", True)


def test_a_notice_without_a_page_is_shown_itself(client_of):
    notice = NoticeFactory(body="Dòng <1>\n\nDòng 2")

    page = client_of(notice.person).get(notice.get_absolute_url()).content.decode()

    assert "<p>Dòng &lt;1&gt;</p>\n\n<p>Dòng 2</p>" in page


def test_nobody_opens_or_marks_somebody_elses_notice(client_of):
    notice = NoticeFactory()
    client = client_of(UserFactory())

    assert client.get(notice.get_absolute_url()).status_code == 404
    assert client.post(reverse("notifications:read_all")).status_code == 302
    assert list(Notice.objects.unread()) == [notice]


def test_the_header_counts_what_is_unread(client_of):
    notice = NoticeFactory()
    NoticeFactory(person=notice.person, read_at=timezone.now())
    client = client_of(notice.person)

    before = client.get(INBOX).content.decode()
    client.post(reverse("notifications:read_all"))
    after = client.get(INBOX).content.decode()

    assert '<span class="count" aria-hidden="true">1</span>' in before
    assert 'class="count"' not in after


def test_all_is_marked_by_post_alone(client_of):
    assert client_of(UserFactory()).get(reverse("notifications:read_all")).status_code == 405


def test_the_inbox_shows_what_is_unread_or_of_one_topic(client_of):
    read = NoticeFactory(read_at=timezone.now(), kind="councils/assigned")
    unread = NoticeFactory(person=read.person)
    client = client_of(read.person)

    shown = {show: client.get(INBOX, {"show": show}).context["page"].rows for show in ("", "unread", "council", "unit")}

    assert shown == {"": [unread, read], "unread": [unread], "council": [read], "unit": []}


def test_the_bell_asks_the_database_only_for_news(
    client_of, django_assert_num_queries, django_capture_on_commit_callbacks
):
    notice = NoticeFactory()
    client = client_of(notice.person)
    address = reverse("notifications:count")
    first = client.get(address).json()

    with django_assert_num_queries(1):  # who asks
        same = client.get(address, {"token": first["token"]})
    with django_capture_on_commit_callbacks(execute=True):
        client.get(notice.get_absolute_url())
    read = client.get(address, {"token": first["token"]}).json()

    assert (first["count"], same.status_code, read["count"]) == (1, 204, 0)
    assert read["token"] != first["token"]


def test_the_bell_hears_of_a_new_notice(client_of, kind, django_capture_on_commit_callbacks):
    person = UserFactory()
    client = client_of(person)
    token = client.get(reverse("notifications:count")).json()["token"]

    with django_capture_on_commit_callbacks(execute=True):
        notify([person], kind)

    assert client.get(reverse("notifications:count"), {"token": token}).json()["count"] == 1
