"""Limits that were extended: by whom, from when to when, and why."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.formats import moment, weekday
from notifications.dues import choices_of_kinds


class Extension(models.Model):
    """The limit of one thing was moved to a later moment; never to an earlier one.

    `thing` is the kind with the key of the row that holds the limit ("scores-12"). A limit that is a day is kept as
    the first moment of that day.
    """

    kind = models.CharField(_("what is due"), max_length=24, choices=choices_of_kinds)
    thing = models.CharField(_("what was extended"), max_length=80)
    has_hour = models.BooleanField(_("ends at an hour"), default=False)
    before = models.DateTimeField(_("until then"))
    after = models.DateTimeField(_("from then on"))
    reason = models.CharField(_("reason"), max_length=300)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="extensions", verbose_name=_("extended by")
    )
    at = models.DateTimeField(_("extended"))

    class Meta:
        verbose_name = _("extended limit")
        verbose_name_plural = _("extended limits")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(name="limit_is_never_shortened", condition=models.Q(after__gt=models.F("before"))),
            models.CheckConstraint(name="limit_is_extended_for_a_reason", condition=~models.Q(reason="")),
        ]
        indexes = [models.Index(fields=["thing"], name="extension_by_thing")]  # shown where the limit is shown

    def __str__(self) -> str:
        return f"{self.thing}: {self.after_words}"

    @property
    def before_words(self) -> str:
        """The limit as it was."""
        return self._words(self.before)

    @property
    def after_words(self) -> str:
        """The limit as it is since."""
        return self._words(self.after)

    def _words(self, at) -> str:
        return moment(at) if self.has_hour else weekday(timezone.localdate(at))
