"""Secret ballots: who may vote and has voted, sealed envelopes, the keys of a box, and the ballots once counted.

None of these tables but `BoxStep` has a history, a page in the administration, an export or an order of its own:
docs/decisions/0061-secret-ballots.md says what would give away who voted what.
"""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from councils.querysets.ballots import BoxItemQuerySet, BoxQuerySet, BoxStepQuerySet
from councils.sealing import ENVELOPE_LENGTH, KEY_LENGTH, LOCK_LENGTH
from councils.states import BOX_MOVES, BallotChoice, BoxDeed, BoxStatus

PERSON = settings.AUTH_USER_MODEL
for kind in (models.BinaryField, models.CharField):
    kind.register_lookup(Length)


class Box(models.Model):
    """A ballot box of a session; only `councils.workflow` sets `status`."""

    session = models.ForeignKey("councils.Session", models.PROTECT, related_name="boxes", verbose_name=_("session"))
    status = models.CharField(_("state"), max_length=9, choices=BoxStatus, default=BoxStatus.PREPARING)
    public_key = models.BinaryField(_("public key"), null=True)
    minimum = models.PositiveSmallIntegerField(_("least number of ballots"), default=3)
    at_close = models.CharField(_("digest of the envelopes when closed"), max_length=64, blank=True)
    digest = models.CharField(_("digest of the ballots"), max_length=64, blank=True)

    objects = BoxQuerySet.as_manager()

    class Meta:
        verbose_name = _("ballot box")
        verbose_name_plural = _("ballot boxes")
        constraints = [
            models.CheckConstraint(name="box_shows_no_fewer_than_three_ballots", condition=Q(minimum__gte=3)),
            models.CheckConstraint(
                name="box_has_a_key_once_opened",
                condition=Q(status="void") | Q(status="preparing", public_key=None) | Q(public_key__length=KEY_LENGTH),
            ),
            models.CheckConstraint(
                name="box_digests_belong_to_its_states",
                condition=Q(status="void", digest="")
                | Q(status__in=["preparing", "open"], at_close="", digest="")
                | Q(status="closed", at_close__length=64, digest="")
                | Q(status="counted", at_close__length=64, digest__length=64),
            ),
        ]
        triggers = [
            pgtrigger.FSM(
                name="box_moves_as_its_table_says",
                field="status",
                transitions=[
                    (str(source), str(target)) for sources, target in BOX_MOVES.values() for source in sorted(sources)
                ],
            ),
            pgtrigger.Protect(name="box_is_kept", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"

    def get_absolute_url(self) -> str:
        """The page of the box."""
        return reverse("councils:box", args=[self.pk])


class BoxItem(models.Model):
    """An item of the agenda in a box; a second ballot on it is an item of another box."""

    box = models.ForeignKey(Box, models.PROTECT, related_name="items", verbose_name=_("ballot box"))
    item = models.ForeignKey("councils.AgendaItem", models.PROTECT, related_name="boxed", verbose_name=_("agenda item"))

    objects = BoxItemQuerySet.as_manager()

    class Meta:
        verbose_name = _("item in a ballot box")
        verbose_name_plural = _("items in ballot boxes")
        constraints = [models.UniqueConstraint(fields=["box", "item"], name="item_is_in_a_box_once")]
        triggers = [
            pgtrigger.Trigger(
                name="item_is_in_one_live_box",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="""
                    PERFORM 1 FROM councils_agendaitem WHERE id = NEW.item_id FOR UPDATE;
                    PERFORM 1 FROM councils_boxitem JOIN councils_box ON councils_box.id = councils_boxitem.box_id
                      WHERE councils_boxitem.item_id = NEW.item_id
                        AND councils_box.status IN ('preparing', 'open', 'closed');
                    IF FOUND THEN
                        RAISE EXCEPTION 'item % is in another ballot box', NEW.item_id
                              USING ERRCODE = 'unique_violation';
                    END IF;
                    RETURN NEW;
                """,
            )
        ]

    def __str__(self) -> str:
        return f"{self.box_id}: {self.item_id}"


class KeyHolder(models.Model):
    """Somebody who holds a key of a box; the key itself is nowhere here."""

    box = models.ForeignKey(Box, models.PROTECT, related_name="holders", verbose_name=_("ballot box"))
    person = models.ForeignKey(PERSON, models.PROTECT, related_name="+", verbose_name=_("person"))
    public_key = models.BinaryField(_("public key"), null=True)
    tried = models.BooleanField(_("key tried"), default=False)

    class Meta:
        verbose_name = _("key holder")
        verbose_name_plural = _("key holders")
        constraints = [
            models.UniqueConstraint(fields=["box", "person"], name="holder_has_one_key"),
            models.CheckConstraint(
                name="holder_tries_the_key_taken",
                condition=Q(public_key=None, tried=False) | Q(public_key__length=KEY_LENGTH),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.box_id}: {self.person_id}"


class Lock(models.Model):
    """The key of a box, sealed for `inner`, that again sealed for `outer`: it takes both to open the box."""

    box = models.ForeignKey(Box, models.PROTECT, related_name="locks", verbose_name=_("ballot box"))
    outer = models.ForeignKey(KeyHolder, models.PROTECT, related_name="+", verbose_name=_("first key"))
    inner = models.ForeignKey(KeyHolder, models.PROTECT, related_name="+", verbose_name=_("second key"))
    sealed = models.BinaryField(_("sealed"))

    class Meta:
        verbose_name = _("lock")
        verbose_name_plural = _("locks")
        constraints = [
            models.UniqueConstraint(fields=["outer", "inner"], name="lock_is_one_a_pair"),
            models.CheckConstraint(
                name="lock_takes_two_keys", condition=~Q(outer=F("inner")) & Q(sealed__length=LOCK_LENGTH)
            ),
        ]
        triggers = [pgtrigger.Protect(name="lock_stays_as_made", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return f"{self.box_id}: {self.outer_id}, {self.inner_id}"


class Roll(models.Model):
    """Who may vote on an item, who has, and the sealed envelope until it is counted.

    Voted without an envelope while the box is not counted: on paper.
    """

    pk = models.CompositePrimaryKey("item_id", "person_id")
    item = models.ForeignKey(BoxItem, models.PROTECT, related_name="roll", db_index=False, verbose_name=_("item"))
    person = models.ForeignKey(PERSON, models.PROTECT, related_name="+", verbose_name=_("person"))
    voted = models.BooleanField(_("has voted"), default=False)
    attempt = models.UUIDField(_("attempt"), null=True)
    sealed = models.BinaryField(_("sealed"), null=True)

    class Meta:
        verbose_name = _("line of a roll")
        verbose_name_plural = _("lines of rolls")
        constraints = [
            models.CheckConstraint(name="roll_envelope_means_voted", condition=Q(voted=True) | Q(sealed=None)),
            models.CheckConstraint(
                name="roll_envelope_has_its_attempt",
                condition=Q(sealed=None, attempt=None) | Q(sealed__isnull=False, attempt__isnull=False),
            ),
            models.CheckConstraint(
                name="roll_envelopes_are_of_one_size", condition=Q(sealed=None) | Q(sealed__length=ENVELOPE_LENGTH)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.item_id}: {self.person_id}"


class Paper(models.Model):
    """A ballot paper that two tellers have put into the box, without person."""

    pk = models.CompositePrimaryKey("item_id", "position")
    item = models.ForeignKey(BoxItem, models.PROTECT, related_name="papers", db_index=False, verbose_name=_("item"))
    position = models.PositiveSmallIntegerField(_("order"))
    sealed = models.BinaryField(_("sealed"))

    class Meta:
        verbose_name = _("ballot paper")
        verbose_name_plural = _("ballot papers")
        constraints = [
            models.CheckConstraint(name="paper_envelopes_are_of_one_size", condition=Q(sealed__length=ENVELOPE_LENGTH)),
        ]

    def __str__(self) -> str:
        return f"{self.item_id}: {self.position}"


class Ballot(models.Model):
    """A counted ballot: no person, no time, no number, nothing that leads to the roll. Never more columns."""

    pk = models.CompositePrimaryKey("item_id", "code")
    item = models.ForeignKey(BoxItem, models.PROTECT, related_name="ballots", db_index=False, verbose_name=_("item"))
    code = models.CharField(_("code"), max_length=12)
    choice = models.CharField(_("vote"), max_length=1, choices=BallotChoice)

    class Meta:
        verbose_name = _("ballot")
        verbose_name_plural = _("ballots")
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                name="ballot_is_valid", condition=Q(choice__in=BallotChoice.values, code__regex="^[A-Z2-7]{12}$")
            ),
        ]
        triggers = [pgtrigger.Protect(name="ballot_stays_as_counted", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.code


@tracked()
class BoxStep(models.Model):
    """What two people did at a box, about whom and why; until the second one confirms, it is only asked for."""

    box = models.ForeignKey(Box, models.PROTECT, related_name="steps", verbose_name=_("ballot box"))
    step = models.CharField(_("step"), max_length=9, choices=BoxDeed)
    item = models.ForeignKey(BoxItem, models.PROTECT, null=True, related_name="+", verbose_name=_("item"))
    person = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+", verbose_name=_("about"))
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    asked_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+", verbose_name=_("asked by"))
    asked_at = models.DateTimeField(_("asked"))
    done_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+", verbose_name=_("confirmed by"))
    done_at = models.DateTimeField(_("done"), null=True)
    asked_for = models.ForeignKey(
        PERSON, models.PROTECT, null=True, related_name="+", verbose_name=_("asked on behalf of")
    )
    done_for = models.ForeignKey(
        PERSON, models.PROTECT, null=True, related_name="+", verbose_name=_("confirmed on behalf of")
    )

    objects = BoxStepQuerySet.as_manager()

    class Meta:
        verbose_name = _("step at a ballot box")
        verbose_name_plural = _("steps at ballot boxes")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="box_step_takes_two_people", condition=~Q(asked_by=F("done_by"))),
            models.CheckConstraint(
                name="box_step_is_not_confirmed_for_who_asked",
                condition=~Q(asked_for=F("done_by")) & ~Q(asked_by=F("done_for")) & ~Q(asked_for=F("done_for")),
            ),
            models.CheckConstraint(
                name="box_step_is_done_or_asked",
                condition=Q(done_by=None, done_at=None) | Q(done_by__isnull=False, done_at__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["box", "step", "item", "person"],
                name="box_step_is_asked_once",
                condition=Q(done_at=None),
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return self.get_step_display()
