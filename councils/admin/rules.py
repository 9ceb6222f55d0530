"""Rule sheets: written until an assessment uses them, then read-only; a change makes the next version."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from councils.actions.rules import make_next_version
from councils.models import Band, Criterion, Grade, GradeCondition, GroupMinimum, RuleSheet


class FrozenOnceUsed:
    """Leaves a used sheet and its parts as they are."""

    def is_used(self, obj) -> bool:
        """Say whether the sheet this belongs to is used; nothing is used before it is saved."""
        sheet = getattr(obj, "sheet", obj)
        return sheet is not None and sheet.pk is not None and sheet.assessments.exists()

    def has_add_permission(self, request: HttpRequest, obj=None) -> bool:
        """No new parts either."""
        return super().has_add_permission(request, *([obj] if self._is_inline() else [])) and not self.is_used(obj)

    def has_change_permission(self, request: HttpRequest, obj=None) -> bool:
        """As the database has it."""
        return super().has_change_permission(request, obj) and not self.is_used(obj)

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        """As the database has it."""
        return super().has_delete_permission(request, obj) and not self.is_used(obj)

    def _is_inline(self) -> bool:
        return isinstance(self, admin.options.InlineModelAdmin)


class CriterionInline(FrozenOnceUsed, admin.TabularInline):
    """The criteria of a sheet; bands are on each criterion's own page."""

    model = Criterion
    extra = 0
    show_change_link = True


class GroupMinimumInline(FrozenOnceUsed, admin.TabularInline):
    """What the criteria of a group must reach together."""

    model = GroupMinimum
    extra = 0


class GradeInline(FrozenOnceUsed, admin.TabularInline):
    """The grade table; conditions are on each grade's own page."""

    model = Grade
    extra = 0
    show_change_link = True


class ConditionInline(FrozenOnceUsed, admin.TabularInline):
    """What a grade asks for besides its mean."""

    model = GradeCondition
    extra = 0


class BandInline(FrozenOnceUsed, admin.TabularInline):
    """The bands of a criterion."""

    model = Band
    extra = 0


@admin.register(RuleSheet)
class RuleSheetAdmin(FrozenOnceUsed, admin.ModelAdmin):
    """Rules in their versions."""

    list_display = ["name", "version", "status", "level", "council", "method", "pass_mark", "vote_ratio", "starts_on"]
    list_filter = ["status", "is_template", "level", "method"]
    list_select_related = ["council"]
    raw_id_fields = ["council", "season"]
    readonly_fields = ["status"]
    list_per_page = 50
    show_full_result_count = False
    search_fields = ["name", "source"]
    inlines = [CriterionInline, GroupMinimumInline, GradeInline]
    actions = ["next_version"]

    def has_next_version_permission(self, request: HttpRequest) -> bool:
        """Who may write rules."""
        return request.user.has_perm("councils.add_rulesheet")

    @admin.action(description=_("Make the next version, to be changed"), permissions=["next_version"])
    def next_version(self, request: HttpRequest, queryset: QuerySet[RuleSheet]) -> None:
        """Copy each sheet with its criteria, bands and minimums; councils go on with the old one until told."""
        for sheet in queryset:
            made = make_next_version(rule_sheet=sheet)
            self.message_user(request, _("Made: %(sheet)s") % {"sheet": made})


@admin.register(Criterion)
class CriterionAdmin(FrozenOnceUsed, admin.ModelAdmin):
    """Criteria with their bands."""

    list_display = ["name", "sheet", "position", "group", "max_points", "min_points"]
    list_select_related = ["sheet"]
    list_per_page = 50
    show_full_result_count = False
    autocomplete_fields = ["sheet"]
    search_fields = ["name", "sheet__name"]
    inlines = [BandInline]


@admin.register(Grade)
class GradeAdmin(FrozenOnceUsed, admin.ModelAdmin):
    """Grades with their conditions."""

    list_display = ["name", "sheet", "low"]
    list_select_related = ["sheet"]
    list_per_page = 50
    show_full_result_count = False
    autocomplete_fields = ["sheet"]
    search_fields = ["name", "sheet__name"]
    inlines = [ConditionInline]
