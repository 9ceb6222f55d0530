"""Reminding who is missing: those responsible see how many, press, and it happens once."""

import datetime

import pytest
from django.urls import reverse

from accounts.states import RoleName
from initiatives.states import Progress
from movements.actions.reminding import remind_missing
from notifications.models import Notice, Reminder
from notifications.reference import load
from tests.factories.accounts import RoleFactory, UnitFactory
from tests.factories.initiatives import WindowFactory, employed
from tests.factories.movements import DutyFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def commune(monkeypatch, now):
    """A commune with two who have nothing, one with a draft, one who has handed in; the round closes in a week."""
    load()
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)
    window = WindowFactory()
    commune = UnitFactory(recognition_level="grassroots", code="LN", name="UBND xã Lũng Nặm")
    for name, progress in (("Lý Mùi Ước", "nothing"), ("Bế Văn Cường", "nothing"), ("Nông Thị Hoa", "under_way")):
        person = employed(commune)
        person.full_name = name
        person.save()
        DutyFactory(unit=commune, person=person, season=window.season, progress=Progress(progress))
    return commune


def address(**query) -> str:
    return reverse("movements:remind", args=[2026, "LN"], query=query)


def test_the_page_says_how_many_and_the_button_reminds_them(client_of, commune, django_capture_on_commit_callbacks):
    client = client_of(RoleFactory(unit=commune, name=RoleName.STEERING).person)

    asked = client.get(address()).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        done = client.post(address(), follow=True)

    assert "2 trong 2 người" in asked
    assert "Đang nhắc 2 người." in done.content.decode()
    assert Notice.objects.count() == Reminder.objects.filter(asked_by__isnull=False).count() == 2


def test_pressed_twice_it_reminds_once_and_says_that_nobody_is_left(
    client_of, commune, django_capture_on_commit_callbacks
):
    client = client_of(RoleFactory(unit=commune).person)
    for _time in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            client.post(address())

    assert Notice.objects.count() == 2
    page = client.get(address()).content.decode()
    assert "Hôm nay không còn ai cần nhắc." in page
    assert 'class="btn btn-primary"' not in page


def test_the_filters_of_the_list_hold_for_the_button(client_of, commune, django_capture_on_commit_callbacks):
    client = client_of(RoleFactory(unit=commune).person)

    with django_capture_on_commit_callbacks(execute=True):
        client.post(address(state="missing", q="uoc"))

    assert [row.person.full_name for row in Reminder.objects.all()] == ["Lý Mùi Ước"]


def test_the_list_of_those_missing_leads_to_it_for_those_who_may(client_of, commune):
    people = reverse("movements:people", args=[2026, "LN", "missing"])
    met = reverse("movements:people", args=[2026, "LN", "met"])
    client = client_of(RoleFactory(unit=commune).person)

    assert reverse("movements:remind", args=[2026, "LN"]) in client.get(people).content.decode()
    assert reverse("movements:remind", args=[2026, "LN"]) not in client.get(met).content.decode()


def test_after_the_year_nobody_is_reminded(client_of, commune, monkeypatch, now):
    monkeypatch.setattr("django.utils.timezone.now", lambda: now + datetime.timedelta(days=60))
    client = client_of(RoleFactory(unit=commune).person)

    assert "Năm đã kết thúc" in client.get(address()).content.decode()
    assert client.post(address()).status_code == 403


def test_somebody_without_a_role_there_is_refused(client_of, commune):
    elsewhere = RoleFactory(unit=UnitFactory(code="BL")).person

    assert client_of(elsewhere).get(address()).status_code == 403


def test_who_is_not_reached_is_not_counted(commune, now):
    head = RoleFactory(unit=commune, name=RoleName.HEAD).person
    season = WindowFactory().season

    assert remind_missing(people=[head.pk], season=season, unit=commune, by=head, now=now) == 0
