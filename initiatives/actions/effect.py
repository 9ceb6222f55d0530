"""The report of effect and replicability: begun with what is known, handed in, confirmed by the unit or given back."""

import datetime
from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.roles import represented
from common.errors import require
from initiatives import notices
from initiatives.actions.drafting import template_for
from initiatives.actions.submission import freeze_version
from initiatives.actions.writing import lock_for_writing
from initiatives.effect import report_of
from initiatives.models import Answer, Dossier, Initiative, Question, ReportAnswer, Version
from initiatives.permissions.dossiers import CHECKING
from initiatives.permissions.effect import why_not_answer_report, why_not_hand_in_report
from initiatives.states import Act
from initiatives.workflow import lock


@transaction.atomic
def begin_report(*, initiative: Initiative, texts: Mapping[str, str], by: User, now: datetime.datetime) -> Dossier:
    """Begin the report with these texts by the keys of their questions; one begun already is given as it stands."""
    current = lock_for_writing(initiative, by=by, now=now, act=Act.EFFECT)
    template = template_for(current.season, act=Act.EFFECT, kind=current.kind)
    dossier, is_new = Dossier.objects.get_or_create(initiative=current, act=Act.EFFECT, defaults={"template": template})
    if is_new:
        asked = Question.objects.filter(section__template=template, key__in=texts)
        Answer.objects.bulk_create(
            Answer(dossier=dossier, question=question, text=texts[question.key], saved_by=by, saved_at=now)
            for question in asked
            if texts[question.key]
        )
    return dossier


@transaction.atomic
def hand_in_report(*, initiative: Initiative, by: User, now: datetime.datetime | None = None) -> Version:
    """Hand the report in to the unit, whole and for good; a second click gets the version the first one made."""
    now = now or timezone.now()
    current = lock([initiative.pk])[0]
    report = report_of(current)
    if report.waiting is not None and report.waiting.handed_in_by_id == by.pk:
        return report.waiting
    require(why_not_hand_in_report(by, current, now))
    version = freeze_version(dossier=report.dossier, by=by, now=now)
    notices.report_handed_in(current)
    return version


@transaction.atomic
def answer_report(
    *, initiative: Initiative, is_confirmed: bool, by: User, reason: str = "", now: datetime.datetime | None = None
) -> ReportAnswer:
    """Confirm the report that waits, for the unit, or give it back with what is to be mended."""
    current = lock([initiative.pk])[0]
    require(why_not_answer_report(by, current))
    if not is_confirmed and not reason.strip():
        require(_("Say what is to be mended."))
    answer = ReportAnswer.objects.create(
        version=report_of(current).waiting, is_confirmed=is_confirmed, reason=reason.strip(), by=by,
        on_behalf_of=represented(by, current.unit, *CHECKING), at=now or timezone.now(),
    )  # fmt: skip
    notices.report_answered(current, answer)
    return answer
