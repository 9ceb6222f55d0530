"""What each target group is asked to think about, as tags of initiatives; administrators choose them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from initiatives.models.tallies import tags_are_tallied


@tracked()
class Theme(models.Model):
    """A theme of one target group, such as "saving material" for workers."""

    group = models.ForeignKey(
        "accounts.TargetGroup", models.PROTECT, related_name="themes", verbose_name=_("target group")
    )
    code = models.SlugField(_("code"), max_length=40, unique=True)
    name = models.CharField(_("name"), max_length=120)
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    is_active = models.BooleanField(_("can be chosen"), default=True)

    class Meta:
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        ordering = ["group__position", "position", "code"]

    def __str__(self) -> str:
        return self.name


@tracked()
class ThemeTag(models.Model):
    """That an initiative serves a theme; the figures move with it."""

    initiative = models.ForeignKey(
        "initiatives.Initiative", models.CASCADE, related_name="theme_tags", verbose_name=_("initiative")
    )
    theme = models.ForeignKey(Theme, models.PROTECT, related_name="tags", verbose_name=_("theme"))

    class Meta:
        verbose_name = _("theme of an initiative")
        verbose_name_plural = _("themes of initiatives")
        ordering = ["initiative", "theme__position", "pk"]
        constraints = [models.UniqueConstraint(fields=["initiative", "theme"], name="theme_is_given_once")]
        triggers = tags_are_tallied()

    def __str__(self) -> str:
        return f"{self.initiative_id}: {self.theme}"
