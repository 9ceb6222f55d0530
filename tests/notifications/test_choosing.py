"""Who hears of what through which channel, and what people choose about it."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from notifications.actions import News, notify_of
from notifications.actions.choosing import choose, stop_mail
from notifications.choosing import Routes, hour_of
from notifications.links import STOP, sign
from notifications.models import Delivery, LetterHour, Notice, Preference
from notifications.states import Channel, Fate, Topic, When
from tests.factories.accounts import UserFactory
from tests.factories.notifications import DeadAddressFactory, PreferenceFactory, PushSubscriptionFactory

pytestmark = pytest.mark.django_db
MAIL, PUSH, GATEWAY = Channel.MAIL, Channel.PUSH, Channel.GATEWAY
KEY = "A" * 43
CHOICES = reverse("notifications:choices")


@pytest.fixture
def all_channels(settings):
    settings.VAPID_PRIVATE_KEY, settings.GATEWAY_URL = KEY, "https://gateway.example.vn/"


def routes(person, topic=Topic.INITIATIVES, *, is_urgent=False) -> dict:
    return Routes([person]).of(person, topic, is_urgent=is_urgent)


def test_by_itself_news_waits_for_the_letter_of_the_day():
    assert routes(UserFactory()) == {MAIL: When.DAILY}


def test_what_is_urgent_goes_at_once():
    assert routes(UserFactory(), is_urgent=True) == {MAIL: When.NOW}


def test_what_is_urgent_goes_at_once_also_where_only_the_inbox_was_chosen():
    person = UserFactory()
    for topic in Topic:
        PreferenceFactory(person=person, topic=topic, when=When.NEVER)

    assert routes(person, Topic.DUTIES) == {}
    assert routes(person, Topic.DUTIES, is_urgent=True) == {MAIL: When.NOW}


def test_what_was_chosen_holds_for_its_topic_alone():
    person = PreferenceFactory(topic=Topic.COUNCIL, when=When.NOW).person

    assert (routes(person, Topic.COUNCIL), routes(person)) == ({MAIL: When.NOW}, {MAIL: When.DAILY})


def test_a_device_hears_of_duties_at_once(all_channels):
    person = PushSubscriptionFactory().person

    assert routes(person, Topic.DUTIES) == {MAIL: When.DAILY, PUSH: When.NOW}
    assert routes(person, Topic.UNIT) == {MAIL: When.DAILY}


def test_without_a_living_address_the_next_channel_takes_over(all_channels):
    person = UserFactory(phone="0912345678")
    DeadAddressFactory(person=person)

    assert routes(person) == {MAIL: When.DAILY}  # the letter finds its way when it is written
    assert routes(person, is_urgent=True) == {GATEWAY: When.NOW}
    PreferenceFactory(person=person, when=When.NOW)
    assert routes(person) == {GATEWAY: When.NOW}


def test_a_number_that_two_share_is_dead_for_both(all_channels):
    one, other = UserFactory.create_batch(2, email="", phone="0912345678")
    DeadAddressFactory(person=one, channel="gateway", address=one.phone)

    assert routes(other, is_urgent=True) == {}


def test_whom_nothing_reaches_has_the_inbox():
    assert [routes(UserFactory(email=""), is_urgent=urgent) for urgent in (True, False)] == [{}, {}]


def test_channels_the_site_has_not_are_left_out():
    person = PushSubscriptionFactory(person__phone="0912345678").person

    assert routes(person, Topic.DUTIES, is_urgent=True) == {MAIL: When.NOW}


def test_news_that_waits_is_noted_and_not_sent(kind, monkeypatch, django_capture_on_commit_callbacks):
    monkeypatch.setattr("notifications.actions.telling.URGENT", set())
    person = UserFactory()

    with django_capture_on_commit_callbacks(execute=True) as deeds:
        notify_of(News([person], kind))
        notify_of(News([person], kind, is_urgent=True))

    rows = Delivery.objects.order_by("pk").values_list("fate", "attempts", "notice__is_urgent")
    assert list(rows) == [(Fate.LETTER, 0, False), (Fate.SENT, 1, True)]
    assert len(deeds) == 3  # two bells, one sending


def test_people_choose_on_a_page(client_of):
    person = UserFactory()
    client = client_of(person)
    data = {f"{topic}_mail": "daily" for topic in Topic} | {"council_mail": "now", "hour": "17"}

    answer = client.post(CHOICES, data)
    form = client.get(CHOICES).context["form"]

    assert answer.url == CHOICES
    assert (routes(person, Topic.COUNCIL), hour_of(person)) == ({MAIL: When.NOW}, 17)
    assert form["council_mail"].initial == "now"


@pytest.mark.parametrize(("name", "value"), [("hour", "6"), ("hour", "21"), ("hour", ""), ("duties_mail", "weekly")])
def test_what_cannot_be_chosen_is_refused_at_its_field(name, value, client_of):
    data = {f"{topic}_mail": "daily" for topic in Topic} | {"hour": "8", name: value}

    answer = client_of(UserFactory()).post(CHOICES, data)

    assert (answer.status_code, list(answer.context["form"].errors)) == (422, [name])
    assert not Preference.objects.exists()


@pytest.mark.parametrize(
    ("fields", "constraint"),
    [
        ({"channel": "inbox", "when": "never"}, "preference_leaves_the_inbox_alone"),
        ({"channel": "push", "when": "daily"}, "preference_of_the_letter_is_of_mail"),
    ],
)
def test_the_database_keeps_the_inbox_and_the_letter_as_they_are(fields, constraint):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        PreferenceFactory(topic="duties", **fields)


@pytest.mark.parametrize("hour", [6, 21])
def test_no_letter_goes_at_night(hour):
    with pytest.raises(IntegrityError, match="letter_hour_is_by_day"), transaction.atomic():
        LetterHour.objects.create(person=UserFactory(), hour=hour)


def test_one_click_of_a_mailbox_keeps_a_topic_in_the_inbox(client):
    person = UserFactory()
    address = reverse("notifications:stop", args=[sign([person.pk, "council"], STOP)])

    asked = client.get(address)
    before = routes(person, Topic.COUNCIL)
    done = client.post(address, {"List-Unsubscribe": "One-Click"})
    after = routes(person, Topic.COUNCIL), routes(person)
    client.post(address, {"undo": done.context["undo"]})

    assert (asked.context["state"], before) == ("asks", {MAIL: When.DAILY})
    assert (done.context["state"], after) == ("done", ({}, {MAIL: When.DAILY}))
    assert routes(person, Topic.COUNCIL) == {MAIL: When.DAILY}


def test_one_click_in_the_letter_stops_the_letter_and_is_undone_as_it_was(client):
    person = PreferenceFactory(topic="unit", when=When.NOW).person
    address = reverse("notifications:stop", args=[sign([person.pk, ""], STOP)])

    done = client.post(address)
    stopped = [routes(person, topic) for topic in Topic]
    client.post(address, {"undo": done.context["undo"]})

    assert stopped == [{}] * 4
    assert routes(person, Topic.UNIT) == {MAIL: When.NOW}
    assert routes(person, Topic.DUTIES) == {MAIL: When.DAILY}


def test_the_undo_of_one_reader_is_nothing_to_another(client):
    one, other = UserFactory(), UserFactory()
    addresses = [reverse("notifications:stop", args=[sign([each.pk, "unit"], STOP)]) for each in (one, other)]
    undo = client.post(addresses[0]).context["undo"]

    client.post(addresses[1], {"undo": undo})

    assert routes(one, Topic.UNIT) == {}


def test_stopping_twice_remembers_nothing_to_undo():
    person = UserFactory()
    stop_mail(person=person, topics=["unit"])

    assert stop_mail(person=person, topics=["unit"]) == {}


@pytest.mark.growth
@pytest.mark.parametrize("count", [2, 40])
def test_any_number_of_people_takes_the_same_questions(count, all_channels, django_assert_num_queries):
    people = UserFactory.create_batch(count)

    with django_assert_num_queries(3):  # choices, dead addresses, devices
        found = Routes(people)
        assert [found.of(person, Topic.UNIT, is_urgent=False) for person in people] == [{MAIL: When.DAILY}] * count


def test_choices_leave_a_trace():
    person = UserFactory()
    choose(person=person, choices={("unit", "mail"): "now"})
    choose(person=person, choices={("unit", "mail"): "never"})

    events = Preference.objects.get().events.order_by("pgh_id").values_list("when", flat=True)
    assert list(events) == ["now", "never"]
    assert not Notice.objects.exists()
