"""Milestones planned, and those that have passed frozen as of their day, each on the morning after."""

import datetime

from django.utils import timezone

from initiatives.models import Campaign
from movements.actions.reports import freeze_report, plan_milestones, why_not_on
from movements.models import Milestone
from movements.reports.history import settled_moment
from movements.scenes.cast import Cast

MORNING = datetime.time(8, 30)
DAY = datetime.timedelta(days=1)
MOST = 2
QUARTERS = ("I", "II", "III", "IV")
NOTE = "Phục vụ cuộc họp Ban Chỉ đạo phong trào."


def freeze_milestones(cast: Cast) -> None:
    """Freeze the last milestones of which something can be told, and the last quarter, so that there is a before."""
    campaign, by = Campaign.objects.order_by("starts_on").last(), cast.people["LANHDAOTINH"]
    plan_milestones(campaign=campaign, by=by)
    told = [each for each in campaign.milestones.order_by("on", "kind") if _is_over(campaign, each.on)]
    days: dict[datetime.date, Milestone] = {each.on: each for each in told}
    for on, milestone in list(days.items())[-MOST:]:
        title = f"{milestone.get_kind_display()} {on.year}"
        freeze_report(campaign=campaign, on=on, title=title, milestone=milestone, note=NOTE, by=by, now=_after(on))
    quarter = _last_of_a_quarter(cast.today)
    if quarter not in days and _is_over(campaign, quarter) and (not days or quarter > max(days)):
        title = f"Báo cáo số liệu quý {QUARTERS[quarter.month // 3 - 1]}/{quarter.year}"
        freeze_report(campaign=campaign, on=quarter, title=title, note=NOTE, by=by, now=_after(quarter))


def _is_over(campaign: Campaign, on: datetime.date) -> bool:
    """Say whether the day has passed by the database's clock too, and something is known of it."""
    return on < timezone.localdate(settled_moment()) and why_not_on(campaign, on) is None


def _after(on: datetime.date) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(on + DAY, MORNING))


def _last_of_a_quarter(today: datetime.date) -> datetime.date:
    """Give the last day of the quarter before this one."""
    first = datetime.date(today.year, 3 * ((today.month - 1) // 3) + 1, 1)
    return first - DAY
