"""Telling people: an entry in each inbox, and what goes out beside it noted before it goes."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from accounts.models import User
from common.commits import after_commit
from common.mail import word
from notifications.choosing import Routes
from notifications.models import Delivery, Notice
from notifications.states import Fate, When
from notifications.tokens import touch_inboxes
from notifications.topics import URGENT

MAILS_A_TASK = 100
# A fresh delivery is sent by its own task; the sweep takes it up only if that did not happen within this time.
GRACE = datetime.timedelta(minutes=10)


@dataclass(frozen=True)
class News:
    """Something to tell people; `kind` names the folder under templates/emails/, see `notify`."""

    people: Iterable[User]
    kind: str
    about: Model | None = None
    url: str = ""
    key: str | None = None
    context: Mapping = field(default_factory=dict)
    is_urgent: bool = False  # besides the kinds that always are (topics.py)


def notify(
    people: Iterable[User], kind: str, *, about: Model | None = None, url: str = "", key: str | None = None, **context
) -> list[Notice]:
    """Tell people something: an entry in each inbox now; beside it, after the commit, what each has chosen.

    `kind` names the folder under templates/emails/ (subject.txt, body.txt and, if wanted, body.html), rendered once
    for each language with `about` and the context. The address defaults to the page of `about`. With a `key` each
    person is told once, however often this is called. People who have left are passed over.
    """
    return notify_of(News(people, kind, about, url, key, context))


@transaction.atomic(savepoint=False)
def notify_of(*news: News) -> list[Notice]:
    """Tell several things at once, each as `notify` does, in as few statements as one."""
    now = timezone.now()
    worded = [pair for each in news for pair in _worded(each, now)]
    free = [notice for notice, _html in worded if notice.key is None]
    written = Notice.objects.bulk_create(free, batch_size=1000)
    for key in dict.fromkeys(each.key for each in news if each.key is not None):
        written += _enter_once([notice for notice, _html in worded if notice.key == key], key, now)
    html = {_once(notice): html for notice, html in worded}
    _queue([(notice, html[_once(notice)]) for notice in written])
    touch_inboxes(notice.person_id for notice in written)
    return written


def _once(notice: Notice) -> tuple | int:
    """Give what tells a written entry from others: with a key each person has one, and it was read anew."""
    return notice.pk if notice.key is None else (notice.key, notice.person_id)


def _worded(news: News, now: datetime.datetime) -> list[tuple[Notice, str]]:
    """Give the inbox entries, not saved, each with the HTML of its mail."""
    readers = {person.pk: person for person in news.people if person.is_active}
    url = news.url or (news.about.get_absolute_url() if hasattr(news.about, "get_absolute_url") else "")
    said = {
        language: word(news.kind, language, {**news.context, "about": news.about, "url": url})
        for language in {person.language for person in readers.values()}
    }
    return [
        (
            Notice(
                person=person, kind=news.kind, key=news.key, url=url, created_at=now,
                title=said[person.language].title, body=said[person.language].body,
                is_urgent=news.is_urgent or news.kind in URGENT,
            ),
            said[person.language].html,
        )
        for person in readers.values()
    ]  # fmt: skip


def _enter_once(notices: list[Notice], key: str, now: datetime.datetime) -> list[Notice]:
    """Write the inbox entries of those who have not been told yet, and give these entries."""
    told = set(Notice.objects.filter(key=key).values_list("person_id", flat=True))
    missing = {notice.person_id: notice for notice in notices if notice.person_id not in told}
    # Somebody else may be telling the same at this moment: the first to commit wins, the other writes nothing.
    Notice.objects.bulk_create(missing.values(), batch_size=1000, ignore_conflicts=True)
    written = Notice.objects.filter(key=key, person__in=missing, created_at=now)
    return list(written.select_related("person"))


def _queue(notices: Sequence[tuple[Notice, str]]) -> None:
    """Note what goes out of each notice, with its HTML, as its reader has chosen; hand over what goes at once."""
    if not notices:
        return
    routes = Routes({notice.person_id: notice.person for notice, _html in notices}.values())
    deliveries = Delivery.objects.bulk_create(
        [
            _delivery(notice, html, channel, when, routes.reach.of(notice.person).get(channel, ""))
            for notice, html in notices
            for channel, when in routes.of(notice.person, notice.topic, is_urgent=notice.is_urgent).items()
        ],
        batch_size=1000,
    )
    hand_over([delivery.pk for delivery in deliveries if delivery.fate == Fate.WAITING])


def _delivery(notice: Notice, html: str, channel: str, when: str, address: str) -> Delivery:
    at_once = when == When.NOW
    return Delivery(
        person=notice.person, notice=notice, channel=channel, address=address, key=f"{channel}:{notice.pk}",
        html=html if at_once else "", made_at=notice.created_at, fate=Fate.WAITING if at_once else Fate.LETTER,
        next_try_at=notice.created_at + GRACE if at_once else None,
    )  # fmt: skip


def hand_over(ids: Sequence[int]) -> None:
    """Give deliveries to the workers once the transaction has been committed."""
    for start in range(0, len(ids), MAILS_A_TASK):
        # Robust: when the broker is away the deed stays done, and the sweep sends the mail.
        after_commit(_hand_over, ids[start : start + MAILS_A_TASK])


def _hand_over(ids: list[int]) -> None:
    from notifications.tasks import send_mails  # noqa: PLC0415 (tasks stand above actions)

    send_mails.delay(ids)
