"""Planning milestones, and freezing the figures of the movement."""

import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.roles import represented
from common.bulk import copy_rows
from common.errors import NotAllowed, require
from common.formats import day
from initiatives.models import Campaign
from movements.models import FrozenFigure, FrozenReport, Milestone
from movements.permissions.reports import FREEZING, province, why_not_freeze
from movements.reports.counting import Cell, count, digest_of, names_of
from movements.reports.history import Book, record_begins, settled_moment
from movements.reports.sections import SECTIONS


@transaction.atomic
def plan_milestones(*, campaign: Campaign, by: User) -> int:
    """Make the milestones that follow from the campaign's dates and are not there yet; give how many were made."""
    require(why_not_freeze(by))
    before = campaign.milestones.count()
    Milestone.objects.bulk_create(
        [Milestone(campaign=campaign, kind=kind, on=on) for kind, on in milestones_to_plan(campaign)],
        ignore_conflicts=True,
    )
    return campaign.milestones.count() - before


def milestones_to_plan(campaign: Campaign) -> list[tuple[str, datetime.date]]:
    """Give kind and day of the milestones that follow from the campaign's dates and are not there yet."""
    kinds = Milestone.Kind
    wanted = [(kinds.LAUNCH, campaign.starts_on)]
    wanted += [(kinds.YEARLY, season.ends_on) for season in campaign.seasons.order_by("year")]
    wanted += [(kinds.PRELIMINARY, campaign.preliminary_review_on), (kinds.FINAL, campaign.final_review_on)]
    known = set(campaign.milestones.values_list("kind", "on"))
    return [each for each in wanted if each[1] is not None and each not in known]


@transaction.atomic
def freeze_report(
    *, campaign: Campaign, on: datetime.date, title: str, by: User, milestone: Milestone | None = None, note: str = "",
    now: datetime.datetime | None = None,
) -> FrozenReport:  # fmt: skip
    """Keep all figures as they stood at the end of that day, of today: as they stand.

    What others are writing at this very moment is left out (`settled_moment`), so that the figures can be counted again
    at any time. Nothing takes a frozen report back; a later one may stand beside it.
    """
    require(why_not_freeze(by))
    require(why_not_on(campaign, on))
    if not title.strip():
        raise NotAllowed(_("Give the report a title."))
    ends = timezone.make_aware(datetime.datetime.combine(on + datetime.timedelta(days=1), datetime.time.min))
    moment = min(ends, settled_moment())
    book = Book(campaign, moment)
    cells = count(book)
    report = FrozenReport.objects.create(
        campaign=campaign, milestone=milestone, title=title.strip(), note=note.strip(), as_of=moment,
        frozen_at=max(now or timezone.now(), moment), frozen_by=by,
        on_behalf_of=represented(by, province(), *FREEZING),
        names=names_of(book, cells) | {"sections": [section.name for section in SECTIONS]}, sha256=digest_of(cells),
    )  # fmt: skip
    columns = [*Cell._fields[:3], "unit_id", *Cell._fields[4:], "value", "report_id"]
    copy_rows(FrozenFigure, columns, ((*cell, value) for cell, value in sorted(cells.items())), usual=(report.pk,))
    return report


def why_not_on(campaign: Campaign, on: datetime.date) -> str | None:
    """Say why figures of that day cannot be told: it lies ahead, or before the first record."""
    return why_not_told(on, record_begins(campaign))


def why_not_told(on: datetime.date, begins: datetime.datetime | None) -> str | None:
    """Say the same where it is known when the record of the campaign begins: lists ask once for all their days."""
    if on > timezone.localdate():
        return _("That day lies ahead.")
    if begins is None or on < timezone.localdate(begins):
        return _("The record of changes begins on %(day)s; of an earlier day nothing can be told.") % {
            "day": day(begins) if begins else "–"
        }
    return None
