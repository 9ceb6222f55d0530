"""Rows that many tests begin with, made once: `@world` where `@pytest.fixture` would make them anew (a pytest plugin).

    @world
    def at() -> Sitting:
        return sitting(members=3)

    @world
    def session(at) -> Session:
        return in_session(at)

The rows stand in an open transaction while tests that ask for them follow one another. pytest-django runs each of them
in a savepoint below it, so that what a test writes is gone with the test; and each gets a copy of what the functions
returned. Before a test that asks for other rows, or for none, they are gone. A world may build on those written above
it and ask for fixtures of the session, such as `now`. Where a test needs commits, its rows are made anew. Each test has
a folder of files of its own: it finds none that a world has stored.
"""

import copy
import inspect
from collections.abc import Callable, Iterator

import pytest
from django.core.cache import cache
from django.db import connection, transaction

Build = Callable[..., object]
_builds: dict[tuple[str, str], Build] = {}  # by module and name, in the order in which they are written


class Ground:
    """Where worlds stand, each on those before it."""

    def __init__(self, request: pytest.FixtureRequest):
        self.request, self.blocker = request, request.getfixturevalue("django_db_blocker")
        self.builds: list[Build] = []
        self.made: list[dict[str, object]] = [{}]  # by name; after each world what it has made of those before it
        self.transactions: list[transaction.Atomic] = []

    def clear(self, *, but: list[Build]) -> None:
        """Undo what stands, but for what these builds begin with."""
        while self.builds != but[: len(self.builds)]:
            with self.blocker.unblock():
                transaction.set_rollback(True)
                self.transactions.pop().__exit__(None, None, None)
            self.builds.pop()
            del self.made[len(self.builds) + 1 :]

    def bear(self, builds: list[Build]) -> None:
        """Let these stand, and no others."""
        self.clear(but=builds)
        for build in builds[len(self.builds) :]:
            made = self.copies()
            asked = {name: self._given(name, made) for name in inspect.signature(build).parameters}
            with self.blocker.unblock():
                self.transactions.append(transaction.atomic())
                self.transactions[-1].__enter__()
                self.builds.append(build)
                try:
                    made[build.__name__] = build(**asked)
                    connection.check_constraints()  # those that wait for a commit; here none comes
                except BaseException:
                    self.clear(but=builds[: len(self.builds) - 1])
                    raise
            self.made.append(made)

    def copies(self) -> dict[str, object]:
        """Give copies of what stands, by name."""
        return copy.deepcopy(self.made[-1])

    def _given(self, name: str, made: dict[str, object]) -> object:
        return made[name] if name in made else self.request.getfixturevalue(name)


GROUND = pytest.StashKey[Ground]()


def world(build: Build) -> Build:
    """Make a fixture of a function whose rows stand for all tests that ask for them."""
    _builds[build.__module__, build.__name__] = build

    def given(request: pytest.FixtureRequest, db: None, **asked: object) -> object:
        if "_copies" in request.node.funcargs:
            return request.node.funcargs["_copies"][build.__name__]
        return build(**asked)

    given.build = build
    own = list(inspect.signature(given).parameters.values())[:2]
    given.__signature__ = inspect.Signature([*own, *inspect.signature(build).parameters.values()])
    return pytest.fixture(name=build.__name__)(given)


@pytest.fixture(scope="session")
def ground(request, django_db_setup, plain_settings) -> Iterator[Ground]:
    """Give the ground, and clear it before the database is dropped."""
    request.config.stash[GROUND] = ground = Ground(request)
    yield ground
    ground.clear(but=[])


@pytest.fixture
def _copies(request, ground: Ground) -> dict[str, object]:
    """Let the worlds of a test stand and copy them; what the cache tells of their rows is from the test before."""
    ground.bear(_worlds_of(request.node))
    cache.clear()
    return ground.copies()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Bring the tests of one world together; a world comes before the savepoint of its test, so before `db`."""
    first: dict[tuple[Build, ...], int] = {}
    places = {}
    for place, item in enumerate(items):
        builds = tuple(_worlds_of(item))
        places[item] = [first.setdefault(builds[: end + 1], place) for end in range(len(builds))] or [place]
        if builds and "_copies" not in item.fixturenames:
            item.fixturenames.insert(0, "_copies")
    items.sort(key=places.get)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Clear the ground for a test of other worlds or of none."""
    if ground := item.config.stash.get(GROUND, None):
        ground.clear(but=_worlds_of(item))


def _worlds_of(item: pytest.Item) -> list[Build]:
    """Give what a test asks for, in the order in which it is written; nothing where the test needs commits."""
    mark = item.get_closest_marker("django_db")
    if (mark and mark.kwargs.get("transaction")) or not isinstance(item, pytest.Function):
        return []
    asked = {getattr(fixtures[-1].func, "build", None) for fixtures in item._fixtureinfo.name2fixturedefs.values()}
    return [build for build in _builds.values() if build in asked]  # a fixture nearer by of the same name rules it out
