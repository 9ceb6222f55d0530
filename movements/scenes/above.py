"""The province finds one initiative effective and replicable: what titles and commendations rest on."""

from decimal import Decimal

from councils.actions.assignments import assign, close_scoring
from councils.actions.decisions import draft_decision, publish_decision
from councils.actions.forwarding import put_forward
from councils.actions.scoring import Entry, hand_in_whole
from councils.actions.session_steps import confirm, propose
from councils.actions.sessions import Presence, plan_session, put_on_agenda, record_attendance
from councils.actions.voting import cast_vote, close_item, open_vote
from councils.models import Assessment
from councils.states import AssessmentStatus, Choice
from initiatives.actions.effect import answer_report
from initiatives.models import Initiative
from movements.scenes.after import hand_a_report_in
from movements.scenes.cast import Cast
from movements.scenes.pictures import view_of_the_commune

GOOD = Decimal("0.9")  # of the points of each criterion
NUMBER = "1465/QĐ-UBND"


def find_effective(initiative: Initiative, cast: Cast) -> None:
    """Bring an initiative before the provincial council with a report of effect, and let it agree."""
    hand_a_report_in(initiative, cast, [view_of_the_commune()])
    answer_report(initiative=initiative, is_confirmed=True, by=cast.people["THUTRUONG"], now=cast.now)
    forward = put_forward(initiative=initiative, by=initiative.entered_by, now=cast.now)
    _score(forward, cast)
    _agree(forward, cast)
    signer = cast.people["LANHDAOTINH"]
    decided = [Assessment.objects.get(pk=forward.pk)]
    decision = draft_decision(council=cast.above, assessments=decided, by=cast.people["THUKYTINH"], now=cast.now)
    publish_decision(
        decision=decision, number=NUMBER, signed_on=cast.today, signer=signer, signer_title="Phó Chủ tịch",
        by=signer, now=cast.now,
    )  # fmt: skip


def _score(forward: Assessment, cast: Cast) -> None:
    by = cast.people["THUKYTINH"]
    assign(assessments=[forward], by=by, now=cast.now)
    points = {each.pk: (each.max_points * GOOD).to_integral_value() for each in forward.rule_sheet.criteria.all()}
    for assignment in forward.assignments.select_related("seat__person", "assessment__council"):
        hand_in_whole(
            assignment=assignment, by=assignment.seat.person, entry=Entry(points=points), revision=1, now=cast.now
        )
    current = Assessment.objects.select_related("council").get(pk=forward.pk)
    if current.status != AssessmentStatus.SCORED:
        close_scoring(assessment=current, by=by, now=cast.now)


def _agree(forward: Assessment, cast: Cast) -> None:
    """Hold a session in which everybody agrees."""
    by, chair = cast.people["THUKYTINH"], cast.people["LANHDAOTINH"]
    session = plan_session(
        council=cast.above, by=by, name=f"Phiên họp Hội đồng sáng kiến tỉnh tháng {cast.today:%m/%Y}",
        held_at=cast.now, place="Phòng họp số 2, UBND tỉnh",
    )  # fmt: skip
    put_on_agenda(session=session, assessments=[Assessment.objects.get(pk=forward.pk)], by=by, now=cast.now)
    seats = list(cast.above.seats.in_force(cast.today).select_related("person"))
    record_attendance(session=session, by=by, presences={seat: Presence(True, "") for seat in seats})
    session = confirm(proposed=propose(session=session, step="open", by=by), by=chair, now=cast.now).session
    item = open_vote(item=session.items.get(), by=by)
    for seat in seats:
        cast_vote(item=item, by=seat.person, choice=Choice.YES)
    close_item(item=item, by=by)
    confirm(proposed=propose(session=session, step="close", by=by), by=chair, now=cast.now)
