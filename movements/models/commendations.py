"""Titles and commendations: what was given before, what rules ask for the next, and who stands out."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.history import tracked
from common.models import TimeStamped
from councils.states import FormOfCommendation


class Title(models.TextChoices):
    """Titles of emulation (process.md 2.9), each of them resting on the one before."""

    ADVANCED_WORKER = "advanced", _("Lao động tiên tiến")
    GRASSROOTS = "grassroots", _("Chiến sĩ thi đua cơ sở")
    PROVINCIAL = "provincial", _("Chiến sĩ thi đua cấp tỉnh")
    NATIONAL = "national", _("Chiến sĩ thi đua toàn quốc")


class Reach(models.TextChoices):
    """How far the word on an initiative must go for a title."""

    NONE = "", pgettext_lazy("reach", "No initiative asked for")
    RECOGNISED = "recognised", pgettext_lazy("reach", "Recognised as an initiative")
    PROVINCE = "province", pgettext_lazy("reach", "Effective and replicable in the province")
    COUNTRY = "country", pgettext_lazy("reach", "Effective and replicable nationwide")


@tracked()
class TitleRule(TimeStamped):
    """What a title asks for: titles before it, and an initiative. The law and its decrees change; so do these rows."""

    title = models.CharField(pgettext_lazy("honour", "title"), max_length=10, choices=Title, unique=True)
    after = models.CharField(
        _("after the title"), max_length=10, choices=Title, blank=True, help_text=_("Empty: no title before it.")
    )
    times = models.PositiveSmallIntegerField(_("so many times in a row"), default=1)
    most_years_apart = models.PositiveSmallIntegerField(
        _("at most so many years apart"), default=1, help_text=_("From one such title to the next.")
    )
    last_within = models.PositiveSmallIntegerField(
        _("the last one at most so many years before"), default=0, help_text=_("0: of the year itself.")
    )
    reach = models.CharField(_("initiative"), max_length=10, choices=Reach, blank=True, default=Reach.RECOGNISED)
    initiative_years = models.PositiveSmallIntegerField(
        _("of the last so many years"), default=1, help_text=_("The year looked at is the first of them.")
    )
    quota_percent = models.PositiveSmallIntegerField(
        _("quota (%)"), null=True, blank=True, help_text=_("Shown as information. Empty: none.")
    )
    quota_of = models.CharField(_("quota of"), max_length=120, blank=True)
    source = models.CharField(_("source"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("rule of a title")
        verbose_name_plural = _("rules of titles")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="title_rule_counts_from_one",
                condition=models.Q(times__gte=1, most_years_apart__gte=1, initiative_years__gte=1),
            ),
            models.CheckConstraint(
                name="title_rests_on_another", condition=~models.Q(after=models.F("title")),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.get_title_display()


@tracked()
class TitleHeld(TimeStamped):
    """A title somebody was given for a year, as co-ordinators enter it from the decision."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="titles_held", verbose_name=_("person")
    )
    title = models.CharField(pgettext_lazy("honour", "title"), max_length=10, choices=Title)
    year = models.PositiveSmallIntegerField(_("year"))
    decision = models.CharField(_("decision"), max_length=120, blank=True)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("entered by")
    )

    class Meta:
        verbose_name = _("title held")
        verbose_name_plural = _("titles held")
        ordering = ["-year", "person"]
        constraints = [
            models.UniqueConstraint(fields=["person", "title", "year"], name="title_is_held_once_a_year"),
            models.CheckConstraint(name="title_year_is_a_year", condition=models.Q(year__range=(1980, 2100))),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_title_display()} {self.year}"


@tracked()
class WiderReach(TimeStamped):
    """What a ministry or another body outside this system has found of an initiative: replicable nationwide."""

    initiative = models.ForeignKey(
        "initiatives.Initiative", models.PROTECT, related_name="wider_reach", verbose_name=_("initiative")
    )
    issuer = models.CharField(_("issued by"), max_length=200)
    number = models.CharField(_("number"), max_length=60)
    signed_on = models.DateField(_("signed on"))

    class Meta:
        verbose_name = _("recognition nationwide")
        verbose_name_plural = _("recognitions nationwide")
        ordering = ["-signed_on", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["initiative", "issuer", "number"], name="wider_reach_is_entered_once")
        ]

    def __str__(self) -> str:
        return f"{self.initiative}: {self.issuer}, {self.number}"


@tracked()
class CommendationCriteria(TimeStamped):
    """From where on somebody, or a unit, is proposed to be commended. All that is not nought must be reached."""

    campaign = models.OneToOneField(
        "initiatives.Campaign", models.PROTECT, related_name="commendation_criteria", verbose_name=_("campaign")
    )
    recognised = models.PositiveSmallIntegerField(_("individuals: initiatives recognised"), default=1)
    provincial = models.PositiveSmallIntegerField(
        _("individuals: of those, found effective and replicable at provincial level"), default=1
    )
    confirmations = models.PositiveSmallIntegerField(_("individuals: confirmations of other units"), default=0)
    met_percent = models.PositiveSmallIntegerField(_("collectives: people who met the duty (%)"), default=100)
    people = models.PositiveSmallIntegerField(_("collectives: people obliged, at least"), default=5)
    unit_recognised = models.PositiveSmallIntegerField(_("collectives: initiatives recognised"), default=1)

    class Meta:
        verbose_name = _("criteria of commendation")
        verbose_name_plural = _("criteria of commendation")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="criteria_ask_for_something_of_people",
                condition=models.Q(recognised__gt=0) | models.Q(provincial__gt=0) | models.Q(confirmations__gt=0),
            ),
            models.CheckConstraint(
                name="criteria_ask_for_a_percentage", condition=models.Q(met_percent__lte=100, people__gte=1)
            ),
        ]

    def __str__(self) -> str:
        return str(self.campaign)


@tracked()
class Commendation(TimeStamped):
    """A commendation given for the movement, as it is recorded from a decision on paper: its form, by whom, to whom.

    Models of Dân vận khéo are commended by a decision prepared and published here: `councils.CommendationDecision`.
    """

    campaign = models.ForeignKey(
        "initiatives.Campaign", models.PROTECT, related_name="commendations", verbose_name=_("campaign")
    )
    form = models.CharField(_("form"), max_length=12, choices=FormOfCommendation)
    issuer = models.CharField(_("issued by"), max_length=200)
    number = models.CharField(_("number"), max_length=60)
    signed_on = models.DateField(_("signed on"))
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="commendations",
        verbose_name=_("individual"),
    )  # fmt: skip
    unit = models.ForeignKey(
        "accounts.Unit", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("collective")
    )
    reason = models.CharField(_("for what"), max_length=300, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("recorded by")
    )

    class Meta:
        verbose_name = _("commendation")
        verbose_name_plural = _("commendations")
        ordering = ["-signed_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="commendation_is_for_a_person_or_a_unit",
                condition=models.Q(person__isnull=False, unit__isnull=True)
                | models.Q(person__isnull=True, unit__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["issuer", "number", "signed_on", "person"], name="commendation_is_recorded_once_a_person",
                condition=models.Q(person__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["issuer", "number", "signed_on", "unit"], name="commendation_is_recorded_once_a_unit",
                condition=models.Q(unit__isnull=False),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.get_form_display()}, {self.number}"
