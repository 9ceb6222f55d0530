"""How long one novelty check takes among so many texts; nothing of it stays in the database."""

import time
from dataclasses import dataclass

from django.db import connection, transaction
from django.utils import timezone

from common.passages import WINDOW, marks
from initiatives.actions.novelty import check_version, write_marks
from initiatives.models import Version
from initiatives.novelty import JUDGED, nearest, texts_of

LONGEST_SECONDS = 2
COMMONPLACES, COMMON_SHARE = 5_000, 0.1  # so many marks that many texts have, and what part of a text they are
REAL = 2_000
MADE_UP_FROM = 1_000_000_000  # keys that no initiative has


@dataclass(frozen=True)
class Measured:
    """What one check costs."""

    texts: int
    rows: int
    words: int
    alike: int
    finding: float
    whole: float
    size: int

    @property
    def keeps_promise(self) -> bool:
        """Whether it is as quick as promised."""
        return self.whole < LONGEST_SECONDS


def measure_check(*, texts: int, words: int) -> Measured:
    """Fill the index with made-up texts of so many words and with real ones, check the longest of these, roll back."""
    with transaction.atomic():
        rows = _fill(texts, marks_a_text=words * 2 // (WINDOW + 1))
        versions = Version.objects.filter(dossier__act__in=JUDGED).select_related("dossier").order_by("-pk")[:REAL]
        found = {version: marks(texts_of(version.content)) for version in versions}
        write_marks([(version.dossier.initiative_id, known) for version, known in found.items()])
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE initiatives_textmark")
        longest = max(found, key=lambda version: (len(found[version]), version.pk), default=None)
        if longest is None:
            raise ValueError("Nothing has been handed in here: make_demo or make_province fill a database.")
        begun = time.perf_counter()
        nearest(longest.dossier.initiative_id, found[longest])
        between = time.perf_counter()
        check = check_version(version_id=longest.pk, now=timezone.now())
        whole = time.perf_counter() - between
        measured = Measured(
            texts=texts + len(found), rows=rows, words=check.word_count, alike=check.similarities.count(),
            finding=between - begun, whole=whole, size=_size(),
        )  # fmt: skip
        transaction.set_rollback(True)
    return measured


def _fill(texts: int, marks_a_text: int) -> int:
    """Write marks as many texts would leave: most of them met once, some in very many texts."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO initiatives_textmark (mark, initiative_id)"
            " SELECT CASE WHEN random() < %s THEN (random() ^ 2 * %s)::integer"
            " ELSE ((random() - 0.5) * 4294967294)::bigint::integer END, %s + text"
            " FROM generate_series(1, %s) AS text, generate_series(1, %s)"
            " ORDER BY 1, 2 ON CONFLICT DO NOTHING",
            [COMMON_SHARE, COMMONPLACES, MADE_UP_FROM, texts, marks_a_text],
        )
        return cursor.rowcount


def _size() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_total_relation_size('initiatives_textmark')")
        return cursor.fetchone()[0]
