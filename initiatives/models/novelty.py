"""The novelty check: what a text handed in repeats of others, who has looked at it, the marks texts are found by."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from initiatives.models.papers import Version


class NoveltyCheck(models.Model):
    """How much of one version stands word for word in what others had handed in before it (docs/decisions/0032).

    It can be worked out again at any time and gives the same, so it keeps no history; what people say of it does.
    """

    version = models.OneToOneField(Version, models.CASCADE, related_name="novelty", verbose_name=_("version"))
    requested_at = models.DateTimeField(_("asked for"))
    is_waiting = models.BooleanField(_("waiting to be compared"), default=True)
    checked_at = models.DateTimeField(_("compared"), null=True, blank=True)
    word_count = models.PositiveIntegerField(_("words compared"), default=0)
    share = models.DecimalField(
        _("similarity (%)"), max_digits=4, decimal_places=1, null=True, blank=True,
        help_text=_("Words in passages that others had handed in before; the authors' own earlier texts do not count."),
    )  # fmt: skip

    class Meta:
        verbose_name = _("novelty check")
        verbose_name_plural = _("novelty checks")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="novelty_check_has_a_share_once_compared",
                condition=models.Q(checked_at__isnull=True, share__isnull=True, is_waiting=True)
                | models.Q(checked_at__isnull=False, share__isnull=False, share__gte=0, share__lte=100),
            ),
        ]
        indexes = [
            # What the clock takes up when a task was lost.
            models.Index(fields=["requested_at"], name="novelty_check_waiting", condition=models.Q(is_waiting=True)),
        ]

    def __str__(self) -> str:
        return f"{self.version_id}: {self.share}"


class Similarity(models.Model):
    """Another initiative a version repeats: how alike, and which passages, with their places in both texts."""

    novelty = models.ForeignKey(
        NoveltyCheck, models.CASCADE, related_name="similarities", verbose_name=_("novelty check")
    )
    other = models.ForeignKey(Version, models.CASCADE, related_name="+", verbose_name=_("found in"))
    is_own = models.BooleanField(_("of the same author"), help_text=_("A continuation is not a copy."))
    share = models.DecimalField(_("similarity (%)"), max_digits=4, decimal_places=1)
    passages = models.JSONField(
        _("passages"), help_text=_("Of each: key, begin and end in this text, then the same in the other.")
    )

    class Meta:
        verbose_name = _("similarity")
        verbose_name_plural = _("similarities")
        ordering = ["novelty", "-share", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["novelty", "other"], name="similarity_is_one_a_pair"),
            models.CheckConstraint(name="similarity_is_a_percentage", condition=models.Q(share__gte=0, share__lte=100)),
        ]

    def __str__(self) -> str:
        return f"{self.novelty_id} → {self.other_id}: {self.share}"


class NoveltyLook(models.Model):
    """Somebody responsible has looked at what a version repeats, and says what to think of it."""

    novelty = models.ForeignKey(NoveltyCheck, models.CASCADE, related_name="looks", verbose_name=_("novelty check"))
    because = models.CharField(_("what was found"), max_length=300)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("look at a similarity")
        verbose_name_plural = _("looks at similarities")
        ordering = ["novelty", "at", "pk"]
        constraints = [
            models.CheckConstraint(name="novelty_look_says_why", condition=~models.Q(because="")),
        ]
        triggers = [pgtrigger.Protect(name="looks_are_never_rewritten", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.because


class TextMark(models.Model):
    """One mark of the text an initiative handed in last (`common.passages`): the index by which others find it.

    Two hundred rows an initiative: no key of its own, no foreign key in the database. Whose text is gone from it is
    known from the text itself.
    """

    pk = models.CompositePrimaryKey("mark", "initiative_id")
    mark = models.IntegerField()
    initiative_id = models.BigIntegerField()

    class Meta:
        verbose_name = _("mark of a text")
        verbose_name_plural = _("marks of texts")

    def __str__(self) -> str:
        return f"{self.initiative_id}: {self.mark}"
