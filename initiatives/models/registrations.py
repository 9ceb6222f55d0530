"""What is said of a Dân vận khéo model beside its texts: whose it is, its area, whether it goes on with an older one.

The columns stand in the initiative's own row (`Initiative` inherits them): lists, figures and constraints read them.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.models import TimeStamped
from initiatives.querysets.registrations import ModelAreaQuerySet
from initiatives.states import Holder, StandardArea, Way


@tracked()
class ModelArea(TimeStamped):
    """An area of models as the province names it in a period, and the standard area it counts for in reports."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    name = models.CharField(_("name"), max_length=120)
    standard = models.CharField(_("standard area"), max_length=8, choices=StandardArea)
    from_year = models.PositiveSmallIntegerField(_("from the year"), null=True, blank=True)
    until_year = models.PositiveSmallIntegerField(_("until the year"), null=True, blank=True)
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    objects = ModelAreaQuerySet.as_manager()

    class Meta:
        verbose_name = _("area of models")
        verbose_name_plural = _("areas of models")
        ordering = ["position", "code"]
        constraints = [
            models.CheckConstraint(
                name="model_area_ends_after_it_begins",
                condition=models.Q(from_year__isnull=True)
                | models.Q(until_year__isnull=True)
                | models.Q(until_year__gte=models.F("from_year")),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Registration(models.Model):
    """The columns of an initiative that only a model fills."""

    holder = models.CharField(_("collective or individual"), max_length=10, choices=Holder, blank=True)
    holder_name = models.CharField(_("name of the collective or the person"), max_length=200, blank=True)
    area = models.ForeignKey(
        ModelArea, models.PROTECT, null=True, blank=True, related_name="initiatives", verbose_name=_("area")
    )
    way = models.CharField(_("continued, improved or new"), max_length=8, choices=Way, blank=True)
    continues = models.ForeignKey(
        "initiatives.Initiative", models.PROTECT, null=True, blank=True, related_name="continued_by",
        verbose_name=_("goes on with"), help_text=_("The model of an earlier year, of the same unit."),
    )  # fmt: skip

    class Meta:
        abstract = True


REGISTRATION_CONSTRAINTS = [
    models.CheckConstraint(
        name="initiative_has_no_columns_of_a_model",
        condition=models.Q(kind="model")
        | models.Q(holder="", holder_name="", area__isnull=True, way="", continues__isnull=True),
    ),
    models.CheckConstraint(
        name="model_handed_in_is_registered",
        condition=~models.Q(kind="model")
        | models.Q(status__in=["draft", "withdrawn"])
        | ~models.Q(holder="") & ~models.Q(holder_name="") & ~models.Q(way="") & models.Q(area__isnull=False),
    ),
    models.CheckConstraint(
        name="model_that_is_new_follows_none",
        condition=models.Q(continues__isnull=True) | models.Q(way__in=["continue", "improve"]),
    ),
    models.CheckConstraint(
        name="model_follows_another_one",
        condition=models.Q(continues__isnull=True) | ~models.Q(continues=models.F("id")),
    ),
    models.UniqueConstraint(
        fields=["season", "continues"],
        name="model_is_continued_once_a_season",
        condition=models.Q(continues__isnull=False) & ~models.Q(status__in=["draft", "withdrawn", "removed"]),
    ),
]

REGISTRATION_INDEXES = [
    # Few among all initiatives: the list of models, and the figures of them on a unit's page and in reports.
    models.Index(fields=["season", "unit"], name="model_by_season", condition=models.Q(kind="model")),
]
