"""Lists as offices keep them, planned or imported into a small tree of units."""

import datetime
import io
from dataclasses import replace

import pytest
from django.core.files.base import ContentFile
from django.db import transaction

from accounts import reference
from accounts.actions.imports import plan_list
from accounts.imports.applying import apply_plan
from accounts.imports.columns import recognise
from accounts.imports.lines import Terms
from accounts.imports.reading import Sheet
from accounts.models import TargetGroup, Unit
from tests.factories.accounts import UnitFactory
from tests.worlds import world

HEADING = ["Mã nhân viên", "Họ và tên", "Ngày sinh", "Mã đơn vị", "Chức vụ", "Đối tượng", "Email"]
TODAY = datetime.date(2026, 11, 23)


@world
def units():
    """A province, two communes, a school in the first; by code."""
    reference.load()
    province = UnitFactory(code="CB", name="Tỉnh Cao Bằng", kind="province")
    commune = UnitFactory(code="C1", name="UBND xã Một", parent=province)
    UnitFactory(code="C1-1", name="Trường Tiểu học xã Một", parent=commune)
    UnitFactory(code="C2", name="UBND xã Hai", parent=province)
    return {unit.code: unit for unit in Unit.objects.all()}


@world
def groups(units):
    """The target groups by code."""
    return {group.code: group for group in TargetGroup.objects.all()}


@pytest.fixture
def plan_of(units):
    """Plan rows under the usual heading (or another), on the usual terms (or others)."""

    def plan(*rows, heading=HEADING, **terms):
        sheet = Sheet("", [list(heading), *[list(row) for row in rows]])
        usual = Terms(joined_on=datetime.date(2026, 1, 1), changed_on=TODAY)
        return plan_list(sheet, recognise([sheet]), replace(usual, **terms), lambda done, total: None)[1]

    return plan


@pytest.fixture
def imported(plan_of):
    """Plan rows and write them; give the plan."""

    def go(*rows, **terms):
        plan = plan_of(*rows, **terms)
        with transaction.atomic():
            apply_plan(plan)
        return plan

    return go


@pytest.fixture
def as_csv():
    """Give rows under the usual heading as an uploaded .csv."""

    def make(*rows, heading=HEADING):
        lines = io.StringIO()
        for row in [heading, *rows]:
            lines.write(";".join(f'"{cell}"' for cell in row) + "\n")
        return ContentFile(lines.getvalue().encode(), name="list.csv")

    return make
