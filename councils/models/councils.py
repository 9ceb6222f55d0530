"""Councils and their seats."""

import datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import Unit
from accounts.states import Level
from common.history import tracked
from common.models import TimeStamped
from councils.querysets import CouncilQuerySet, SeatQuerySet
from councils.states import COMMITTEE_OFFICES, CouncilKind, Office
from initiatives.states import Kind

STANDING = models.Q(ends_on__isnull=True, for_session=False)


@tracked()
class Council(TimeStamped):
    """An initiative council: set up by decision of the head of its unit (process.md 2.4)."""

    unit = models.ForeignKey("accounts.Unit", models.PROTECT, related_name="councils", verbose_name=_("unit"))
    kind = models.CharField(_("kind"), max_length=12, choices=CouncilKind, default=CouncilKind.INITIATIVES)
    level = models.CharField(_("level"), max_length=12, choices=Level)
    issued_by = models.ForeignKey(
        "accounts.Unit", models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("its decisions are issued by"),
        help_text=_(
            "The body whose head signs instead of the head of the council's unit: for a steering committee the Party "
            "committee that recognises what it has evaluated."
        ),
    )  # fmt: skip
    field = models.ForeignKey(
        "initiatives.Field", models.PROTECT, null=True, blank=True, related_name="councils", verbose_name=_("field"),
        help_text=_("Dossiers of this field and those below it come here. Empty: all that no other council takes."),
    )  # fmt: skip
    for_session = models.BooleanField(
        _("for one session only"), default=False, help_text=_("It takes nothing more once its session is over.")
    )
    name = models.CharField(_("name"), max_length=200)
    founding_decision = models.CharField(_("founding decision"), max_length=120, blank=True)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"), null=True, blank=True)
    rule_sheet = models.ForeignKey(
        "councils.RuleSheet", models.PROTECT, related_name="councils", verbose_name=_("rule sheet for new assessments"),
        limit_choices_to={"status": "published", "is_template": False},
    )  # fmt: skip
    takes_from = models.DateField(
        _("takes what is put forward from"), null=True, blank=True, help_text=_("Empty: at any time.")
    )
    takes_until = models.DateField(_("until"), null=True, blank=True)
    small_unit = models.PositiveSmallIntegerField(
        _("small unit: up to so many people"), default=15,
        help_text=_("A member who works in such a unit with an author is proposed as in conflict. 0: not looked for."),
    )  # fmt: skip
    coauthor_seasons = models.PositiveSmallIntegerField(
        _("seasons in which co-authorship counts"), default=2,
        help_text=_("With the dossier's own season. A member who wrote with an author then is proposed. 0: never."),
    )  # fmt: skip
    asks_for_report = models.BooleanField(
        _("asks for the report of effect with what is put forward"), default=True,
        help_text=_("Confirmed by the unit; without it nothing is put forward."),
    )  # fmt: skip
    quota_per_unit = models.PositiveSmallIntegerField(
        _("most initiatives a unit puts forward in a season"),
        null=True,
        blank=True,
        help_text=_("Empty or 0: no limit."),
    )
    appeal_days = models.PositiveSmallIntegerField(
        _("days to appeal against its decisions"),
        default=30,
        help_text=_("Counted from the day after the publication."),
    )
    signing_days = models.PositiveSmallIntegerField(
        _("days to sign minutes"), default=5, help_text=_("Counted from the day of the session.")
    )
    answer_days = models.PositiveSmallIntegerField(_("days to answer an appeal"), default=30)

    objects = CouncilQuerySet.as_manager()

    class Meta:
        verbose_name = _("council")
        verbose_name_plural = _("councils")
        ordering = ["unit", "-starts_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "level", "kind"],
                name="council_is_one_a_unit_and_level",
                condition=STANDING & models.Q(field__isnull=True),
            ),
            models.UniqueConstraint(
                fields=["unit", "level", "kind", "field"],
                name="council_is_one_a_unit_level_and_field",
                condition=STANDING & models.Q(field__isnull=False),
            ),
            models.CheckConstraint(
                name="council_that_steers_leaves_deciding_to_another_body",
                condition=~models.Q(kind="steering")
                | models.Q(issued_by__isnull=False) & ~models.Q(issued_by=models.F("unit")),
            ),
            models.CheckConstraint(
                name="council_takes_until_after_it_takes_from",
                condition=models.Q(takes_from__isnull=True)
                | models.Q(takes_until__isnull=True)
                | models.Q(takes_until__gte=models.F("takes_from")),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_steering(self) -> bool:
        """Whether it is a steering committee, which evaluates models."""
        return self.kind == CouncilKind.STEERING

    @property
    def judges(self) -> Kind:
        """What it judges."""
        return Kind.MODEL if self.is_steering else Kind.INITIATIVE

    @property
    def issuer(self) -> Unit:
        """The unit whose head signs what the council has concluded."""
        return self.issued_by or self.unit

    def get_absolute_url(self) -> str:
        """The council's page."""
        return reverse("councils:council", args=[self.pk])


@tracked()
class Seat(TimeStamped):
    """A member's seat: the office, and each right separately (process.md 2.4)."""

    council = models.ForeignKey(Council, models.CASCADE, related_name="seats", verbose_name=_("council"))
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="seats", verbose_name=_("person"))
    office = models.CharField(_("office"), max_length=12, choices=Office, default=Office.MEMBER)
    position = models.PositiveSmallIntegerField(_("order"), default=1)
    appointed_by = models.CharField(
        _("appointed by decision no."), max_length=120, blank=True, help_text=_("Empty: by the founding decision.")
    )
    stands_in_for = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="substitutes", verbose_name=_("stands in for"),
        help_text=_("A substitute acts in a session alone, while the member is recorded as absent from it."),
    )  # fmt: skip
    may_score = models.BooleanField(_("scores"), default=True)
    may_comment = models.BooleanField(_("comments"), default=True)
    may_vote = models.BooleanField(_("votes"), default=True)
    may_sign = models.BooleanField(_("signs minutes"), default=False)
    may_conclude = models.BooleanField(_("concludes"), default=False)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"), null=True, blank=True)
    knows = models.ManyToManyField(
        "initiatives.Field", through="councils.KnownField", related_name="+", blank=True, verbose_name=_("knows")
    )

    objects = SeatQuerySet.as_manager()

    class Meta:
        verbose_name = _("seat")
        verbose_name_plural = _("seats")
        ordering = ["council", "position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["council", "person"], name="seat_is_one_a_person", condition=models.Q(ends_on__isnull=True)
            ),
            models.UniqueConstraint(
                fields=["council"],
                name="seat_of_the_chair_is_one",
                condition=models.Q(office="chair", ends_on__isnull=True),
            ),
            models.UniqueConstraint(
                fields=["stands_in_for"], name="seat_has_one_substitute", condition=models.Q(ends_on__isnull=True)
            ),
            models.CheckConstraint(
                name="seat_of_a_substitute_is_a_member_s_and_votes_alone",
                condition=models.Q(stands_in_for__isnull=True)
                | models.Q(office="member", may_score=False, may_sign=False, may_conclude=False),
            ),
            models.CheckConstraint(
                name="seat_of_an_expert_comments_and_no_more",
                condition=~models.Q(office="expert")
                | models.Q(may_score=False, may_vote=False, may_sign=False, may_conclude=False),
            ),
        ]

    def clean(self) -> None:
        """Refuse a substitute for somebody else's council, for a substitute or an expert, or with an office."""
        other = self.stands_in_for
        if other is None:
            return
        if other.council_id != self.council_id or other.stands_in_for_id or other.office == Office.EXPERT:
            raise ValidationError({"stands_in_for": _("Choose the seat of a member of the same council.")})
        if self.office != Office.MEMBER:
            raise ValidationError({"office": _("A substitute is a member without another office.")})

    def save(self, *args, **kwargs) -> None:
        """Take from an outside expert every right but to comment, from a substitute every right but to vote."""
        if self.office == Office.EXPERT or self.stands_in_for_id:
            self.may_score = self.may_sign = self.may_conclude = False
        if self.office == Office.EXPERT:
            self.may_vote = False
        super().save(*args, **kwargs)

    def __str__(self) -> str:
        return f"{self.person}, {self.get_office_display()}"

    @property
    def office_name(self) -> str:
        """The office as its body calls it; lists of many seats fetch their council with them."""
        names = COMMITTEE_OFFICES if self.council.is_steering else {}
        return str(names.get(Office(self.office), self.get_office_display()))

    def holds_on(self, day: datetime.date) -> bool:
        """Say whether the seat is held on that day."""
        return self.starts_on <= day and (self.ends_on is None or self.ends_on >= day)


@tracked()
class KnownField(models.Model):
    """A field of application a member knows, with the fields below it: its dossiers come to him or her first."""

    seat = models.ForeignKey(Seat, models.CASCADE, related_name="known_fields", verbose_name=_("seat"))
    field = models.ForeignKey("initiatives.Field", models.CASCADE, related_name="+", verbose_name=_("field"))

    class Meta:
        verbose_name = _("field a member knows")
        verbose_name_plural = _("fields members know")
        ordering = ["seat", "field__path"]
        constraints = [models.UniqueConstraint(fields=["seat", "field"], name="known_field_is_one_a_seat")]

    def __str__(self) -> str:
        return f"{self.seat_id}: {self.field}"
