"""Units, people, where people work and what they are responsible for."""

from accounts.models.access import Invitation, OneTimeSlip
from accounts.models.people import Posting, Role, TargetGroup, User
from accounts.models.units import Unit

__all__ = ["Invitation", "OneTimeSlip", "Posting", "Role", "TargetGroup", "Unit", "User"]
