"""Administration of people, where they work and what they are responsible for."""

from django.contrib import admin
from django.contrib.auth.models import Permission
from django.db.models import ManyToManyField, Model, OuterRef, QuerySet, Subquery
from django.forms import Field, ModelForm
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.hooks import postings_changed
from accounts.models import Posting, Role, TargetGroup, User
from common.vietnamese import fold

POWERS = ["is_staff", "is_superuser", "groups", "user_permissions"]


class FoldedSearch:
    """Searches what was typed with and without diacritics, in fields that are kept folded."""

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        """Look for the folded words."""
        return super().get_search_results(request, queryset, fold(search_term))


class AddedInline(admin.TabularInline):
    """Rows that are read and added here, and changed on their own page: a long past costs no query a row."""

    extra = 0
    show_change_link = True
    can_delete = False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Not here."""
        return False


class PostingInline(AddedInline):
    """Where the person works and worked."""

    model = Posting
    fields = ["unit", "position", "group", "is_main", "starts_on", "ends_on"]
    autocomplete_fields = ["unit"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Posting]:
        """Read the units with the postings."""
        return super().get_queryset(request).select_related("person", "unit", "group")


class RoleInline(AddedInline):
    """What the person is responsible for."""

    model = Role
    fields = ["name", "unit", "title", "starts_on", "ends_on"]
    autocomplete_fields = ["unit"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Role]:
        """Read the units with the roles."""
        return super().get_queryset(request).select_related("person", "unit")


@admin.register(User)
class UserAdmin(FoldedSearch, admin.ModelAdmin):
    """People. Passwords are never set here: invitations and one-time slips are for that."""

    list_display = ["full_name", "staff_code", "works_in", "email", "is_active", "is_staff", "last_login"]
    list_filter = ["is_active", "is_staff", "party_member", ("email", admin.EmptyFieldListFilter)]
    search_fields = ["search__contains"]
    search_help_text = _("Name, staff code or e-mail, with or without diacritics.")
    ordering = ["name_key", "pk"]
    list_per_page = 50
    show_full_result_count = False
    filter_horizontal = ["groups", "user_permissions"]
    inlines = [PostingInline, RoleInline]
    readonly_fields = ["last_login", "created_at", "updated_at"]
    fieldsets = [
        (None, {"fields": ["staff_code", "full_name", "birth_date", "birth_year", "sex", "party_member"]}),
        (_("Contact"), {"fields": ["email", "phone", "qualification", "language"]}),
        (_("Sign-in"), {"fields": ["is_active", "last_login", *POWERS]}),
        (_("History"), {"fields": ["created_at", "updated_at"]}),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        """Read the name of today's unit with each person."""
        main = Posting.objects.main().in_force(timezone.localdate()).filter(person=OuterRef("pk"))
        return super().get_queryset(request).annotate(unit_name=Subquery(main.values("unit__name")[:1]))

    @admin.display(description=_("unit"))
    def works_in(self, person: User) -> str | None:
        """Give the unit of today's main posting."""
        return person.unit_name

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> list[str]:
        """Let nobody but a superuser give powers; and nobody else change who has them."""
        kept = list(self.readonly_fields)
        return kept if request.user.is_superuser else [*kept, *POWERS]

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Let nobody but a superuser change what a superuser signs in by."""
        may = super().has_change_permission(request, obj)
        return may and (obj is None or not obj.is_superuser or request.user.is_superuser)

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Let nobody but a superuser delete a superuser."""
        may = super().has_delete_permission(request, obj)
        return may and (obj is None or not obj.is_superuser or request.user.is_superuser)

    def formfield_for_manytomany(self, db_field: ManyToManyField, request: HttpRequest, **kwargs) -> Field:
        """Read the permissions with what they permit: their names are made of it."""
        if db_field.name == "user_permissions":
            kwargs["queryset"] = Permission.objects.select_related("content_type")
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def save_model(self, request: HttpRequest, obj: User, form: ModelForm, change: bool) -> None:
        """Make a new account that no password opens yet."""
        if not change:
            obj.set_unusable_password()
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: ModelForm, formsets: list, change: bool) -> None:
        """Tell those who count people of new and changed postings."""
        moved = any(formset.model is Posting and formset.has_changed() for formset in formsets)
        super().save_related(request, form, formsets, change)
        if moved:
            postings_changed([form.instance], timezone.now())


class DatedAdmin(FoldedSearch, admin.ModelAdmin):
    """Postings and roles: whose, where, from when to when."""

    list_select_related = ["person", "unit"]
    list_per_page = 50
    show_full_result_count = False
    autocomplete_fields = ["person", "unit"]
    search_fields = ["person__search__contains", "unit__search__contains"]
    search_help_text = _("Person or unit, with or without diacritics.")


@admin.register(Posting)
class PostingAdmin(DatedAdmin):
    """Who works where."""

    list_display = ["person", "unit", "position", "group", "is_main", "starts_on", "ends_on"]
    list_select_related = ["person", "unit", "group"]
    list_filter = ["group", "is_main", ("ends_on", admin.EmptyFieldListFilter)]

    def save_model(self, request: HttpRequest, obj: Posting, form: ModelForm, change: bool) -> None:
        """Tell those who count people, of the person before and of the one after."""
        people = {obj.person_id, form.initial.get("person", obj.person_id)}
        super().save_model(request, obj, form, change)
        postings_changed(people, timezone.now())

    def delete_model(self, request: HttpRequest, obj: Posting) -> None:
        """Tell those who count people."""
        person = obj.person_id
        super().delete_model(request, obj)
        postings_changed([person], timezone.now())

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Posting]) -> None:
        """Tell those who count people."""
        people = list(queryset.values_list("person", flat=True))
        super().delete_queryset(request, queryset)
        postings_changed(people, timezone.now())


@admin.register(Role)
class RoleAdmin(DatedAdmin):
    """Who is responsible for what."""

    list_display = ["person", "name", "unit", "title", "starts_on", "ends_on"]
    list_filter = ["name", ("ends_on", admin.EmptyFieldListFilter)]


@admin.register(TargetGroup)
class TargetGroupAdmin(admin.ModelAdmin):
    """The groups of the movement and what each is asked for."""

    list_display = ["name", "code", "position"]
    search_fields = ["name", "code"]
    prepopulated_fields = {"code": ["name"]}
    show_full_result_count = False
