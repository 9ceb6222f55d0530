"""The toolbox's own tables and the base of all others."""

from django.conf import settings
from django.db import connection, models
from django.utils.translation import gettext_lazy as _


class TimeStamped(models.Model):
    """When a row was made and last changed, kept by the application."""

    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    updated_at = models.DateTimeField(_("updated at"), auto_now=True)

    class Meta:
        abstract = True


class StepTaken(models.Model):
    """Who took a step in the life of something, in whose place, and when; derived classes say of what and which."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    on_behalf_of = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("on behalf of"), help_text=_("Who was absent, where a deputy took the step."),
    )  # fmt: skip
    at = models.DateTimeField(_("at"))

    class Meta:
        abstract = True


class KeptFile(models.Model):
    """A file kept with a row: what people called it, what it is by its content, and its hash.

    Derived classes say of what it is a file and who brought it, and have the `file` itself, whose folder is their own
    (`common.kept_files.Below`). `initiatives.files.examine` says of an upload what goes into these columns.
    """

    name = models.CharField(_("name"), max_length=200)
    suffix = models.CharField(_("type"), max_length=8, help_text=_("Found in the content, not in the name."))
    media_type = models.CharField(_("media type"), max_length=100)
    size = models.PositiveIntegerField(_("size in bytes"))
    sha256 = models.CharField("SHA-256", max_length=64)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name


class AttachedFile(KeptFile, TimeStamped):
    """A kept file that can be taken off what it belongs to, and brought back: who brought it, when it was taken off."""

    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("uploaded by")
    )
    removed_at = models.DateTimeField(_("removed"), null=True, blank=True)

    class Meta:
        abstract = True


class CalendarDay(models.Model):
    """A day on which the calendar of the law is not what holds: a swapped Saturday, another Tết holiday, a flood."""

    day = models.DateField(_("day"), primary_key=True)
    is_working = models.BooleanField(
        _("working day"), help_text=_("Tick a Saturday worked in exchange for another day.")
    )
    reason = models.CharField(_("reason"), max_length=200, help_text=_("Such as the decision that says so."))

    class Meta:
        verbose_name = _("corrected day of the calendar")
        verbose_name_plural = _("corrected days of the calendar")
        ordering = ["-day"]

    def __str__(self) -> str:
        return str(self.day)


class NumberSeries(models.Model):
    """The last number given in one series (`initiative:2026:CB-C029`); gap-free because its row is locked."""

    key = models.CharField(_("series"), max_length=100, primary_key=True)
    last = models.PositiveIntegerField(_("last number"), default=0)

    class Meta:
        verbose_name = _("number series")
        verbose_name_plural = _("number series")

    def __str__(self) -> str:
        return f"{self.key}: {self.last}"


def next_number(key: str) -> int:
    """Give the next number of the series, starting at 1.

    Needs a transaction: the row stays locked until its end, so a rolled-back number is given again.
    """
    return take_numbers(key, 1)[0]


def take_numbers(key: str, count: int) -> range:
    """Give the next `count` numbers of the series at once, under the same terms as `next_number`."""
    if not connection.in_atomic_block:
        raise RuntimeError("numbers of a series are given in a transaction")
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO common_numberseries (key, last) VALUES (%s, %s) "
            "ON CONFLICT (key) DO UPDATE SET last = common_numberseries.last + excluded.last RETURNING last",
            [key, count],
        )
        last = cursor.fetchone()[0]
    return range(last - count + 1, last + 1)
