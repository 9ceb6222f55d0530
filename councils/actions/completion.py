"""Dossiers to be completed: back to their authors, judged anew once they are in again, barred when they are not."""

import datetime
from collections.abc import Iterable

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from accounts.models import User
from councils import notices
from councils.models import Assessment, Verdict
from councils.states import Act, AssessmentStatus, AssessmentStep
from councils.verdicts import sentence
from councils.workflow import advance
from initiatives.actions.correction import Point
from initiatives.actions.review import return_from_review
from initiatives.models import Initiative
from initiatives.states import ENDED, Status


def ask_to_complete(assessment: Assessment, verdict: Verdict, *, by: User, now: datetime.datetime) -> Assessment:
    """Ask the authors to complete a dossier, with the arithmetic and the members' comments as points to answer.

    Before the council for recognition, it goes back to them as for a correction, by the campaign's limit. For a higher
    act the initiative stays recognised: the secretary takes it up again (`reviews.judge_anew`) once it is completed.
    """
    with translation.override("vi"):
        asked = sentence(verdict)
        heading = _("The council asks to complete the dossier. %(sentence)s") % {"sentence": asked}
    current = advance(assessment, AssessmentStep.ASK_TO_COMPLETE, by=by, now=now, reason=asked[:300])
    if current.act == Act.RECOGNITION:
        comments = current.sheets.handed_in().exclude(comment="").order_by("?").values_list("comment", flat=True)
        points = [Point(heading), *(Point(comment) for comment in comments)]
        return_from_review(initiative=current.initiative, points=points, by=by, now=now)
    else:
        notices.to_complete(current, verdict)
    return current


def close_completed(*, initiatives: Iterable[Initiative], council, act: str, by: User, now: datetime.datetime) -> dict:
    """Close what the council has asked to complete and comes before it again; gives it by initiative.

    Sheets and verdict stay with the version they judged; the new version is judged by an assessment of its own.
    """
    waiting = Assessment.objects.filter(
        initiative__in=initiatives, council=council, act=act, status=AssessmentStatus.TO_COMPLETE
    )
    return {
        each.initiative_id: advance(each, AssessmentStep.COMPLETED, by=by, now=now, reason=each.status_reason)
        for each in waiting.order_by("pk")
    }


@transaction.atomic
def end_uncompleted(*, now: datetime.datetime) -> int:
    """Bar what was not completed in time, close what its authors withdrew meanwhile; gives how many."""
    ended = Assessment.objects.filter(
        status=AssessmentStatus.TO_COMPLETE, act=Act.RECOGNITION, initiative__status__in=ENDED
    ).select_related("initiative")
    count = 0
    for assessment in ended.order_by("pk"):
        is_late = assessment.initiative.status == Status.REMOVED
        step = AssessmentStep.LAPSE if is_late else AssessmentStep.CLOSE
        reason = _("Not completed in time.") if is_late else _("Withdrawn by its authors.")
        advance(assessment, step, by=None, now=now, reason=reason)
        count += 1
    return count
