import datetime

import pytest
from django.db.models.fields import DecimalField
from django.db.models.functions import Cast, Length
from django.http import QueryDict

from accounts.models import User
from common.models import NumberSeries
from common.paging import page_of
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def series():
    """Twelve rows in four groups of equal numbers."""
    return [NumberSeries.objects.create(key=f"k{number:02}", last=number // 3) for number in range(12)]


def _turn(url: str | None) -> QueryDict:
    return QueryDict(url.removeprefix("?"))


def _walk(queryset, order, **how):
    """Give all pages from the first to the last, then back to the first."""
    how = {"order": order, "size": 5, **how}
    forth = [page_of(queryset, QueryDict(), **how)]
    while forth[-1].next_url:
        forth.append(page_of(queryset, _turn(forth[-1].next_url), **how))
    back = [forth[-1]]
    while back[-1].previous_url:
        back.append(page_of(queryset, _turn(back[-1].previous_url), **how))
    return forth, back


@pytest.mark.parametrize("keys_first", [False, True])
@pytest.mark.parametrize("order", [("last",), ("-last",), ("last", "-key"), ("-last", "key"), ("pk",), ("-pk",)])
def test_walking_shows_every_row_once_in_order_forth_and_back(series, order, keys_first):
    forth, back = _walk(NumberSeries.objects.all(), order, keys_first=keys_first)

    wanted = list(NumberSeries.objects.order_by(*order, "pk"))
    assert [len(page) for page in forth] == [5, 5, 2]
    assert [row for page in forth for row in page] == wanted
    assert [list(page) for page in reversed(back)][1:] == [list(page) for page in forth][1:]
    assert back[-1].previous_url is None


def test_a_page_says_whether_it_shows_all_there_is(series):
    rows = NumberSeries.objects.all()
    first = page_of(rows, QueryDict(), order=("last",), size=11)
    second = page_of(rows, _turn(first.next_url), order=("last",), size=11)
    beyond = page_of(rows.none(), _turn(first.next_url), order=("last",), size=11)

    whole = page_of(rows, QueryDict(), order=("last",), size=12)

    assert whole.is_whole
    assert page_of(rows.none(), QueryDict(), order=("last",)).is_whole
    assert [each.is_whole for each in (first, second, beyond)] == [False, False, False]


@pytest.mark.parametrize("keys_first", [False, True])
def test_a_page_costs_one_query_without_offset(series, keys_first, django_assert_num_queries):
    how = {"order": ("last",), "size": 5, "keys_first": keys_first}
    first = page_of(NumberSeries.objects.all(), QueryDict(), **how)

    with django_assert_num_queries(1) as captured:
        page_of(NumberSeries.objects.all(), _turn(first.next_url), **how)

    assert "OFFSET" not in captured[0]["sql"]
    assert "COUNT" not in captured[0]["sql"]


def test_rows_that_arrive_meanwhile_neither_repeat_nor_hide_others(series):
    first = page_of(NumberSeries.objects.all(), QueryDict(), order=("key",), size=5)
    NumberSeries.objects.create(key="a-new-first")

    second = page_of(NumberSeries.objects.all(), _turn(first.next_url), order=("key",), size=5)

    assert [row.key for row in second] == ["k05", "k06", "k07", "k08", "k09"]


def test_the_filters_of_the_address_are_kept(series):
    first = page_of(NumberSeries.objects.all(), QueryDict("q=thẻ&unit=3&unit=4"), order=("key",), size=5)
    second = page_of(NumberSeries.objects.all(), _turn(first.next_url), order=("key",), size=5)

    assert [dict(_turn(url).lists()) | {"after": 0, "before": 0} for url in (second.next_url, second.previous_url)] == [
        {"q": ["thẻ"], "unit": ["3", "4"], "after": 0, "before": 0}
    ] * 2
    assert ("after" in _turn(second.next_url), "before" in _turn(second.next_url)) == (True, False)
    assert ("after" in _turn(second.previous_url), "before" in _turn(second.previous_url)) == (False, True)


@pytest.mark.parametrize("text", ["after=", "after=x", "before=%00", "after=WzFd:abc", "before=MQ", "after=%F0%9F"])
def test_a_broken_or_forged_cursor_means_the_first_page(series, text):
    page = page_of(NumberSeries.objects.all(), QueryDict(text), order=("key",), size=5)

    assert [row.key for row in page] == ["k00", "k01", "k02", "k03", "k04"]
    assert page.previous_url is None


def test_a_cursor_of_a_list_in_another_order_means_the_first_page(series):
    by_last = page_of(NumberSeries.objects.all(), QueryDict(), order=("-last",), size=5)

    page = page_of(NumberSeries.objects.all(), _turn(by_last.next_url), order=("key",), size=5)

    assert [row.key for row in page] == ["k00", "k01", "k02", "k03", "k04"]


def test_dates_times_decimals_and_annotations_serve_as_keys():
    born = datetime.date(1990, 1, 1)
    for number in range(4):
        UserFactory(full_name="N" * (number + 1), birth_date=born + datetime.timedelta(days=number // 2))
    people = User.objects.annotate(length=Cast(Length("full_name"), DecimalField(max_digits=9, decimal_places=2)))

    for order in (("birth_date", "-length"), ("-created_at",), ("language", "-birth_date")):
        forth, back = _walk(people, order, size=1)
        assert [row for page in forth for row in page] == list(people.order_by(*order, "pk"))
        assert len(back) == len(forth) == 4


def test_an_empty_list_is_one_page():
    page = page_of(NumberSeries.objects.none(), QueryDict(), order=("key",))

    assert (list(page), page.next_url, page.previous_url) == ([], None, None)


def test_rows_may_be_dictionaries(series):
    forth, _back = _walk(NumberSeries.objects.values("key", "last", "pk"), ("last",))

    assert [row["key"] for page in forth for row in page] == [f"k{number:02}" for number in range(12)]


def test_ordering_by_a_field_that_is_null_is_an_error_not_a_gap():
    UserFactory(birth_date=None)
    UserFactory(birth_date=None)

    with pytest.raises(ValueError, match="NULL"):
        page_of(User.objects.all(), QueryDict(), order=("birth_date",), size=1)
