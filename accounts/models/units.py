"""The tree of units, with the dates between which each exists (process.md 2.10)."""

from typing import Self

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.utils.translation import gettext_lazy as _
from treebeard.mp_tree import MP_Node

from accounts.querysets import UnitQuerySet
from accounts.states import Level, UnitKind
from common.history import tracked
from common.tree import TreeManager
from common.vietnamese import fold


@tracked(exclude=["search", "numchild"])
class Unit(MP_Node):
    """A body in which people work: the province, a commune, a school, an office.

    A used unit is succeeded, not moved: see `accounts.actions.units`.
    """

    code = models.CharField(_("unit code"), max_length=40, unique=True)
    kind = models.CharField(_("kind"), max_length=24, choices=UnitKind)
    name = models.CharField(_("name"), max_length=200)
    short_name = models.CharField(
        _("abbreviation"), max_length=12, blank=True, help_text=_("Begins the numbers of its dossiers, such as LN.")
    )
    recognition_level = models.CharField(
        _("level of its council"),
        max_length=12,
        choices=Level,
        blank=True,
        help_text=_("Filled in where the unit has an initiative council of its own."),
    )
    valid_from = models.DateField(_("exists from"))
    valid_to = models.DateField(_("exists until"), null=True, blank=True)
    successor = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="predecessors", verbose_name=_("successor")
    )
    map_column = models.PositiveSmallIntegerField(
        _("column on the map"),
        null=True,
        blank=True,
        help_text=_("Where its tile stands on the map of the unit above: from the west, counted from 1."),
    )
    map_row = models.PositiveSmallIntegerField(
        _("row on the map"), null=True, blank=True, help_text=_("From the north, counted from 1.")
    )
    search = models.CharField(max_length=260, editable=False)

    objects = TreeManager.from_queryset(UnitQuerySet)()

    class Meta:
        verbose_name = _("unit")
        verbose_name_plural = _("units")
        ordering = ["path"]
        constraints = [
            models.CheckConstraint(
                name="unit_ends_after_it_begins",
                condition=models.Q(valid_to__isnull=True) | models.Q(valid_to__gte=models.F("valid_from")),
            ),
            models.CheckConstraint(
                name="unit_with_a_successor_has_ended",
                condition=models.Q(successor__isnull=True) | models.Q(valid_to__isnull=False),
            ),
            models.CheckConstraint(
                name="unit_on_the_map_has_column_and_row",
                condition=models.Q(map_column__isnull=True, map_row__isnull=True)
                | models.Q(map_column__isnull=False, map_row__isnull=False),
            ),
        ]
        indexes = [
            # The unit pickers and the clerks' filters search as people type.
            GinIndex(OpClass("search", name="gin_trgm_ops"), name="unit_search"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args, **kwargs) -> None:
        """Keep what the search looks at beside the name."""
        self.set_search()
        super().save(*args, **kwargs)

    def set_search(self) -> Self:
        """Fill in what the search looks at; bulk writers call it themselves."""
        self.search = f"{fold(self.name)} {self.code.lower()} {self.short_name.lower()}"
        return self

    def is_used(self) -> bool:
        """Say whether people, roles or papers of any app belong to the unit or to one below it."""
        relations = [relation for relation in self._meta.related_objects if relation.related_model is not Unit]
        return any(
            relation.related_model._base_manager.filter(
                **{f"{relation.field.name}__path__startswith": self.path}
            ).exists()
            for relation in relations
            if not hasattr(relation.related_model, "pgh_tracked_model")
        )

    def recognising_unit(self) -> "Unit | None":
        """Give the nearest unit, this one or above it, that has an initiative council."""
        if self.recognition_level:
            return self
        return Unit.objects.above(self).recognising().order_by("-depth").first()
