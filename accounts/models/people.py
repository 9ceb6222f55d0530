"""People: the account, where they work, what they are responsible for."""

from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.querysets import PostingQuerySet, RoleQuerySet, UserQuerySet
from accounts.states import RoleName, Sex
from common.history import tracked
from common.models import TimeStamped
from common.vietnamese import fold, name_key, tidy


class DateRange(models.Func):
    """The days from one column to another, both included, as PostgreSQL's daterange."""

    function = "DATERANGE"
    output_field = DateRangeField()


@tracked()
class TargetGroup(models.Model):
    """A group of the movement, with guidance of its own (cadres and party members; workers; …)."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    name = models.CharField(_("name"), max_length=120)
    guidance = models.TextField(_("guidance"), blank=True, help_text=_("Shown where people of this group write."))
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("target group")
        verbose_name_plural = _("target groups")
        ordering = ["position", "code"]

    def __str__(self) -> str:
        return self.name


class UserManager(BaseUserManager.from_queryset(UserQuerySet)):
    """Makes people; there is no self-registration."""

    def get_by_natural_key(self, staff_code: str) -> "User":
        """Find by staff code, whatever its letters' case."""
        return self.get(staff_code__iexact=staff_code)

    def create_user(self, staff_code: str, full_name: str, password: str | None = None, **fields) -> "User":
        """Make a person; without a password nobody can sign in until one is set."""
        user = self.model(staff_code=staff_code, full_name=full_name, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, staff_code: str, full_name: str, password: str | None = None, **fields) -> "User":
        """Make an administrator."""
        return self.create_user(staff_code, full_name, password, is_staff=True, is_superuser=True, **fields)


@tracked(exclude=["password", "last_login", "search", "name_key"])
class User(AbstractBaseUser, PermissionsMixin, TimeStamped):
    """A cadre, party member, civil servant, public employee, soldier or worker; signs in by staff code or e-mail."""

    staff_code = models.CharField(
        _("staff code"), max_length=40, unique=True, error_messages={"unique": _("Somebody else has this staff code.")}
    )
    full_name = models.CharField(_("full name"), max_length=120)
    name_key = models.CharField(max_length=300, editable=False, db_collation="C")
    search = models.CharField(max_length=450, editable=False)
    birth_date = models.DateField(_("date of birth"), null=True, blank=True)
    birth_year = models.PositiveSmallIntegerField(_("year of birth"), null=True, blank=True)
    sex = models.CharField(_("sex"), max_length=1, choices=Sex, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=20, blank=True)
    qualification = models.CharField(_("qualification"), max_length=120, blank=True)
    party_member = models.BooleanField(_("party member"), default=False)
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES, default="vi")
    is_active = models.BooleanField(_("may sign in"), default=True)
    is_staff = models.BooleanField(_("administrator"), default=False)

    objects = UserManager()

    USERNAME_FIELD = "staff_code"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["full_name"]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["name_key", "pk"]
        constraints = [
            # Sign-in by e-mail needs it to mean one person.
            models.UniqueConstraint(
                models.functions.Lower("email"), name="user_email_is_unique", condition=~models.Q(email="")
            ),
            models.UniqueConstraint(models.functions.Upper("staff_code"), name="user_staff_code_is_unique_in_any_case"),
        ]
        indexes = [
            models.Index(fields=["email"], name="user_by_email", condition=~models.Q(email="")),  # sign-in
            models.Index(fields=["name_key", "id"], name="user_by_name"),  # every list of people, paged by key
            GinIndex(OpClass("search", name="gin_trgm_ops"), name="user_search"),  # pickers of co-authors and members
        ]

    def __str__(self) -> str:
        return self.full_name

    def save(self, *args, **kwargs) -> None:
        """Keep names composed, and what sorting and searching look at beside them."""
        self.full_name = tidy(self.full_name)
        self.email = self.email.strip().lower()
        self.set_keys()
        super().save(*args, **kwargs)

    def set_keys(self) -> Self:
        """Fill in what sorting and searching look at; bulk writers call it themselves."""
        self.name_key = name_key(self.full_name)
        self.search = f"{fold(self.full_name)} {self.staff_code.lower()} {self.email}"
        return self

    def has_usable_password(self) -> bool:
        """Say whether a password was ever set; an empty one, as bulk writers may leave it, is none."""
        return bool(self.password) and super().has_usable_password()

    def get_full_name(self) -> str:
        """The whole name, as Vietnamese write it."""
        return self.full_name

    def get_short_name(self) -> str:
        """The given name."""
        return self.full_name.split()[-1] if self.full_name else ""

    def main_posting(self) -> "Posting | None":
        """Where the person works today, if anywhere."""
        return self.postings.main().in_force(timezone.localdate()).select_related("unit", "group").first()


@tracked()
class Posting(TimeStamped):
    """One person works in one unit from a day to a day; the main one counts the person in the figures."""

    person = models.ForeignKey(User, models.CASCADE, related_name="postings", verbose_name=_("person"))
    unit = models.ForeignKey("accounts.Unit", models.PROTECT, related_name="postings", verbose_name=_("unit"))
    position = models.CharField(_("position"), max_length=120, blank=True)
    group = models.ForeignKey(TargetGroup, models.PROTECT, related_name="postings", verbose_name=_("target group"))
    is_main = models.BooleanField(_("main posting"), default=True)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"), null=True, blank=True)

    objects = PostingQuerySet.as_manager()

    class Meta:
        verbose_name = _("posting")
        verbose_name_plural = _("postings")
        ordering = ["-starts_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="posting_ends_after_it_begins",
                condition=models.Q(ends_on__isnull=True) | models.Q(ends_on__gte=models.F("starts_on")),
            ),
            ExclusionConstraint(
                name="main_postings_of_a_person_do_not_overlap",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    (
                        DateRange("starts_on", "ends_on", RangeBoundary(inclusive_lower=True, inclusive_upper=True)),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                condition=models.Q(is_main=True),
            ),
        ]
        indexes = [
            models.Index(fields=["unit", "person"], name="posting_by_unit", condition=models.Q(is_main=True)),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.position} ({self.unit})"


@tracked()
class Role(TimeStamped):
    """Somebody is responsible for a unit and everything below it, from a day to a day."""

    person = models.ForeignKey(User, models.CASCADE, related_name="roles", verbose_name=_("person"))
    name = models.CharField(_("role"), max_length=12, choices=RoleName)
    unit = models.ForeignKey("accounts.Unit", models.PROTECT, related_name="roles", verbose_name=_("unit"))
    title = models.CharField(
        _("title in papers"), max_length=120, blank=True, help_text=_("Such as Chairman of the People's Committee.")
    )
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"), null=True, blank=True)

    objects = RoleQuerySet.as_manager()

    class Meta:
        verbose_name = _("role")
        verbose_name_plural = _("roles")
        ordering = ["unit", "name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["person", "name", "unit", "starts_on"], name="role_is_given_once"),
            models.CheckConstraint(
                name="role_ends_after_it_begins",
                condition=models.Q(ends_on__isnull=True) | models.Q(ends_on__gte=models.F("starts_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_name_display()}, {self.unit}"
