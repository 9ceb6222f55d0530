"""What the benchmark asks for: the pages people wait for at a deadline, as those who use them."""

import datetime
from urllib.parse import quote

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.cached_db import SessionStore
from django.db.models import Count
from django.urls import reverse
from django.utils import timezone

from accounts.models import Unit, User
from accounts.states import RoleName
from config.bench.measuring import Case, Request
from councils.actions.scoring import take_back
from councils.models import Assignment, Criterion, RegistryEntry, ScoreSheet, Seat
from councils.states import SHEETS_CAN_COME_BACK
from initiatives.models import Initiative, Season, Window
from initiatives.states import Status

QUEUE_ROWS = 50
CSRF = "b" * 32
RARE, COMMON = '"thổ cẩm" "mô hình tre đan"', "ap dung"


def make_cases(rounds: int, queue_rows: int = QUEUE_ROWS) -> tuple[list[Case], Case]:
    """Give the cases, and the floor they are measured against: a view with session and one indexed query."""
    seat = _busiest_seat(queue_rows)
    steering = User.objects.filter(roles__name=RoleName.HEAD, roles__unit__depth=1).first()
    member = cookie_of(seat.person)
    to_score = Assignment.objects.filter(seat=seat).to_do().select_related("assessment").order_by("pk")[:2]
    score_page = reverse("councils:score", args=[to_score[0].assessment_id])
    floor = Case("view with session and one query", lambda _: Request(reverse("floor_session")), cookie=member)
    registry = reverse("registry:list")
    cases = [
        Case("bare view", lambda _: Request(reverse("floor_bare"))),
        floor,
        Case(f"review queue, {queue_rows} rows", lambda _: Request(reverse("councils:queue")), 5, member),
        Case("dossier beside score sheet", lambda _: Request(score_page), 5, member),
        Case("save a score", _saving(to_score[1]), 4, member),
        Case("registry search, rare words", lambda _: Request(f"{registry}?q={quote(RARE)}"), 5),
        Case("registry search, common words", lambda _: Request(f"{registry}?q={quote(COMMON)}"), 5),
        Case("hand in an initiative", _handing_in(rounds), 8),
        Case("progress page", lambda _: Request(reverse("movements:progress")), 5, cookie_of(steering)),
    ]
    if not RegistryEntry.objects.exists():
        raise SystemExit("The registry is empty: nothing to search.")
    return cases, floor


def cookie_of(user: User) -> str:
    """Sign somebody in and give the browser's cookies."""
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}; csrftoken={CSRF}"


def _busiest_seat(rows: int) -> Seat:
    """Give a seat with as many dossiers to score as one page of the queue shows, some of them taken back for it."""
    own = Assignment.objects.filter(assessment__status__in=SHEETS_CAN_COME_BACK)
    most = own.values("seat").annotate(rows=Count("pk")).order_by("-rows").first()
    if most is None or most["rows"] < rows:
        raise SystemExit(f"No member has {rows} dossiers: make the province larger.")
    seat = Seat.objects.select_related("person").get(pk=most["seat"])
    missing = rows - own.filter(seat=seat).to_do().count()
    for assignment in own.filter(seat=seat).done().select_related("assessment__initiative")[: max(missing, 0)]:
        take_back(assignment=assignment, by=seat.person, reason="Bench")
    return seat


def _saving(assignment: Assignment):
    """Type the points of one criterion again and again, each time over the revision before."""
    path = reverse("councils:save_score", args=[assignment.assessment_id])
    criterion = Criterion.objects.filter(sheet=assignment.assessment.rule_sheet_id).order_by("position").first()
    first = ScoreSheet.objects.filter(assessment=assignment.assessment_id, seat=assignment.seat_id).first()
    revision = first.revision if first else 1
    return lambda number: Request(path, {"revision": revision + number, f"points-{criterion.pk}": number % 10})


def _handing_in(rounds: int):
    """Hand in another draft each time, as its own lead author, in a window that is open now."""
    now = timezone.now()
    day = datetime.timedelta(days=1)
    season = Season.objects.filter(initiatives__status=Status.DRAFT).order_by("-year").first()
    Window.objects.create(
        season=season, name="Bench", unit=Unit.objects.get(depth=1), opens_at=now - day, closes_at=now + day
    )
    drafts = Initiative.objects.filter(status=Status.DRAFT, season=season).select_related("entered_by").order_by("pk")
    ready = [(reverse("initiatives:submit", args=[each.pk]), cookie_of(each.entered_by)) for each in drafts[:rounds]]
    if len(ready) < rounds:
        raise SystemExit(f"Only {len(ready)} drafts to hand in, {rounds} are needed: make the province larger.")
    return lambda number: Request(ready[number][0], {"number": 1}, expect=302, cookie=ready[number][1])
