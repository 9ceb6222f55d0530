"""Letters of submission (tờ trình): what a unit puts forward to the level above, with its list annexed."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.models import TimeStamped
from councils.querysets.letters import LetterQuerySet


@tracked(exclude=["content"])
class Letter(TimeStamped):
    """A letter of submission (process.md 3.3). It keeps its number even if it is made void: the register has no gap."""

    council = models.ForeignKey("councils.Council", models.PROTECT, related_name="letters", verbose_name=_("council"))
    addressee = models.ForeignKey("councils.Council", models.PROTECT, related_name="+", verbose_name=_("addressed to"))
    year = models.PositiveSmallIntegerField(_("year"))
    number = models.CharField(_("number"), max_length=60)
    signed_on = models.DateField(_("signed on"))
    signer = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("signer"))
    signer_title = models.CharField(_("title of the signer"), max_length=160, blank=True)
    content = models.JSONField(_("what was signed"), editable=False)
    issued_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("issued by")
    )
    issued_at = models.DateTimeField(_("issued"))
    voided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("voided by")
    )
    voided_at = models.DateTimeField(_("made void"), null=True, blank=True)
    void_reason = models.CharField(_("void because"), max_length=300, blank=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        verbose_name = _("letter of submission")
        verbose_name_plural = _("letters of submission")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["council", "year", "number"], name="letter_number_is_given_once"),
            models.CheckConstraint(
                name="letter_is_void_for_a_reason_or_not",
                condition=models.Q(voided_at__isnull=True, voided_by__isnull=True, void_reason="")
                | models.Q(voided_at__isnull=False, voided_by__isnull=False) & ~models.Q(void_reason=""),
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="letters_are_never_deleted", operation=pgtrigger.Delete),
            pgtrigger.Protect(
                name="letters_stay_as_they_were_signed",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__content__df=pgtrigger.F("new__content"))
                | pgtrigger.Q(old__number__df=pgtrigger.F("new__number"))
                | pgtrigger.Q(old__voided_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.number

    def get_absolute_url(self) -> str:
        """The letter with its list."""
        return reverse("councils:letter", args=[self.pk])


@tracked()
class LetterItem(models.Model):
    """What a letter that holds submits; each act once."""

    letter = models.ForeignKey(Letter, models.CASCADE, related_name="items", verbose_name=_("letter of submission"))
    assessment = models.OneToOneField(
        "councils.Assessment", models.CASCADE, related_name="letter_item", verbose_name=_("assessment")
    )
    position = models.PositiveIntegerField(_("order"))

    class Meta:
        verbose_name = _("item of a letter")
        verbose_name_plural = _("items of letters")
        ordering = ["letter", "position"]

    def __str__(self) -> str:
        return f"{self.letter_id}: {self.assessment_id}"
