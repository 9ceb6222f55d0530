"""What is known of members beside their rights: the fields they know."""

from collections.abc import Iterable

from django.db import transaction

from accounts.models import User
from common.errors import require
from councils.models import KnownField, Seat
from councils.permissions.assignments import why_not_say_fields
from initiatives.models import Field


@transaction.atomic
def say_fields(*, seat: Seat, fields: Iterable[Field], by: User) -> None:
    """Write down which fields a member knows; dossiers shared out later come to those who know theirs."""
    require(why_not_say_fields(by, seat))
    wanted = {field.pk for field in fields}
    seat.known_fields.exclude(field__in=wanted).delete()
    had = set(seat.known_fields.values_list("field_id", flat=True))
    KnownField.objects.bulk_create(
        [KnownField(seat=seat, field_id=key) for key in sorted(wanted - had)], ignore_conflicts=True
    )
