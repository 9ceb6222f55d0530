"""Limits of councils that can be extended: scores, decisions, signatures under minutes, answers to appeals."""

import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from common.formats import weekday
from councils.dues.sessions import MinutesDue
from councils.hearing import authors_of as authors_before
from councils.models import Appeal, Assessment, Assignment, Session
from councils.permissions import holds, why_not_own, why_not_run
from councils.permissions.appeals import is_open, why_not_handle
from councils.states import BEFORE_SCORES_CLOSE, Act, Office, SessionStatus
from initiatives.models import Initiative
from initiatives.notices import authors_of
from initiatives.states import Status
from notifications.limits import Limit


class ScoresLimit(Limit):
    """Until when members score: all dossiers of the council that are due at the same moment move together."""

    kind = "scores"
    label = gettext_lazy("Scores are due")
    has_hour = True

    def visible_to(self, user: User, key: int) -> Assessment | None:
        """To the council."""
        return Assessment.objects.visible_to(user).select_related("council").filter(pk=key).first()

    def row(self, key: int) -> Assessment:
        """An assessment."""
        return Assessment.objects.select_related("council").get(pk=key)

    def lock(self, key: int) -> Assessment:
        """The assessment, locked with all that are due at the same moment, in the order of their keys."""
        row = self.row(key)
        list(self._together(row).select_for_update(of=("self",), no_key=True).order_by("pk").values_list("pk"))
        return self.row(key)

    @staticmethod
    def _together(row: Assessment):
        return Assessment.objects.filter(
            council=row.council_id, scores_due_at=row.scores_due_at, status__in=BEFORE_SCORES_CLOSE
        )

    def key_of(self, row: Assessment) -> int:
        """The council: members read of it in their queue."""
        return row.council_id

    def by(self, row: Assessment) -> datetime.datetime | None:
        """The moment scores are due."""
        return row.scores_due_at

    def why_not(self, user: User, row: Assessment, now: datetime.datetime) -> str | None:
        """The secretary and the chair, until the scoring is closed."""
        if row.status not in BEFORE_SCORES_CLOSE or row.scores_due_at is None:
            return _("No scores are due.")
        return why_not_run(user, row.council)

    def move(self, row: Assessment, to: datetime.datetime) -> None:
        """Write the moment for all that were due at the old one; each leaves its history."""
        moved = list(self._together(row))
        for each in moved:
            each.scores_due_at = to
        Assessment.objects.bulk_update(moved, ["scores_due_at"])
        row.scores_due_at = to

    def people(self, row: Assessment, now: datetime.datetime) -> list[User]:
        """The members who have not scored yet."""
        missing = Assignment.objects.filter(
            done_at__isnull=True, assessment__council=row.council_id, assessment__scores_due_at=row.scores_due_at,
            assessment__status__in=BEFORE_SCORES_CLOSE,
        )  # fmt: skip
        return list(User.objects.filter(pk__in=missing.values("seat__person")))

    def name(self, row: Assessment) -> str:
        """The council."""
        return str(row.council)

    def url(self, row: Assessment) -> str:
        """The queue, where each member reads the limit."""
        return reverse("councils:queue")


class DecisionLimit(Limit):
    """Until when a dossier is decided on; extended by the secretary or the chair of the council that has it."""

    kind = "decision"
    label = gettext_lazy("A decision is due")

    def visible_to(self, user: User, key: int) -> Initiative | None:
        """To the council that recognises; never to an author."""
        before = Assessment.objects.visible_to(user).filter(act=Act.RECOGNITION, initiative=key)
        return Initiative.objects.filter(pk__in=before.values("initiative")).first()

    def row(self, key: int) -> Initiative:
        """The dossier."""
        return Initiative.objects.get(pk=key)

    def lock(self, key: int) -> Initiative:
        """The dossier, locked."""
        return Initiative.objects.select_for_update(of=("self",), no_key=True).get(pk=key)

    def by(self, row: Initiative) -> datetime.date | None:
        """The day a decision is due."""
        return row.due_on

    @staticmethod
    def _assessment(row: Initiative) -> Assessment | None:
        found = Assessment.objects.filter(act=Act.RECOGNITION, initiative=row).select_related("council")
        return found.order_by("-pk").first()

    def why_not(self, user: User, row: Initiative, now: datetime.datetime) -> str | None:
        """The officers of its council who are no authors, while no decision is published."""
        assessment = self._assessment(row)
        if row.status != Status.IN_REVIEW or row.due_on is None or assessment is None:
            return _("No decision is due.")
        return why_not_run(user, assessment.council) or why_not_own(user, assessment.council, [row])

    def move(self, row: Initiative, to: datetime.date) -> None:
        """Write the day."""
        row.due_on = to
        row.save(update_fields=["due_on", "updated_at"])

    def people(self, row: Initiative, now: datetime.datetime) -> list[User]:
        """The authors, and the officers of the council."""
        officers = (
            self._assessment(row).council.seats.in_force(timezone.localdate(now)).officers().select_related("person")
        )
        return [*authors_of(row), *(seat.person for seat in officers)]

    def name(self, row: Initiative) -> str:
        """The number."""
        return row.number

    def url(self, row: Initiative) -> str:
        """The dossier, where the day stands: the authors and the council open it."""
        return row.get_absolute_url()


class MinutesLimit(Limit):
    """Until when the minutes of a session are signed; extended by the secretary or the chair."""

    kind = "minutes"
    label = gettext_lazy("Minutes are to be signed")

    def visible_to(self, user: User, key: int) -> Session | None:
        """To the council."""
        return Session.objects.visible_to(user).select_related("council").filter(pk=key).first()

    def row(self, key: int) -> Session:
        """The session."""
        return Session.objects.select_related("council").get(pk=key)

    def lock(self, key: int) -> Session:
        """The session, locked."""
        return Session.objects.select_for_update(of=("self",)).select_related("council").get(pk=key)

    def by(self, row: Session) -> datetime.date | None:
        """The day they are to be signed by."""
        return row.sign_by

    def why_not(self, user: User, row: Session, now: datetime.datetime) -> str | None:
        """The officers, once the session is closed."""
        if row.status != SessionStatus.CLOSED:
            return _("The minutes write themselves once the session is closed.")
        return why_not_run(user, row.council)

    def move(self, row: Session, to: datetime.date) -> None:
        """Write the day; it overrules the days the council gives."""
        row.signing_until = to
        row.save(update_fields=["signing_until", "updated_at"])

    def people(self, row: Session, now: datetime.datetime) -> list[User]:
        """Those whose signature is missing."""
        return list(User.objects.filter(pk__in=MinutesDue.without_signature(row)))

    def url(self, row: Session) -> str:
        """The minutes."""
        return reverse("councils:minutes", args=[row.pk])


class AnswerLimit(Limit):
    """Until when an appeal is answered; extended by the chair, by no more days than the council has for an answer."""

    kind = "answer"
    label = gettext_lazy("An appeal is to be answered")

    def visible_to(self, user: User, key: int) -> Appeal | None:
        """To authors, officers and hearers."""
        return Appeal.objects.visible_to(user).select_related(*self.related).filter(pk=key).first()

    related = ("council", "by", "item__assessment__initiative")

    def row(self, key: int) -> Appeal:
        """The appeal."""
        return Appeal.objects.select_related(*self.related).get(pk=key)

    def lock(self, key: int) -> Appeal:
        """The appeal, locked."""
        return Appeal.objects.select_for_update(of=("self",)).select_related(*self.related).get(pk=key)

    def by(self, row: Appeal) -> datetime.date:
        """The day of the answer."""
        return row.due_on

    def why_not(self, user: User, row: Appeal, now: datetime.datetime) -> str | None:
        """The chair, as long as it has no answer."""
        if not is_open(row):
            return _("The appeal has been answered.")
        if reason := why_not_handle(user, row):
            return reason
        return None if holds(user, row.council, Office.CHAIR) else _("Only the chair gives more time for the answer.")

    def why_not_until(self, row: Appeal, to: datetime.date) -> str | None:
        """At most as many days again as the council has for an answer."""
        last = timezone.localdate(row.filed_at) + datetime.timedelta(days=2 * row.council.answer_days)
        if to <= last:
            return None
        return _("An answer can be put off until %(day)s at the latest.") % {"day": weekday(last)}

    def move(self, row: Appeal, to: datetime.date) -> None:
        """Write the day."""
        row.due_on = to
        row.save(update_fields=["due_on", "updated_at"])

    def people(self, row: Appeal, now: datetime.datetime) -> list[User]:
        """The author who appealed, the other officers and those who hear it, authors left out of the last two."""
        authors = authors_before(row.item.assessment)
        seats = row.council.seats.in_force(timezone.localdate(now)).officers().values_list("person", flat=True)
        hearers = row.hearers.values_list("seat__person", flat=True)
        return list(User.objects.filter(pk__in={row.by_id, *({*seats, *hearers} - authors)}))

    def name(self, row: Appeal) -> str:
        """The number of the dossier."""
        return row.item.assessment.initiative.number
