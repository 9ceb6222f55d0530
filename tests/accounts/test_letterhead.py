import pytest

from accounts.letterhead import Letterhead, head_of, letterhead, office_of, signing_lines
from accounts.states import UnitKind
from tests.factories.accounts import UnitFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def province():
    return UnitFactory(kind=UnitKind.PROVINCE, name="Tỉnh Cao Bằng")


def test_a_commune_stands_alone(province):
    commune = UnitFactory(parent=province, kind=UnitKind.COMMUNE, name="UBND xã Lũng Nặm")

    assert letterhead(commune) == Letterhead(
        issuer="Ủy ban nhân dân xã Lũng Nặm",
        above="",
        place="Lũng Nặm",
        head="Chủ tịch Ủy ban nhân dân xã Lũng Nặm",
    )


def test_the_province_is_its_committee(province):
    assert letterhead(province) == Letterhead(
        issuer="Ủy ban nhân dân tỉnh Cao Bằng",
        above="",
        place="Cao Bằng",
        head="Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng",
    )


def test_a_department_stands_below_the_province_and_a_school_below_its_commune(province):
    department = UnitFactory(parent=province, kind=UnitKind.DEPARTMENT, name="Sở Y tế")
    commune = UnitFactory(parent=province, kind=UnitKind.WARD, name="UBND phường Tân Giang")
    school = UnitFactory(parent=commune, kind=UnitKind.PUBLIC_SERVICE_UNIT, name="Trường Tiểu học phường Tân Giang")

    assert [(each.above, each.issuer, each.place) for each in map(letterhead, (department, school))] == [
        ("Ủy ban nhân dân tỉnh Cao Bằng", "Sở Y tế", "Cao Bằng"),
        ("Ủy ban nhân dân phường Tân Giang", "Trường Tiểu học phường Tân Giang", "Tân Giang"),
    ]


@pytest.mark.parametrize(
    ("name", "kind", "head"),
    [
        ("Trường THPT Đàm Quang Trung", UnitKind.PUBLIC_SERVICE_UNIT, "Hiệu trưởng Trường THPT Đàm Quang Trung"),
        ("Trạm Y tế xã Lũng Nặm", UnitKind.PUBLIC_SERVICE_UNIT, "Trưởng trạm Y tế xã Lũng Nặm"),
        ("Phòng Kinh tế", UnitKind.DIVISION, "Trưởng phòng Kinh tế"),
        ("Văn phòng Tỉnh ủy", UnitKind.PARTY_OR_FRONT_BODY, "Chánh Văn phòng Tỉnh ủy"),
        ("Ủy ban Kiểm tra Tỉnh ủy", UnitKind.PARTY_OR_FRONT_BODY, "Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy"),
        ("Thanh tra tỉnh", UnitKind.DEPARTMENT, "Chánh Thanh tra tỉnh"),
        ("Sở Nội vụ", UnitKind.DEPARTMENT, "Giám đốc Sở Nội vụ"),
        ("Đội Thi hành án", UnitKind.DIVISION, "Thủ trưởng Đội Thi hành án"),
    ],
)
def test_each_kind_of_unit_has_its_head(name, kind, head):
    assert head_of(UnitFactory(name=name, kind=kind)) == head


def test_a_deputy_signs_for_the_head():
    commune = UnitFactory(kind=UnitKind.COMMUNE, name="UBND xã Lũng Nặm")

    assert office_of(commune) == "Chủ tịch"
    assert signing_lines(commune, "Phó Chủ tịch") == ["KT. Chủ tịch", "Phó Chủ tịch"]
    assert signing_lines(commune, "Chủ tịch") == ["Chủ tịch"]
    assert signing_lines(commune, "") == ["Chủ tịch"]
    assert signing_lines(commune, "Phó Chủ tịch UBND xã Lũng Nặm") == ["KT. Chủ tịch", "Phó Chủ tịch"]
