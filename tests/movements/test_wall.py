"""The dashboard on the wall: one screen after the other, each renewed by itself, without names of people."""

import pytest
from django.urls import reverse

from initiatives.states import Progress, Status
from movements.screens import screen_after
from tests.factories.accounts import UnitFactory
from tests.factories.initiatives import InitiativeFactory, SeasonFactory
from tests.factories.movements import DutyFactory
from tests.movements.test_views import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def province():
    """One of three has met the duty."""
    province = UnitFactory(recognition_level="provincial", code="CB", name="Tỉnh Cao Bằng")
    commune = UnitFactory(
        parent=province, kind="commune", name="UBND xã Lũng Nặm", code="LN", map_column=8, map_row=1,
        recognition_level="grassroots",
    )  # fmt: skip
    met = InitiativeFactory(unit=commune, status=Status.RECOGNISED)
    DutyFactory(unit=commune, progress=Progress.MET, met_by=met, met_at=NOW)
    DutyFactory.create_batch(2, unit=commune, person__full_name="Lý Mùi Ước")
    return province


def address(**query) -> str:
    return reverse("movements:wall", args=[2026, "CB"], query=query)


def test_each_screen_asks_for_the_next_and_the_last_for_the_first(client, province):
    shown, name = [], "total"
    for _screen in range(6):
        page = client.get(address(show=name))
        shown.append(page.context["show"])
        assert f'hx-get="?part&amp;show={page.context["following"]}"' in page.content.decode()
        name = page.context["following"]

    assert shown == ["total", "groups", "time", "communes", "units", "total"]


def test_a_held_screen_renews_itself_alone(client, province):
    page = client.get(address(show="groups", hold="")).content.decode()

    assert 'hx-get="?part&amp;show=groups&amp;hold"' in page


def test_a_part_is_the_screen_alone(client, province):
    part = client.get(address(part="", show="total")).content.decode()

    assert part.lstrip().startswith("<section")
    assert "33,3" in part or "33.3" in part


def test_no_name_of_a_person_stands_on_any_screen(client, province):
    pages = [
        client.get(address(show=name)).content.decode() for name in ("total", "groups", "time", "communes", "units")
    ]

    assert not any("Lý Mùi Ước" in page for page in pages)


def test_where_nobody_is_counted_the_wall_says_so_in_one_screen(client):
    SeasonFactory()
    UnitFactory(recognition_level="grassroots", code="CB")

    page = client.get(address(show="units"))

    assert (page.context["show"], page.context["following"]) == ("total", "total")


def test_a_screen_that_is_gone_is_followed_by_the_first():
    assert screen_after(["total", "groups"], "units") == "total"
