"""A recommendation is to be answered, and once accepted to be carried out; the side that recommends gives more time."""

import datetime
from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy

from accounts.models import User
from accounts.querysets import under_paths
from accounts.responsible import Responsible
from accounts.states import RoleName
from movements.models import Recommendation
from movements.notices import answering_for
from movements.permissions.recommendations import why_not_extend
from movements.querysets.dialogues import ANSWERING
from movements.recommendation_states import RecommendationStatus
from notifications.dues import Due, DueKind, Scope, Span
from notifications.limits import Limit
from notifications.states import Audience


class _OfRecommendations(DueKind):
    """What head and co-ordinators of the addressee owe: in this state, by the day in this column."""

    audiences = (Audience.OWNER, Audience.HEAD)
    status: str
    column: str
    since: str
    shown: str  # how the list stands that holds it
    task: object

    def find(self, span: Span) -> Iterator[Due]:
        """Give what is awaited, for each who answers for the addressee; two queries."""
        roles = Responsible(timezone.localdate(span.now), RoleName.COORDINATOR, RoleName.HEAD)
        days = {f"{self.column}__gte": span.first, f"{self.column}__lte": span.last}
        awaited = Recommendation.objects.filter(status=self.status, **days)
        if span.people is not None:
            awaited = awaited.filter(under_paths(roles.paths_of(span.people), "addressee"))
        for each in awaited.select_related("addressee").order_by(self.column, "pk").iterator():
            for person in roles.each(each.addressee.path, *ANSWERING):
                if span.people is None or person in span.people:
                    yield Due(
                        f"{self.name}-{each.pk}", person, getattr(each, self.column), self.task,
                        Truncator(each.title).words(30), each.get_absolute_url(), getattr(each, self.since),
                        each.addressee.path,
                    )  # fmt: skip

    def url_for(self, scope: Scope) -> str:
        """What is recommended to the reader's units."""
        return f"{reverse('recommendations:list')}?whose=to&standing={self.shown}"


class AnswerDue(_OfRecommendations):
    """A recommendation waits for the answer."""

    name = "recommendation_answer"
    label = gettext_lazy("A recommendation is to be answered")
    task_of_others = gettext_lazy("recommendations to be answered")
    task = gettext_lazy("answer a recommendation: accept it with a day, or decline it with the reason")
    status, column, since = RecommendationStatus.SENT, "answer_due_on", "sent_at"
    shown = "unanswered"


class CarryingOutDue(_OfRecommendations):
    """What was accepted is to be carried out."""

    name = "recommendation"
    label = gettext_lazy("An accepted recommendation is to be carried out")
    task_of_others = gettext_lazy("accepted recommendations to be carried out")
    task = gettext_lazy("carry out a recommendation, and say what was done")
    status, column, since = RecommendationStatus.ACCEPTED, "due_on", "answered_at"
    shown = "accepted"


class _RecommendationLimit(Limit):
    """A day of a recommendation, extended for everybody to read."""

    status: str
    column: str

    def visible_to(self, user: User, key: int) -> Recommendation | None:
        """To whoever reads it."""
        return Recommendation.objects.visible_to(user).for_list().filter(pk=key).first()

    def row(self, key: int) -> Recommendation:
        """The recommendation."""
        return Recommendation.objects.for_list().get(pk=key)

    def lock(self, key: int) -> Recommendation:
        """The recommendation, locked."""
        return Recommendation.objects.select_for_update(of=("self",)).for_list().get(pk=key)

    def by(self, row: Recommendation) -> datetime.date | None:
        """The day; none where this is not awaited."""
        return getattr(row, self.column) if row.status == self.status else None

    def why_not(self, user: User, row: Recommendation, now: datetime.datetime) -> str | None:
        """The side that recommends, while it is awaited."""
        return why_not_extend(user, row, now)

    def move(self, row: Recommendation, to: datetime.date) -> None:
        """Write the day."""
        setattr(row, self.column, to)
        row.save(update_fields=[self.column, "updated_at"])

    def people(self, row: Recommendation, now: datetime.datetime) -> list[User]:
        """Those who answer for the addressee."""
        return answering_for(row.addressee)


class AnswerLimit(_RecommendationLimit):
    """Until when it is answered."""

    kind, status, column = AnswerDue.name, AnswerDue.status, AnswerDue.column
    label = gettext_lazy("The answer to the recommendation is due")


class CarryingOutLimit(_RecommendationLimit):
    """Until when it is carried out."""

    kind, status, column = CarryingOutDue.name, CarryingOutDue.status, CarryingOutDue.column
    label = gettext_lazy("The recommendation is to be carried out")
