"""Opinions in writing of members who are not there (docs/decisions/0068-opinions-in-writing.md)."""

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from councils.models.sessions import BY_CORRESPONDENCE, IS_SECRET
from councils.querysets.written_opinions import WrittenOpinionQuerySet
from councils.states import READ_OUT, Choice, NotCounted


@tracked(exclude=["choice", "text"])
class WrittenOpinion(models.Model):
    """What a member says in writing of one item; what comes of it is settled when the item is closed, and then read.

    Taken off an agenda, an item leaves its opinions to the dossier, which brings them along to its next agenda.
    """

    item = models.ForeignKey(
        "councils.AgendaItem", models.CASCADE, null=True, related_name="written_opinions",
        verbose_name=_("agenda item"),
    )  # fmt: skip
    kept_for = models.ForeignKey(
        "councils.Assessment", models.CASCADE, null=True, blank=True, related_name="kept_opinions",
        verbose_name=_("kept for"), help_text=_("The dossier, while it is on no agenda."),
    )  # fmt: skip
    seat = models.ForeignKey("councils.Seat", models.PROTECT, related_name="written_opinions", verbose_name=_("seat"))
    choice = models.CharField(_("opinion"), max_length=8, choices=Choice)
    text = models.TextField(_("reasons"))
    sent_at = models.DateTimeField(_("sent"))
    counted = models.BooleanField(_("counted"), null=True, help_text=_("Empty until the item is closed."))
    because = models.CharField(_("not counted because"), max_length=10, choices=NotCounted, blank=True)

    objects = WrittenOpinionQuerySet.as_manager()

    class Meta:
        verbose_name = _("opinion in writing")
        verbose_name_plural = _("opinions in writing")
        ordering = ["item", "seat__position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["item", "seat"], name="written_opinion_is_one_a_seat"),
            models.UniqueConstraint(fields=["kept_for", "seat"], name="written_opinion_kept_is_one_a_seat"),
            models.CheckConstraint(
                name="written_opinion_is_on_an_item_or_kept",
                condition=Q(item__isnull=False, kept_for__isnull=True)
                | Q(item__isnull=True, kept_for__isnull=False, counted=None),
            ),
            models.CheckConstraint(name="written_opinion_says_why", condition=~Q(text="")),
            models.CheckConstraint(
                name="written_opinion_counts_or_says_why_not",
                condition=Q(counted=None, because="")
                | Q(counted=True, because="", choice__in=[Choice.YES, Choice.NO])
                | (Q(counted=False) & ~Q(because="")),
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="written_opinion_comes_before_the_roll",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=f"""
                    IF TG_OP = 'UPDATE' AND (NEW.item_id, NEW.seat_id, NEW.choice, NEW.text, NEW.sent_at)
                                          = (OLD.item_id, OLD.seat_id, OLD.choice, OLD.text, OLD.sent_at) THEN
                        RETURN NEW;
                    END IF;
                    IF TG_OP = 'UPDATE' AND (NEW.item_id IS NULL OR OLD.item_id IS NULL) THEN
                        PERFORM 1 FROM councils_agendaitem item
                          WHERE item.id = coalesce(NEW.item_id, OLD.item_id)
                            AND item.assessment_id = coalesce(NEW.kept_for_id, OLD.kept_for_id)
                            AND item.status = 'waiting' AND item.present IS NULL
                            AND (NEW.seat_id, NEW.choice, NEW.text, NEW.sent_at)
                              = (OLD.seat_id, OLD.choice, OLD.text, OLD.sent_at);
                        IF NOT FOUND THEN
                            RAISE EXCEPTION 'opinion % is kept for its dossier as it was sent', OLD.id
                                  USING ERRCODE = 'check_violation';
                        END IF;
                    END IF;
                    IF NEW.item_id IS NULL THEN
                        IF TG_OP = 'INSERT' THEN
                            RAISE EXCEPTION 'an opinion is sent on an item' USING ERRCODE = 'check_violation';
                        END IF;
                        RETURN NEW;
                    END IF;
                    IF EXISTS ({IS_SECRET.format(item="NEW.item_id")}) THEN
                        RAISE EXCEPTION 'the vote on item % is secret', NEW.item_id USING ERRCODE = 'check_violation';
                    END IF;
                    IF EXISTS ({BY_CORRESPONDENCE.format(item="NEW.item_id")}) THEN
                        RAISE EXCEPTION 'item % is decided by the replies in writing', NEW.item_id
                              USING ERRCODE = 'check_violation';
                    END IF;
                    PERFORM 1 FROM councils_agendaitem item
                      WHERE item.id = NEW.item_id AND item.status = 'waiting' AND item.present IS NULL;
                    IF NOT FOUND THEN
                        RAISE EXCEPTION 'the roll of item % is fixed', NEW.item_id USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="written_opinion_never_counts_twice",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__counted=True),
                func="""
                    PERFORM 1 FROM councils_agendaitem item
                      WHERE item.id = NEW.item_id AND item.status = 'closed' AND NOT NEW.seat_id = ANY (item.present);
                    IF NOT FOUND OR EXISTS (
                        SELECT 1 FROM councils_openvote vote
                         WHERE vote.item_id = NEW.item_id AND vote.seat_id = NEW.seat_id
                    ) THEN
                        RAISE EXCEPTION 'seat % votes on item % in the room', NEW.seat_id, NEW.item_id
                              USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.item_id or self.kept_for_id}, {self.seat_id}"

    @property
    def is_read_out(self) -> bool:
        """Whether it is opened to those with a part in the item; what was superseded stays with its writer."""
        return bool(self.counted) or self.because in READ_OUT
