"""Sessions by correspondence: planned, sent out, answered, opened by two officers or by the clock."""

import datetime

from django.utils import timezone

from councils.actions.correspondence import end_at_its_moment, plan_correspondence, send_reply
from councils.actions.sessions import put_on_agenda
from councils.models import Assessment, RuleSheet, Session
from tests.factories.councils import RuleSheetFactory, Sitting, scored, sitting, waiting

REASONS = "Chưa có số liệu của vụ đông, đề nghị bổ sung."
LATER = datetime.timedelta(days=7)


def by_letter(**more) -> RuleSheet:
    """Give rules that allow decisions by correspondence: 70 % of those who answer, two thirds of all must."""
    name = more.pop("name", "Lấy ý kiến bằng văn bản")
    return RuleSheetFactory(name=name, allows_correspondence=True, **more)


def corresponding(members: int = 3, **more) -> Sitting:
    """Give a council whose rules allow it."""
    return sitting(members=members, rule_sheet=by_letter(**more))


def asking(at: Sitting, assessments: list[Assessment]) -> Session:
    """Give a session by correspondence with these dossiers, whose answers will be taken for a week."""
    until = (timezone.now() + LATER).replace(second=0, microsecond=0)
    session = plan_correspondence(council=at.council, by=at.secretary.person, name="Đợt lấy ý kiến", until=until)
    put_on_agenda(session=session, assessments=assessments, by=at.secretary.person)
    return session


def planned(at: Sitting, count: int = 1, **more) -> Session:
    """Give one with so many dossiers, scored where the rules ask for it."""
    ready = scored if at.council.rule_sheet.is_scored else waiting
    return asking(at, ready(at, count, **more))


def sent_out(at: Sitting, count: int = 1, **more) -> Session:
    """Give one whose questions are with the members."""
    return at.together(planned(at, count, **more), "open")


def answer(session: Session, choices: dict, now: datetime.datetime | None = None) -> None:
    """Let seats answer alike on every item that waits: by seat, the choice."""
    for item in session.items.order_by("position"):
        for seat, choice in choices.items():
            send_reply(item=item, by=seat.person, choice=choice, reasons=REASONS if choice == "no" else "", now=now)


def time_up(session: Session) -> Session | None:
    """Let the moment come."""
    session.refresh_from_db()
    return end_at_its_moment(session=session, now=session.held_at)
