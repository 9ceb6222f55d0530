"""Dialogues of leaders with people and businesses, and what was said in them (mass-mobilisation.md 8)."""

import pgtrigger
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.models import TimeStamped
from common.vietnamese import fold
from movements.querysets.dialogues import DialogueQuerySet, OpinionQuerySet
from movements.states import DIALOGUE_LOOKS, DialogueKind, DialogueLevel, DialogueStatus, Partners

STAY = "a published dialogue stays as it was published"


@tracked()
class OpinionField(models.Model):
    """A field by which opinions are counted: land, roads, health …; the province keeps the list."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    name = models.CharField(_("name"), max_length=120, unique=True)
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    is_active = models.BooleanField(
        _("can be chosen"), default=True, help_text=_("A field in use is taken out of the choice, not deleted.")
    )

    class Meta:
        verbose_name = _("field of opinions")
        verbose_name_plural = _("fields of opinions")
        ordering = ["position", "code"]

    def __str__(self) -> str:
        return self.name


@tracked()
class DialogueMinimum(models.Model):
    """How many dialogues each unit of a level is expected to hold in a year, from this year on until another row."""

    level = models.CharField(_("level"), max_length=10, choices=DialogueLevel)
    from_year = models.PositiveSmallIntegerField(_("from the year"))
    count = models.PositiveSmallIntegerField(
        _("dialogues a unit a year"), help_text=_("0: nothing is expected from this year on.")
    )

    class Meta:
        verbose_name = _("expected number of dialogues")
        verbose_name_plural = _("expected numbers of dialogues")
        ordering = ["level", "-from_year"]
        constraints = [
            models.UniqueConstraint(fields=["level", "from_year"], name="dialogue_minimum_is_one_a_level_and_year")
        ]

    def __str__(self) -> str:
        return f"{self.get_level_display()}, {self.from_year}: {self.count}"


@tracked(exclude=["search", "notice"])
class Dialogue(TimeStamped):
    """One dialogue: entered and corrected in the unit until its head publishes the notice of conclusions.

    From then on it stays as it is; only what was promised moves. Only `movements.workflow` sets `status`.
    """

    unit = models.ForeignKey("accounts.Unit", models.PROTECT, related_name="dialogues", verbose_name=_("host unit"))
    level = models.CharField(_("level"), max_length=10, choices=DialogueLevel)
    held_on = models.DateField(_("held on"))
    place = models.CharField(_("place"), max_length=200)
    host_name = models.CharField(_("host"), max_length=120)
    host_position = models.CharField(_("position of the host"), max_length=160)
    kind = models.CharField(_("kind"), max_length=14, choices=DialogueKind, default=DialogueKind.PERIODIC)
    partners = models.CharField(_("with"), max_length=12, choices=Partners, default=Partners.PEOPLE)
    topic = models.CharField(
        _("topic"), max_length=300, blank=True, help_text=_("Of a dialogue on one subject; otherwise left empty.")
    )
    participants = models.PositiveIntegerField(_("participants"))
    conclusion = models.TextField(
        _("conclusions of the host"), max_length=20_000, blank=True,
        help_text=_("What holds for all; each opinion has its own answer or promise."),
    )  # fmt: skip
    status = models.CharField(_("state"), max_length=10, choices=DialogueStatus, default=DialogueStatus.DRAFT)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("entered by")
    )
    notice_number = models.CharField(_("number of the notice"), max_length=60, blank=True)
    noticed_on = models.DateField(_("date of the notice"), null=True, blank=True)
    published_at = models.DateTimeField(_("published"), null=True, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("published by"),
    )  # fmt: skip
    published_for = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("on behalf of"), help_text=_("Who was absent, where a deputy published it."),
    )  # fmt: skip
    notice = models.JSONField(_("notice as published"), default=dict, blank=True, editable=False)
    search = models.CharField(max_length=900, editable=False)

    objects = DialogueQuerySet.as_manager()

    class Meta:
        verbose_name = _("dialogue")
        verbose_name_plural = _("dialogues")
        ordering = ["-held_on", "-pk"]
        constraints = [
            # A list that comes twice, or a second click, counts nothing twice.
            models.UniqueConstraint(
                fields=["unit", "held_on", "place", "partners", "topic"], name="dialogue_is_entered_once"
            ),
            models.CheckConstraint(
                name="dialogue_published_has_its_notice",
                condition=models.Q(status="draft", published_at__isnull=True, published_by__isnull=True)
                | models.Q(
                    status="published", published_at__isnull=False, published_by__isnull=False,
                    noticed_on__gte=models.F("held_on"),
                )
                & ~models.Q(notice_number=""),
            ),
        ]  # fmt: skip
        indexes = [
            models.Index(fields=["status", "held_on"], name="dialogue_by_day"),  # figures of a year, the list
            GinIndex(OpClass("search", name="gin_trgm_ops"), name="dialogue_search"),  # the list
        ]
        triggers = [
            pgtrigger.Protect(
                name="published_dialogues_stay",
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__status="published"),
            )
        ]

    def __str__(self) -> str:
        return f"{self.unit}, {self.held_on:%d/%m/%Y}"

    def save(self, *args, **kwargs) -> None:
        """Keep what the search looks at beside the row."""
        self.set_search()
        super().save(*args, **kwargs)

    def set_search(self) -> None:
        """Fill in what the search looks at; bulk writers call it themselves."""
        parts = (self.topic, self.place, self.host_name, self.notice_number)
        self.search = fold(" ".join(part for part in parts if part))[:900]

    def get_absolute_url(self) -> str:
        """The page on which it is read, by everybody once it is published."""
        return reverse("dialogues:detail", args=[self.pk])

    @property
    def is_published(self) -> bool:
        """Whether its notice of conclusions is out."""
        return self.status == DialogueStatus.PUBLISHED

    @property
    def look(self) -> tuple[str, str]:
        """The kind of its badge and the lozenge in it (look.md 3)."""
        return DIALOGUE_LOOKS[DialogueStatus(self.status)]


@tracked()
class Opinion(models.Model):
    """One opinion given in a dialogue: answered on the spot, or turned into a promise, never both."""

    dialogue = models.ForeignKey(Dialogue, models.CASCADE, related_name="opinions", verbose_name=_("dialogue"))
    position = models.PositiveSmallIntegerField(_("order"))
    field = models.ForeignKey(OpinionField, models.PROTECT, related_name="opinions", verbose_name=_("field"))
    text = models.TextField(_("opinion"), max_length=8000)
    answer = models.TextField(_("answered on the spot"), max_length=8000, blank=True)

    objects = OpinionQuerySet.as_manager()

    class Meta:
        verbose_name = _("opinion")
        verbose_name_plural = _("opinions")
        ordering = ["dialogue", "position", "pk"]
        constraints = [models.CheckConstraint(name="opinion_says_something", condition=~models.Q(text=""))]
        triggers = [
            pgtrigger.Trigger(
                name="opinions_published_stay",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                func=f"""
                    IF EXISTS (
                        SELECT 1 FROM movements_dialogue
                        WHERE status = 'published' AND id IN (OLD.dialogue_id, NEW.dialogue_id)
                    ) THEN
                        RAISE EXCEPTION '{STAY}' USING ERRCODE = 'check_violation';
                    END IF;
                    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
                    IF NEW.answer <> '' AND EXISTS (SELECT 1 FROM movements_commitment WHERE opinion_id = NEW.id) THEN
                        RAISE EXCEPTION 'an opinion is answered or promised, not both'
                            USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            )
        ]

    def __str__(self) -> str:
        return f"{self.dialogue_id}: {self.position}"
