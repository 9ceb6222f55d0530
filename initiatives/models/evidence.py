"""Files by which the people of a receiving unit show that they apply an initiative: pictures, scans, tables."""

import pgtrigger
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.kept_files import Below
from common.models import AttachedFile
from initiatives.querysets.adoption import EvidenceQuerySet

evidence_path = Below("evidence", "adoption_id")


@tracked()
class Evidence(AttachedFile):
    """A file of an application in another unit; from the report on, those there stay with what the head signs."""

    adoption = models.ForeignKey(
        "initiatives.Adoption", models.PROTECT, related_name="files", verbose_name=_("application")
    )
    file = models.FileField(_("file"), upload_to=evidence_path, max_length=200)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("file of evidence")
        verbose_name_plural = _("files of evidence")
        ordering = ["adoption", "pk"]
        constraints = [models.UniqueConstraint(fields=["adoption", "sha256"], name="evidence_is_kept_once")]
        triggers = [
            pgtrigger.Trigger(
                name="evidence_reported_stays",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                declare=[("state", "TEXT")],
                # The lock lets no report be handed in between this look and the change.
                func="""
                    FOR state IN
                        SELECT status FROM initiatives_adoption WHERE id IN (OLD.adoption_id, NEW.adoption_id)
                        ORDER BY id FOR SHARE
                    LOOP
                        IF state NOT IN ('interested', 'under_way') THEN
                            RAISE EXCEPTION 'evidence: what was reported stays' USING ERRCODE = 'check_violation';
                        END IF;
                    END LOOP;
                    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
                    RETURN NEW;
                """,
            )
        ]

    def get_absolute_url(self) -> str:
        """Where it is read."""
        return reverse("initiatives:evidence", args=[self.pk])

    @property
    def remove_url(self) -> str:
        """Where it is taken off."""
        return reverse("initiatives:remove_evidence", args=[self.pk])

    @property
    def restore_url(self) -> str:
        """Where it is brought back."""
        return reverse("initiatives:restore_evidence", args=[self.pk])
