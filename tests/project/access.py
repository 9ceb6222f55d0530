"""Who gets what at which address: the words of the table in tests/<app>/access.py (docs/tests.md tells how to add).

A module tests/<app>/access.py has `ROWS` and, when its rows need objects, `set_scene(scene)`, which adds them to the
one scene all rows share. Apps set the scene from right to left of the arrow line, so each finds what it builds on.
"""

import importlib
import importlib.util
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from types import SimpleNamespace

from django.conf import settings
from django.core.files.base import ContentFile
from django.http import HttpResponse
from django.shortcuts import resolve_url
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

APPS = ("common", "config", "accounts", "notifications", "initiatives", "councils", "movements")


class Visitor(StrEnum):
    """The kinds of people who may come to an address."""

    ANONYMOUS = "anonymous"
    STRANGER = "stranger"  # staff of another commune, with no part in anything on the scene
    AUTHOR = "author"  # works in the school; wrote what stands on the scene
    COORDINATOR = "coordinator"  # of the commune above the school
    MEMBER = "member"  # of the commune's council
    SECRETARY = "secretary"  # of the commune's council
    SIGNER = "signer"  # head of the commune, signs its decisions
    STEERING = "steering"  # of the province's steering committee
    ADMINISTRATOR = "administrator"


class Outcome(StrEnum):
    """What comes of it; a page and a deed done both are OK."""

    OK = "OK"
    SIGN_IN = "sign in"
    PROVE = "password again"  # a sensitive page asks for it although somebody is signed in
    REFUSED = "403"
    MISSING = "404"


OK, SIGN_IN, PROVE, REFUSED, MISSING = Outcome


def nothing(scene: SimpleNamespace) -> dict:
    """Need nothing of the scene."""
    return {}


def stored(file) -> None:
    """Let a file of the scene lie in the media folder of this very test: each test has one of its own."""
    if not file.storage.exists(file.name):
        file.storage.save(file.name, ContentFile(b"%PDF-1.7\n%%EOF\n"))


@dataclass(frozen=True)
class Row:
    """One address, asked in one way, and what comes of it for each kind of visitor."""

    url: str
    expected: dict[Visitor, Outcome]
    kwargs: Callable[[SimpleNamespace], dict] = nothing
    method: str = "get"
    data: Callable[[SimpleNamespace], dict] = nothing
    case: str = ""

    def __str__(self) -> str:
        return " ".join(filter(None, (self.method.upper(), self.url, self.case)))


def key_of_file(name: str) -> Callable[[SimpleNamespace], dict]:
    """Give the key of a file of the scene, its content being there in the test that asks for it."""

    def kwargs(scene: SimpleNamespace) -> dict:
        file = getattr(scene, name)
        stored(file.file)
        return {"pk": file.pk}

    return kwargs


def row(url: str, *, others: Outcome | None = None, anonymous: Outcome = SIGN_IN, **more) -> Row:
    """Write one row: an outcome for each kind by its name, `others` for all who are not named.

    Besides: `kwargs` (of the address), `data` (of the query or the form), `method`, and `case` (which of several rows).
    """
    named = {Visitor(name): more.pop(name) for name in list(more) if name in list(Visitor)}
    expected = {visitor: named.get(visitor, others) for visitor in Visitor} | {Visitor.ANONYMOUS: anonymous}
    left_out = [visitor.value for visitor, outcome in expected.items() if outcome is None]
    if left_out:
        raise TypeError(f"{url}: no outcome for {', '.join(left_out)}")
    return Row(url, expected, **more)


@dataclass
class Scene(SimpleNamespace):
    """What stands in the database while the table is tried; `people` has one of each kind of visitor."""

    people: dict = field(default_factory=dict)


def modules() -> Iterator:
    """Give each app's access.py, in the order in which they set the scene."""
    for app in APPS:
        name = f"tests.{app}.access"
        if importlib.util.find_spec(f"tests.{app}") and importlib.util.find_spec(name):
            yield importlib.import_module(name)


def all_rows() -> list[Row]:
    """Collect the rows of every app."""
    return [each for module in modules() for each in module.ROWS]


def build_scene() -> Scene:
    """Let every app put its objects on the scene."""
    scene = Scene()
    for module in modules():
        if hasattr(module, "set_scene"):
            module.set_scene(scene)
    return scene


def addresses(patterns: Iterable | None = None, namespace: str = "") -> Iterator[tuple[str, str]]:
    """Give (name, route) of every address of the site but those of the admin, which have a test of their own."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        if isinstance(pattern, URLPattern):
            yield f"{namespace}{pattern.name or ''}", str(pattern.pattern)
        elif isinstance(pattern, URLResolver) and pattern.namespace != "admin":
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from addresses(pattern.url_patterns, inner)


def visit(each: Row, scene: Scene, visitor: Visitor) -> str:
    """Go to the address as this kind of visitor, and name what came of it."""
    client = Client()
    if visitor != Visitor.ANONYMOUS:
        client.force_login(scene.people[visitor])
    address = reverse(each.url, kwargs=each.kwargs(scene))
    response = getattr(client, each.method)(address, each.data(scene))
    if response.streaming:
        list(response.streaming_content)  # read to its end, a file closes itself
    return outcome_of(response)


def outcome_of(response: HttpResponse) -> str:
    """Name what an answer means; one that means nothing here is named by its number."""
    if response.status_code in (301, 302, 303):
        target = response.headers["Location"]
        if target.startswith(resolve_url(settings.LOGIN_URL)):
            return SIGN_IN
        return PROVE if "reauthenticate" in target else OK
    by_number = {403: REFUSED, 404: MISSING}
    # 409 and 422 answer a deed that this visitor may do with what is wrong about it.
    fine = response.status_code < 300 or response.status_code in (409, 422)
    return OK if fine else by_number.get(response.status_code, str(response.status_code))
