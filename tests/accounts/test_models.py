import datetime

import pytest
from django.db import IntegrityError, connection, transaction

from accounts.models import Posting, User
from common.models import next_number, take_numbers
from common.vietnamese import fold, name_key
from tests.factories.accounts import PostingFactory, UnitFactory, UserFactory

pytestmark = pytest.mark.django_db


def test_the_database_knows_vietnamese_letters():
    with connection.cursor() as cursor:
        cursor.execute("SELECT lower('ƯỚC') = 'ước', show_trgm('ước') <> '{}'")

        assert cursor.fetchone() == (True, True)


def test_main_postings_of_one_person_cannot_overlap():
    first = PostingFactory(starts_on=datetime.date(2026, 1, 1))

    with pytest.raises(IntegrityError), transaction.atomic():
        PostingFactory(person=first.person, starts_on=datetime.date(2026, 6, 1))

    assert Posting.objects.count() == 1


def test_units_within_and_above_follow_the_tree():
    province = UnitFactory(recognition_level="provincial")
    commune = UnitFactory(parent=province, recognition_level="grassroots")
    school = UnitFactory(parent=commune)

    assert list(type(school).objects.within(commune)) == [commune, school]
    assert list(type(school).objects.above(school)) == [province, commune, school]
    assert school.recognising_unit() == commune


def test_people_are_found_with_and_without_diacritics():
    person = UserFactory(full_name="Nông Thị Ước")
    UserFactory(full_name="Nông Thị Bưởi")

    assert [list(User.objects.search(text)) for text in ("uoc", "Ước", "nong uoc")] == [[person]] * 3


def test_people_are_sorted_by_given_name_as_vietnamese_do():
    names = ["Trần Văn Đạt", "Lý Thị An", "Bế Văn Dũng", "Nông Thị Ân", "Hoàng Văn Ăn", "Ma Thị Hoa", "Ma Thị Hòa"]
    for name in names:
        UserFactory(full_name=name)

    assert [person.full_name for person in User.objects.all()] == [
        "Lý Thị An", "Hoàng Văn Ăn", "Nông Thị Ân", "Bế Văn Dũng", "Trần Văn Đạt", "Ma Thị Hoa", "Ma Thị Hòa",
    ]  # fmt: skip


def test_every_change_of_a_person_is_in_the_history():
    person = UserFactory(full_name="Lục Thế Cường")
    person.full_name = "Lục Thế Cương"
    person.save()

    events = User.pgh_event_model.objects.filter(pgh_obj_id=person.pk).order_by("pgh_id")

    assert [(event.pgh_label, event.full_name) for event in events] == [
        ("insert", "Lục Thế Cường"), ("update", "Lục Thế Cương"),
    ]  # fmt: skip


def test_numbers_of_a_series_have_no_gaps():
    assert [next_number("a"), next_number("a"), next_number("b")] == [1, 2, 1]
    assert [list(take_numbers("a", 3)), next_number("a")] == [[3, 4, 5], 6]


def test_folding_ignores_case_and_composition():
    assert fold("ƯỚC  mơ Đẹp") == fold("ước mơ đẹp") == "uoc mo dep"
    assert name_key("Bế Minh Dũng") == name_key("Bế Minh Dũng")
