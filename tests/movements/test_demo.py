import datetime

import pytest
from django.utils import timezone

from initiatives.models import Field, Window
from initiatives.reference.campaign import EDUCATION
from movements.demo import ROUND_LEAST, keep_a_round_open, prepare_units

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.mark.parametrize(
    ("day", "added"),
    [
        ((2026, 1, 1), 2),
        ((2026, 4, 1), 0),
        ((2026, 7, 20), 2),
        ((2026, 11, 26), 0),
        ((2026, 11, 28), 2),
        ((2030, 12, 31), 2),
    ],
)
def test_the_demonstration_has_an_open_round_on_any_day(day, added):
    prepare_units()
    now = datetime.datetime(*day, 9, 0, tzinfo=timezone.get_default_timezone())

    keep_a_round_open(now)
    keep_a_round_open(now)

    open_now = Window.objects.filter(kind="initiative", opens_at__lte=now, closes_at__gte=now + ROUND_LEAST)
    assert open_now.filter(field=None).exists()
    assert Window.objects.filter(kind="model", opens_at__lte=now, closes_at__gte=now + ROUND_LEAST).count() == 1
    assert (
        list(
            Window.objects.filter(kind="initiative", name="Đợt bổ sung")
            .values_list("field", flat=True)
            .order_by("-field_id")
        )
        == ([None, Field.objects.get(code=EDUCATION).pk][:added])
    )
