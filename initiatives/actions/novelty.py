"""The novelty check as a deed: asked for with every handing in, made by a worker, looked at by people."""

import datetime
from collections.abc import Collection

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.commits import after_commit
from common.errors import require
from common.locks import take_lock
from common.passages import Passage, marks
from initiatives.models import Initiative, NoveltyCheck, NoveltyLook, Similarity, TextMark, Version
from initiatives.novelty import JUDGED, Repeated, find_repeated, texts_of
from initiatives.permissions import why_not_check

LOST_AFTER = datetime.timedelta(minutes=10)
MOST_TAKEN_UP = 500


def ask_for_check(version: Version, now: datetime.datetime) -> None:
    """Note that a version is to be compared, and hand it to a worker once it is certain that it was handed in.

    Nothing waits for it: a worker that is away, or a queue that is lost, is made up for by `take_up_lost`.
    """
    if version.dossier.act not in JUDGED:
        return
    NoveltyCheck.objects.create(version=version, requested_at=now)
    _hand_to_worker(version.pk)


def _hand_to_worker(version_id: int) -> None:
    from initiatives.tasks import check_novelty  # noqa: PLC0415 - tasks stand above actions

    after_commit(check_novelty.delay, version_id)


def check_version(*, version_id: int, now: datetime.datetime) -> NoveltyCheck:
    """Put the version among those others are compared with, then compare it; a second time changes nothing.

    Two transactions: of two texts handed in at the same moment the later one finds the earlier one's marks.
    """
    version = Version.objects.select_related("dossier__initiative").get(pk=version_id)
    with transaction.atomic():
        take_lock(_lock_name(version))
        _put_in_index(version)
    with transaction.atomic():
        take_lock(_lock_name(version))
        return _write(version, find_repeated(version), now)


def _lock_name(version: Version) -> str:
    return f"novelty:{version.dossier.initiative_id}"


def _put_in_index(version: Version) -> None:
    """Replace the marks of the initiative by those of this version, unless a newer one stands there."""
    versions = Version.objects.filter(dossier=version.dossier_id)
    if versions.filter(number__gt=version.number).exists():
        return
    wanted = set(marks(texts_of(version.content)))
    before = versions.filter(number__lt=version.number).order_by("pk")
    gone = {mark for each in before for mark in marks(texts_of(each.content))} - wanted
    TextMark.objects.filter(mark__in=gone, initiative_id=version.dossier.initiative_id).delete()
    write_marks([(version.dossier.initiative_id, wanted)])


def write_marks(found: Collection[tuple[int, Collection[int]]]) -> None:
    """Write the marks of initiatives; those that stand already stay."""
    rows = sorted((mark, initiative) for initiative, wanted in found for mark in wanted)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO initiatives_textmark (mark, initiative_id)"
            " SELECT * FROM unnest(%s::integer[], %s::bigint[]) ON CONFLICT DO NOTHING",
            [[mark for mark, _initiative in rows], [initiative for _mark, initiative in rows]],
        )


def _write(version: Version, found: Repeated, now: datetime.datetime) -> NoveltyCheck:
    result = {"is_waiting": False, "checked_at": now, "word_count": found.word_count, "share": found.share}
    check, _made = NoveltyCheck.objects.update_or_create(
        version=version, defaults=result, create_defaults={**result, "requested_at": now}
    )
    check.similarities.all().delete()
    Similarity.objects.bulk_create(
        Similarity(
            novelty=check, other=each.other, is_own=each.is_own, share=each.share,
            passages=[_stored(passage) for passage in each.passages],
        )
        for each in found.likenesses
    )  # fmt: skip
    return check


def _stored(passage: Passage) -> list:
    return [*passage.here, *passage.there]


@transaction.atomic
def check_again(*, initiative: Initiative, by: User, now: datetime.datetime | None = None) -> None:
    """Compare what was handed in last once more; until it is done the figures stay as they are."""
    now = now or timezone.now()
    require(why_not_check(by, initiative, now))
    ask_again(initiative.latest_version(), now)


def ask_again(version: Version, now: datetime.datetime) -> None:
    """Have a version compared once more; whoever calls has asked whether the user may."""
    NoveltyCheck.objects.update_or_create(version=version, defaults={"is_waiting": True, "requested_at": now})
    _hand_to_worker(version.pk)


@transaction.atomic
def look_at(*, initiative: Initiative, because: str, by: User, now: datetime.datetime | None = None) -> NoveltyLook:
    """Note that somebody responsible has looked at what the version handed in last repeats, and what was found."""
    now = now or timezone.now()
    require(why_not_check(by, initiative, now))
    return note_look(initiative.latest_version(), because, by=by, now=now)


def note_look(version: Version, because: str, *, by: User, now: datetime.datetime) -> NoveltyLook:
    """Keep what somebody says of the similarity; whoever calls has asked whether the user may."""
    require(None if because.strip() else _("Say what was found."))
    check = NoveltyCheck.objects.filter(version=version, share__isnull=False).first()
    require(None if check else _("The text has not been compared yet."))
    return check.looks.create(because=because.strip(), by=by, at=now)


@transaction.atomic
def take_up_lost(*, now: datetime.datetime) -> int:
    """Hand to workers what has waited for too long, the oldest first, each again after as long; give how many."""
    lost = NoveltyCheck.objects.filter(is_waiting=True, requested_at__lt=now - LOST_AFTER).order_by("requested_at")
    versions = list(lost.values_list("version_id", flat=True)[:MOST_TAKEN_UP])
    NoveltyCheck.objects.filter(version__in=versions).update(requested_at=now)
    for version in versions:
        _hand_to_worker(version)
    return len(versions)


@transaction.atomic
def forget_all(*, now: datetime.datetime) -> None:
    """Take all marks away and let every check wait, after the way of comparing has changed; figures stay till then."""
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE initiatives_textmark")
    NoveltyCheck.objects.update(is_waiting=True, requested_at=now)
