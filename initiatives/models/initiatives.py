"""The initiative itself: its facts, its authors, its history."""

from collections.abc import Callable, Hashable
from decimal import Decimal
from typing import TypeVar

import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import Unit
from common.history import tracked
from common.models import TimeStamped
from common.vietnamese import fold
from initiatives.models.papers import Dossier, Version
from initiatives.models.registrations import REGISTRATION_CONSTRAINTS, REGISTRATION_INDEXES, Registration
from initiatives.models.shares import shares_total_100
from initiatives.models.tallies import initiatives_are_tallied
from initiatives.querysets import InitiativeQuerySet
from initiatives.states import ACT_OF, LOOKS, Consent, Kind, SolutionKind, Status

Answered = TypeVar("Answered")


@tracked(exclude=["search", "updated_at"])
class Initiative(Registration, TimeStamped):
    """A solution somebody found for his or her work, from the first draft to its recognition and after.

    `status` tells of the recognition at grassroots only; each council's judgement is an `Assessment` of its own.
    Only `initiatives.workflow` sets it.
    """

    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.INITIATIVE)
    title = models.CharField(_("title"), max_length=300)
    search = models.CharField(max_length=700, editable=False)
    season = models.ForeignKey(
        "initiatives.Season", models.PROTECT, related_name="initiatives", verbose_name=_("season")
    )
    unit = models.ForeignKey(
        "accounts.Unit",
        models.PROTECT,
        related_name="initiatives",
        verbose_name=_("unit"),
        help_text=_("Of the lead author."),
    )
    recognising_unit = models.ForeignKey(
        "accounts.Unit", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("recognising unit")
    )
    field = models.ForeignKey(
        "initiatives.Field", models.PROTECT, null=True, blank=True, related_name="initiatives", verbose_name=_("field")
    )
    author_kind = models.ForeignKey(
        "initiatives.AuthorKind",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("kind of author"),
    )
    solution_kinds = ArrayField(
        models.CharField(max_length=12, choices=SolutionKind),
        default=list,
        blank=True,
        verbose_name=_("kinds of solution"),
    )
    first_applied_on = models.DateField(_("first applied or tried on"), null=True, blank=True)
    investor_name = models.CharField(_("investor"), max_length=200, blank=True)
    investor_address = models.CharField(_("address of the investor"), max_length=300, blank=True)
    first_year_benefit = models.PositiveBigIntegerField(_("first-year benefit (đồng)"), null=True, blank=True)
    benefit_not_computable = models.BooleanField(_("benefit cannot be computed"), default=False)

    status = models.CharField(_("state"), max_length=16, choices=Status, default=Status.DRAFT)
    serial = models.PositiveIntegerField(null=True, editable=False)
    number = models.CharField(_("number"), max_length=40, blank=True, editable=False)
    status_since = models.DateTimeField(_("in this state since"))
    due_on = models.DateField(_("to be done by"), null=True, blank=True)
    submitted_at = models.DateTimeField(_("first handed in"), null=True, blank=True)
    held_because = models.CharField(
        _("held because"),
        max_length=300,
        blank=True,
        help_text=_("A dispute, denunciation or sign of copying (process.md 2.2)."),
    )
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("entered by")
    )

    objects = InitiativeQuerySet.as_manager()
    answered: dict[Hashable, object] | None = None

    class Meta:
        verbose_name = _("initiative")
        verbose_name_plural = _("initiatives")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["season", "recognising_unit", "kind", "serial"],
                name="initiative_number_is_given_once",
                condition=models.Q(serial__isnull=False),
            ),
            models.CheckConstraint(
                name="initiative_has_a_number_unless_a_draft",
                condition=models.Q(status__in=["draft", "withdrawn"], serial__isnull=True, submitted_at__isnull=True)
                | models.Q(serial__isnull=False, submitted_at__isnull=False, recognising_unit__isnull=False)
                & ~models.Q(number=""),
            ),
            models.CheckConstraint(
                name="initiative_benefit_is_a_sum_or_not_computable",
                condition=models.Q(first_year_benefit__isnull=True) | models.Q(benefit_not_computable=False),
            ),
            *REGISTRATION_CONSTRAINTS,
        ]
        indexes = [
            # The clerks' lists: newest first within a unit's subtree, by state.
            models.Index(fields=["season", "status", "-id"], name="initiative_by_state"),
            models.Index(fields=["unit", "season", "-id"], name="initiative_by_unit"),
            models.Index(fields=["season", "status_since", "id"], name="initiative_by_waiting"),
            # What the clock closes.
            models.Index(fields=["due_on"], name="initiative_due", condition=models.Q(due_on__isnull=False)),
            GinIndex(OpClass("search", name="gin_trgm_ops"), name="initiative_search"),  # the clerks' search
            *REGISTRATION_INDEXES,
        ]
        triggers = [
            shares_total_100("submitted_shares_total_100", pgtrigger.Insert | pgtrigger.UpdateOf("status"), "NEW.id"),
            *initiatives_are_tallied(),
        ]

    def __str__(self) -> str:
        return self.title or gettext("Without a title yet")

    def save(self, *args, **kwargs) -> None:
        """Keep what the search looks at beside title and number."""
        self.set_keys()
        fields = kwargs.get("update_fields")
        if fields is not None and {"title", "number"} & set(fields):
            kwargs["update_fields"] = {*fields, "search"}
        super().save(*args, **kwargs)

    def set_keys(self) -> None:
        """Fill in what the search looks at; bulk writers call it themselves."""
        self.search = f"{fold(self.title)} {self.number.lower()}"

    def get_absolute_url(self) -> str:
        """The page that says where the initiative stands."""
        return reverse("initiatives:detail", args=[self.pk])

    @property
    def is_model(self) -> bool:
        """Whether it is a Dân vận khéo model."""
        return self.kind == Kind.MODEL

    @property
    def sphere(self) -> models.Model | None:
        """The field of an initiative, the area of a model: lists show both in one column."""
        return self.area if self.is_model else self.field

    @property
    def look(self) -> tuple[str, str]:
        """The class of its badge and the lozenge in it (look.md 3)."""
        return LOOKS[Status(self.status)]

    def main_dossier(self) -> Dossier:
        """The papers by which it is recognised: the application, of a model the registration."""
        act = ACT_OF[Kind(self.kind)]
        return self.once(("dossier", act), lambda: self.dossiers.select_related("template").get(act=act))

    def authors_with_persons(self) -> list["Author"]:
        """The authors in their order; asked for unless they have been fetched with the initiative."""
        if "authors" in getattr(self, "_prefetched_objects_cache", {}):
            return list(self.authors.all())
        return list(self.authors.select_related("person").order_by("position", "pk"))

    def once(self, question: Hashable, ask: Callable[[], Answered]) -> Answered:
        """Answer a question about the papers; asked once where the row is locked, so that nobody writes in them.

        Rules, papers and notices of one step ask the same things. `initiatives.workflow.lock` sets `answered`.
        """
        if self.answered is None:
            return ask()
        if question not in self.answered:
            self.answered[question] = ask()
        return self.answered[question]

    def nearest_council_unit(self) -> "Unit | None":
        """The nearest unit, its own or above it, that has an initiative council."""
        return self.once("council unit", self.unit.recognising_unit)

    def latest_version(self) -> Version | None:
        """What was handed in last for the recognition."""
        act = ACT_OF[Kind(self.kind)]
        return Version.objects.filter(dossier__initiative=self.pk, dossier__act=act).order_by("-number").first()


@tracked()
class Author(TimeStamped):
    """One author and the share in the initiative; shares of a submitted initiative total 100 (process.md 2.7)."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="authors", verbose_name=_("initiative"))
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="authorships",
        verbose_name=_("person"),
    )
    outside_name = models.CharField(_("name of an outside person"), max_length=120, blank=True)
    outside_birth_date = models.DateField(_("date of birth"), null=True, blank=True)
    outside_residence = models.CharField(_("residence"), max_length=200, blank=True)
    share = models.DecimalField(_("share (%)"), max_digits=5, decimal_places=2, default=Decimal(0))
    task = models.CharField(_("task"), max_length=500, blank=True)
    is_lead = models.BooleanField(_("lead author"), default=False)
    position = models.PositiveSmallIntegerField(_("order"), default=1)
    consent = models.CharField(_("consent"), max_length=8, choices=Consent, default=Consent.WAITING)
    consent_at = models.DateTimeField(_("answered"), null=True, blank=True)
    agreed_share = models.DecimalField(
        _("share agreed to (%)"), max_digits=5, decimal_places=2, null=True, blank=True,
        help_text=_("A share typed over and set back needs no new consent."),
    )  # fmt: skip
    refused_because = models.CharField(_("refused because"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("author")
        verbose_name_plural = _("authors")
        ordering = ["initiative", "position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "person"], name="author_is_named_once", condition=models.Q(person__isnull=False)
            ),
            models.UniqueConstraint(fields=["initiative"], name="author_leads_alone", condition=models.Q(is_lead=True)),
            models.CheckConstraint(
                name="author_is_a_person_or_an_outsider",
                condition=models.Q(person__isnull=False, outside_name="")
                | models.Q(person__isnull=True) & ~models.Q(outside_name=""),
            ),
            models.CheckConstraint(
                name="author_share_is_a_percentage", condition=models.Q(share__gte=0, share__lte=100)
            ),
        ]
        triggers = [
            shares_total_100(
                "shares_total_100",
                pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                "CASE WHEN TG_OP = 'DELETE' THEN OLD.initiative_id ELSE NEW.initiative_id END",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """Full name of the person, in the house or outside."""
        return self.person.full_name if self.person_id else self.outside_name


@tracked()
class FirstApplier(models.Model):
    """Somebody who took part in the first application or trial (process.md 2.7), listed apart from the authors."""

    initiative = models.ForeignKey(
        Initiative, models.CASCADE, related_name="first_appliers", verbose_name=_("initiative")
    )
    position = models.PositiveSmallIntegerField(_("order"), default=1)
    name = models.CharField(_("full name"), max_length=120)
    birth_date = models.DateField(_("date of birth"), null=True, blank=True)
    workplace = models.CharField(_("workplace or residence"), max_length=200, blank=True)
    job = models.CharField(_("position"), max_length=120, blank=True)
    qualification = models.CharField(_("qualification"), max_length=120, blank=True)
    task = models.CharField(_("task"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("first applier")
        verbose_name_plural = _("first appliers")
        ordering = ["initiative", "position", "pk"]

    def __str__(self) -> str:
        return self.name


class Step(models.Model):
    """One step in an initiative's life: what happened, when, by whom (nobody: the clock), why."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="history", verbose_name=_("initiative"))
    step = models.CharField(_("step"), max_length=24)
    source = models.CharField(_("from"), max_length=16, choices=Status, blank=True)
    target = models.CharField(_("to"), max_length=16, choices=Status)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("by")
    )
    on_behalf_of = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("on behalf of"), help_text=_("Who was absent, where a deputy took the step."),
    )  # fmt: skip
    at = models.DateTimeField(_("at"))
    reason = models.TextField(_("reason"), blank=True)

    class Meta:
        verbose_name = _("step")
        verbose_name_plural = _("steps")
        ordering = ["initiative", "at", "pk"]
        triggers = [pgtrigger.Protect(name="steps_are_never_rewritten", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return f"{self.initiative_id}: {self.step}"
