"""Time that passes between two deeds of one test: all of a test is one transaction, so its history has one moment."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.apps import apps
from django.db.models import Max
from django.utils import timezone


def events():
    """Give the tables of what triggers write."""
    return [model for model in apps.get_models() if hasattr(model, "pgh_tracked_model")]


@contextmanager
def later() -> Iterator[None]:
    """Let all that is written within be written now, by the clock, and not when the test began."""
    last = {model: model.objects.aggregate(last=Max("pgh_id"))["last"] or 0 for model in events()}
    yield
    for model, key in last.items():
        model.objects.filter(pgh_id__gt=key).update(pgh_created_at=timezone.now())
