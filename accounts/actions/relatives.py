"""Declaring who among the staff is a relative, and taking it back."""

import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import Relative, User
from common.errors import require


@transaction.atomic
def declare_relative(*, person: User, relative: User, now: datetime.datetime) -> Relative:
    """Note that a colleague is a relative; a second time changes nothing."""
    if person == relative:
        require(_("That is yourself. Choose somebody else."))
    declared, _is_new = Relative.objects.get_or_create(person=person, relative=relative, defaults={"declared_at": now})
    return declared


@transaction.atomic
def remove_relative(*, declared: Relative) -> None:
    """Take back what was declared; conflicts already recorded stay as they are."""
    declared.delete()
