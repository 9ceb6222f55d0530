"""Who acts for whom during an absence, and the roles people hold for that reason beside their own."""

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import BigIntegerRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models.people import DateRange
from accounts.querysets import RoleQuerySet, SubstituteQuerySet
from accounts.states import RoleName
from common.history import tracked
from common.models import TimeStamped


class KeyRange(models.Func):
    """One key as PostgreSQL's int8range; without a key every one."""

    function = "INT8RANGE"
    output_field = BigIntegerRangeField()


class Absence(TimeStamped):
    """Days on which somebody acts for whoever is absent: named by somebody, for a reason, perhaps ended early."""

    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"))
    reason = models.CharField(_("reason"), max_length=300)
    named_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("named by"))
    ended_at = models.DateTimeField(_("ended before its last day"), null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("ended by")
    )

    class Meta:
        abstract = True
        ordering = ["-starts_on", "-pk"]
        constraints = [
            models.CheckConstraint(name="%(class)s_ends_after_it_begins", condition=Q(ends_on__gte=F("starts_on"))),
            models.CheckConstraint(name="%(class)s_says_why", condition=~Q(reason="")),
            models.CheckConstraint(
                name="%(class)s_is_ended_by_somebody",
                condition=Q(ended_at__isnull=True, ended_by__isnull=True)
                | Q(ended_at__isnull=False, ended_by__isnull=False),
            ),
        ]


# The days of an absence, for a constraint by which no two of them overlap.
DAYS_OF_ABSENCE = DateRange("starts_on", "ends_on", RangeBoundary(inclusive_lower=True, inclusive_upper=True))


@tracked()
class Substitute(Absence):
    """A deputy holds a role of somebody absent, or all of them, beside that person (docs/decisions/0072)."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="substitutes", verbose_name=_("for whom")
    )
    deputy = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="stands_in", verbose_name=_("deputy")
    )
    role = models.ForeignKey(
        "accounts.Role", models.CASCADE, null=True, blank=True, related_name="substitutes", verbose_name=_("role"),
        help_text=_("Empty: all roles."),
    )  # fmt: skip

    objects = SubstituteQuerySet.as_manager()

    class Meta(Absence.Meta):
        verbose_name = _("deputy")
        verbose_name_plural = _("deputies")
        constraints = [
            *Absence.Meta.constraints,
            models.CheckConstraint(name="substitute_is_somebody_else", condition=~Q(person=F("deputy"))),
            ExclusionConstraint(
                name="substitutes_for_a_role_do_not_overlap",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    (
                        KeyRange("role", "role", RangeBoundary(inclusive_lower=True, inclusive_upper=True)),
                        RangeOperators.OVERLAPS,
                    ),
                    (DAYS_OF_ABSENCE, RangeOperators.OVERLAPS),
                ],
                condition=Q(ended_at__isnull=True),
            ),
        ]
        indexes = [models.Index(fields=["deputy", "ends_on"], name="substitute_by_deputy")]  # whom somebody acts for

    def __str__(self) -> str:
        return f"{self.deputy} → {self.person}, {self.starts_on:%d/%m/%Y} – {self.ends_on:%d/%m/%Y}"


class HeldRole(models.Model):
    """A role as somebody holds it: by appointment, or as the deputy of whoever was appointed, for those days.

    A view of the database over `Role` and `Substitute`: whoever asks who is responsible asks here, and finds deputies
    without knowing of them. Whoever is absent is found too.
    """

    id = models.CharField(primary_key=True, max_length=40)
    role = models.ForeignKey("accounts.Role", models.DO_NOTHING, related_name="+", verbose_name=_("role"))
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.DO_NOTHING, related_name="held_roles", verbose_name=_("person")
    )
    name = models.CharField(_("role"), max_length=12, choices=RoleName)
    unit = models.ForeignKey("accounts.Unit", models.DO_NOTHING, related_name="held_roles", verbose_name=_("unit"))
    title = models.CharField(_("title in papers"), max_length=120)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"), null=True)
    on_behalf_of = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.DO_NOTHING, null=True, related_name="+", verbose_name=_("on behalf of")
    )

    objects = RoleQuerySet.as_manager()

    class Meta:
        managed = False
        db_table = "accounts_heldrole"
        verbose_name = _("role held")
        verbose_name_plural = _("roles held")

    def __str__(self) -> str:
        return f"{self.person}: {self.get_name_display()}, {self.unit}"
