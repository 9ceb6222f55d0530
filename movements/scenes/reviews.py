"""Before the session: a council of a field with hidden authors, dossiers shared out, conflicts, an outside expert."""

import datetime

from django.utils import timezone

from accounts.actions.relatives import declare_relative
from councils.actions.conflicts import declare_conflict, look_for_conflicts
from councils.actions.consultations import ask_expert, hand_in_comment
from councils.actions.reviews import open_assessments
from councils.actions.rules import copy_rules, publish_rules, write_rules
from councils.actions.seats import say_fields
from councils.actions.sharing import share
from councils.models import Assessment, Council, Seat
from councils.permissions import why_not_declare
from councils.permissions.consultations import why_not_ask
from councils.proposals import propose
from councils.soundness import plan_of
from councils.states import Office
from initiatives.actions.correction import accept_initiative
from initiatives.models import Field
from initiatives.states import Status
from movements.scenes.cast import Cast

SEATS_OF_THE_FIELD = (
    ("DAUMOI", Office.CHAIR),
    ("THUKY", Office.SECRETARY),
    ("UYVIEN1", Office.MEMBER),
    ("UYVIEN3", Office.MEMBER),
)
SCORED_WITHIN, CLOSES = datetime.timedelta(days=10), datetime.time(17, 0)
SHARED, READERS = 2, 3
CHECKED = 4  # complete dossiers there should be, so that one is left when the scenes have taken theirs
COMMENT = (
    "Cách làm phù hợp với điều kiện của xã, số liệu trước và sau khi áp dụng cùng một cách đo nên so sánh được. "
    "Cần bổ sung chi phí duy trì hằng năm và người chịu trách nhiệm khi cán bộ phụ trách đi vắng."
)


def check_dossiers(cast: Cast) -> None:
    """Let the co-ordinator find some dossiers complete where few are."""
    lack = CHECKED - cast.handed_in(Status.ACCEPTED).count()
    for initiative in cast.handed_in(Status.SUBMITTED)[: max(lack, 0)]:
        accept_initiative(initiative=initiative, by=cast.people["DAUMOI"], now=cast.now)


def show_a_council_of_a_field(cast: Cast) -> None:
    """Set up a council for the field of the first complete dossier; its rules hide the authors from who scores."""
    first, *others = cast.handed_in(Status.ACCEPTED)
    sector = Field.objects.get_root(first.field)
    council = _council_of(sector, cast)
    _hide_authors(council, cast)
    of_sector = [each for each in others if each.field.path.startswith(sector.path)][:1]
    open_assessments(
        council=council, initiatives=[first, *of_sector], by=cast.people["THUKY"],
        scores_due_at=_scored_by(cast), now=cast.now,
    )  # fmt: skip


def _council_of(sector: Field, cast: Cast) -> Council:
    council = Council.objects.create(
        unit=cast.council.unit,
        level=cast.council.level,
        field=sector,
        name=f"Hội đồng sáng kiến lĩnh vực {sector.name}, {cast.council.unit.name}",
        founding_decision="18/QĐ-UBND",
        starts_on=cast.today,
        rule_sheet=cast.council.rule_sheet,
    )
    for position, (code, office) in enumerate(SEATS_OF_THE_FIELD, 1):
        leads = office != Office.MEMBER
        Seat.objects.create(
            council=council, person=cast.people[code], office=office, position=position, starts_on=cast.today,
            may_sign=leads, may_conclude=office == Office.CHAIR,
        )  # fmt: skip
    return council


def _hide_authors(council: Council, cast: Cast) -> None:
    """Give the council rules of its own: those of its level, but without names."""
    by = cast.people["THUKY"]
    draft = copy_rules(
        rule_sheet=council.rule_sheet, by=by, name=f"Quy tắc chấm ẩn danh, lĩnh vực {council.field.name}",
        council=council,
    )  # fmt: skip
    plan = plan_of(draft)
    plan.sheet.is_anonymous = True
    written = write_rules(rule_sheet=draft, by=by, plan=plan, seen_at=draft.updated_at)
    publish_rules(rule_sheet=written, by=by, starts_on=cast.today)


def _scored_by(cast: Cast) -> datetime.datetime:
    """Give until when members score: an afternoon after some days."""
    return timezone.make_aware(datetime.datetime.combine(cast.today + SCORED_WITHIN, CLOSES))


def share_dossiers_out(cast: Cast) -> None:
    """Let the secretary share dossiers out; members who know their field get them first."""
    sector = cast.council.unit.councils.get(field__isnull=False).field
    waiting = [each for each in cast.handed_in(Status.ACCEPTED) if not each.field.path.startswith(sector.path)][:SHARED]
    by = cast.people["THUKY"]
    for code, initiative in zip(("UYVIEN2", "UYVIEN3"), waiting, strict=False):
        seat = cast.council.seats.get(person=cast.people[code])
        say_fields(seat=seat, fields=[Field.objects.get_root(initiative.field)], by=seat.person)
    opened = open_assessments(council=cast.council, initiatives=waiting, by=by, to_all=False, now=cast.now)
    seats = list(cast.council.seats.in_force(cast.today).scoring().select_related("person"))
    share(
        council=cast.council,
        assessments=opened,
        each=READERS,
        limit=None,
        scores_due_at=_scored_by(cast),
        seen=propose(opened, seats, each=READERS).digest,
        by=by,
        now=cast.now,
    )


def ask_an_expert(cast: Cast) -> None:
    """Seat somebody from outside who comments and does nothing else; one answer is in, one is waited for."""
    expert = Seat.objects.create(
        council=cast.council, person=cast.people["CHUYENGIA"], office=Office.EXPERT, position=20,
        appointed_by="21/QĐ-UBND", starts_on=cast.today,
    )  # fmt: skip
    by = cast.people["THUKY"]
    free = [each for each in cast.being_scored() if why_not_ask(by, each, expert) is None]
    asked = [ask_expert(assessment=each, seat=expert, by=by, now=cast.now) for each in free[:2]]
    for consultation in asked[1:]:
        hand_in_comment(consultation=consultation, by=expert.person, comment=COMMENT, now=cast.now)


def leave_items(cast: Cast) -> None:
    """Let one member leave an item at his own word, and another be proposed as in conflict for a relative."""
    found = list(cast.being_scored().prefetch_related("initiative__authors__person"))
    leaves, stays = cast.people["UYVIEN1"], cast.people["UYVIEN3"]
    own = next((each for each in found if _may_leave(leaves, each)), None)
    if own is not None:
        declare_conflict(assessment=own, by=leaves, reason="Đã góp ý cho tác giả khi viết hồ sơ", now=cast.now)
    other = next((each for each in found if each != own and _may_leave(stays, each)), None)
    if other is not None:
        lead = other.initiative.authors.get(is_lead=True).person
        declare_relative(person=stays, relative=lead, now=cast.now)
    look_for_conflicts(council=cast.council, by=cast.people["THUKY"], now=cast.now)


def _may_leave(person, assessment: Assessment) -> bool:
    is_author = any(author.person_id == person.pk for author in assessment.initiative.authors.all())
    return not is_author and why_not_declare(person, assessment) is None
