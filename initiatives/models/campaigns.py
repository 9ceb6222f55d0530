"""The movement, its years, and the windows in which dossiers are taken."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.models import TimeStamped
from initiatives.querysets import SeasonQuerySet, WindowQuerySet
from initiatives.states import DutyMetBy, FirstApplicationRule, Kind


@tracked()
class Campaign(TimeStamped):
    """The movement "one initiative per person per year" and the rules that hold in all of its seasons.

    Every figure of process.md marked [2] or [3] is a column here, because practice differs by province and year.
    """

    name = models.CharField(_("name"), max_length=200)
    theme = models.CharField(_("theme"), max_length=300, blank=True)
    starts_on = models.DateField(_("begins"))
    ends_on = models.DateField(_("ends"))
    preliminary_review_on = models.DateField(_("preliminary review"), null=True, blank=True)
    final_review_on = models.DateField(_("final review"), null=True, blank=True)
    target_per_person = models.PositiveSmallIntegerField(_("initiatives a person a year"), default=1)
    duty_met_by = models.CharField(
        _("the duty is met by"), max_length=12, choices=DutyMetBy, default=DutyMetBy.RECOGNISED
    )
    duty_min_share = models.DecimalField(
        _("co-authors count from a share of (%)"), max_digits=5, decimal_places=2, default=0
    )
    models_meet_duty = models.BooleanField(
        _("Dân vận khéo models meet the duty too"),
        default=False,
        help_text=_("Otherwise a model never stands in for the yearly initiative of a person."),
    )
    duty_from_days = models.PositiveSmallIntegerField(
        _("a duty from so many days of work in the year"),
        default=90,
        help_text=_("Who works for fewer days in the season, exempt days left out, owes nothing in it."),
    )
    first_application_rule = models.CharField(
        _("first application too long ago"),
        max_length=4,
        choices=FirstApplicationRule,
        default=FirstApplicationRule.WARN,
    )
    first_application_months = models.PositiveSmallIntegerField(_("months since first application"), default=12)
    check_days = models.PositiveSmallIntegerField(_("days for the completeness check"), default=30)
    correction_days = models.PositiveSmallIntegerField(_("days for correcting"), default=30)
    confirmation_days = models.PositiveSmallIntegerField(
        _("days for another unit to confirm what it applies"), default=20
    )
    adoption_days = models.PositiveSmallIntegerField(
        _("days for the head of a unit to confirm an application reported"), default=20
    )
    benefit_check_days = models.PositiveSmallIntegerField(
        _("days for another unit to check the benefit of an application"), default=30
    )
    decision_days = models.PositiveSmallIntegerField(_("days from acceptance to the decision"), default=90)
    novelty_flag_from = models.PositiveSmallIntegerField(
        _("similarity is to be looked at from (%)"),
        default=30,
        help_text=_(
            "A text that repeats at least so much of others is marked until somebody has looked at it. Nothing is "
            "refused by itself. Texts written apart repeat next to nothing, half a copy more than half."
        ),
    )

    class Meta:
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")
        ordering = ["-starts_on"]
        constraints = [
            models.CheckConstraint(
                name="campaign_ends_after_it_begins", condition=models.Q(ends_on__gte=models.F("starts_on"))
            ),
            models.CheckConstraint(
                name="campaign_flags_a_percentage", condition=models.Q(novelty_flag_from__range=(1, 100))
            ),
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class Season(TimeStamped):
    """One year of a campaign."""

    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="seasons", verbose_name=_("campaign"))
    year = models.PositiveSmallIntegerField(_("year"))
    starts_on = models.DateField(_("begins"))
    ends_on = models.DateField(_("ends"))

    objects = SeasonQuerySet.as_manager()

    class Meta:
        verbose_name = _("season")
        verbose_name_plural = _("seasons")
        ordering = ["-year"]
        constraints = [
            models.UniqueConstraint(fields=["campaign", "year"], name="season_is_one_a_year"),
            models.CheckConstraint(
                name="season_ends_after_it_begins", condition=models.Q(ends_on__gte=models.F("starts_on"))
            ),
        ]

    def __str__(self) -> str:
        return str(self.year)

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.ends_on - self.starts_on).days + 1


@tracked()
class Window(TimeStamped):
    """When dossiers are taken: for a season, optionally only for a field (sector) or a unit and those below it.

    The deadline people see. The narrowest window that fits a dossier holds; several rounds may follow one another.
    """

    season = models.ForeignKey(Season, models.PROTECT, related_name="windows", verbose_name=_("season"))
    name = models.CharField(_("round"), max_length=120)
    kind = models.CharField(_("for"), max_length=12, choices=Kind, default=Kind.INITIATIVE)
    field = models.ForeignKey(
        "initiatives.Field",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="windows",
        verbose_name=_("only for the field"),
    )
    unit = models.ForeignKey(
        "accounts.Unit",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="windows",
        verbose_name=_("only for the unit"),
    )
    opens_at = models.DateTimeField(_("opens"))
    closes_at = models.DateTimeField(_("closes"))

    objects = WindowQuerySet.as_manager()

    class Meta:
        verbose_name = _("window")
        verbose_name_plural = _("windows")
        ordering = ["season", "closes_at"]
        constraints = [
            models.CheckConstraint(
                name="window_closes_after_it_opens", condition=models.Q(closes_at__gt=models.F("opens_at"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.season})"
