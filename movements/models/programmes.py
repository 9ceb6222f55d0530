"""Annual programmes: what a unit issues for a year, and what units below make of it (mass-mobilisation.md 4-5)."""

import pgtrigger
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.history import tracked
from common.models import TimeStamped
from movements.programme_states import PROGRAMME_LOOKS, ProgrammeStatus, ProgrammeSubject
from movements.querysets.programmes import ProgrammeQuerySet

FIRST_YEAR, LAST_YEAR = 2000, 2100


@tracked()
class Programme(TimeStamped):
    """The programme of a unit for a year: drafted by those who answer for the unit, issued by its head.

    From then on it stays as it was issued; only its tasks move. Only `movements.workflow.programmes` sets `status`.
    """

    unit = models.ForeignKey(
        "accounts.Unit", models.PROTECT, related_name="programmes", verbose_name=_("unit that issues it")
    )
    year = models.PositiveSmallIntegerField(
        _("year"), validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)]
    )
    subject = models.CharField(
        _("about"), max_length=12, choices=ProgrammeSubject, default=ProgrammeSubject.INITIATIVES
    )
    above = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="localised",
        verbose_name=_("programme it localises"),
    )  # fmt: skip
    title = models.CharField(_("title"), max_length=300)
    aims = models.TextField(_("aims and requirements"), max_length=8000, blank=True)
    status = models.CharField(_("state"), max_length=10, choices=ProgrammeStatus, default=ProgrammeStatus.DRAFT)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("drafted by")
    )
    number = models.CharField(_("number"), max_length=60, blank=True)
    issued_on = models.DateField(pgettext_lazy("programme", "issued on"), null=True, blank=True)
    signer = models.CharField(_("signed by"), max_length=200, blank=True)
    document = models.URLField(
        _("address of the document"), max_length=500, blank=True,
        help_text=_("Where the signed document can be read, such as on the portal of the unit."),
    )  # fmt: skip
    issued_at = models.DateTimeField(_("issued here"), null=True, blank=True)
    issued_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=pgettext_lazy("programme", "issued by"),
    )
    issued_for = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("on behalf of"), help_text=_("Who was absent, where a deputy issued it."),
    )  # fmt: skip
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)

    objects = ProgrammeQuerySet.as_manager()

    class Meta:
        verbose_name = _("annual programme")
        verbose_name_plural = _("annual programmes")
        ordering = ["-year", "unit", "pk"]
        constraints = [
            # A second click drafts nothing twice; a supplement of the same year has a title of its own.
            models.UniqueConstraint(fields=["unit", "year", "title"], name="programme_is_drafted_once"),
            models.UniqueConstraint(fields=["unit", "above"], name="programme_is_localised_once_a_unit"),
            models.CheckConstraint(name="programme_has_a_title", condition=~models.Q(title="")),
            models.CheckConstraint(
                name="programme_issued_says_when_and_by_whom",
                condition=models.Q(
                    status="draft", issued_on__isnull=True, issued_at__isnull=True, issued_by__isnull=True,
                    issued_for__isnull=True, closed_at__isnull=True,
                )
                | models.Q(
                    ~models.Q(signer=""), status="issued", issued_on__isnull=False, issued_at__isnull=False,
                    issued_by__isnull=False, closed_at__isnull=True,
                )
                | models.Q(
                    ~models.Q(signer=""), status="closed", issued_on__isnull=False, issued_at__isnull=False,
                    issued_by__isnull=False, closed_at__isnull=False,
                ),
            ),
        ]  # fmt: skip
        indexes = [models.Index(fields=["status", "-year"], name="programme_by_year")]  # the list
        triggers = [
            pgtrigger.Trigger(
                name="programmes_issued_stay",
                when=pgtrigger.Before,
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__status__in=["issued", "closed"]),
                func="""
                    IF TG_OP = 'UPDATE' AND NEW.status <> 'draft'
                        AND (OLD.unit_id, OLD.year, OLD.subject, OLD.title, OLD.aims, OLD.number, OLD.issued_on,
                             OLD.signer, OLD.document, OLD.issued_at, OLD.issued_by_id)
                        = (NEW.unit_id, NEW.year, NEW.subject, NEW.title, NEW.aims, NEW.number, NEW.issued_on,
                           NEW.signer, NEW.document, NEW.issued_at, NEW.issued_by_id)
                        AND OLD.above_id IS NOT DISTINCT FROM NEW.above_id
                        AND OLD.issued_for_id IS NOT DISTINCT FROM NEW.issued_for_id THEN
                        RETURN NEW;
                    END IF;
                    RAISE EXCEPTION 'an issued programme stays as it was issued' USING ERRCODE = 'check_violation';
                """,
            ),
            pgtrigger.Trigger(
                name="programmes_localise_one_above",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("above_id", "year", "subject", "unit_id"),
                condition=pgtrigger.Q(new__above__isnull=False),
                func="""
                    IF NOT EXISTS (
                        SELECT 1 FROM movements_programme above
                        JOIN accounts_unit issuer ON issuer.id = above.unit_id
                        JOIN accounts_unit own ON own.id = NEW.unit_id
                        WHERE above.id = NEW.above_id AND above.status <> 'draft' AND above.year = NEW.year
                            AND above.subject = NEW.subject AND own.id <> issuer.id
                            AND starts_with(own.path, issuer.path)
                    ) THEN
                        RAISE EXCEPTION 'a programme localises one issued above it for the same year and movement'
                            USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The page with its tasks."""
        return reverse("programmes:detail", args=[self.pk])

    @property
    def is_draft(self) -> bool:
        """Whether it is not issued yet."""
        return self.status == ProgrammeStatus.DRAFT

    @property
    def runs(self) -> bool:
        """Whether its tasks are to be done: issued, not closed."""
        return self.status == ProgrammeStatus.ISSUED

    @property
    def look(self) -> tuple[str, str]:
        """The kind of its badge and the lozenge in it (look.md 3)."""
        return PROGRAMME_LOOKS[ProgrammeStatus(self.status)]
