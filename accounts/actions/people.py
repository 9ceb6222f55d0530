"""What co-ordinators put right about people."""

from django.db import transaction

from accounts.models import User
from accounts.permissions import why_not_correct_contact
from common.commits import after_commit
from common.errors import require


@transaction.atomic
def correct_contact(*, person: User, email: str, phone: str, by: User) -> User:
    """Change somebody's address and telephone number; the former address is told of it."""
    from accounts.tasks import send_address_changed  # noqa: PLC0415 (tasks stand above actions)

    current = User.objects.select_for_update(no_key=True).get(pk=person.pk)
    require(why_not_correct_contact(by, current))
    before, current.email, current.phone = current.email, email, phone
    current.save()
    if before and before != current.email:
        after_commit(send_address_changed.delay, current.pk, before)
    return current
