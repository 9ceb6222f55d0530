"""Units, people, where people work and what they are responsible for; how they get in, the lists they come from."""

from accounts.models.access import Invitation, OneTimeSlip
from accounts.models.imports import StaffImport, StaffImportRow
from accounts.models.people import Posting, Role, TargetGroup, User
from accounts.models.relatives import Relative
from accounts.models.substitutes import HeldRole, Substitute
from accounts.models.units import Unit

__all__ = [
    "HeldRole",
    "Invitation",
    "OneTimeSlip",
    "Posting",
    "Relative",
    "Role",
    "StaffImport",
    "StaffImportRow",
    "Substitute",
    "TargetGroup",
    "Unit",
    "User",
]
