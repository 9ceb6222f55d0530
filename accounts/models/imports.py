"""One upload of a personnel list, and what became of each of its rows."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

from accounts.imports.reasons import CHANGED, PROBLEMS, Reason
from accounts.querysets import StaffImportQuerySet, StaffImportRowQuerySet
from accounts.states import ImportStatus, Outcome
from common.history import tracked
from common.models import TimeStamped


def private_path(staff_import: "StaffImport", name: str) -> str:
    """Give a path that tells nothing and cannot be guessed; the file is never served by it."""
    return f"staff-imports/{timezone.localdate():%Y/%m}/{get_random_string(32)}"


@tracked(exclude=["samples"])
class StaffImport(TimeStamped):
    """A list somebody uploaded: its file, what its columns mean, how far it has come, what it changed."""

    uploader = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="staff_imports",
        verbose_name=_("uploaded by"),
        help_text=_("Blank: from the command line."),
    )
    unit = models.ForeignKey(
        "accounts.Unit",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="staff_imports",
        verbose_name=_("for the unit"),
        help_text=_("Rows of other units are rejected. Blank: every unit."),
    )
    is_complete = models.BooleanField(
        _("complete list"), default=False, help_text=_("People of the unit missing from it are proposed as leavers.")
    )
    file = models.FileField(_("file"), upload_to=private_path)
    file_name = models.CharField(_("name of the file"), max_length=255)
    sheets = models.JSONField(_("sheets of the file"), default=list)
    sheet = models.CharField(_("sheet"), max_length=120, blank=True)
    heading_row = models.IntegerField(_("last row of the heading"), default=0, help_text=_("0: none found."))
    titles = models.JSONField(_("headings"), default=list)
    samples = models.JSONField(_("first rows"), default=list)
    columns = models.JSONField(_("what the columns mean"), default=dict)
    default_group = models.ForeignKey(
        "accounts.TargetGroup",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("target group where none is written"),
    )
    joined_on = models.DateField(_("new people count from"))
    changed_on = models.DateField(_("changes count from"))
    status = models.CharField(_("state"), max_length=12, choices=ImportStatus, default=ImportStatus.UPLOADED)
    problem = models.CharField(_("problem"), max_length=40, blank=True)
    created_count = models.PositiveIntegerField(_("created"), default=0)
    changed_count = models.PositiveIntegerField(_("changed"), default=0)
    same_count = models.PositiveIntegerField(_("left as they are"), default=0)
    rejected_count = models.PositiveIntegerField(_("rejected"), default=0)
    leaver_count = models.PositiveIntegerField(_("proposed as leavers"), default=0)
    skipped_count = models.PositiveIntegerField(_("lines that are no people"), default=0)
    done_at = models.DateTimeField(_("done at"), null=True, blank=True)

    objects = StaffImportQuerySet.as_manager()

    class Meta:
        verbose_name = _("staff import")
        verbose_name_plural = _("staff imports")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="complete_staff_list_names_its_unit",
                condition=models.Q(is_complete=False) | models.Q(unit__isnull=False),
            ),
            models.CheckConstraint(
                name="staff_import_is_done_at_some_time",
                condition=models.Q(status=ImportStatus.DONE, done_at__isnull=False)
                | ~models.Q(status=ImportStatus.DONE) & models.Q(done_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return self.file_name

    def get_absolute_url(self) -> str:
        """The page that shows how far it has come."""
        return reverse("accounts:import", args=[self.pk])

    @property
    def is_working(self) -> bool:
        """Whether a task is at it."""
        return self.status in ImportStatus.working()

    @property
    def why_failed(self) -> str:
        """What stopped it and what to do about it, in the reader's language."""
        return str(PROBLEMS.get(self.problem, "")) if self.problem else ""

    def counts(self) -> dict[str, int]:
        """Give the number of rows by outcome."""
        return {outcome: getattr(self, f"{outcome}_count") for outcome in Outcome.values}


class StaffImportRow(models.Model):
    """What the list's row says, what would be (or was) done with it, and why not."""

    staff_import = models.ForeignKey(StaffImport, models.CASCADE, related_name="rows", verbose_name=_("staff import"))
    number = models.PositiveIntegerField(_("row"), help_text=_("As the spreadsheet counts; 0: not in the list."))
    outcome = models.CharField(_("outcome"), max_length=8, choices=Outcome)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+", verbose_name=_("person")
    )
    name = models.CharField(_("full name"), max_length=120, blank=True)
    code = models.CharField(_("staff code"), max_length=40, blank=True)
    unit_name = models.CharField(_("unit"), max_length=200, blank=True)
    changes = models.JSONField(_("changes"), default=list)
    reasons = models.JSONField(_("reasons"), default=list)
    cells = models.JSONField(_("cells"), default=list, help_text=_("Kept of rejected rows, to give them back."))
    settled_at = models.DateTimeField(_("settled at"), null=True, blank=True)

    objects = StaffImportRowQuerySet.as_manager()

    class Meta:
        verbose_name = _("row of a staff import")
        verbose_name_plural = _("rows of staff imports")
        ordering = ["staff_import", "number", "pk"]
        indexes = [
            models.Index(fields=["staff_import", "outcome", "number", "id"], name="import_row_by_outcome"),  # preview
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.name}"

    @property
    def told_changes(self) -> list[dict[str, str]]:
        """What differs, in the reader's language: column, before, after."""
        words = {"yes": _("yes"), "no": _("no")}
        return [
            {"column": CHANGED.get(name, name), "before": words.get(old, old), "after": words.get(new, new)}
            for name, old, new in self.changes
        ]

    @property
    def why(self) -> list[Reason]:
        """What there is to say about the row."""
        return [Reason(*reason) for reason in self.reasons]
