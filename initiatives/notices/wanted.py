"""Who hears about what of the board of problems: the unit that posted one, and those who offered."""

from django.utils import timezone

from accounts.models import HeldRole, User
from accounts.states import RoleName
from initiatives.models import Offer, Wanted
from notifications.actions import notify


def running(wanted: Wanted) -> list[User]:
    """Give who posted the problem, and the nearest co-ordinators and heads of its unit."""
    roles = HeldRole.objects.over(wanted.unit, timezone.localdate(), RoleName.COORDINATOR, RoleName.HEAD)
    found = [role for role in roles.select_related("person").order_by("-unit__depth", "pk") if role.person.is_active]
    people = [wanted.posted_by, *(role.person for role in found if role.unit_id == found[0].unit_id)]
    return list({person.pk: person for person in people}.values())


def offered(offer: Offer) -> None:
    """Tell the unit that somebody offers something."""
    people = [person for person in running(offer.wanted) if person.pk != offer.by_id]
    notify(people, "initiatives/wanted_offered", about=offer.wanted, offer=offer)


def taken(offer: Offer, by: User) -> None:
    """Tell whoever offered that the unit takes it."""
    if offer.by_id != by.pk:
        notify([offer.by], "initiatives/wanted_taken", about=offer.wanted, offer=offer)


def closed(wanted: Wanted, by: User) -> None:
    """Tell everybody who offered why it is closed."""
    offers = wanted.offers.filter(withdrawn_at__isnull=True, taken_at__isnull=True).select_related("by")
    people = {offer.by_id: offer.by for offer in offers if offer.by_id != by.pk}
    notify(people.values(), "initiatives/wanted_closed", about=wanted)
