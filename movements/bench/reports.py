"""How long freezing the figures of a whole province takes, and opening what was frozen; all of it is rolled back."""

import resource
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from initiatives.models import Campaign, Duty, Initiative
from movements.actions.reports import freeze_report
from movements.models import FrozenFigure, FrozenReport
from movements.permissions.reports import province

LONGEST_SECONDS = 60
MOST_QUERIES = 14  # five ways to part the figures, and what stands beside them


@dataclass(frozen=True)
class Opened:
    """What one page or file of the report took."""

    name: str
    seconds: float
    queries: int
    size: int


@dataclass
class Measured:
    """What freezing took, and opening; `peak_megabytes` is the process's, from the start."""

    duties: int
    initiatives: int
    numbers: int
    seconds: float
    queries: int
    peak_megabytes: float
    opened: list[Opened] = field(default_factory=list)

    @property
    def keeps_promise(self) -> bool:
        """Whether freezing is quick enough, and the page asks no more than is promised, whatever was frozen."""
        return self.seconds <= LONGEST_SECONDS and self.opened[0].queries <= MOST_QUERIES


def measure_report() -> Measured:
    """Freeze the figures of the latest campaign as they stand, and open them as an administrator who is made up."""
    campaign = Campaign.objects.order_by("-starts_on", "-pk").first()
    if campaign is None or province() is None:
        raise ValueError("There is nothing to freeze here: make_demo or make_province fill a database.")
    with transaction.atomic():
        reader = User.objects.create(staff_code="bench-report", full_name="Bench", is_staff=True, is_superuser=True)
        made: list[FrozenReport] = []
        seconds, queries = _timed(lambda: made.append(_freeze(campaign, reader)))
        measured = Measured(
            duties=Duty.objects.count(), initiatives=Initiative.objects.count(),
            numbers=FrozenFigure.objects.filter(report=made[0]).count(), seconds=seconds, queries=queries,
            peak_megabytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        )  # fmt: skip
        measured.opened = [_opened(name, address, reader) for name, address in _addresses(made[0]).items()]
        transaction.set_rollback(True)
    return measured


def _freeze(campaign: Campaign, by: User) -> FrozenReport:
    """Freeze, and check what is otherwise checked at the end of the transaction."""
    report = freeze_report(campaign=campaign, on=timezone.localdate(), title="Bench", by=by)
    connection.check_constraints()
    return report


def _addresses(report: FrozenReport) -> dict[str, str]:
    """Give what is opened: the page first."""
    whole = [report.pk, province().code]
    return {
        "page": report.get_absolute_url(),
        "list of people": reverse("reports:entries", args=[*whole, "people", "obliged"]),
        "changes": reverse("reports:changes", args=whole),
        "spreadsheet": reverse("reports:sheet", args=whole),
        "PDF": reverse("reports:paper", args=whole),
        "Word": reverse("reports:paper", args=whole) + "?docx=1",
    }


def _opened(name: str, address: str, reader: User) -> Opened:
    client = Client(SERVER_NAME=settings.ALLOWED_HOSTS[0].lstrip("."), raise_request_exception=True)
    client.force_login(reader)
    content: list[bytes] = []

    def ask() -> None:
        answer = client.get(address, secure=settings.HTTPS)
        if answer.status_code != 200:
            raise ValueError(f"{address} answered {answer.status_code}")
        content.append(b"".join(answer.streaming_content) if answer.streaming else answer.content)

    seconds, queries = _timed(ask)
    return Opened(name, seconds, queries, len(content[0]))


def _timed(deed: Callable[[], object]) -> tuple[float, int]:
    with CaptureQueriesContext(connection) as asked:
        begun = time.perf_counter()
        deed()
        return time.perf_counter() - begun, len(asked)
