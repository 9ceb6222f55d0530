"""What is asked: fields of application, kinds of author, and versioned form templates."""

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _
from treebeard.mp_tree import MP_Node

from accounts.states import Level
from common.history import tracked
from common.models import TimeStamped
from common.tree import TreeManager
from initiatives.states import Act, Kind, QuestionKind


def frozen_once_used(template: str) -> list[pgtrigger.Trigger]:
    """Give the triggers that keep the parts of a form as they are once a dossier is written in it.

    `template` is SQL for the form's id, with `{row}` for OLD or NEW.
    """
    check = """
        PERFORM 1 FROM initiatives_dossier WHERE template_id = {template};
        IF FOUND THEN
            RAISE EXCEPTION 'form template % is in use: make its next version', {template}
                USING ERRCODE = 'check_violation';
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    """
    return [
        pgtrigger.Trigger(
            name=name, when=pgtrigger.Before, operation=operation, func=check.format(template=template.format(row=row))
        )
        for name, operation, row in (
            ("used_forms_stay", pgtrigger.Update | pgtrigger.Delete, "OLD"),
            ("used_forms_get_no_new_parts", pgtrigger.Insert, "NEW"),
        )
    ]


FORM_OF_SECTION = "(SELECT template_id FROM initiatives_section WHERE id = {row}.section_id)"


@tracked(exclude=["numchild"])
class Field(MP_Node):
    """A field of application (lĩnh vực áp dụng); the first level of the tree is what reports call a sector."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    name = models.CharField(_("name"), max_length=120)
    is_active = models.BooleanField(_("can be chosen"), default=True)

    objects = TreeManager()

    class Meta:
        verbose_name = _("field of application")
        verbose_name_plural = _("fields of application")
        ordering = ["path"]

    def __str__(self) -> str:
        return self.name


@tracked()
class AuthorKind(models.Model):
    """A kind of author with its limits (process.md 2.7: they differ by sector)."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    name = models.CharField(_("name"), max_length=120)
    help = models.CharField(_("explanation"), max_length=300, blank=True)
    max_authors = models.PositiveSmallIntegerField(_("largest number of authors"), default=5)
    min_share = models.DecimalField(_("smallest share (%)"), max_digits=5, decimal_places=2, default=1)
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    is_active = models.BooleanField(_("can be chosen"), default=True)

    class Meta:
        verbose_name = _("kind of author")
        verbose_name_plural = _("kinds of author")
        ordering = ["position", "code"]
        constraints = [
            models.CheckConstraint(
                name="author_kind_limits_can_be_met",
                condition=models.Q(max_authors__gte=1, min_share__gt=0, min_share__lte=100),
            ),
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class FormTemplate(TimeStamped):
    """A version of a form: what is asked for one act, by kind, level, sector and year.

    Once a dossier uses it, its questions stay as they are: a change makes the next version.
    """

    name = models.CharField(_("name"), max_length=120)
    version = models.PositiveSmallIntegerField(_("version"), default=1)
    kind = models.CharField(_("for"), max_length=12, choices=Kind, default=Kind.INITIATIVE)
    act = models.CharField(_("act"), max_length=12, choices=Act, default=Act.APPLICATION)
    level = models.CharField(_("level"), max_length=12, choices=Level, default=Level.GRASSROOTS)
    field = models.ForeignKey(
        Field, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("only for the field")
    )
    year = models.PositiveSmallIntegerField(_("only for the year"), null=True, blank=True)
    is_published = models.BooleanField(_("in use for new dossiers"), default=False)

    class Meta:
        verbose_name = _("form template")
        verbose_name_plural = _("form templates")
        ordering = ["name", "-version"]
        constraints = [models.UniqueConstraint(fields=["name", "version"], name="form_template_version_is_unique")]

    def __str__(self) -> str:
        return f"{self.name}, {self.version}"


@tracked()
class Section(models.Model):
    """One step of a form."""

    template = models.ForeignKey(FormTemplate, models.CASCADE, related_name="sections", verbose_name=_("form template"))
    position = models.PositiveSmallIntegerField(_("step"))
    title = models.CharField(_("title"), max_length=120)
    intro = models.TextField(_("introduction"), blank=True)

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")
        ordering = ["template", "position"]
        constraints = [models.UniqueConstraint(fields=["template", "position"], name="section_has_its_own_step")]
        triggers = frozen_once_used("{row}.template_id")

    def __str__(self) -> str:
        return self.title


@tracked()
class Question(models.Model):
    """One question of a form: what it asks, with help and an example beside it, and where it appears on paper."""

    section = models.ForeignKey(Section, models.CASCADE, related_name="questions", verbose_name=_("section"))
    position = models.PositiveSmallIntegerField(_("order"))
    key = models.SlugField(
        _("key"), max_length=40, help_text=_("The same in all versions, so that versions can be compared.")
    )
    kind = models.CharField(_("asks for"), max_length=16, choices=QuestionKind, default=QuestionKind.LONG)
    label = models.CharField(_("question"), max_length=300)
    help = models.TextField(_("help"), blank=True)
    example = models.TextField(_("example of a good answer"), blank=True)
    heading = models.CharField(_("heading on paper"), max_length=200, blank=True)
    in_application = models.BooleanField(_("printed in the application"), default=True)
    in_report = models.BooleanField(_("printed in the report"), default=True)
    is_required = models.BooleanField(_("must be answered"), default=True)
    is_confidential = models.BooleanField(_("never public"), default=False)
    usual_words = models.CharField(_("usual length in words"), max_length=20, blank=True, help_text="150–400")
    max_bytes = models.PositiveIntegerField(_("limit in bytes"), default=65536)

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        ordering = ["section__position", "position"]
        constraints = [models.UniqueConstraint(fields=["section", "position"], name="question_has_its_own_place")]
        triggers = [
            *frozen_once_used(FORM_OF_SECTION),
            pgtrigger.Trigger(
                name="keys_differ_within_a_form",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("key"),
                func=f"""
                    PERFORM 1 FROM initiatives_question q JOIN initiatives_section s ON s.id = q.section_id
                        WHERE q.key = NEW.key AND q.id IS DISTINCT FROM NEW.id
                            AND s.template_id = {FORM_OF_SECTION.format(row="NEW")};
                    IF FOUND THEN
                        RAISE unique_violation USING MESSAGE = format('key %s stands twice in a form', NEW.key);
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return self.label
