"""What is asked: fields of application, kinds of author, forms with their sections and questions."""

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatives.actions.seasons import new_version
from initiatives.models import AuthorKind, Field, FormTemplate, ModelArea, Question, Section


class FieldForm(forms.ModelForm):
    """A field, and when it is made the one above it."""

    above = forms.ModelChoiceField(
        Field.objects.all(), required=False, label=gettext_lazy("Part of"), help_text=gettext_lazy("Empty: a sector.")
    )

    class Meta:
        model = Field
        fields = ["code", "name", "is_active"]


@admin.register(Field)
class FieldAdmin(admin.ModelAdmin):
    """Fields in the order of their tree; one in use is switched off, not deleted."""

    form = FieldForm
    list_display = ["indented", "code", "is_active"]
    list_filter = ["is_active", "depth"]
    search_fields = ["name", "code"]
    ordering = ["path"]
    show_full_result_count = False

    @admin.display(description=gettext_lazy("name"), ordering="path")
    def indented(self, field: Field) -> str:
        """Show the place in the tree."""
        return "\u2003" * (field.depth - 1) + field.name

    def get_fields(self, request: HttpRequest, obj: Field | None = None) -> list[str]:
        """Ask for the place in the tree only while a field is made."""
        return ["code", "name", "is_active", *([] if obj else ["above"])]

    def save_model(self, request: HttpRequest, obj: Field, form: FieldForm, change: bool) -> None:
        """Put a new field into the tree."""
        if change:
            obj.save()
        elif above := form.cleaned_data["above"]:
            Field.objects.add_child(above, instance=obj)
        else:
            Field.objects.add_root(instance=obj)

    def has_delete_permission(self, request: HttpRequest, obj: Field | None = None) -> bool:
        """Nobody: the tree is kept whole."""
        return False


@admin.register(AuthorKind)
class AuthorKindAdmin(admin.ModelAdmin):
    """Kinds of author with their limits."""

    list_display = ["name", "max_authors", "min_share", "is_active"]
    list_filter = ["is_active"]
    search_fields = ["name", "code"]


@admin.register(ModelArea)
class ModelAreaAdmin(admin.ModelAdmin):
    """Areas of models as the province names them; one in use ends with a year, it is not deleted."""

    list_display = ["name", "code", "standard", "from_year", "until_year", "position"]
    list_filter = ["standard"]
    search_fields = ["name", "code"]
    show_full_result_count = False

    def has_delete_permission(self, request: HttpRequest, obj: ModelArea | None = None) -> bool:
        """Refuse once a model is registered in it."""
        return super().has_delete_permission(request, obj) and not (obj and obj.initiatives.exists())


def is_used(template: FormTemplate | None) -> bool:
    """Say whether a dossier is written in the form; the database then keeps its parts as they are."""
    return template is not None and template.pk is not None and template.dossiers.exists()


class KeptOnceUsed:
    """The parts of a form, changed only while no dossier is written in it."""

    show_full_result_count = False

    def template_of(self, obj) -> FormTemplate | None:
        """Give the form the part belongs to."""
        return obj

    def has_change_permission(self, request: HttpRequest, obj=None) -> bool:
        """Refuse once the form is used."""
        return super().has_change_permission(request, obj) and not (obj and is_used(self.template_of(obj)))

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        """Refuse once the form is used."""
        return super().has_delete_permission(request, obj) and not (obj and is_used(self.template_of(obj)))


class SectionInline(admin.TabularInline):
    """The steps of a form."""

    model = Section
    extra = 0
    show_change_link = True
    fields = ["position", "title", "intro"]

    def has_add_permission(self, request: HttpRequest, obj=None) -> bool:
        """Refuse once the form is used."""
        return super().has_add_permission(request, obj) and not is_used(obj)

    def has_change_permission(self, request: HttpRequest, obj=None) -> bool:
        """Refuse once the form is used."""
        return super().has_change_permission(request, obj) and not is_used(obj)

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        """Refuse once the form is used."""
        return super().has_delete_permission(request, obj) and not is_used(obj)


@admin.register(FormTemplate)
class FormTemplateAdmin(admin.ModelAdmin):
    """Forms; a used one can be published or put away, and changed by making its next version."""

    list_display = ["name", "version", "kind", "act", "level", "field", "year", "is_published"]
    list_filter = ["kind", "act", "level", "is_published"]
    list_select_related = ["field"]
    search_fields = ["name"]
    autocomplete_fields = ["field"]
    inlines = [SectionInline]
    actions = ["make_next_version"]
    show_full_result_count = False

    def get_readonly_fields(self, request: HttpRequest, obj: FormTemplate | None = None) -> list[str]:
        """Keep what a used form is for."""
        return ["name", "version", "kind", "act", "level"] if is_used(obj) else []

    def has_delete_permission(self, request: HttpRequest, obj: FormTemplate | None = None) -> bool:
        """Refuse once the form is used."""
        return super().has_delete_permission(request, obj) and not is_used(obj)

    @admin.action(description=gettext_lazy("Make the next version, to change it"), permissions=["add"])
    def make_next_version(self, request: HttpRequest, chosen: QuerySet[FormTemplate]) -> None:
        """Copy each form chosen."""
        for template in chosen:
            words = _("%(form)s has been made. Publish it when it is ready.") % {"form": new_version(template=template)}
            self.message_user(request, words, messages.SUCCESS)


class QuestionInline(admin.StackedInline):
    """The questions of a section."""

    model = Question
    extra = 0

    def has_add_permission(self, request: HttpRequest, obj=None) -> bool:
        """Refuse once the form is used."""
        return super().has_add_permission(request, obj) and not is_used(obj and obj.template)

    def has_change_permission(self, request: HttpRequest, obj=None) -> bool:
        """Refuse once the form is used."""
        return super().has_change_permission(request, obj) and not is_used(obj and obj.template)

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        """Refuse once the form is used."""
        return super().has_delete_permission(request, obj) and not is_used(obj and obj.template)


@admin.register(Section)
class SectionAdmin(KeptOnceUsed, admin.ModelAdmin):
    """Steps of forms, with their questions."""

    list_display = ["template", "position", "title"]
    list_filter = ["template"]
    list_select_related = ["template"]
    search_fields = ["title", "template__name"]
    autocomplete_fields = ["template"]
    inlines = [QuestionInline]

    def template_of(self, obj: Section) -> FormTemplate:
        """Give its form."""
        return obj.template


@admin.register(Question)
class QuestionAdmin(KeptOnceUsed, admin.ModelAdmin):
    """Questions of all forms."""

    list_display = ["label", "key", "kind", "section", "is_required", "is_confidential"]
    list_filter = ["kind", "is_required", "is_confidential", "section__template"]
    list_select_related = ["section__template"]
    search_fields = ["label", "key", "heading"]
    autocomplete_fields = ["section"]

    def template_of(self, obj: Question) -> FormTemplate:
        """Give its form."""
        return obj.section.template
