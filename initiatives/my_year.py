"""The start page of everybody on the staff: how the year stands, what waits, the road of the movement, examples.

Read in a fixed number of queries, however many initiatives a person has and however many years have passed.
"""

import datetime
from dataclasses import dataclass, field

from django.db.models import Count, Prefetch, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import Posting, User
from common.formats import days_left, moment, percent, weekday
from initiatives.models import (
    Answer,
    Author,
    AuthorChange,
    ChangeConsent,
    Duty,
    Initiative,
    Season,
    Section,
)
from initiatives.permissions import why_not_begin
from initiatives.states import ChangeOutcome, Consent, Exemption, Kind, Progress, Status
from initiatives.windows import Opening, opening_for

MOST = 50  # of one's own initiatives on the page
EXAMPLES = 3
OWING = {Progress.NOTHING, Progress.DRAFTED}


@dataclass(frozen=True)
class Notice:
    """The answer the page gives first: what components/notice.html shows."""

    kind: str
    title: str
    words: str = ""
    url: str = ""
    act: str = ""
    main: bool = True


@dataclass(frozen=True)
class Limit:
    """Until when something is to be done: its kind, the day or moment, the key of the row that holds it."""

    kind: str
    by: datetime.date | datetime.datetime
    key: int


@dataclass(frozen=True)
class Waiting:
    """One thing that waits for this person."""

    title: str
    words: str
    url: str
    due: datetime.date | None = None


@dataclass
class Row:
    """One of the person's initiatives."""

    initiative: Initiative
    step: int | None = None
    step_count: int | None = None
    missing: list[str] = field(default_factory=list)

    def is_led_by(self, person: User) -> bool:
        """Say whether the person is the lead author."""
        return any(author.is_lead and author.person_id == person.pk for author in self.initiative.authors.all())

    @property
    def url(self) -> str:
        """Where its title leads: on with a draft, else to its page."""
        if self.step is not None:
            return reverse("initiatives:edit", args=[self.initiative.pk, self.step])
        return self.initiative.get_absolute_url()


class MyYear:
    """Everything the page shows for one person at one moment."""

    def __init__(self, person: User, now: datetime.datetime, today: datetime.date):
        self.person, self.now, self.today = person, now, today
        self.posting: Posting | None = person.main_posting()
        self.season = Season.objects.current(today).select_related("campaign").first()
        every = self._rows()
        self.rows = [row for row in every if not row.initiative.is_model]
        self.models = [row for row in every if row.initiative.is_model]
        self.duties = {duty.season_id: duty for duty in Duty.objects.filter(person=person).select_related("met_by")}
        self.duty = self.duties.get(self.season.pk) if self.season else None
        self.why_not_begin = why_not_begin(person, person) if self.posting is None else None

    def _rows(self) -> list[Row]:
        authors = Prefetch("authors", Author.objects.select_related("person"))
        mine = Initiative.objects.filter(
            Q(authors__person=self.person) & ~Q(authors__consent=Consent.REFUSED, authors__person=self.person)
            | Q(entered_by=self.person, status=Status.DRAFT)
        )
        found = mine.distinct().select_related("season__campaign", "unit", "field").prefetch_related(authors)
        rows = [Row(initiative) for initiative in found.order_by("-pk")[:MOST]]
        drafts = {row.initiative.pk: row for row in rows if row.initiative.status == Status.DRAFT}
        self._find_steps(drafts)
        for row in rows:
            row.missing = [
                _("%(name)s has not agreed to %(share)s") % {"name": author.name, "share": percent(author.share)}
                for author in row.initiative.authors.all()
                if author.person_id and author.consent == Consent.WAITING and not author.is_lead
            ]
        return rows

    @staticmethod
    def _find_steps(drafts: dict[int, Row]) -> None:
        """Say in which step somebody wrote last in each draft."""
        answers = Answer.objects.filter(dossier__initiative__in=drafts).select_related("dossier", "question__section")
        latest = answers.order_by("dossier__initiative_id", "-saved_at").distinct("dossier__initiative_id")
        for answer in latest.defer("text"):
            drafts[answer.dossier.initiative_id].step = answer.question.section.position
        counts = Section.objects.filter(template__dossiers__initiative__in=drafts)
        for key, count in counts.values_list("template__dossiers__initiative").annotate(Count("pk", distinct=True)):
            drafts[key].step_count = count
            drafts[key].step = drafts[key].step or 1

    def of_season(self, *statuses: Status) -> Row | None:
        """Give the person's newest initiative of this season in one of these states."""
        return next(
            (
                row
                for row in self.rows
                if self.season and row.initiative.season_id == self.season.pk and row.initiative.status in statuses
            ),
            None,
        )

    def notice(self) -> Notice:
        """Say how the year stands, and the one thing to do now."""
        if self.season is None:
            return Notice("", _("The movement has no season today"))
        returned = self.of_season(Status.RETURNED)
        if returned is not None:
            return self._returned(returned.initiative)
        if self.duty is not None and self.duty.progress == Progress.MET:
            return self._met(self.duty.met_by)
        recognised = self.of_season(Status.RECOGNISED)
        if recognised is not None:
            return self._met(recognised.initiative)
        if self.duty is not None and self.duty.exemption:
            return self._exempt(self.duty)
        under_way = self.of_season(Status.SUBMITTED, Status.ACCEPTED, Status.IN_REVIEW)
        return self._under_way(under_way.initiative) if under_way else self._owing()

    def _met(self, initiative: Initiative) -> Notice:
        title = _("The year %(year)s is met") % {"year": self.season.year}
        words = _("“%(title)s” is recognised.") % {"title": initiative}
        if initiative.status != Status.RECOGNISED:
            words = _("“%(title)s” is handed in.") % {"title": initiative}
        return Notice("gold", title, words, initiative.get_absolute_url(), _("See the initiative"), main=False)

    def _exempt(self, duty: Duty) -> Notice:
        title = _("No initiative is owed for %(year)s") % {"year": self.season.year}
        words = duty.exemption_note or str(Exemption(duty.exemption).label)
        return Notice("good", title, words, reverse("initiatives:begin"), _("Write one all the same"), main=False)

    def _returned(self, initiative: Initiative) -> Notice:
        version = initiative.latest_version()
        count = version.points.filter(answered_at__isnull=True).count() if version else 0
        title = ngettext("%(count)d point to correct", "%(count)d points to correct", count) % {"count": count}
        if not count:
            title = _("Every point is answered; hand the dossier in again")
        words = _("“%(title)s”, by %(day)s, %(left)s.") % {
            "title": initiative, "day": weekday(initiative.due_on), "left": days_left(initiative.due_on, self.now),
        }  # fmt: skip
        return Notice("fix", title, words, initiative.get_absolute_url(), _("Go to the points"))

    def _under_way(self, initiative: Initiative) -> Notice:
        title = _("“%(title)s” is on its way") % {"title": initiative}
        words = str(initiative.get_status_display())
        if initiative.due_on:
            words = _("%(state)s, answer due by %(day)s, %(left)s.") % {
                "state": words, "day": weekday(initiative.due_on), "left": days_left(initiative.due_on, self.now),
            }  # fmt: skip
        return Notice("", title, words, initiative.get_absolute_url(), _("See where it is"), main=False)

    def _owing(self) -> Notice:
        title = _("One initiative is still owed for %(year)s") % {"year": self.season.year}
        draft = self._own_draft()
        if self.why_not_begin:
            return Notice("now", title, self.why_not_begin)
        if draft is None:
            fresh = Initiative(season=self.season, unit=self.posting.unit)
            words = self._deadline(opening_for(fresh, self.now))
            return Notice("now", title, words, reverse("initiatives:begin"), _("Write an initiative"))
        words = _("The draft “%(title)s” is at step %(step)d of %(count)d.") % {
            "title": draft.initiative, "step": draft.step or 1, "count": draft.step_count or 1,
        }  # fmt: skip
        words = f"{words} {self._deadline(opening_for(draft.initiative, self.now))}"
        return Notice("now", title, words, draft.url, _("Go on writing the draft"))

    def limit(self) -> Limit | None:
        """Give what the notice speaks of, where it ends on a day the person is reminded of."""
        returned = self.of_season(Status.RETURNED) if self.season else None
        if returned is not None:
            return Limit("correction", returned.initiative.due_on, returned.initiative.pk)
        owes = self.duty is not None and not self.duty.exemption and self.duty.progress in OWING
        if not owes or self.posting is None:
            return None
        draft = self._own_draft()
        at_hand = draft.initiative if draft else Initiative(season=self.season, unit=self.posting.unit)
        window = opening_for(at_hand, self.now).current
        return Limit("window", window.closes_at, window.pk) if window else None

    def _own_draft(self) -> Row | None:
        """Give the draft to go on with: written last, by preference one that the person leads."""
        drafts = [row for row in self.rows if row.step and row.initiative.season_id == self.season.pk]
        return max(drafts, key=lambda row: (row.is_led_by(self.person), row.initiative.updated_at), default=None)

    def _deadline(self, opening: Opening) -> str:
        if opening.current:
            closes_at = opening.current.closes_at
            return _("Hand in before %(time)s, %(left)s.") % {
                "time": moment(closes_at), "left": days_left(closes_at, self.now),
            }  # fmt: skip
        if opening.coming:
            return _("The next round opens at %(time)s.") % {"time": moment(opening.coming.opens_at)}
        return _("No round has been announced yet.")

    def waiting(self) -> list[Waiting]:
        """Give what waits for this person: consents, changes of authors, dossiers to correct."""
        return [*self._consents(), *self._changes(), *self._corrections()]

    def _consents(self) -> list[Waiting]:
        found = []
        for row in [*self.rows, *self.models]:
            initiative = row.initiative
            own = next((author for author in initiative.authors.all() if author.person_id == self.person.pk), None)
            open_to_answer = initiative.status in {Status.DRAFT, Status.SUBMITTED, Status.RETURNED}
            if own is None or own.consent != Consent.WAITING or not open_to_answer or not own.share:
                continue
            lead = next((author.name for author in initiative.authors.all() if author.is_lead), "")
            title = _("Agree to being a co-author, %(share)s") % {"share": percent(own.share)}
            if own.is_lead:
                title = _("Confirm the initiative entered in your name")
                if initiative.is_model:
                    title = _("Confirm the model entered in your name")
            words = _("“%(title)s”, lead author %(name)s") % {"title": initiative, "name": lead}
            found.append(Waiting(title, words, reverse("initiatives:consent", args=[initiative.pk])))
        return found

    def _changes(self) -> list[Waiting]:
        asked = ChangeConsent.objects.filter(
            person=self.person, consent=Consent.WAITING, change__outcome=ChangeOutcome.WAITING
        )
        changes = AuthorChange.objects.filter(pk__in=asked.values("change")).select_related("initiative", "proposed_by")
        return [
            Waiting(
                _("Agree to other authors or shares"),
                _("“%(title)s”, proposed by %(name)s") % {"title": change.initiative, "name": change.proposed_by},
                reverse("initiatives:change_authors", args=[change.initiative_id]),
            )
            for change in changes[:MOST]
        ]

    def _corrections(self) -> list[Waiting]:
        return [
            Waiting(
                _("Correct and hand in again"),
                _("“%(title)s”, number %(number)s") % {"title": row.initiative, "number": row.initiative.number},
                row.initiative.get_absolute_url(),
                row.initiative.due_on,
            )
            for row in [*self.rows, *self.models]
            if row.initiative.status == Status.RETURNED
        ]

    def road(self) -> list[dict]:
        """Give the years of the campaign: gold where the duty was met, red where we stand."""
        if self.season is None:
            return []
        years = []
        for season in Season.objects.filter(campaign=self.season.campaign_id).order_by("year"):
            duty = self.duties.get(season.pk)
            is_met = duty is not None and duty.progress == Progress.MET
            is_current = season.pk == self.season.pk
            stitch = "now" if is_current else "gold" if is_met else "over" if season.ends_on < self.today else ""
            years.append({
                "label": str(season.year), "stitch": "gold" if is_met and is_current else stitch,
                "is_passed": season.ends_on < self.today, "is_current": is_current,
            })  # fmt: skip
        return years

    def examples(self) -> list[Initiative]:
        """Give recognised initiatives worth a look: of the field one writes in, else of units like one's own."""
        if self.posting is None or self.season is None:
            return []
        seasons = Season.objects.filter(campaign=self.season.campaign_id, year__gte=self.season.year - 1)
        recognised = (
            Initiative.objects.of_kind(Kind.INITIATIVE)
            .public()
            .filter(season__in=seasons)
            .exclude(authors__person=self.person)
        )
        own = next((row.initiative.field for row in self.rows if row.initiative.field_id), None)
        alike = Q(unit__kind=self.posting.unit.kind)
        if own is not None:
            sector = own.path[: own.steplen]
            alike = Q(field__path__startswith=sector)
        return list(recognised.filter(alike).for_list().order_by("-pk")[:EXAMPLES])
