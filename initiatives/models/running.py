"""A model while it runs: its pilot and launch, and what the report of the year counts."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.models import TimeStamped
from initiatives.states import Opening


@tracked()
class Launch(TimeStamped):
    """A model's pilot or launch, with what was promised (mass-mobilisation.md 5): without an output it is none."""

    initiative = models.ForeignKey(
        "initiatives.Initiative", models.CASCADE, related_name="launches", verbose_name=_("model")
    )
    kind = models.CharField(_("pilot or launch"), max_length=6, choices=Opening)
    held_on = models.DateField(_("date"))
    place = models.CharField(_("place"), max_length=200, blank=True)
    content = models.TextField(_("short content"), max_length=2000)
    commitment = models.TextField(_("commitment"), max_length=2000)
    responsibilities = models.TextField(_("assigned responsibilities"), max_length=2000)
    output = models.TextField(_("output promised"), max_length=2000)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("recorded by")
    )

    class Meta:
        verbose_name = _("pilot or launch of a model")
        verbose_name_plural = _("pilots and launches of models")
        ordering = ["initiative", "held_on", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["initiative", "kind"], name="launch_is_one_of_its_kind"),
            models.CheckConstraint(
                name="launch_says_what_comes_of_it",
                condition=~models.Q(content="")
                & ~models.Q(commitment="")
                & ~models.Q(responsibilities="")
                & ~models.Q(output=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.initiative}"


@tracked()
class ModelResults(TimeStamped):
    """What the report of the year counts, as figures that can be added up; the texts stand in the report's version."""

    initiative = models.OneToOneField(
        "initiatives.Initiative", models.CASCADE, related_name="results", verbose_name=_("model")
    )
    version = models.ForeignKey("initiatives.Version", models.PROTECT, related_name="+", verbose_name=_("report"))
    money = models.PositiveBigIntegerField(_("money (đồng)"), default=0)
    labour_days = models.PositiveIntegerField(_("labour days"), default=0)
    land = models.PositiveIntegerField(_("land contributed (m²)"), default=0)
    people = models.PositiveIntegerField(_("people taking part"), default=0)

    class Meta:
        verbose_name = _("results of a model")
        verbose_name_plural = _("results of models")
        ordering = ["initiative"]

    def __str__(self) -> str:
        return str(self.initiative)
