"""The yearly duty of each person, and the tallies that pages show instead of counting."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.models import TimeStamped
from initiatives.querysets import DutyQuerySet
from initiatives.states import Exemption, Progress


@tracked()
class Duty(TimeStamped):
    """One person, one season: obliged or exempt, how far, met by which initiative and when.

    Unit and group are those by which the season counts the person: of the last main posting begun in it. Written only
    by `initiatives.actions.duties`, which moves the tally in the same transaction.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="duties", verbose_name=_("person")
    )
    season = models.ForeignKey("initiatives.Season", models.PROTECT, related_name="duties", verbose_name=_("season"))
    unit = models.ForeignKey("accounts.Unit", models.PROTECT, related_name="duties", verbose_name=_("unit"))
    group = models.ForeignKey(
        "accounts.TargetGroup", models.PROTECT, related_name="duties", verbose_name=_("target group")
    )
    exemption = models.CharField(_("exempt because"), max_length=8, choices=Exemption, blank=True)
    exemption_note = models.CharField(_("note"), max_length=300, blank=True)
    exempted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("exempted by"),
        help_text=_("Nobody: the rules of the season."),
    )
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
        ]
        indexes = [
            models.Index(fields=["season", "unit", "group", "progress"], name="duty_by_unit"),  # lists behind figures
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.season}"


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
