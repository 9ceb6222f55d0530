"""Who hears about recommendations: those who answer for the addressee, and for the unit that recommends."""

from django.urls import reverse

from accounts.models import Unit, User
from movements.models import Recommendation
from movements.notices import answering_for
from notifications.actions import notify


def sent(recommendation: Recommendation) -> None:
    """Ask the addressee to answer."""
    to_addressee(recommendation, "sent", by=recommendation.sent_by)


def to_addressee(recommendation: Recommendation, what: str, *, by: User, reason: str = "") -> None:
    """Tell those who answer for the addressee; whoever did it knows."""
    _tell(recommendation.addressee, recommendation, what, by, reason)


def to_maker(recommendation: Recommendation, what: str, *, by: User, reason: str = "") -> None:
    """Tell those who answer for the unit that recommends."""
    _tell(recommendation.unit, recommendation, what, by, reason)


def _tell(unit: Unit, recommendation: Recommendation, what: str, by: User, reason: str) -> None:
    people = [person for person in answering_for(unit) if person.pk != by.pk]
    url = "" if recommendation.is_sent else reverse("recommendations:list")  # a draft is not theirs to read
    notify(people, f"movements/recommendation_{what}", about=recommendation, url=url, reason=reason)
