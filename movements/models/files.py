"""Files of the movement: the document of a programme, what shows that a task is done or a promise kept."""

import pgtrigger
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.kept_files import Below
from common.models import AttachedFile
from movements.querysets.files import MovementFileQuerySet

movement_path = Below("movement")


@tracked()
class MovementFile(AttachedFile):
    """A file of one programme, task or promise; those of a task or promise stay once it has been reported."""

    OWNERS = ("programme", "task", "commitment")

    programme = models.ForeignKey(
        "movements.Programme", models.PROTECT, null=True, blank=True, related_name="files", verbose_name=_("programme")
    )
    task = models.ForeignKey(
        "movements.Task", models.PROTECT, null=True, blank=True, related_name="files", verbose_name=_("task")
    )
    commitment = models.ForeignKey(
        "movements.Commitment", models.PROTECT, null=True, blank=True, related_name="files", verbose_name=_("promise")
    )
    file = models.FileField(_("file"), upload_to=movement_path, max_length=200)

    objects = MovementFileQuerySet.as_manager()

    class Meta:
        verbose_name = _("file of the movement")
        verbose_name_plural = _("files of the movement")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="movement_file_has_one_owner",
                condition=Q(programme__isnull=False, task__isnull=True, commitment__isnull=True)
                | Q(programme__isnull=True, task__isnull=False, commitment__isnull=True)
                | Q(programme__isnull=True, task__isnull=True, commitment__isnull=False),
            ),
            *(
                models.UniqueConstraint(fields=[owner, "sha256"], name=f"{owner}_keeps_a_file_once")
                for owner in ("programme", "task", "commitment")
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="movement_files_stay_as_reported",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                declare=[("state", "TEXT")],
                # The locks let nothing be reported between this look and the change.
                func="""
                    FOR state IN
                        SELECT status FROM movements_task WHERE id IN (OLD.task_id, NEW.task_id) FOR SHARE
                    LOOP
                        IF state <> 'open' THEN
                            RAISE EXCEPTION 'files of a task reported stay' USING ERRCODE = 'check_violation';
                        END IF;
                    END LOOP;
                    FOR state IN
                        SELECT status FROM movements_commitment
                        WHERE id IN (OLD.commitment_id, NEW.commitment_id) FOR SHARE
                    LOOP
                        IF state <> 'open' THEN
                            RAISE EXCEPTION 'files of a promise reported stay' USING ERRCODE = 'check_violation';
                        END IF;
                    END LOOP;
                    IF EXISTS (
                        SELECT 1 FROM movements_programme WHERE id = NEW.programme_id AND status = 'draft'
                    ) THEN
                        RAISE EXCEPTION 'a draft has no signed document' USING ERRCODE = 'check_violation';
                    END IF;
                    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
                    RETURN NEW;
                """,
            )
        ]

    @property
    def owner(self) -> models.Model:
        """What it is a file of."""
        return next(found for name in self.OWNERS if (found := getattr(self, name)) is not None)

    def get_absolute_url(self) -> str:
        """Where it is read."""
        return reverse("movements:file", args=[self.pk])

    @property
    def remove_url(self) -> str:
        """Where it is taken off."""
        return reverse("movements:remove_file", args=[self.pk])

    @property
    def restore_url(self) -> str:
        """Where it is brought back."""
        return reverse("movements:restore_file", args=[self.pk])
