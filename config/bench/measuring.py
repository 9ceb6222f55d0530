"""Timing requests of one user against a running server: many rounds, every case once a round, the median counts."""

import http.client
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urlencode

ROUNDS = 40
WARM_UP = 5


@dataclass
class Request:
    """One request: a GET, or a POST when it has a body of fields."""

    path: str
    fields: dict | None = None
    expect: int = 200
    cookie: str = ""  # of whoever asks, where each round is another person's


@dataclass
class Case:
    """One line of the table: what is asked for again and again, and its ceiling as a ratio to the floor."""

    name: str
    ask: Callable[[int], Request]  # the number of the round → its request
    ceiling: float | None = None
    cookie: str = ""
    seconds: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        """Median of all rounds after the warm-up, in seconds."""
        return statistics.median(self.seconds)


class Visitor:
    """One keep-alive connection that answers with cookies like a browser's."""

    def __init__(self, host: str, port: int) -> None:
        self._connection = http.client.HTTPConnection(host, port, timeout=60)

    def ask(self, request: Request, cookie: str) -> tuple[float, bytes]:
        """Send the request, read the whole answer; give seconds and body, or fail on another status."""
        headers = {"Cookie": cookie, "Accept-Language": "vi"}
        body = None
        if request.fields is not None:
            body = urlencode(request.fields, doseq=True)
            headers |= {
                "Content-Type": "application/x-www-form-urlencoded",
                "X-CSRFToken": _token(cookie),
                "Origin": f"http://{self._connection.host}:{self._connection.port}",
            }
        started = time.perf_counter()
        self._connection.request("GET" if body is None else "POST", request.path, body, headers)
        answer = self._connection.getresponse()
        content = answer.read()
        seconds = time.perf_counter() - started
        if answer.status != request.expect:
            raise RuntimeError(f"{request.path} answered {answer.status}, not {request.expect}: {content[:2000]!r}")
        return seconds, content


def _token(cookie: str) -> str:
    parts = dict(part.split("=", 1) for part in cookie.split("; ") if "=" in part)
    return parts.get("csrftoken", "")


def measure(visitor: Visitor, cases: list[Case], *, rounds: int = ROUNDS) -> Iterator[int]:
    """Run all cases in turn, round after round, so that a slow moment of the machine hits every case alike."""
    for number in range(WARM_UP + rounds):
        for case in cases:
            request = case.ask(number)
            seconds, _ = visitor.ask(request, request.cookie or case.cookie)
            if number >= WARM_UP:
                case.seconds.append(seconds)
        yield number


def table(cases: list[Case], floor: Case) -> str:
    """Give the table: median, ratio to the floor, ceiling, and a word on what came of it."""
    lines = [f"{'':<34} {'p50 ms':>8} {'÷ floor':>8} {'ceiling':>8}"]
    for case in cases:
        ratio = case.median / floor.median
        ceiling = "" if case.ceiling is None else f"≤ {case.ceiling:g}"
        word = "" if case.ceiling is None else verdict(ratio, case.ceiling)
        lines.append(f"{case.name:<34} {case.median * 1000:>8.1f} {ratio:>8.2f} {ceiling:>8}  {word}".rstrip())
    return "\n".join(lines)


def verdict(ratio: float, ceiling: float) -> str:
    """Say whether a ratio is under its ceiling, over it, or above twice of it (which fails the run)."""
    if ratio <= ceiling:
        return "reached"
    return "above" if ratio <= 2 * ceiling else "FAILS"


def fails(cases: list[Case], floor: Case) -> bool:
    """Say whether any case is above twice its ceiling."""
    return any(case.ceiling is not None and case.median / floor.median > 2 * case.ceiling for case in cases)
