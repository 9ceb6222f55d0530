"""What every writing in a dossier begins and ends with: the lock, the permission, the mark for other open pages."""

import datetime

from accounts.models import User
from common.errors import require
from initiatives.models import Answer, Dossier, Initiative, Question
from initiatives.permissions.effect import why_not_write_in
from initiatives.states import Act


def lock_for_writing(
    initiative: Initiative, *, by: User, now: datetime.datetime, act: str = Act.APPLICATION
) -> Initiative:
    """Lock the initiative and make sure that this person may write in its papers now; needs a transaction."""
    locked = Initiative.objects.select_for_update(no_key=True, of=("self",))
    current = locked.select_related("season__campaign", "unit", "field", "author_kind").get(pk=initiative.pk)
    require(why_not_write_in(by, current, act, now))
    return current


def touch(initiative: Initiative, now: datetime.datetime) -> None:
    """Note that the initiative's papers changed; its own columns did not."""
    Initiative.objects.filter(pk=initiative.pk).update(updated_at=now)


def bump(dossier: Dossier, kind: str, *, by: User, now: datetime.datetime) -> None:
    """Raise the revision of a question whose rows changed: what pages opened before send is compared with care."""
    for question in Question.objects.filter(section__template=dossier.template_id, kind=kind):
        answer = dossier.answers.filter(question=question).first()
        answer = answer or Answer(dossier=dossier, question=question, revision=0)
        answer.revision += 1
        answer.page, answer.sequence, answer.saved_by, answer.saved_at = "", 0, by, now
        answer.save()
