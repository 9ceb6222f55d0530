"""The papers of an initiative: dossiers and their answers, what was handed in, files, correction points."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.kept_files import Below
from common.models import AttachedFile, TimeStamped
from initiatives.querysets import AttachmentQuerySet
from initiatives.states import Act


@tracked()
class Dossier(TimeStamped):
    """An initiative's papers for one act, written in the form of one template."""

    initiative = models.ForeignKey(
        "initiatives.Initiative", models.CASCADE, related_name="dossiers", verbose_name=_("initiative")
    )
    act = models.CharField(_("act"), max_length=12, choices=Act, default=Act.APPLICATION)
    template = models.ForeignKey(
        "initiatives.FormTemplate", models.PROTECT, related_name="dossiers", verbose_name=_("form template")
    )

    class Meta:
        verbose_name = _("dossier")
        verbose_name_plural = _("dossiers")
        ordering = ["initiative", "pk"]
        constraints = [models.UniqueConstraint(fields=["initiative", "act"], name="dossier_is_one_an_act")]

    def __str__(self) -> str:
        return f"{self.get_act_display()}: {self.initiative}"


class Answer(models.Model):
    """The text under one question as it stands, with a revision that grows by one each time it is saved.

    Questions for facts (title, field, …) have a row too, for its revision and its copies: their text stays empty,
    the truth is in the initiative's columns. `page` and `sequence` name the open page that saved last and its n-th
    sending: when an acknowledgement is lost on the way, the page's next sending follows its own text.
    No history: autosaved draft text is covered by the versions handed in.
    """

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="answers", verbose_name=_("dossier"))
    question = models.ForeignKey("initiatives.Question", models.PROTECT, related_name="+", verbose_name=_("question"))
    text = models.TextField(_("text"), blank=True)
    revision = models.PositiveIntegerField(_("revision"), default=1)
    page = models.CharField(_("saved from the page"), max_length=32, blank=True)
    sequence = models.PositiveIntegerField(_("sending of that page"), default=0)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("saved by")
    )
    saved_at = models.DateTimeField(_("saved at"))

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        ordering = ["dossier", "question"]
        constraints = [models.UniqueConstraint(fields=["dossier", "question"], name="answer_is_one_a_question")]

    def __str__(self) -> str:
        return f"{self.dossier_id}, {self.question_id}"  # never the text: administrators read this


class AnswerCopy(models.Model):
    """A text that met a newer one when it was saved: kept until an author has chosen between the two."""

    answer = models.ForeignKey(Answer, models.CASCADE, related_name="copies", verbose_name=_("answer"))
    text = models.TextField(_("text"), blank=True)
    based_on = models.PositiveIntegerField(_("written over revision"))
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("saved by")
    )
    saved_at = models.DateTimeField(_("saved at"))

    class Meta:
        verbose_name = _("other version of an answer")
        verbose_name_plural = _("other versions of answers")
        ordering = ["answer", "saved_at"]

    def __str__(self) -> str:
        return f"{self.answer_id}, {self.based_on}"


class Version(models.Model):
    """What was handed in, whole and for good: facts, answers, authors, files, with the hash of it all."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="versions", verbose_name=_("dossier"))
    number = models.PositiveSmallIntegerField(_("version"))
    content = models.JSONField(_("content"), help_text=_("Facts, answers by key, authors, first appliers, files."))
    sha256 = models.CharField("SHA-256", max_length=64)
    handed_in_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("handed in by")
    )
    handed_in_at = models.DateTimeField(_("handed in"))

    class Meta:
        verbose_name = _("version")
        verbose_name_plural = _("versions")
        ordering = ["dossier", "number"]
        constraints = [models.UniqueConstraint(fields=["dossier", "number"], name="version_has_its_own_number")]
        triggers = [
            pgtrigger.Protect(name="versions_are_never_rewritten", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    def __str__(self) -> str:
        return f"{self.dossier_id}, {self.number}"


attachment_path = Below("attachments", "dossier_id")


@tracked()
class Attachment(AttachedFile):
    """A file of a dossier; a removed one stays for the versions that name it."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="attachments", verbose_name=_("dossier"))
    question = models.ForeignKey(
        "initiatives.Question", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("question")
    )
    file = models.FileField(_("file"), upload_to=attachment_path, max_length=200)
    is_confidential = models.BooleanField(_("kept back from the public"), default=True)

    objects = AttachmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")
        ordering = ["dossier", "pk"]


@tracked()
class CorrectionPoint(TimeStamped):
    """One thing to correct: asked by the unit, answered by an author, point by point."""

    version = models.ForeignKey(Version, models.CASCADE, related_name="points", verbose_name=_("version"))
    position = models.PositiveSmallIntegerField(_("order"))
    question = models.ForeignKey(
        "initiatives.Question", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("question")
    )
    attachment = models.ForeignKey(
        Attachment, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("attachment")
    )
    asked = models.TextField(_("to be corrected"))
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("asked by")
    )
    asked_at = models.DateTimeField(_("asked"))
    answer = models.TextField(_("answer"), blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("answered by")
    )
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)

    class Meta:
        verbose_name = _("correction point")
        verbose_name_plural = _("correction points")
        ordering = ["version", "position"]
        constraints = [
            models.UniqueConstraint(fields=["version", "position"], name="point_has_its_own_place"),
            models.CheckConstraint(
                name="point_is_answered_by_somebody_or_not",
                condition=models.Q(answered_at__isnull=True, answered_by__isnull=True, answer="")
                | models.Q(answered_at__isnull=False, answered_by__isnull=False) & ~models.Q(answer=""),
            ),
        ]

    def __str__(self) -> str:
        return self.asked[:60]
