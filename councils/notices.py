"""Who hears about what in a council; nobody is told of an item he or she has no part in."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import partial

from django.db.models import Count, Max, Min
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from councils.anonymity import title_for
from councils.asked import without_part
from councils.models import (
    AgendaItem,
    Appeal,
    Assessment,
    Assignment,
    Certificate,
    Consultation,
    Council,
    Decision,
    DecisionItem,
    Hearer,
    Minutes,
    Recusal,
    Refusal,
    Seat,
    Session,
    Verdict,
    WrittenOpinion,
)
from councils.papers.decisions import verdicts_of
from councils.permissions.minutes import signers_of
from councils.states import Act, AppealStatus, ItemStatus, Outcome, RecusalStep
from councils.verdicts import sentence
from initiatives.models import Author, Initiative
from notifications.actions import News, notify, notify_of


def members_of(council: Council) -> list[User]:
    """Give everybody with a seat today."""
    seats = council.seats.in_force(timezone.localdate()).members().select_related("person")
    return [seat.person for seat in seats]


def assigned(council: Council, assignments: Sequence[Assignment]) -> None:
    """Tell each member how many dossiers have come into the queue, and until when."""
    counts = Counter(assignment.seat for assignment in assignments)
    people: dict[int, list[User]] = defaultdict(list)
    for seat, count in counts.items():
        people[count].append(seat.person)
    due = min((each.assessment.scores_due_at for each in assignments if each.assessment.scores_due_at), default=None)
    url = reverse("councils:queue")
    notify_of(
        *(
            News(readers, "councils/assigned", council, url, context={"count": count, "scores_due_at": due})
            for count, readers in sorted(people.items())
        )
    )


def expert_asked(consultation: Consultation) -> None:
    """Tell an outside expert that a dossier waits for a comment."""
    url = consultation.get_absolute_url()
    person, assessment = consultation.seat.person, consultation.assessment
    title = title_for(person, assessment)
    notify([person], "councils/expert_asked", about=assessment, url=url, title=title)


def conflict_declared(recusal: Recusal) -> None:
    """Tell the secretary and the chair that a member leaves an item."""
    readers = _officers_of(recusal.assessment, less=recusal.seat_id)
    notify(readers, "councils/conflict_declared", about=recusal.assessment, recusal=recusal)


def conflicts_found(council: Council) -> None:
    """Tell each officer how many conflicts wait for his or her answer; not again as long as the first of them waits."""
    for seat in council.seats.in_force(timezone.localdate()).officers().select_related("person"):
        waiting = Recusal.objects.decided_by_user(seat.person).to_decide().filter(assessment__council=council)
        found = waiting.aggregate(count=Count("pk"), first=Min("pk"), season=Max("assessment__initiative__season"))
        if found["count"]:
            key = f"councils/conflicts_found/{council.pk}/{found['season']}/{found['first']}"
            url = reverse("councils:conflicts", args=[council.pk])
            notify([seat.person], "councils/conflicts_found", about=council, url=url, key=key, count=found["count"])


def conflicts_decided(recusals: Sequence[Recusal], step: str) -> None:
    """Tell each member once what was decided on conflicts of his or hers: by number, since titles are hidden then."""
    decided: dict[tuple[Council, User], list[Recusal]] = defaultdict(list)
    rows = Recusal.objects.filter(pk__in=[recusal.pk for recusal in recusals]).order_by("assessment", "pk")
    for recusal in rows.select_related("assessment__initiative", "assessment__council", "seat__person"):
        decided[recusal.assessment.council, recusal.seat.person].append(recusal)
    upheld = step == RecusalStep.UPHOLD
    kind = "councils/conflict_upheld" if upheld else "councils/conflict_set_aside"
    for (council, person), own in decided.items():
        url = (
            f"{reverse('councils:queue')}?show=recused"
            if upheld
            else reverse("councils:assessments", args=[council.pk])
        )
        notify([person], kind, about=council, url=url, recusals=own, count=len(own))


def opinions_kept(item: AgendaItem, writers: Sequence[Seat]) -> None:
    """Tell who has sent an opinion in writing that the item is on no agenda now, and that it goes along to the next."""
    out = set(item.assessment.recusals.binding().values_list("seat", flat=True)) if writers else ()
    readers = [seat.person for seat in writers if seat.pk not in out]
    notify(readers, "councils/opinion_kept", about=item.assessment)


def opinion_goes_along(opinion: WrittenOpinion) -> None:
    """Tell a writer on which agenda the opinion is now, unless he or she has left the item."""
    item, url = opinion.item, reverse("councils:opinions", args=[opinion.item.session_id])
    if not item.assessment.recusals.binding().filter(seat=opinion.seat_id).exists():
        notify([opinion.seat.person], "councils/opinion_goes_along", about=item, url=url)


def assignment_refused(refusal: Refusal) -> None:
    """Tell the secretary and the chair that a member has sent a dossier back, and why."""
    readers = _officers_of(refusal.assessment, less=refusal.seat_id)
    url = reverse("councils:answers", args=[refusal.assessment.council_id])
    notify(readers, "councils/assignment_refused", about=refusal.assessment, url=url, refusal=refusal)


def _officers_of(assessment: Assessment, *, less: int) -> list[User]:
    """Give the officers who have a part in the item, less the one in this seat."""
    officers = assessment.council.seats.in_force(timezone.localdate()).officers().exclude(pk=less)
    authors = Author.objects.filter(initiative=assessment.initiative_id, person__isnull=False).values("person")
    seats = officers.exclude(recusals__in=assessment.recusals.binding()).exclude(person__in=authors)
    return [seat.person for seat in seats.select_related("person")]


def barred(assessment: Assessment) -> None:
    """Tell the authors that the initiative is removed from the round, and why."""
    notify(
        authors_of(assessment),
        "councils/barred",
        about=assessment.initiative,
        reason=assessment.status_reason,
    )


def to_complete(assessment: Assessment, verdict: Verdict) -> None:
    """Tell the authors what the council above asks to be completed; their initiative stays recognised."""
    notify(
        authors_of(assessment), "councils/to_complete", about=assessment.initiative, council=assessment.council,
        url=reverse("initiatives:effect", args=[assessment.initiative_id]), reason=partial(sentence, verdict),
    )  # fmt: skip


def postponed(assessment: Assessment) -> None:
    """Tell the authors that a session has left the item for another one, and why."""
    notify(
        authors_of(assessment), "councils/postponed", about=assessment.initiative, council=assessment.council,
        reason=assessment.status_reason,
    )  # fmt: skip


def withdrawn(assessment: Assessment) -> None:
    """Tell the members who had it before them that a dossier is withdrawn."""
    seats = assessment.assignments.select_related("seat__person")
    notify(
        [assignment.seat.person for assignment in seats],
        "councils/withdrawn",
        about=assessment,
        reason=assessment.status_reason,
    )


def authors_of(assessment: Assessment) -> list[User]:
    """Give the authors with an account."""
    authors = assessment.initiative.authors.filter(person__isnull=False).select_related("person")
    return [author.person for author in authors]


def published(decision: Decision, items: Sequence[DecisionItem]) -> None:
    """Tell the authors of each item what was decided: with the certificate, or with the reason."""
    verdicts = verdicts_of(items)
    for item in items:
        assessment = item.assessment
        recognised = assessment.outcome == Outcome.RECOGNISED
        kind = f"{'effect_' if assessment.act == Act.EFFECT else ''}{'recognised' if recognised else 'not_recognised'}"
        notify(
            _people_of(assessment.initiative),
            f"councils/{kind}",
            about=assessment.initiative,
            decision=decision,
            reason=partial(sentence, verdicts[assessment.pk]) if assessment.pk in verdicts else "",
        )


def _people_of(initiative: Initiative) -> list[User]:
    """Give the authors with an account, as they were read with the initiative."""
    return [author.person for author in initiative.authors.all() if author.person_id]


def certificate_replaced(certificate: Certificate, *, reason: str) -> None:
    """Tell an author that a certificate has been issued anew, and that the old paper counts no more."""
    if certificate.author.person_id:
        notify([certificate.author.person], "councils/certificate_replaced", about=certificate, reason=reason)


def revoked(item: DecisionItem) -> None:
    """Tell the authors that the recognition is cancelled, by which decision and why."""
    notify(authors_of(item.assessment), "councils/revoked", about=item.assessment.initiative, item=item)


def put_forward(assessment: Assessment, *, by: User) -> None:
    """Tell the provincial council's officers that a dossier has come, and the other authors that it has gone."""
    officers = assessment.council.seats.in_force(timezone.localdate()).officers()
    officers = officers.exclude(recusals__in=assessment.recusals.binding()).select_related("person")
    notify([seat.person for seat in officers], "councils/put_forward", about=assessment)
    others = [person for person in authors_of(assessment) if person != by]
    notify(others, "councils/gone_forward", about=assessment.initiative, assessment=assessment, by=by)


def appeal_filed(appeal: Appeal) -> None:
    """Tell the officers of the council that hears it, and the other authors."""
    notify(_officers_for(appeal), "councils/appeal_filed", about=appeal)
    others = [person for person in authors_of(appeal.item.assessment) if person != appeal.by]
    notify(others, "councils/appeal_filed_by_author", about=appeal)


def appeal_withdrawn(appeal: Appeal) -> None:
    """Tell officers and hearers that an appeal was taken back."""
    hearers = [hearer.seat.person for hearer in appeal.hearers.select_related("seat__person")]
    people = {person.pk: person for person in [*_officers_for(appeal), *hearers]}
    notify(people.values(), "councils/appeal_withdrawn", about=appeal)


def appeal_to_hear(appeal: Appeal, hearers: Sequence[Hearer]) -> None:
    """Tell members that they hear an appeal, and until when it is to be answered."""
    notify([hearer.seat.person for hearer in hearers], "councils/appeal_to_hear", about=appeal)


def appeal_found(appeal: Appeal) -> None:
    """Tell the officers that all findings are in."""
    notify(_officers_for(appeal), "councils/appeal_found", about=appeal)


def appeal_concluded(appeal: Appeal) -> None:
    """Tell the authors the answer, and the officers of the council whose decision it was about."""
    kind = "councils/appeal_upheld" if appeal.status == AppealStatus.UPHELD else "councils/appeal_rejected"
    notify(authors_of(appeal.item.assessment), kind, about=appeal)
    if appeal.opened_id:
        seats = appeal.opened.council.seats.in_force(timezone.localdate()).officers()
        seats = seats.exclude(recusals__in=appeal.opened.recusals.binding()).select_related("person")
        notify([seat.person for seat in seats], "councils/appeal_opened", about=appeal.opened)


def _officers_for(appeal: Appeal) -> list[User]:
    seats = appeal.council.seats.in_force(timezone.localdate()).officers()
    authors = {person.pk for person in authors_of(appeal.item.assessment)}
    return [seat.person for seat in seats.select_related("person") if seat.person_id not in authors]


def minutes_ready(session: Session) -> None:
    """Tell those who sign that the minutes can be read and signed."""
    readers = [attendance.seat.person for attendance in signers_of(session)]
    notify(readers, "councils/minutes_ready", about=session, url=_minutes_page(session))


def minutes_changed(minutes: Minutes, by: User) -> None:
    """Tell those who have signed that something has changed since."""
    signed = minutes.signatures.exclude(seat__person=by).select_related("seat__person")
    readers = [signature.seat.person for signature in signed]
    notify(readers, "councils/minutes_changed", about=minutes.session, url=_minutes_page(minutes.session))


def _minutes_page(session: Session) -> str:
    return reverse("councils:minutes", args=[session.pk])


def answers_wanted(session: Session, seats: Iterable[Seat]) -> None:
    """Ask members to answer in writing, and say until when; who has a part in nothing is not asked."""
    notify(_asked(session, seats), "councils/answers_wanted", about=session)


def answers_extended(session: Session, seats: Iterable[Seat], *, reason: str) -> None:
    """Tell those who are asked that there is more time, and why."""
    notify(_asked(session, seats), "councils/answers_extended", about=session, reason=reason)


def _asked(session: Session, seats: Iterable[Seat]) -> list[User]:
    out = without_part(session.items.all()).values()
    return [seat.person for seat in seats if any(seat.pk not in left for left in out)]


def answers_opened(session: Session, seats: Iterable[Seat]) -> None:
    """Tell those who were asked that the answers are open, and which items each of them saw postponed, and why."""
    items = list(session.items.order_by("position"))
    out = without_part(items)
    people: dict[tuple, list[User]] = defaultdict(list)
    for seat in seats:
        seen = [item for item in items if seat.pk not in out[item.pk]]
        left = tuple((item.position, item.reason) for item in seen if item.status == ItemStatus.POSTPONED)
        if seen:
            people[left].append(seat.person)
    for left, readers in people.items():
        notify(readers, "councils/answers_opened", about=session, postponed=left)
