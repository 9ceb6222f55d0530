"""Who hears that somebody acts for somebody else: both of them, and the co-ordinators of the unit."""

from django.urls import reverse
from django.utils import timezone

from accounts.models import Substitute, User
from accounts.permissions.substitutes import standing_roles
from accounts.responsible import Responsible
from accounts.states import RoleName
from notifications.actions import News, notify_of


def tell(substitute: Substitute, event: str, by: User) -> None:
    """Tell of a deputy named (or resumed) or ended; never the one who did it."""
    page = reverse("accounts:substitutes")
    context = {"substitute": substitute, "by": by}
    around = [each for each in [substitute.person, *_coordinators_for(substitute)] if each != substitute.deputy]
    notify_of(
        News(_but(by, [substitute.deputy]), f"accounts/you_act_{event}", None, page, context=context),
        News(_but(by, around), f"accounts/deputy_{event}", None, page, context=context),
    )


def _but(by: User, people: list[User]) -> list[User]:
    return [person for person in people if person != by]


def _coordinators_for(substitute: Substitute) -> list[User]:
    """Give who co-ordinates, nearest, the units of the roles that are handed over."""
    roles = [substitute.role] if substitute.role is not None else standing_roles(substitute.person)
    paths = {role.unit.path for role in roles}
    held = Responsible(timezone.localdate(), RoleName.COORDINATOR, over=paths)
    nearest = [held.nearest(path, RoleName.COORDINATOR) for path in paths]
    people = {person for each in nearest if each for person in each.people}
    return list(User.objects.filter(pk__in=people).order_by("pk"))
