"""The yearly duty of each person, and the tallies that pages show instead of counting."""

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeBoundary, RangeOperators
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models.people import DateRange
from common.history import tracked
from common.models import TimeStamped
from initiatives.models.tallies import duties_are_tallied
from initiatives.querysets.duties import DutyQuerySet, ExcuseQuerySet
from initiatives.states import Exemption, Progress


@tracked()
class Duty(TimeStamped):
    """One person, one season: obliged or exempt, how far, met by which initiative and when.

    Unit and group are those by which the season counts the person: of the last main posting begun in it. Written only
    by `initiatives.duties`, which moves the tally in the same transaction; what somebody decides is an `Excuse`.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="duties", verbose_name=_("person")
    )
    season = models.ForeignKey("initiatives.Season", models.PROTECT, related_name="duties", verbose_name=_("season"))
    unit = models.ForeignKey("accounts.Unit", models.PROTECT, related_name="duties", verbose_name=_("unit"))
    group = models.ForeignKey(
        "accounts.TargetGroup", models.PROTECT, related_name="duties", verbose_name=_("target group")
    )
    came_from = models.ForeignKey(
        "accounts.Unit",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("came from"),
        help_text=_("By the last transfer of the season, which took the duty along."),
    )
    came_on = models.DateField(_("came on"), null=True, blank=True)
    days = models.PositiveSmallIntegerField(
        _("days of work in the season"), default=0, help_text=_("Less the days somebody has decided to be exempt.")
    )
    exemption = models.CharField(_("exempt because"), max_length=8, choices=Exemption, blank=True)
    exemption_note = models.CharField(_("note"), max_length=300, blank=True)
    progress = models.CharField(_("progress"), max_length=12, choices=Progress, default=Progress.NOTHING)
    met_by = models.ForeignKey(
        "initiatives.Initiative",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="duties_met",
        verbose_name=_("met by"),
    )
    met_at = models.DateTimeField(_("met"), null=True, blank=True)

    objects = DutyQuerySet.as_manager()

    class Meta:
        verbose_name = _("duty")
        verbose_name_plural = _("duties")
        ordering = ["-season__year", "person"]
        constraints = [
            models.UniqueConstraint(fields=["person", "season"], name="duty_is_one_a_season"),
            models.CheckConstraint(
                name="duty_is_met_by_something",
                condition=models.Q(progress="met", met_by__isnull=False, met_at__isnull=False)
                | ~models.Q(progress="met") & models.Q(met_by__isnull=True, met_at__isnull=True),
            ),
            models.CheckConstraint(
                name="duty_tells_of_a_transfer_with_its_day",
                condition=models.Q(came_from__isnull=True, came_on__isnull=True)
                | models.Q(came_from__isnull=False, came_on__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["season", "unit", "group", "progress"], name="duty_by_unit"),  # lists behind figures
        ]
        triggers = duties_are_tallied()

    def __str__(self) -> str:
        return f"{self.person}, {self.season}"


@tracked()
class Excuse(TimeStamped):
    """Days of a season on which a person owes nothing because somebody has decided so, and why.

    Lifted it no longer counts and stays to be read. Whether it exempts from the duty follows by the campaign's rule
    (`initiatives.standings`): what is shorter makes a part year.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="excuses", verbose_name=_("person")
    )
    season = models.ForeignKey("initiatives.Season", models.PROTECT, related_name="excuses", verbose_name=_("season"))
    reason = models.CharField(_("exempt because"), max_length=8, choices=Exemption)
    note = models.CharField(_("note"), max_length=300, blank=True)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"))
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("exempted by")
    )
    decided_at = models.DateTimeField(_("decided"))
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("lifted by")
    )
    lifted_at = models.DateTimeField(_("lifted"), null=True, blank=True)
    lifted_because = models.CharField(_("lifted because"), max_length=300, blank=True)

    objects = ExcuseQuerySet.as_manager()

    class Meta:
        verbose_name = _("exempt days")
        verbose_name_plural = _("exempt days")
        ordering = ["-season__year", "person", "starts_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="excuse_ends_after_it_begins", condition=models.Q(ends_on__gte=models.F("starts_on"))
            ),
            models.CheckConstraint(
                name="excuse_is_lifted_by_somebody_or_stands",
                condition=models.Q(lifted_at__isnull=True, lifted_by__isnull=True, lifted_because="")
                | models.Q(lifted_at__isnull=False, lifted_by__isnull=False),
            ),
            # Days are counted once.
            ExclusionConstraint(
                name="excuses_of_a_person_do_not_overlap",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    (
                        DateRange("starts_on", "ends_on", RangeBoundary(inclusive_lower=True, inclusive_upper=True)),
                        RangeOperators.OVERLAPS,
                    ),
                    ("season", RangeOperators.EQUAL),
                ],
                condition=models.Q(lifted_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.starts_on} – {self.ends_on}"


class DutyTally(models.Model):
    """How many duties of one season, unit and group stand where; kept with every change, proved by check_figures."""

    season = models.ForeignKey("initiatives.Season", models.CASCADE, related_name="tallies", verbose_name=_("season"))
    unit = models.ForeignKey("accounts.Unit", models.PROTECT, related_name="tallies", verbose_name=_("unit"))
    group = models.ForeignKey(
        "accounts.TargetGroup", models.PROTECT, related_name="tallies", verbose_name=_("target group")
    )
    exempt = models.PositiveIntegerField(_("exempt"), default=0)
    nothing = models.PositiveIntegerField(_("nothing yet"), default=0)
    drafted = models.PositiveIntegerField(_("draft only"), default=0)
    under_way = models.PositiveIntegerField(_("under review"), default=0)
    met = models.PositiveIntegerField(_("met"), default=0)

    class Meta:
        verbose_name = _("duty tally")
        verbose_name_plural = _("duty tallies")
        ordering = ["season", "unit", "group"]
        constraints = [models.UniqueConstraint(fields=["season", "unit", "group"], name="duty_tally_is_one_a_group")]

    def __str__(self) -> str:
        return f"{self.unit_id}/{self.group_id}, {self.season_id}"
