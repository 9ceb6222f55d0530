"""Who plays, and the dossiers that are left to play with."""

import datetime
from dataclasses import dataclass

from django.db.models import Case, QuerySet, Value, When
from django.utils import timezone

from accounts.models import User
from councils.models import Assessment, Council
from councils.states import AssessmentStatus
from initiatives.models import Initiative
from initiatives.states import Status
from initiatives.upwards import goes_up

COMMUNE, PROVINCE = "CB-C029", "CB"


@dataclass
class Cast:
    """The council of the commune and its people, on the day the demonstration is made."""

    now: datetime.datetime
    council: Council
    above: Council
    people: dict[str, User]  # by staff code

    @classmethod
    def of_the_commune(cls, now: datetime.datetime) -> "Cast":
        """Give the commune's council, and everybody made by hand."""
        councils = Council.objects.select_related("unit", "rule_sheet").filter(field__isnull=True, kind="initiatives")
        return cls(
            now=now,
            council=councils.get(unit__code=COMMUNE),
            above=councils.get(unit__code=PROVINCE),
            people=made_by_hand(),
        )

    def meet_again(self) -> None:
        """Read the people anew once they hold other seats: what somebody holds is asked once of each instance."""
        self.people = made_by_hand()

    @property
    def today(self) -> datetime.date:
        """The day it is made on."""
        return timezone.localdate(self.now)

    def handed_in(self, status: str) -> QuerySet[Initiative]:
        """Give the commune's dossiers in this state; those that go up to the next council are not among them."""
        own = Initiative.objects.of_kind("initiative").filter(recognising_unit=self.council.unit, status=status)
        others = own.exclude(authors__person__in=[self.people["DAUMOI"], self.people["THUKY"]])
        return others.exclude(goes_up()).select_related("field").order_by("number")

    def being_scored(self) -> QuerySet[Assessment]:
        """Give what is in queues of the council's members since before today, on no agenda."""
        theirs = self.council.assessments.filter(status=AssessmentStatus.ASSIGNED, assignments__sharing=None)
        return theirs.select_related("initiative", "council").order_by("initiative__number").distinct()

    def recognised(self) -> list[Initiative]:
        """Give what the commune has recognised, dossiers of people made by hand first; officers wrote none of it."""
        officers = self.council.seats.officers().values("person")
        own = Initiative.objects.of_kind("initiative").filter(
            recognising_unit=self.council.unit, status=Status.RECOGNISED
        )
        of_hand = Case(When(entered_by__in=self.people.values(), then=Value(0)), default=Value(1))
        found = own.exclude(authors__person__in=officers).select_related("unit", "season", "field", "entered_by")
        return list(found.order_by(of_hand, "-season__year", "number"))

    def outstanding(self) -> Initiative:
        """Give the one of the latest year that goes all the way up; the first three play elsewhere."""
        return max(self.recognised()[3:], key=lambda each: each.season.year)


def made_by_hand() -> dict[str, User]:
    """Give the people who can sign in, by staff code."""
    return {person.staff_code: person for person in User.objects.exclude(password__startswith="!")}
