"""Who acts for whom in a council during an absence (docs/decisions/0074)."""

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models.substitutes import DAYS_OF_ABSENCE, Absence
from common.history import tracked
from councils.querysets.deputies import SeatDeputyQuerySet


@tracked()
class SeatDeputy(Absence):
    """Another seat of the council does the deeds of an office, and scores what has not been begun, for some days.

    Never a vote, a score sheet or a key: those are personal. Taken up again it is another row, so that what was in
    force at a moment stays as it was.
    """

    seat = models.ForeignKey("councils.Seat", models.PROTECT, related_name="deputies", verbose_name=_("for whom"))
    deputy = models.ForeignKey("councils.Seat", models.PROTECT, related_name="acts_for", verbose_name=_("deputy"))
    moved_at = models.DateTimeField(_("dossiers moved"), null=True, blank=True)
    returned_at = models.DateTimeField(_("dossiers came back"), null=True, blank=True)

    objects = SeatDeputyQuerySet.as_manager()

    class Meta(Absence.Meta):
        verbose_name = _("deputy in a council")
        verbose_name_plural = _("deputies in councils")
        constraints = [
            *Absence.Meta.constraints,
            models.CheckConstraint(name="seatdeputy_is_somebody_else", condition=~Q(seat=F("deputy"))),
            models.CheckConstraint(
                name="seatdeputy_gives_back_what_was_moved",
                condition=Q(returned_at__isnull=True) | Q(moved_at__isnull=False),
            ),
            ExclusionConstraint(
                name="deputies_of_a_seat_do_not_overlap",
                expressions=[("seat", RangeOperators.EQUAL), (DAYS_OF_ABSENCE, RangeOperators.OVERLAPS)],
                condition=Q(ended_at__isnull=True),
            ),
        ]
        indexes = [
            models.Index(fields=["deputy", "ends_on"], name="seatdeputy_by_deputy"),  # whom somebody acts for
            models.Index(
                fields=["ends_on"], name="seatdeputy_to_give_back", condition=Q(returned_at__isnull=True)
            ),  # the clock
        ]
        triggers = [
            pgtrigger.Trigger(
                name="seatdeputy_sits_on_the_same_council",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func="""
                    PERFORM 1 FROM councils_seat absent JOIN councils_seat deputy
                        ON deputy.council_id = absent.council_id AND deputy.person_id <> absent.person_id
                      WHERE absent.id = NEW.seat_id AND deputy.id = NEW.deputy_id
                        AND absent.office <> 'expert' AND absent.stands_in_for_id IS NULL
                        AND deputy.office <> 'expert' AND deputy.stands_in_for_id IS NULL;
                    IF NOT FOUND THEN
                        RAISE EXCEPTION 'seat % does not act for seat %', NEW.deputy_id, NEW.seat_id
                              USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            )
        ]

    def __str__(self) -> str:
        return f"{self.deputy_id} → {self.seat_id}, {self.starts_on:%d/%m/%Y} – {self.ends_on:%d/%m/%Y}"
