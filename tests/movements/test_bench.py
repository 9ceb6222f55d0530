"""The pages that `make bench` measures can be asked for in a made-up province, and answer as they should."""

import pytest
from django.conf import settings
from django.test import Client

from config.bench.cases import CSRF, make_cases

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.urls("config.bench.urls")]


def test_each_case_of_the_bench_is_answered_as_it_should_be(made_up_province):
    cases, floor = make_cases(2, queue_rows=3)

    answers = {case.name: [ask(case, number) for number in range(2)] for case in cases}

    assert floor in cases
    assert answers == {case.name: [case.ask(number).expect for number in range(2)] for case in cases}


def ask(case, number: int) -> int:
    """Ask as the bench does, without a server between; gives the status."""
    request = case.ask(number)
    client = Client(headers={"Accept-Language": "vi"})
    for each in (request.cookie or case.cookie).split("; ") if request.cookie or case.cookie else []:
        name, value = each.split("=", 1)
        client.cookies[name] = value
    if request.fields is None:
        return client.get(request.path).status_code
    headers = {"X-CSRFToken": CSRF, "Origin": settings.SITE_URL}
    return client.post(request.path, request.fields, headers=headers).status_code
