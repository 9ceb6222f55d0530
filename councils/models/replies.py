"""Answers in writing where a council decides by correspondence (docs/decisions/0069-by-correspondence.md)."""

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from councils.querysets.replies import ReplyQuerySet
from councils.states import Choice


@tracked(exclude=["choice", "reasons"])
class Reply(models.Model):
    """A seat's answer on one item of a session by correspondence; its writer alone reads it until the item is closed.

    Of an item that was postponed nobody ever does. What counts is copied into `OpenVote` at the closing.
    """

    item = models.ForeignKey(
        "councils.AgendaItem", models.CASCADE, related_name="replies", verbose_name=_("agenda item")
    )
    seat = models.ForeignKey("councils.Seat", models.PROTECT, related_name="replies", verbose_name=_("seat"))
    choice = models.CharField(_("answer"), max_length=8, choices=Choice)
    reasons = models.TextField(_("reasons"), blank=True)
    sent_at = models.DateTimeField(_("sent"))

    objects = ReplyQuerySet.as_manager()

    class Meta:
        verbose_name = _("reply in writing")
        verbose_name_plural = _("replies in writing")
        ordering = ["item", "seat__position", "seat"]
        constraints = [
            models.UniqueConstraint(fields=["item", "seat"], name="reply_is_one_a_seat"),
            models.CheckConstraint(name="reply_against_says_why", condition=~Q(choice=Choice.NO) | ~Q(reasons="")),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="reply_comes_before_the_close",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func="""
                    PERFORM 1 FROM councils_agendaitem item
                      JOIN councils_session session ON session.id = item.session_id
                      WHERE item.id = NEW.item_id AND item.status = 'waiting' AND session.by_correspondence
                        AND session.status = 'open' AND NEW.sent_at < session.held_at;
                    IF NOT FOUND THEN
                        RAISE EXCEPTION 'no replies are taken on item %', NEW.item_id USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="reply_that_was_counted_stays",
                when=pgtrigger.Before,
                operation=pgtrigger.Delete,
                func="""
                    PERFORM 1 FROM councils_agendaitem item WHERE item.id = OLD.item_id AND item.status = 'closed';
                    IF FOUND THEN
                        RAISE EXCEPTION 'the replies on item % were counted', OLD.item_id
                              USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN OLD;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.item_id}, {self.seat_id}"
