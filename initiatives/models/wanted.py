"""The board of problems units look for a solution to, and what people offer."""

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.models import TimeStamped
from common.vietnamese import fold
from initiatives.querysets.wanted import WantedQuerySet
from initiatives.states import WANTED_LOOKS, WantedStatus


@tracked(exclude=["search", "updated_at"])
class Wanted(TimeStamped):
    """A problem of a unit, put on the board until a day; only `initiatives.workflow.wanted` sets `status`."""

    unit = models.ForeignKey("accounts.Unit", models.PROTECT, related_name="+", verbose_name=_("unit"))
    title = models.CharField(_("problem in one line"), max_length=200)
    problem = models.TextField(_("problem"), max_length=4000)
    field = models.ForeignKey(
        "initiatives.Field", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("field")
    )
    until = models.DateField(_("offers until"))
    status = models.CharField(_("state"), max_length=8, choices=WantedStatus, default=WantedStatus.OPEN)
    status_since = models.DateTimeField(_("in this state since"))
    posted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("posted by")
    )
    closed_because = models.CharField(_("closed because"), max_length=300, blank=True)
    search = models.CharField(max_length=400, editable=False)

    objects = WantedQuerySet.as_manager()

    class Meta:
        verbose_name = _("problem looking for a solution")
        verbose_name_plural = _("problems looking for solutions")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="wanted_is_closed_for_a_reason",
                condition=models.Q(status="closed") & ~models.Q(closed_because="")
                | ~models.Q(status="closed") & models.Q(closed_because=""),
            )
        ]
        indexes = [GinIndex(OpClass("search", name="gin_trgm_ops"), name="wanted_search")]  # the board's search

    def __str__(self) -> str:
        return self.title

    def save(self, *args, **kwargs) -> None:
        """Keep what the search looks at beside the title."""
        self.search = fold(self.title)
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """The page with what was offered."""
        return reverse("initiatives:wanted", args=[self.pk])

    @property
    def look(self) -> tuple[str, str]:
        """The class of its badge and the lozenge in it (look.md 3)."""
        return WANTED_LOOKS[WantedStatus(self.status)]


@tracked()
class Offer(models.Model):
    """What somebody offers for a problem: a recognised initiative, a word, or both."""

    wanted = models.ForeignKey(Wanted, models.CASCADE, related_name="offers", verbose_name=_("problem"))
    initiative = models.ForeignKey(
        "initiatives.Initiative", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("initiative")
    )
    text = models.TextField(_("word to the unit"), max_length=2000, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"))
    taken_at = models.DateTimeField(_("taken"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    class Meta:
        verbose_name = _("offer of a solution")
        verbose_name_plural = _("offers of solutions")
        ordering = ["wanted", "pk"]
        constraints = [
            models.CheckConstraint(
                name="offer_says_something", condition=models.Q(initiative__isnull=False) | ~models.Q(text="")
            ),
            models.CheckConstraint(
                name="offer_taken_is_not_withdrawn",
                condition=models.Q(taken_at__isnull=True) | models.Q(withdrawn_at__isnull=True),
            ),
            models.UniqueConstraint(
                fields=["wanted", "initiative"],
                name="offer_names_an_initiative_once",
                condition=models.Q(withdrawn_at__isnull=True, initiative__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["wanted"], name="offer_taken_is_one", condition=models.Q(taken_at__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.wanted_id}: {self.by_id}"
