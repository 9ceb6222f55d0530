"""A plan written in bulk. Triggers write the history of every row; the caller's transaction makes it all or nothing."""

import datetime
import secrets
from collections.abc import Iterator

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.utils import timezone

from accounts.codes import take_codes
from accounts.imports.lines import Line, Plan
from accounts.imports.planning import Progress
from accounts.models import Posting, User
from accounts.states import Outcome

AT_ONCE = 1000
PERSON_FIELDS = [
    "staff_code", "full_name", "birth_date", "birth_year", "sex", "email", "phone", "qualification", "party_member",
]  # fmt: skip
KEPT_BESIDE = ["name_key", "search", "updated_at"]


def apply_plan(plan: Plan, progress: Progress = lambda done, total: None) -> None:
    """Write what the plan creates and changes. Needs a transaction."""
    new, changed = plan.of(Outcome.CREATED), plan.of(Outcome.CHANGED)
    _give_codes(new)
    # People of one unit get neighbouring keys: whoever walks over people by key finds those of a unit together,
    # and the duties' tallies, one a unit, are moved once and not once a batch.
    new.sort(key=lambda line: (line.place.path, line.row.number))
    total, done = len(new) + len(changed), 0
    for part in _parts(new):
        _create_people(part)
        done += len(part)
        progress(done, total)
    for part in _parts(changed):
        _change_people(part)
        _end_posts([line for line in part if line.post and line.post.replaces])
        _correct_posts([line for line in part if line.post and line.post.corrects])
        _begin_posts([line for line in part if line.post and not line.post.corrects])
        done += len(part)
        progress(done, total)


def _give_codes(lines: list[Line]) -> None:
    without = [line for line in lines if not line.row.staff_code]
    for line, code in zip(without, take_codes(len(without)), strict=True):
        line.row.staff_code = code


def _create_people(lines: list[Line]) -> None:
    people = []
    for line in lines:
        row = line.row
        person = User(
            staff_code=row.staff_code,
            full_name=row.full_name,
            birth_date=row.birth and row.birth.date,
            birth_year=row.birth and row.birth.year,
            sex=row.sex,
            email=row.email,
            phone=row.phone,
            qualification=row.qualification,
            party_member=bool(row.party_member),
            password=UNUSABLE_PASSWORD_PREFIX + secrets.token_urlsafe(30),  # as make_password(None), cheaper
        )
        people.append(person.set_keys())
    for line, person in zip(lines, User.objects.bulk_create(people), strict=True):
        line.made_pk = person.pk
    _begin_posts(lines)


def _change_people(lines: list[Line]) -> None:
    """Change people's own data, those with the same fields together; their rows are locked in one order."""
    lines = [line for line in lines if not line.changes.keys().isdisjoint(PERSON_FIELDS)]
    locked = User.objects.select_for_update().order_by("pk").filter(pk__in=[line.known.pk for line in lines])
    people = {person.pk: person for person in locked}
    now = timezone.now()
    for line in lines:
        person = people[line.known.pk]
        for name in PERSON_FIELDS:
            if name in line.changes:
                setattr(person, name, line.changes[name][1])
        person.updated_at = now
        person.set_keys()
    fields = [name for name in PERSON_FIELDS if any(name in line.changes for line in lines)]
    User.objects.bulk_update(people.values(), [*fields, *KEPT_BESIDE])


def _end_posts(lines: list[Line]) -> None:
    """End what the new postings replace on the day before they begin, first: main postings may not overlap."""
    by_day: dict[datetime.date, list[int]] = {}
    for line in lines:
        by_day.setdefault(line.post.starts_on - datetime.timedelta(days=1), []).append(line.post.replaces.pk)
    for day, keys in by_day.items():
        Posting.objects.filter(pk__in=keys).update(ends_on=day, updated_at=timezone.now())


def _correct_posts(lines: list[Line]) -> None:
    postings = {posting.pk: posting for posting in Posting.objects.filter(pk__in=[li.post.corrects.pk for li in lines])}
    for line in lines:
        posting = postings[line.post.corrects.pk]
        posting.unit_id, posting.group_id, posting.position = line.post.unit, line.post.group, line.post.position
        posting.updated_at = timezone.now()
    Posting.objects.bulk_update(postings.values(), ["unit", "group", "position", "updated_at"])


def _begin_posts(lines: list[Line]) -> None:
    Posting.objects.bulk_create(
        Posting(
            person_id=line.made_pk or line.known.pk,
            unit_id=line.post.unit,
            group_id=line.post.group,
            position=line.post.position,
            starts_on=line.post.starts_on,
        )
        for line in lines
    )


def _parts(lines: list[Line]) -> Iterator[list[Line]]:
    for start in range(0, len(lines), AT_ONCE):
        yield lines[start : start + AT_ONCE]
