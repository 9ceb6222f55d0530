"""What was asked of the workers by hand: to remind people of what they owe."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from notifications.dues import choices_of_kinds


class Calling(models.Model):
    """Somebody asked that these people be reminded; kept until it is done, so that a lost task forgets nobody."""

    kind = models.CharField(_("what is due"), max_length=24, choices=choices_of_kinds)
    people = ArrayField(models.BigIntegerField(), verbose_name=_("people"))
    until = models.DateField(_("of what is due until"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="callings", verbose_name=_("asked for by")
    )
    at = models.DateTimeField(_("asked for"))
    done_at = models.DateTimeField(_("done"), null=True, blank=True)
    count = models.PositiveIntegerField(_("reminded"), null=True, blank=True)

    class Meta:
        verbose_name = _("reminding asked for by hand")
        verbose_name_plural = _("remindings asked for by hand")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="calling_done_says_how_many",
                condition=models.Q(done_at__isnull=True, count__isnull=True)
                | models.Q(done_at__isnull=False, count__isnull=False),
            )
        ]
        indexes = [models.Index(fields=["at"], name="calling_undone", condition=models.Q(done_at__isnull=True))]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.asked_count}"

    @property
    def asked_count(self) -> int:
        """How many people were to be reminded."""
        return len(self.people)
