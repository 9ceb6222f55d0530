"""The dashboard as those who steer the movement use it: from a figure to its list, and who is missing is reminded."""

import datetime

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from accounts.states import RoleName
from initiatives.states import Progress, Status
from notifications.models import Reminder
from notifications.reference import load
from tests.browser.accessibility import violations
from tests.factories.accounts import RoleFactory, TargetGroupFactory, UnitFactory
from tests.factories.initiatives import FieldFactory, InitiativeFactory, SeasonFactory, WindowFactory, employed
from tests.factories.movements import DutyFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def province():
    """A province of two communes on the map; one person has met the duty, one has handed in, one has nothing."""
    load()
    today = timezone.localdate()
    season = SeasonFactory(year=today.year)
    closes = timezone.now() + datetime.timedelta(days=7)
    WindowFactory(season=season, opens_at=closes - datetime.timedelta(days=60), closes_at=closes)
    province = UnitFactory(recognition_level="provincial", kind="province", code="CB", name="Tỉnh Cao Bằng")
    group = TargetGroupFactory(guidance="Bắt đầu từ việc nhỏ.")
    for place, name in enumerate(("Lũng Nặm", "Bảo Lạc"), 1):
        commune = UnitFactory(
            parent=province, kind="commune", name=f"UBND xã {name}", code=f"C{place}", map_column=place, map_row=1
        )
        with transaction.atomic():  # shares are summed at its end
            met = InitiativeFactory(
                unit=commune, season=season, status=Status.RECOGNISED, field=FieldFactory(), title="Thẻ hình song ngữ"
            )
        rest = {"unit": commune, "season": season, "group": group}
        DutyFactory(person=employed(commune), progress=Progress.MET, met_by=met, met_at=timezone.now(), **rest)
        DutyFactory(person=employed(commune), progress=Progress.NOTHING, **rest)
    return province


@pytest.mark.parametrize("viewport", [{"width": 390, "height": 844}, {"width": 1280, "height": 900}])
def test_every_part_of_the_dashboard_can_be_read_by_everybody(page_of, province, viewport):
    page = page_of(RoleFactory(unit=province, name=RoleName.STEERING).person)
    page.set_viewport_size(viewport)
    page.goto(reverse("movements:unit_progress", args=[timezone.localdate().year, "CB"]))

    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_a_figure_opens_its_list_a_tile_its_commune_and_the_wall_goes_on_by_itself(page_of, province):
    page = page_of(RoleFactory(unit=province, name=RoleName.STEERING).person)
    year = timezone.localdate().year
    address = reverse("movements:unit_progress", args=[year, "CB"])
    page.goto(address)

    page.locator("dl.figures a[href$='/initiatives/recognised/']").click()
    expect(page.get_by_text("Thẻ hình song ngữ").first).to_be_visible()
    expect(page.locator("tbody tr")).to_have_count(2)

    page.goto(address)
    page.locator("#map").scroll_into_view_if_needed()  # the map comes once it is scrolled to
    page.locator(f"svg.tiles a[href='{reverse('movements:unit_progress', args=[year, 'C2'])}']").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Bảo Lạc")

    page.goto(reverse("movements:wall", args=[year, "CB"]))
    expect(page.locator("#wall header .figure")).to_have_text("1 / 5")
    page.evaluate("htmx.ajax('GET', '?part&show=groups', {target: '#wall', swap: 'outerHTML'})")
    expect(page.locator("#wall header .figure")).to_have_text("2 / 5")


def test_who_is_missing_is_reminded_by_a_press_that_asks_first(page_of, province, monkeypatch):
    monkeypatch.setattr("notifications.permissions.is_night", lambda _now: False)
    steering = RoleFactory(unit=province, name=RoleName.STEERING).person
    page = page_of(steering)
    page.goto(reverse("movements:people", args=[timezone.localdate().year, "CB", "missing"]))

    page.get_by_role("link", name="Nhắc những người này…").click()

    page.get_by_role("button", name="Nhắc những người này").click()
    expect(page.get_by_text("Đang nhắc 2 người.")).to_be_visible()
    assert list(Reminder.objects.values_list("asked_by", flat=True)) == [steering.pk] * 2
