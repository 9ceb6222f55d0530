"""Who is trusted with more than his or her own initiatives: asked before a second factor or a slip is handled.

Council officers are known to apps this one may not import: they are named in `settings.OFFICER_RULES`, functions
without arguments that give a Q of people.
"""

from functools import cache, reduce
from operator import or_

from django.conf import settings
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.module_loading import import_string

from accounts.models import HeldRole, User

NOBODY, ADMINISTRATORS, OFFICERS = "nobody", "administrators", "officers"
IS_ADMINISTRATOR = Q(is_staff=True) | Q(is_superuser=True)


@cache
def _rules() -> list:
    return [import_string(path) for path in settings.OFFICER_RULES]


def officers() -> Q:
    """Give the people who hold an office in a council today."""
    return reduce(or_, (rule() for rule in _rules()), Q(pk__in=[]))


def entrusted() -> Q:
    """Give administrators, officers of councils and everybody with a role today: whoever gets their slip is them."""
    in_force = HeldRole.objects.filter(person=OuterRef("pk")).in_force(timezone.localdate())
    return IS_ADMINISTRATOR | Q(Exists(in_force)) | officers()


def needs_second_factor(user: User) -> bool:
    """Say whether `settings.MFA_REQUIRED_FOR` asks this person for a second factor; one query at most."""
    if settings.MFA_REQUIRED_FOR == NOBODY:
        return False
    if user.is_staff or user.is_superuser:
        return True
    return settings.MFA_REQUIRED_FOR == OFFICERS and User.objects.filter(officers(), pk=user.pk).exists()
