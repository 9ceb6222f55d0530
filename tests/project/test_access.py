"""Every address × every kind of visitor; an address without a row fails."""

import pytest
from django.contrib import admin
from django.db import transaction
from django.test import Client
from django.urls import reverse

from tests.factories.accounts import UserFactory
from tests.project.access import REFUSED, Visitor, addresses, all_rows, build_scene, outcome_of, row, visit


@pytest.fixture(scope="module")
def scene(django_db_setup, django_db_blocker):
    """One scene for all rows, gone with the module; what a row changes is undone with its test."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield build_scene()
        transaction.set_rollback(True)


@pytest.mark.parametrize("each", all_rows(), ids=str)
def test_each_kind_of_visitor_gets_what_the_table_says(each, scene, db):
    outcomes = {}
    for visitor in Visitor:
        savepoint = transaction.savepoint()
        outcomes[visitor.value] = str(visit(each, scene, visitor))
        transaction.savepoint_rollback(savepoint)

    expected = {visitor.value: str(outcome) for visitor, outcome in each.expected.items()}
    assert {who: got for who, got in outcomes.items() if got != expected[who]} == {}
    assert outcomes == expected


def test_every_address_has_a_name_and_a_row():
    named = {each.url for each in all_rows()}

    assert [route for name, route in addresses() if name.endswith(":") or not name] == []
    assert sorted({name for name, _ in addresses()} - named) == []


def test_every_row_has_an_address():
    assert sorted({each.url for each in all_rows()} - {name for name, _ in addresses()}) == []


def test_no_row_is_written_twice():
    rows = [str(each) for each in all_rows()]

    assert len(rows) == len(set(rows))


def test_a_row_that_forgets_a_kind_of_visitor_is_refused():
    with pytest.raises(TypeError, match="no outcome for stranger"):
        row("health", **dict.fromkeys(set(Visitor) - {Visitor.STRANGER, Visitor.ANONYMOUS}, REFUSED))


ADMIN_PAGES = [
    f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}"
    for model in admin.site._registry
    for page in ("changelist", "add")
]


@pytest.mark.django_db
@pytest.mark.parametrize("page", ["admin:index", *ADMIN_PAGES])
def test_only_administrators_enter_the_admin(page):
    address = reverse(page)
    entered = {}
    for kind, person in {
        "administrator": UserFactory(is_staff=True, is_superuser=True),
        "staff": UserFactory(),
    }.items():
        client = Client()
        client.force_login(person)
        entered[kind] = client.get(address)

    assert Client().get(address).url.startswith("/")
    assert entered["staff"].status_code in (302, 403)
    # 403: a model nobody adds to by hand.
    assert entered["administrator"].status_code == 200 or (page.endswith("_add") and outcome_of(
        entered["administrator"]) == REFUSED)  # fmt: skip
