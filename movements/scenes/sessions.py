"""A session that is planned: its agenda, and the opinion in writing of a member who cannot come."""

import datetime

from django.utils import timezone

from councils.actions.assignments import close_scoring
from councils.actions.sessions import plan_session, put_on_agenda
from councils.actions.written_opinions import send_opinion
from councils.models import Assessment
from councils.permissions import why_too_few_sheets
from councils.permissions.written_opinions import why_not_write
from councils.states import AssessmentStatus, Choice
from movements.scenes.cast import Cast

AHEAD, HOUR = datetime.timedelta(days=7), datetime.time(8, 0)
ON_AGENDA = 5
SUNDAY, DAY = 6, datetime.timedelta(days=1)
OPINION = (
    "Đã đọc kỹ hồ sơ. Giải pháp đã làm thử ở hai thôn và giảm hẳn số lần phải làm lại; đồng ý công nhận, "
    "đề nghị ghi vào biên bản ý kiến về chi phí duy trì."
)


def plan_a_session(cast: Cast) -> None:
    """Invite the members for a day next week, and put half of what they score on the agenda."""
    by = cast.people["THUKY"]
    on = cast.today + AHEAD
    if on.weekday() == SUNDAY:
        on += DAY
    session = plan_session(
        council=cast.council, by=by, name=f"Phiên họp xét sáng kiến tháng {on:%m/%Y}",
        held_at=timezone.make_aware(datetime.datetime.combine(on, HOUR)), place="Phòng họp tầng 2, UBND xã Lũng Nặm",
    )  # fmt: skip
    put_on_agenda(session=session, assessments=_ready(cast), by=by, now=cast.now)
    away = cast.people["UYVIEN2"]
    item = next((each for each in session.items.order_by("position") if not why_not_write(away, each)), None)
    if item is not None:
        send_opinion(item=item, by=away, choice=Choice.YES, text=OPINION, now=cast.now)


def _ready(cast: Cast) -> list[Assessment]:
    """Give what is scored; of what is being scored, the secretary closes half, so that queues keep something."""
    scored = list(cast.council.assessments.filter(status=AssessmentStatus.SCORED).select_related("council"))
    enough = [each for each in cast.being_scored() if why_too_few_sheets(each) is None]
    closed = [
        close_scoring(assessment=each, by=cast.people["THUKY"], now=cast.now)
        for each in enough[: min(ON_AGENDA - len(scored), (len(enough) + 1) // 2)]
    ]
    return [*scored, *closed][:ON_AGENDA]
