"""The words for kinds of units, roles and languages; no rules."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class UnitKind(models.TextChoices):
    """What a unit is (two tiers of government since 1 July 2025: process.md 2.10)."""

    PROVINCE = "province", _("Province")
    PARTY_OR_FRONT_BODY = "party_or_front_body", _("Party or Front body")
    DEPARTMENT = "department", _("Department")
    COMMUNE = "commune", _("Commune")
    WARD = "ward", _("Ward")
    DIVISION = "division", _("Division")
    PUBLIC_SERVICE_UNIT = "public_service_unit", _("Public service unit")
    ARMED_FORCES = "armed_forces", _("Armed forces")
    ENTERPRISE = "enterprise", _("Enterprise")


class Level(models.TextChoices):
    """The levels at which councils sit and recognition is given (process.md 2.1)."""

    GRASSROOTS = "grassroots", _("Grassroots level")
    PROVINCIAL = "provincial", _("Provincial level")


class RoleName(models.TextChoices):
    """What somebody is responsible for, in a unit and all units below it (design.md 1)."""

    COORDINATOR = "coordinator", _("Unit co-ordinator")
    HEAD = "head", _("Head of unit")
    STEERING = "steering", _("Steering committee")


class Sex(models.TextChoices):
    """As personnel offices keep it."""

    FEMALE = "f", pgettext_lazy("sex", "Female")
    MALE = "m", pgettext_lazy("sex", "Male")


class ImportStatus(models.TextChoices):
    """How far an uploaded staff list has come."""

    UPLOADED = "uploaded", _("Columns to be confirmed")
    CHECKING = "checking", _("Being checked")
    CHECKED = "checked", _("Ready to import")
    APPLYING = "applying", _("Being imported")
    DONE = "done", _("Imported")
    FAILED = "failed", _("Stopped by a problem")
    CANCELLED = "cancelled", pgettext_lazy("import", "Cancelled")

    @classmethod
    def working(cls) -> set["ImportStatus"]:
        """States in which a task is at work."""
        return {cls.CHECKING, cls.APPLYING}


class Outcome(models.TextChoices):
    """What becomes of one row of a staff list."""

    CREATED = "created", _("New")
    CHANGED = "changed", pgettext_lazy("rows", "Changed")
    SAME = "same", _("Unchanged")
    REJECTED = "rejected", _("Rejected")
    LEAVER = "leaver", _("Proposed leaver")
