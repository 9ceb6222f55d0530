"""Each kind of notice is news of a topic; each topic has a default for each channel."""

from pathlib import Path

import pytest

from notifications.states import Channel, Topic, When
from notifications.topics import DEFAULTS, TOPICS, URGENT, kinds_of, topic_of

EMAILS = Path(__file__).resolve().parents[2] / "templates" / "emails"
# Letters, not notices: they go by mail alone, whatever somebody has chosen (docs/decisions/0022).
LETTERS = {"accounts"}


def kinds_with_words() -> set[str]:
    found = {f"{file.parent.parent.name}/{file.parent.name}" for file in EMAILS.glob("*/*/subject.txt")}
    return {kind for kind in found if kind.split("/")[0] not in LETTERS}


def test_every_kind_of_notice_belongs_to_a_topic():
    assert set(TOPICS) == kinds_with_words()


def test_what_is_urgent_is_a_kind_of_notice():
    assert set(TOPICS) >= URGENT


@pytest.mark.parametrize("topic", Topic)
def test_every_topic_has_kinds_and_a_default_for_every_channel(topic):
    assert kinds_of(topic)
    assert set(DEFAULTS[topic]) == set(Channel) - {Channel.INBOX}
    assert DEFAULTS[topic][Channel.PUSH] != When.DAILY != DEFAULTS[topic][Channel.GATEWAY]


def test_reminders_are_duties():
    assert {topic_of("reminders/owed"), topic_of("reminders/of_others")} == {Topic.DUTIES}
