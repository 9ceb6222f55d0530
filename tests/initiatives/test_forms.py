import datetime

import pytest
from django.http import QueryDict

from initiatives.forms.drafting import DraftForm
from initiatives.models import Initiative
from initiatives.texts import Typed, digest
from initiatives.writing import draft_of
from tests.factories.forms import draft_of_a_teacher
from tests.factories.initiatives import AuthorFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db

TODAY = datetime.date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    monkeypatch.setattr("initiatives.forms.fields.timezone.localdate", lambda *_: TODAY)


@world
def initiative():
    return draft_of_a_teacher()


def sent(initiative, **fields):
    """Give the form of what a page sends; keys are question keys, with underscores, and their parts after two."""
    data = QueryDict(mutable=True)
    draft = draft_of(Initiative.objects.get(pk=initiative.pk))
    for name, value in fields.items():
        key, *parts = name.split("__")
        name = "-".join([key.replace("_", "-"), *parts])
        data.setlist(name, value if isinstance(value, list) else [value])
    keys = {key for key in draft.questions if any(name == key or name.startswith(f"{key}-") for name in data)}
    for key in keys:
        data[f"base-{key}"] = draft.base_of(draft.questions[key])
    form = DraftForm(data, draft=draft, questions=[draft.questions[key] for key in draft.questions if key in keys])
    form.full_clean()
    return form


def text_of(form):
    return {question.key: typed.text for question, typed in form.typed().items()}


@pytest.mark.parametrize(
    ("fields", "key", "text"),
    [
        ({"title": " Thẻ hình\tsong ngữ\n"}, "title", "Thẻ hình song ngữ"),
        ({"novelty": "một\r\nhai\u00ad"}, "novelty", "một\nhai"),
        ({"field": "giao-duc-tieu-hoc"}, "field", "giao-duc-tieu-hoc"),
        ({"field": ""}, "field", ""),
        ({"solution": ["management", "technical"]}, "solution", "technical,management"),
        ({"first_applied": "5/9/2026"}, "first-applied", "2026-09-05"),
        ({"first_applied": " 05.09.2026 "}, "first-applied", "2026-09-05"),
        ({"first_applied": "23/11/2026"}, "first-applied", "2026-11-23"),
        ({"first_applied": ""}, "first-applied", ""),
        ({"investor": "Trường", "investor__address": "xã Lũng Nặm"}, "investor", "Trường\nxã Lũng Nặm"),
        ({"investor": "", "investor__address": ""}, "investor", ""),
        ({"benefit": "24.000.000 đồng"}, "benefit", "24000000"),
        ({"benefit": "24 000 000"}, "benefit", "24000000"),
        ({"benefit": "24,000,000"}, "benefit", "24000000"),
        ({"benefit": "500000"}, "benefit", "500000"),
        ({"benefit": "", "benefit__none": "1"}, "benefit", "not-computable"),
        ({"benefit": ""}, "benefit", ""),
        ({"first_appliers__0__name": ""}, "first-appliers", ""),
    ],
)
def test_what_people_type_becomes_one_plain_text(initiative, fields, key, text):
    form = sent(initiative, **fields)

    assert (dict(form.errors), text_of(form)) == ({}, {key: text})


@pytest.mark.parametrize(
    ("fields", "key", "said"),
    [
        ({"title": "a" * 301}, "title", "301"),
        ({"field": "khong-co"}, "field", ""),
        ({"solution": ["magic"]}, "solution", ""),
        ({"first_applied": "32/13/2026"}, "first-applied", "05/09/2026"),
        ({"first_applied": "24/11/2026"}, "first-applied", "24/11/2026"),
        ({"investor": "", "investor__address": "xã Lũng Nặm"}, "investor", ""),
        ({"investor": "a" * 201, "investor__address": ""}, "investor", "200"),
        ({"benefit": "24 triệu"}, "benefit", "24 triệu"),
        ({"benefit": "24.00"}, "benefit", "24.00"),
        ({"benefit": "-5"}, "benefit", "-5"),
        ({"benefit": "9" * 17}, "benefit", "9" * 17),
        ({"benefit": "24.000", "benefit__none": "1"}, "benefit", ""),
        ({"first_appliers__0__name": "", "first_appliers__0__task": "Dạy thử"}, "first-appliers", ""),
        (
            {"first_appliers__0__name": "Lý Mùi Phẩy", "first_appliers__0__birth_date": "1986-13-01"},
            "first-appliers", "1986-13-01",
        ),
        ({"first_appliers__0__name": "Lý " * 60}, "first-appliers", "120"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said_at_its_question_and_keeps_nothing_else_back(initiative, fields, key, said):
    form = sent(initiative, **{"novelty": "Thẻ hình", **fields})

    assert list(form.errors) == [key]
    assert said in form.errors[key][0]
    assert text_of(form) == {"novelty": "Thẻ hình"}


def test_a_text_over_its_limit_says_by_how_much_and_stays_in_the_form(initiative):
    text = "giải pháp " * 200  # 2,599 bytes; the limit is 2,000

    form = sent(initiative, novelty=text)

    assert "3\u00a0kB" in form.errors["novelty"][0]
    assert "2\u00a0kB" in form.errors["novelty"][0]
    assert form["novelty"].value() == text
    assert text_of(form) == {}


def test_the_limit_counts_bytes_not_letters(initiative):
    fits, over = "ế" * 666, "ế" * 667

    assert not sent(initiative, novelty=fits).errors
    assert sent(initiative, novelty=over).errors


def test_rows_of_people_become_lines_and_empty_rows_go(initiative):
    form = sent(
        initiative,
        first_appliers__0__name="Lý Mùi Phẩy", first_appliers__0__birth_date="5/9/1986",
        first_appliers__0__task="Dạy\tthử",
        first_appliers__1__name="", first_appliers__2__name="Lục Thế Cường",
    )  # fmt: skip

    assert text_of(form)["first-appliers"] == "Lý Mùi Phẩy\t1986-09-05\t\t\t\tDạy thử\nLục Thế Cường\t\t\t\t\t"


@pytest.mark.parametrize(
    ("typed", "share"),
    [("30", "30"), ("33,5", "33.5"), ("33.50 %", "33.5"), ("", "0"), ("100", "100"), ("0,25", "0.25")],
)
def test_shares_are_read_with_comma_or_point(initiative, typed, share):
    author = initiative.authors.get()

    form = sent(initiative, **{"authors__kind": "general", f"authors__{author.pk}": typed})

    assert text_of(form) == {"authors": f"general\n{author.pk}\t{share}"}


@pytest.mark.parametrize("typed", ["101", "-1", "một nửa", "33,333", "NaN", "Infinity"])
def test_what_is_no_share_is_said_with_the_name(initiative, typed):
    author = initiative.authors.get()

    form = sent(initiative, **{"authors__kind": "general", f"authors__{author.pk}": typed})

    assert "Nông Thị Bích Ngọc" in form.errors["authors"][0]
    assert text_of(form) == {}


def test_a_new_author_whom_the_page_did_not_know_keeps_the_share(initiative):
    author = initiative.authors.get()
    AuthorFactory(initiative=initiative, share=20)

    form = sent(initiative, **{"authors__kind": "general", f"authors__{author.pk}": "80"})

    assert text_of(form) == {"authors": f"general\n{author.pk}\t80"}


@pytest.mark.parametrize(
    ("base", "copy", "typed"),
    [
        (f"3:{digest('x')}", "", Typed("Thẻ", 3, digest("x"), None)),
        ("3", "7", Typed("Thẻ", 3, "", 7)),
        ("nonsense", "nonsense", Typed("Thẻ", 2**31 - 1, "", None)),
        ("99999999999999999999:", "", Typed("Thẻ", 2**31 - 1, "", None)),
    ],
)
def test_what_the_page_began_with_comes_back_with_its_text(initiative, base, copy, typed):
    draft = draft_of(initiative)
    data = QueryDict(mutable=True)
    data.update({"novelty": "Thẻ", "base-novelty": base, "copy-novelty": copy})
    form = DraftForm(data, draft=draft, questions=[draft.questions["novelty"]])
    form.full_clean()

    assert list(form.typed().values()) == [typed]


def test_a_question_the_page_does_not_send_is_not_saved(initiative):
    draft = draft_of(initiative)
    form = DraftForm(QueryDict("novelty=x"), draft=draft, questions=[draft.questions["novelty"]])
    form.full_clean()

    assert form.typed() == {}
