import datetime

import pytest

from accounts.models import User
from accounts.states import Outcome, RoleName
from councils.states import Office
from tests.accounts.imports.conftest import HEADING, TODAY
from tests.factories.accounts import PostingFactory, RoleFactory, UnitFactory, UserFactory
from tests.factories.councils import SeatFactory

HOA = ["1001", "Nông Thị Hoa", "01/02/1980", "C1", "Giáo viên", "Viên chức", "hoa@caobang.example.vn"]
BAO = ["", "Lục Văn Bảo", "1985", "C1-1", "Kế toán", "Công chức", ""]


def changed(row, **cells):
    names = {"code": 0, "name": 1, "birth": 2, "unit": 3, "position": 4, "group": 5, "email": 6}
    row = list(row)
    for name, value in cells.items():
        row[names[name]] = value
    return row


def outcomes(plan):
    return [(line.outcome.value, [(each.field, each.code) for each in line.reasons]) for line in plan.lines]


def only(outcome, *reasons):
    return [(outcome, list(reasons))]


def test_new_people_are_created_with_all_their_row_says(imported, groups):
    plan = imported([*HOA, "Có", "978707214", "nữ"], heading=[*HEADING, "Đảng viên", "Điện thoại", "Giới tính"])

    person = User.objects.get()
    posting = person.main_posting()
    assert outcomes(plan) == only("created")
    assert (person.staff_code, person.full_name, person.email) == ("1001", "Nông Thị Hoa", "hoa@caobang.example.vn")
    assert (person.birth_date, person.birth_year) == (datetime.date(1980, 2, 1), 1980)
    assert (person.party_member, person.phone, person.sex) == (True, "0978707214", "f")
    assert (person.has_usable_password(), person.is_active, person.is_staff) == (False, True, False)
    assert (posting.unit.code, posting.position, posting.group) == ("C1", "Giáo viên", groups["civil"])
    assert (posting.starts_on, posting.ends_on, posting.is_main) == (datetime.date(2026, 1, 1), None, True)
    assert list(User.objects.search("nong hoa")) == [person]


def test_the_same_list_twice_changes_nothing(imported):
    imported(HOA, BAO)

    again = imported(HOA, BAO)

    assert [outcome for outcome, _reasons in outcomes(again)] == ["same", "same"]
    assert sorted(User.objects.values_list("staff_code", flat=True)) == ["1001", "NV000001"]


def test_a_blank_cell_changes_nothing_and_a_filled_one_what_differs(imported):
    imported(HOA)

    plan = imported(changed(HOA, name="Nông Thị Hòa", email="", position="Hiệu trưởng", birth="1980"))

    person = User.objects.get()
    assert plan.lines[0].changes == {
        "full_name": ("Nông Thị Hoa", "Nông Thị Hòa"), "position": ("Giáo viên", "Hiệu trưởng"),
    }  # fmt: skip
    assert (person.full_name, person.email, person.birth_date.year) == ("Nông Thị Hòa", "hoa@caobang.example.vn", 1980)
    assert person.postings.get().position == "Hiệu trưởng"


@pytest.mark.parametrize("name", ["NÔNG THỊ HOÀ", "Nong Thi Hoa", "nông thị hòa", " Nông  Thị Hoà "])
def test_another_way_of_typing_a_name_is_no_change(imported, plan_of, name):
    imported(changed(HOA, name="Nông Thị Hòa"))

    assert outcomes(plan_of(changed(HOA, name=name))) == only("same")


def test_a_transfer_ends_one_posting_and_begins_another(imported):
    imported(HOA)

    imported(changed(HOA, unit="C2"))

    postings = User.objects.get().postings.order_by("starts_on")
    assert [(each.unit.code, each.starts_on, each.ends_on) for each in postings] == [
        ("C1", datetime.date(2026, 1, 1), TODAY - datetime.timedelta(days=1)),
        ("C2", TODAY, None),
    ]


def test_another_group_begins_another_posting_in_the_same_unit(imported, groups):
    imported(HOA)

    imported(changed(HOA, group="Cán bộ"))

    postings = User.objects.get().postings.order_by("starts_on")
    assert [(each.unit.code, each.group) for each in postings] == [("C1", groups["civil"]), ("C1", groups["cadres"])]


def test_a_transfer_on_the_first_day_corrects_the_posting(imported):
    imported(HOA, joined_on=TODAY)

    imported(changed(HOA, unit="C2"))

    assert [(each.unit.code, each.ends_on) for each in User.objects.get().postings.all()] == [("C2", None)]


def test_somebody_who_had_left_comes_back(imported):
    person = UserFactory(staff_code="1001", full_name="Nông Thị Hoa", email="", birth_date=datetime.date(1980, 2, 1))
    PostingFactory(person=person, ends_on=datetime.date(2025, 12, 31))

    plan = imported(HOA)

    assert [line.outcome for line in plan.lines] == [Outcome.CHANGED]
    assert person.main_posting().starts_on == TODAY


def test_a_posting_that_begins_later_is_not_overtaken(plan_of):
    person = UserFactory(staff_code="1001", full_name="Nông Thị Hoa", email="")
    PostingFactory(person=person, starts_on=datetime.date(2027, 1, 1))

    assert outcomes(plan_of(HOA)) == only("rejected", ("unit_name", "later_posting"))


def test_without_a_code_the_name_the_birth_and_the_unit_tell_who_it_is(imported, plan_of):
    imported(BAO)

    same, elsewhere, younger = plan_of(BAO, changed(BAO, unit="C2"), changed(BAO, birth="1986")).lines

    assert (same.outcome, elsewhere.outcome, younger.outcome) == (Outcome.SAME, Outcome.CREATED, Outcome.CREATED)
    assert [each.code for each in elsewhere.remarks] == ["namesake_elsewhere"]


def test_without_code_and_birth_nobody_can_be_told(plan_of):
    assert outcomes(plan_of(changed(BAO, birth=""))) == only("rejected", ("birth", "birth_needed"))


def test_several_matches_reject_the_row(imported, plan_of):
    imported(changed(BAO, code="2001"), changed(BAO, code="2002"))

    assert outcomes(plan_of(BAO)) == only("rejected", ("full_name", "several_match"))


def test_the_year_alone_matches_the_whole_date_and_keeps_it(imported, plan_of):
    imported(changed(BAO, birth="12/03/1985"))

    assert outcomes(plan_of(BAO)) == only("same")


def test_a_whole_date_completes_a_year(imported):
    imported(BAO)

    imported(changed(BAO, birth="12/03/1985"))

    assert User.objects.get().birth_date == datetime.date(1985, 3, 12)


def test_a_code_that_comes_later_replaces_the_one_made_here(imported):
    imported(BAO)

    imported(changed(BAO, code="2001"))

    assert list(User.objects.values_list("staff_code", flat=True)) == ["2001"]


def test_another_code_for_somebody_known_is_questioned(imported, plan_of):
    imported(HOA)

    assert outcomes(plan_of(changed(HOA, code="1009"))) == only("rejected", ("staff_code", "known_by_another_code"))


def test_a_code_of_somebody_else_is_refused(imported, plan_of):
    imported(HOA)

    row = changed(BAO, code="1001")

    assert outcomes(plan_of(row)) == only("rejected", ("staff_code", "code_taken"))


def test_two_people_with_one_code_are_both_rejected(plan_of):
    plan = plan_of(HOA, changed(BAO, code="1001"))

    assert outcomes(plan) == [("rejected", [("staff_code", "code_shared")])] * 2
    assert plan.lines[0].reasons[0].values == {"value": "1001", "row": 3, "name": "Lục Văn Bảo"}


def test_two_people_with_one_address_are_both_rejected(plan_of):
    plan = plan_of(HOA, changed(BAO, email="HOA@caobang.example.vn"))

    assert outcomes(plan) == [("rejected", [("email", "email_shared")])] * 2


def test_an_address_of_somebody_else_is_refused(imported, plan_of):
    imported(HOA)

    assert outcomes(plan_of(changed(BAO, email=HOA[6]))) == only("rejected", ("email", "email_taken"))


@pytest.mark.parametrize("second", [HOA, changed(HOA, code=""), changed(HOA, name="NÔNG THỊ HOA", email="")])
def test_a_person_repeated_alike_is_taken_once(imported, second):
    plan = imported(HOA, second)

    assert [line.outcome for line in plan.lines] == [Outcome.CREATED, Outcome.SAME]
    assert [each.code for each in plan.lines[1].remarks] == ["repeated_alike"]
    assert User.objects.count() == 1


def test_a_person_repeated_differently_is_taken_from_the_first_row(imported):
    plan = imported(HOA, changed(HOA, position="Hiệu trưởng", unit="C2"))

    assert outcomes(plan) == [
        ("created", []), ("rejected", [("position", "repeated"), ("unit_name", "repeated")]),
    ]  # fmt: skip
    assert User.objects.get().main_posting().unit.code == "C1"


def test_a_repeated_person_counts_from_the_row_with_the_code(imported):
    plan = imported(changed(HOA, code=""), HOA)

    assert [line.outcome for line in plan.lines] == [Outcome.SAME, Outcome.CREATED]
    assert User.objects.get().staff_code == "1001"


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"unit": "C9"}, ("unit_code", "unit_code_unknown")),
        ({"unit": ""}, ("unit_code", "unit_missing")),
        ({"group": "Khách mời"}, ("group", "group_unknown")),
        ({"group": ""}, ("group", "group_missing")),
        ({"email": "hoa"}, ("email", "email_unreadable")),
        ({"birth": "31/02/1980"}, ("birth", "date_unreadable")),
    ],
)
def test_a_bad_cell_rejects_its_row_with_the_column(plan_of, cells, reason):
    assert outcomes(plan_of(changed(HOA, **cells))) == only("rejected", reason)


def test_a_list_without_units_is_of_the_unit_it_is_for(imported, units):
    school = units["C1-1"]

    imported(HOA[:3] + HOA[5:6], heading=HEADING[:3] + HEADING[5:6], scope=school)

    assert User.objects.get().main_posting().unit == school


def test_a_unit_is_found_by_its_name_in_usual_abbreviations(imported):
    imported([*HOA[:3], "trường TH xã một", *HOA[4:]], heading=[*HEADING[:3], "Đơn vị", *HEADING[4:]])

    assert User.objects.get().main_posting().unit.code == "C1-1"


def test_rows_of_other_units_are_rejected(plan_of, units):
    scope = units["C1"]

    assert outcomes(plan_of(HOA, BAO, changed(HOA, code="3", name="Ma Văn Ba", email="", unit="C2"), scope=scope)) == [
        ("created", []), ("created", []), ("rejected", [("unit_code", "unit_outside")]),
    ]  # fmt: skip


def test_people_of_units_that_ended_are_sent_to_the_successor(plan_of, units):
    ended = UnitFactory(code="OLD", name="UBND xã Cũ", parent=units["CB"])
    ended.valid_to, ended.successor = datetime.date(2026, 6, 30), units["C1"]
    ended.save()

    plan = plan_of(changed(HOA, unit="OLD"))

    assert outcomes(plan) == only("rejected", ("unit_code", "unit_succeeded"))
    assert plan.lines[0].reasons[0].values["code"] == "C1"


def test_people_who_work_outside_the_uploaders_units_are_not_taken_over(imported, plan_of, units):
    imported(changed(HOA, unit="C2"))
    mine = units["C1"]

    plan = plan_of(HOA, scope=mine, paths=(mine.path,))

    assert outcomes(plan) == only("rejected", ("full_name", "works_elsewhere"))


@pytest.mark.parametrize("why", ["administrator", "role", "office"])
def test_only_administrators_change_what_entrusted_people_sign_in_by(imported, plan_of, units, why):
    imported(HOA)
    person = User.objects.get()
    mine = units["C1"]
    if why == "administrator":
        User.objects.update(is_staff=True)
    elif why == "role":
        RoleFactory(person=person, unit=mine, name=RoleName.HEAD)
    else:
        SeatFactory(person=person, council__unit=units["CB"], office=Office.SECRETARY)

    mail = changed(HOA, email="other@caobang.example.vn")

    assert outcomes(plan_of(mail, scope=mine, paths=(mine.path,))) == only("rejected", ("email", "entrusted"))
    assert outcomes(plan_of(changed(HOA, position="Hiệu trưởng"), scope=mine, paths=(mine.path,))) == only("changed")
    assert outcomes(plan_of(mail)) == only("changed")


def test_leavers_are_those_of_the_unit_who_stand_nowhere_in_its_complete_list(imported, plan_of, units):
    imported(HOA, BAO, changed(HOA, code="1003", name="Ma Văn Ba", email=""),
             changed(HOA, code="1004", name="Ma Văn Bốn", email="", unit="C2"))  # fmt: skip
    mine = units["C1"]

    rejected = changed(BAO, birth="31/02/1980")
    plan = plan_of(HOA, rejected, scope=mine, is_complete=True)

    assert [leaver.full_name for leaver in plan.leavers] == ["Ma Văn Ba"]


def test_no_leavers_are_proposed_where_the_list_is_not_said_to_be_complete(imported, plan_of, units):
    imported(HOA, BAO)

    assert plan_of(HOA, scope=units["C1"]).leavers == []


def test_history_is_written_of_bulk_imports_too(imported):
    imported(HOA)
    imported(changed(HOA, email="new@caobang.example.vn", unit="C2"))

    people = User.pgh_event_model.objects.order_by("pgh_id").values_list("pgh_label", "email")
    postings = User.objects.get().postings.model.pgh_event_model.objects.order_by("pgh_id")
    assert list(people) == [("insert", "hoa@caobang.example.vn"), ("update", "new@caobang.example.vn")]
    assert list(postings.values_list("pgh_label", "unit__code")) == [
        ("insert", "C1"), ("update", "C1"), ("insert", "C2"),
    ]  # fmt: skip


@pytest.mark.growth
@pytest.mark.parametrize("people", [1, 40])
def test_planning_asks_the_same_questions_for_any_length(plan_of, imported, people, django_assert_num_queries):
    rows = [
        [str(n), f"Nông Thị {chr(65 + n % 20)}{'a' * (n // 20)}", "1980", "C1", "", "CC", ""] for n in range(people)
    ]
    imported(*rows)

    with django_assert_num_queries(5):
        plan_of(*rows)
