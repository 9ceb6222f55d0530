import datetime
import unicodedata
from itertools import chain

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from councils.models import RegistryEntry
from councils.registry import facts, forget_facts
from tests.factories.accounts import UnitFactory
from tests.factories.decisions import CertificateFactory, RegistryEntryFactory
from tests.factories.initiatives import FieldFactory

pytestmark = pytest.mark.django_db
TITLES = (
    "Dạy tăng cường tiếng Việt cho học sinh lớp 1 qua bài hát then",
    "Bảng chữ cái bằng mây tre đan cho trẻ chuẩn bị vào lớp 1",
    "Phiếu hẹn khám bảo hiểm y tế theo khung giờ",
)


@pytest.fixture(autouse=True)
def _no_facts_of_other_tests():
    cache.clear()


@pytest.fixture
def entries():
    return [RegistryEntryFactory(title=title) for title in TITLES]


def found(**address) -> list[str]:
    response = Client().get(reverse("registry:list"), address)
    return [entry.title for entry in response.context["found"].page]


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("tiếng việt", [0]),
        ("tieng viet", [0]),
        ("Tieng VIỆT", [0]),
        (unicodedata.normalize("NFD", "tiếng Việt"), [0]),
        ("lop 1", [0, 1]),
        ("lớp 1", [0, 1]),
        ("lỡp 1", []),
        ('"học sinh lớp"', [0]),
        ('"lop hoc sinh"', []),
        ("lop hoc sinh", [0]),
        ("bích ngọc phieu", [2]),
        ("'; DROP TABLE", []),
        ("y tế", [2]),
    ],
)
def test_the_registry_is_searched_with_and_without_diacritics(entries, query, numbers):
    assert sorted(found(q=query)) == sorted(TITLES[number] for number in numbers)


def test_a_search_without_words_shows_everything(entries):
    assert sorted(found(q="?!")) == sorted(TITLES)


def test_few_results_come_the_nearest_first():
    written_on = datetime.date(2026, 12, 20)
    text = RegistryEntryFactory(title="Việc khác", excerpt="Nói về then của người Tày", recognised_on=written_on)
    title = RegistryEntryFactory(title="Hát then trong lớp học")
    name = RegistryEntryFactory(title="Việc khác nữa", authors="Hoàng Then")

    assert found(q="then") == [title.title, name.title, text.title]


def test_many_results_come_the_newest_first_and_are_not_counted_to_the_end(monkeypatch):
    monkeypatch.setattr("councils.registry.RANKED", 2)
    monkeypatch.setattr("councils.registry.COUNTED", 3)
    for day in (3, 1, 4, 2):
        RegistryEntryFactory(title=f"Sáng kiến ngày {day}", recognised_on=datetime.date(2026, 12, day))

    response = Client().get(reverse("registry:list"), {"q": "sang kien"})

    assert [entry.recognised_on.day for entry in response.context["found"].page] == [4, 3, 2, 1]
    assert (response.context["found"].count, response.context["found"].is_ranked) == (None, False)


def test_pages_follow_one_another_by_key(monkeypatch):
    monkeypatch.setattr("councils.registry.SIZE", 2)
    for day in range(1, 6):
        RegistryEntryFactory(title=f"Sáng kiến số {day}", recognised_on=datetime.date(2026, 12, 1 + day % 2))
    walked = {}
    for query in ("", "sang kien"):
        address, seen = reverse("registry:list") + f"?q={query}", []
        while address:
            response = Client().get(address)
            seen.append([entry.pk for entry in response.context["found"].page])
            following = response.context["found"].page.next_url
            address = following and reverse("registry:list") + following
        walked[query] = [len(page) for page in seen], sorted(chain(*seen))

    everything = sorted(RegistryEntry.objects.values_list("pk", flat=True))
    assert walked == {"": ([2, 2, 1], everything), "sang kien": ([2, 2, 1], everything)}


def test_filters_take_the_units_and_fields_below_along():
    province = UnitFactory(name="Tỉnh Cao Bằng")
    commune = UnitFactory(parent=province, name="UBND xã Lũng Nặm", recognition_level="grassroots")
    school = UnitFactory(parent=commune, name="Trường Tiểu học xã Lũng Nặm")
    education = FieldFactory(name="Giáo dục")
    primary = FieldFactory(parent=education, name="Tiểu học")
    inside = RegistryEntryFactory(title="Ở trường", unit=school, field=primary, year=2025, level="provincial")
    RegistryEntryFactory(title="Nơi khác")

    assert found(unit=commune.pk) == found(field=education.pk) == [inside.title]
    assert found(year=2025) == found(level="provincial") == [inside.title]
    assert found(year=2025, level="grassroots") == []
    assert found(q="truong", unit=commune.pk, field=primary.pk, year=2025) == [inside.title]


def test_a_filter_that_does_not_exist_filters_nothing(entries):
    assert len(found(year="1789", unit="x", field="99999", level="galaxy", after="forged")) == len(TITLES)


def test_hits_are_marked_and_nothing_typed_becomes_markup():
    RegistryEntryFactory(title="Dạy <b>tiếng Việt</b>", excerpt="Kể lại bằng tiếng Việt & vẽ " + "rất dài " * 60)

    page = Client().get(reverse("registry:list"), {"q": '<script>alert("1")</script> tieng'}).content.decode()
    hit = Client().get(reverse("registry:list"), {"q": "tieng viet"}).content.decode()

    assert "<script>alert" not in page
    assert "Dạy &lt;b&gt;<mark>tiếng Việt</mark>&lt;/b&gt;" in hit
    assert "Kể lại bằng <mark>tiếng Việt</mark> &amp; vẽ" in hit


@pytest.mark.growth
@pytest.mark.parametrize("query", ["", "sang kien"])
@pytest.mark.parametrize("rows", [1, 10])
def test_the_registry_needs_the_same_queries_for_any_length(rows, query, django_assert_num_queries):
    RegistryEntryFactory.create_batch(rows, title="Sáng kiến", excerpt="Một đoạn")
    facts()
    with django_assert_num_queries(2 if query else 1):
        response = Client().get(reverse("registry:list"), {"q": query})
    assert len(response.context["found"].page) == rows


def test_the_first_page_is_counted_anew_after_a_publication():
    RegistryEntryFactory()
    before = facts().count
    RegistryEntryFactory()

    forget_facts()

    assert (before, facts().count) == (1, 2)


def test_an_entry_tells_its_levels_and_leads_to_its_certificates():
    certificate = CertificateFactory()
    entry = RegistryEntryFactory(item=certificate.item, title="Phiếu hẹn khám", excerpt="Chia theo khung giờ.")
    CertificateFactory(status="revoked", ended_on=entry.recognised_on, reason="Sao chép", item=certificate.item)

    response = Client().get(entry.get_absolute_url())

    assert [item.pk for item in response.context["items"]] == [certificate.item.pk]
    assert list(response.context["certificates"]) == [certificate]
    for shown in ("Phiếu hẹn khám", "Chia theo khung giờ.", certificate.code, certificate.item.decision.number):
        assert shown in response.content.decode()


def test_an_entry_that_is_no_more_is_a_404():
    assert Client().get(reverse("registry:detail", args=[404])).status_code == 404


@pytest.fixture
def many_entries():
    """Three thousand entries, copies of one but for their words: a frequent one in all, a rare one in three."""
    entry = RegistryEntryFactory(title="Sáng kiến")
    fields = [
        field.column for field in RegistryEntry._meta.fields if field.column not in ("id", "initiative_id", "words")
    ]
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")  # copies of an initiative that has but one
        cursor.execute(
            f"""
            INSERT INTO councils_registryentry (initiative_id, words, {", ".join(fields)})
            SELECT -n, to_tsvector('simple', 'sang kien ' || CASE WHEN n %% 1000 = 0 THEN 'hiem ' ELSE '' END
                       || (SELECT string_agg(md5(n::text || k), ' ') FROM generate_series(1, 40) k)),
                   {", ".join(fields)}
              FROM councils_registryentry, generate_series(1, 3000) n WHERE id = %s
            """,
            [entry.pk],
        )
        cursor.execute("SET LOCAL session_replication_role = origin")
        cursor.execute("ANALYZE councils_registryentry")
    forget_facts()


def plans_of(address: dict) -> list[str]:
    facts()
    with CaptureQueriesContext(connection) as queries:
        Client().get(reverse("registry:list"), address)
    plans = []
    for query in queries:
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN {query['sql']}")
            plans.append("\n".join(line for (line,) in cursor.fetchall()))
    return plans


@pytest.mark.volume
def test_a_rare_word_is_found_through_its_index(many_entries):
    plans = plans_of({"q": "hiem"})

    assert len(plans) == 2
    assert all("Bitmap Index Scan on registry_words" in plan for plan in plans)


@pytest.mark.volume
def test_a_frequent_word_is_read_from_the_newest_on(many_entries):
    count, page = plans_of({"q": "sang kien"})

    assert "Limit" in count
    assert "Index Scan using registry_newest" in page


@pytest.mark.volume
def test_browsing_reads_only_what_it_shows(many_entries):
    (page,) = plans_of({})

    assert "Index Scan using registry_newest" in page
