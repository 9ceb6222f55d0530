"""People missing from the complete list of a unit: proposed by the import, ended only when somebody confirms it."""

import datetime
from collections.abc import Collection

from django.db import transaction
from django.utils import timezone

from accounts.hooks import postings_changed
from accounts.models import Posting, StaffImport, User
from accounts.permissions import why_not_end_postings
from accounts.states import Outcome
from common.errors import require


@transaction.atomic
def end_postings_of_leavers(
    *, staff_import: StaffImport, rows: Collection[int], last_day: datetime.date, by: User
) -> int:
    """End the postings in the unit of the chosen proposals with this last day; give how many people left.

    Nothing is deleted. A posting that begins after that day is not touched, and its proposal stays open.
    """
    current = StaffImport.objects.select_for_update(of=("self",)).select_related("unit").get(pk=staff_import.pk)
    require(why_not_end_postings(by, current))
    proposals = current.rows.of_outcome(Outcome.LEAVER).unsettled().filter(pk__in=rows)
    postings = Posting.objects.in_force(last_day).filter(
        person__in=proposals.values("person"), unit__path__startswith=current.unit.path
    )
    ending = dict(postings.select_for_update(of=("self",)).values_list("pk", "person"))
    people, now = sorted(set(ending.values())), timezone.now()
    Posting.objects.filter(pk__in=ending).update(ends_on=last_day, updated_at=now)
    proposals.filter(person__in=people).update(settled_at=now)
    postings_changed(people, now)
    return len(people)
