"""Every question we ask about dialogues and what was promised in them."""

import datetime
from typing import Self

from django.apps import apps
from django.db.models import Count, Q, QuerySet

from accounts.querysets import under
from accounts.roles import units_of
from accounts.states import RoleName
from common.finding import with_words
from movements.states import CommitmentStatus, DialogueStatus, Outcome, Settled

ANSWERING = (RoleName.COORDINATOR, RoleName.HEAD)
WATCHING = (*ANSWERING, RoleName.STEERING)


def _dialogue(user, to: str = "") -> Q:
    """Give the condition "a dialogue the user reads": published, or of a unit he or she answers for or watches over."""
    published = Q(**{f"{to}status": DialogueStatus.PUBLISHED})
    return published | under(units_of(user, *WATCHING), f"{to}unit") if user.is_authenticated else published


def settled(how: str, today: datetime.date, to: str = "") -> Q:
    """Give the condition for opinions settled in this way (`Settled`); `to` leads to the opinion."""
    promise = f"{to}commitment__"
    has_promise = Q(**{f"{to}commitment__isnull": False})
    open_one = Q(**{f"{promise}status": CommitmentStatus.OPEN})
    return {
        Settled.UNSETTLED: Q(**{f"{to}answer": "", f"{to}commitment__isnull": True}),
        Settled.ANSWERED: ~Q(**{f"{to}answer": ""}),
        Settled.COMMITTED: has_promise,
        Settled.RUNNING: open_one & Q(**{f"{promise}due_on__gte": today}),
        Settled.LATE: open_one & Q(**{f"{promise}due_on__lt": today}),
        Settled.REPORTED: Q(**{f"{promise}status": CommitmentStatus.REPORTED}),
        Settled.CLOSED: Q(**{f"{promise}status": CommitmentStatus.CLOSED}),
        **{
            Settled(name): Q(**{f"{promise}status": CommitmentStatus.CLOSED, f"{promise}outcome": name})
            for name in Outcome.values
        },
    }[Settled(how)]


class DialogueQuerySet(QuerySet):
    """Dialogues."""

    def visible_to(self, user) -> Self:
        """What is published, to everybody; before that, to those who answer for the unit or for one above it."""
        return self.filter(_dialogue(user))

    def recorded_by(self, user) -> Self:
        """Dialogues of the units for which the user records them."""
        return self.filter(under(units_of(user, *ANSWERING)))

    def to_publish_by(self, user) -> Self:
        """Drafts of the units whose notices the user publishes, with the number of opinions nobody has settled."""
        unsettled = Q(opinions__answer="", opinions__commitment__isnull=True, opinions__isnull=False)
        own = self.drafts().filter(under(units_of(user, RoleName.HEAD)))
        return own.annotate(
            opinion_count=Count("opinions", distinct=True),
            unsettled_count=Count("opinions", filter=unsettled, distinct=True),
        )

    def published(self) -> Self:
        """Those whose notice of conclusions is out: figures count these."""
        return self.filter(status=DialogueStatus.PUBLISHED)

    def drafts(self) -> Self:
        """Those still being recorded."""
        return self.filter(status=DialogueStatus.DRAFT)

    def within(self, unit) -> Self:
        """Dialogues hosted by the unit or by one below it."""
        return self.filter(unit__path__startswith=unit.path)

    def search(self, text: str) -> Self:
        """Dialogues in whose topic, place, host or number every word occurs, with or without diacritics."""
        return self.filter(with_words(text, "search"))

    def for_list(self) -> Self:
        """All that one row shows, but for its counts."""
        return self.select_related("unit")

    def counted(self) -> Self:
        """The same with its counts: opinions, promises, and of these the closed ones."""
        promise = Q(opinions__commitment__isnull=False)
        return self.annotate(
            opinion_count=Count("opinions"),
            promise_count=Count("opinions", filter=promise),
            closed_count=Count("opinions", filter=Q(opinions__commitment__status=CommitmentStatus.CLOSED)),
        )


class OpinionQuerySet(QuerySet):
    """Opinions given in dialogues."""

    def visible_to(self, user) -> Self:
        """Those of dialogues the user reads."""
        return self.filter(_dialogue(user, "dialogue__"))

    def for_list(self) -> Self:
        """All that one row shows."""
        return self.select_related("dialogue__unit", "field", "commitment__unit", "commitment__person")


class CommitmentQuerySet(QuerySet):
    """Promises."""

    def visible_to(self, user) -> Self:
        """Those of dialogues the user reads; to whoever is to keep one, his or hers at once."""
        seen = Q(_dialogue(user, "opinion__dialogue__"))
        return self.filter(seen | self._owned_by(user)) if user.is_authenticated else self.filter(seen)

    def owned_by(self, user) -> Self:
        """Those the user, or a unit for which the user answers, is to keep."""
        return self.filter(self._owned_by(user))

    @staticmethod
    def _owned_by(user) -> Q:
        return Q(person=user) | under(units_of(user, *ANSWERING))

    def to_confirm_by(self, user) -> Self:
        """Those whose result waits for the user's word, as one of the host's side."""
        hosted = under(units_of(user, *ANSWERING), "opinion__dialogue__unit")
        return self.filter(hosted, status=CommitmentStatus.REPORTED)

    def published(self) -> Self:
        """Those that stand in a notice of conclusions: from then on they run."""
        return self.filter(opinion__dialogue__status=DialogueStatus.PUBLISHED)

    def open(self) -> Self:
        """Published, with nothing reported yet."""
        return self.published().filter(status=CommitmentStatus.OPEN)

    def of_unit(self, unit) -> Self:
        """Those the unit or one below it is to keep."""
        return self.filter(unit__path__startswith=unit.path)

    def for_list(self) -> Self:
        """All that one row shows."""
        return self.select_related("opinion__dialogue__unit", "opinion__field", "unit", "person")


def minimum_for(level: str, year: int) -> int:
    """Give how many dialogues a unit of this level is expected to hold in the year; 0 where nothing is expected."""
    rows = apps.get_model("movements", "DialogueMinimum").objects.filter(level=level, from_year__lte=year)
    return rows.order_by("-from_year").values_list("count", flat=True).first() or 0
