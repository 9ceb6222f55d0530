"""Replication: another unit applies a recognised initiative, its head confirms it, a third unit checks the benefit.

The word of the receiving unit (since when, benefit, conclusion) is an `EffectConfirmation` and stands there alone.
"""

import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.models import StepTaken, TimeStamped
from initiatives.querysets.adoption import AdoptionQuerySet, BenefitCheckQuerySet
from initiatives.states import ADOPTION_LOOKS, AdoptionStatus, AdoptionStepName

LIVE = ["interested", "under_way", "reported", "confirmed"]
# Rows of one initiative's tree change one after the other: the lock makes a second writer see what the first wrote.
KEEPS_A_TREE = """
    PERFORM 1 FROM initiatives_initiative WHERE id = NEW.initiative_id FOR NO KEY UPDATE;
    IF EXISTS (SELECT 1 FROM initiatives_initiative WHERE id = NEW.initiative_id AND unit_id = NEW.unit_id) THEN
        RAISE EXCEPTION 'adoption: unit % is the unit of the authors', NEW.unit_id USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.parent_id IS NULL THEN
        RETURN NEW;
    END IF;
    IF NOT EXISTS (SELECT 1 FROM initiatives_adoption
                   WHERE id = NEW.parent_id AND initiative_id = NEW.initiative_id) THEN
        RAISE EXCEPTION 'adoption: % is of another initiative', NEW.parent_id USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (
        WITH RECURSIVE above (id, parent_id) AS (
            SELECT id, parent_id FROM initiatives_adoption WHERE id = NEW.parent_id
            UNION
            SELECT a.id, a.parent_id FROM initiatives_adoption a JOIN above ON a.id = above.parent_id
        )
        SELECT 1 FROM above WHERE id = NEW.id
    ) THEN
        RAISE EXCEPTION 'adoption %: a circle', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
"""


@tracked(exclude=["updated_at"])
class Adoption(TimeStamped):
    """One unit applies one recognised initiative of another: from the first interest to the head's word.

    `parent` is the application from which this unit learned it; none: from the authors. Only
    `initiatives.workflow.adoption` sets `status`.
    """

    initiative = models.ForeignKey(
        "initiatives.Initiative", models.PROTECT, related_name="adoptions", verbose_name=_("initiative")
    )
    unit = models.ForeignKey(
        "accounts.Unit", models.PROTECT, related_name="adoptions", verbose_name=_("receiving unit")
    )
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("learned from")
    )
    status = models.CharField(_("state"), max_length=10, choices=AdoptionStatus, default=AdoptionStatus.INTERESTED)
    status_since = models.DateTimeField(_("in this state since"))
    why = models.TextField(_("why the unit wants it"), max_length=2000, blank=True)
    interested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("interest shown by")
    )
    interested_at = models.DateTimeField(_("interest shown"))
    adaptation = models.TextField(_("what is done otherwise here"), max_length=8000, blank=True)
    starts_on = models.DateField(_("applied from"), null=True, blank=True)
    evidence = models.TextField(
        _("evidence"), max_length=8000, blank=True, help_text=_("In words; its files are rows of their own.")
    )
    reported_at = models.DateTimeField(_("reported"), null=True, blank=True)
    due_on = models.DateField(_("to be answered by"), null=True, blank=True)
    confirmation = models.OneToOneField(
        "initiatives.EffectConfirmation", models.PROTECT, null=True, blank=True, related_name="adoption",
        verbose_name=_("confirmation of effect"), help_text=_("The word of the unit: benefit, effect, conclusion."),
    )  # fmt: skip

    objects = AdoptionQuerySet.as_manager()

    class Meta:
        verbose_name = _("application in another unit")
        verbose_name_plural = _("applications in other units")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "unit"], name="adoption_is_one_a_unit", condition=models.Q(status__in=LIVE)
            ),
            models.CheckConstraint(
                name="adoption_is_not_its_own_parent",
                condition=models.Q(parent__isnull=True) | ~models.Q(parent=models.F("id")),
            ),
            models.CheckConstraint(
                name="adoption_under_way_says_how_and_since",
                condition=~models.Q(status__in=["under_way", "reported"])
                | models.Q(starts_on__isnull=False) & ~models.Q(adaptation=""),
            ),
            models.CheckConstraint(
                name="adoption_reported_has_its_papers",
                condition=~models.Q(status="reported")
                | models.Q(confirmation__isnull=False, reported_at__isnull=False, due_on__isnull=False),
            ),
            models.CheckConstraint(
                name="adoption_confirmed_has_the_word_of_the_unit",
                condition=~models.Q(status__in=["confirmed", "revoked"])
                | models.Q(confirmation__isnull=False, starts_on__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["status", "-id"], name="adoption_by_state"),
            models.Index(fields=["unit", "-id"], name="adoption_by_unit"),
            models.Index(fields=["due_on"], name="adoption_due", condition=models.Q(status="reported")),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="adoptions_are_a_tree",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("parent_id", "initiative_id", "unit_id"),
                func=KEEPS_A_TREE,
            ),
            pgtrigger.Trigger(
                name="adoption_reported_has_evidence",  # in words, or in files (`Evidence`), which stay from then on
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("status", "evidence"),
                condition=pgtrigger.Q(new__status="reported", new__evidence=""),
                func="""
                    IF NOT EXISTS (
                        SELECT 1 FROM initiatives_evidence WHERE adoption_id = NEW.id AND removed_at IS NULL
                    ) THEN
                        RAISE EXCEPTION 'adoption %: reported without evidence', NEW.id
                            USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.initiative}: {self.unit}"

    def get_absolute_url(self) -> str:
        """The page that says where it stands."""
        return reverse("initiatives:adoption", args=[self.pk])

    @property
    def look(self) -> tuple[str, str]:
        """The class of its badge and the lozenge in it (look.md 3)."""
        return ADOPTION_LOOKS[AdoptionStatus(self.status)]

    @property
    def names(self) -> str:
        """The people who apply it, in a line; lists fetch them with their rows."""
        return ", ".join(each.person.full_name for each in self.people.all())


class Adopter(models.Model):
    """Somebody of the receiving unit who applies the initiative, and shares the credit once that is confirmed."""

    adoption = models.ForeignKey(Adoption, models.CASCADE, related_name="people", verbose_name=_("application"))
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="adoptions", verbose_name=_("person")
    )
    task = models.CharField(_("task"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("person who applies")
        verbose_name_plural = _("people who apply")
        ordering = ["adoption", "pk"]
        constraints = [models.UniqueConstraint(fields=["adoption", "person"], name="adopter_is_named_once")]

    def __str__(self) -> str:
        return f"{self.adoption_id}: {self.person_id}"


class AdoptionStep(StepTaken):
    """One step of an application in another unit: what happened, when, by whom, why."""

    adoption = models.ForeignKey(Adoption, models.CASCADE, related_name="history", verbose_name=_("application"))
    step = models.CharField(_("step"), max_length=12, choices=AdoptionStepName)
    source = models.CharField(_("from"), max_length=10, choices=AdoptionStatus, blank=True)
    target = models.CharField(_("to"), max_length=10, choices=AdoptionStatus)
    reason = models.CharField(_("reason"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("step of an application in another unit")
        verbose_name_plural = _("steps of applications in other units")
        ordering = ["adoption", "at", "pk"]
        constraints = [
            models.CheckConstraint(
                name="adoption_ends_or_goes_back_for_a_reason",
                condition=~models.Q(step__in=["give_back", "abandon", "revoke"]) | ~models.Q(reason=""),
            )
        ]
        triggers = [pgtrigger.Protect(name="adoption_steps_stay", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return f"{self.adoption_id}: {self.step}"


@tracked(exclude=["updated_at"])
class BenefitCheck(TimeStamped):
    """So many months after the start a third unit says what the benefit really is, beside what was claimed."""

    adoption = models.ForeignKey(Adoption, models.PROTECT, related_name="checks", verbose_name=_("application"))
    after_months = models.PositiveSmallIntegerField(_("months after the start"))
    unit = models.ForeignKey("accounts.Unit", models.PROTECT, related_name="+", verbose_name=_("unit that checks"))
    opens_on = models.DateField(_("can be checked from"))
    due_on = models.DateField(_("to be checked by"))
    claimed = models.PositiveBigIntegerField(
        _("benefit claimed (đồng)"), null=True, blank=True, help_text=_("As the receiving unit signed it.")
    )
    confirmed = models.PositiveBigIntegerField(_("benefit confirmed (đồng)"), null=True, blank=True)
    not_computable = models.BooleanField(_("benefit cannot be computed"), default=False)
    finding = models.TextField(_("what was found"), max_length=4000, blank=True)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("checked by")
    )
    on_behalf_of = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("on behalf of"), help_text=_("Who was absent, where a deputy checked."),
    )  # fmt: skip
    checked_at = models.DateTimeField(_("checked"), null=True, blank=True)

    objects = BenefitCheckQuerySet.as_manager()

    class Meta:
        verbose_name = _("check of a benefit")
        verbose_name_plural = _("checks of benefits")
        ordering = ["adoption", "after_months"]
        constraints = [
            models.UniqueConstraint(fields=["adoption", "after_months"], name="benefit_is_checked_once_a_date"),
            models.CheckConstraint(
                name="benefit_check_is_complete_or_absent",
                condition=models.Q(
                    checked_at__isnull=True, checked_by__isnull=True, confirmed__isnull=True, not_computable=False,
                    finding="",
                )
                | models.Q(checked_at__isnull=False, checked_by__isnull=False)
                & ~models.Q(finding="")
                & (
                    models.Q(confirmed__isnull=False, not_computable=False)
                    | models.Q(confirmed__isnull=True, not_computable=True)
                ),
            ),
            models.CheckConstraint(
                name="benefit_check_is_due_after_it_opens", condition=models.Q(due_on__gte=models.F("opens_on"))
            ),
        ]  # fmt: skip
        indexes = [
            models.Index(fields=["due_on"], name="benefit_check_due", condition=models.Q(checked_at__isnull=True))
        ]
        triggers = [
            pgtrigger.Trigger(
                name="benefits_are_checked_by_a_third_unit",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("unit_id", "adoption_id"),
                func="""
                    IF EXISTS (
                        SELECT 1 FROM initiatives_adoption a JOIN initiatives_initiative i ON i.id = a.initiative_id
                        WHERE a.id = NEW.adoption_id AND NEW.unit_id IN (a.unit_id, i.unit_id)
                    ) THEN
                        RAISE EXCEPTION 'benefit check: unit % is concerned itself', NEW.unit_id
                            USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Protect(
                name="checked_benefits_stay",
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__checked_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.adoption_id}, {self.after_months}"

    def get_absolute_url(self) -> str:
        """The application, where its checks stand."""
        return reverse("initiatives:adoption", args=[self.adoption_id])
