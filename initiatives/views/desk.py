"""What the page of one step shows besides its questions."""

from django.utils import timezone

from accounts.models import User
from initiatives.completeness import warnings
from initiatives.forms.drafting import DraftForm
from initiatives.models import CorrectionPoint, Initiative
from initiatives.permissions import why_not_delete
from initiatives.states import QuestionKind, Status
from initiatives.windows import opening_for
from initiatives.writing import Draft


def desk_of(draft: Draft, step: int, form: DraftForm, user: User) -> dict:
    """Give the context of templates/initiatives/edit.html."""
    now, initiative = timezone.now(), draft.initiative
    posting = user.main_posting()
    last = draft.last_saved()
    asks_for_day = any(question.kind == QuestionKind.FIRST_APPLIED for question in form.questions)
    return {
        "draft": draft,
        "initiative": initiative,
        "section": draft.section(step),
        "step": step,
        "step_count": len(draft.sections),
        "steps": steps_of(draft, step),
        "form": form,
        "opening": opening_for(initiative, now) if initiative.status == Status.DRAFT else None,
        "points": points_for(initiative, form),
        "warnings": warnings(initiative, now) if asks_for_day else [],
        "last_saved_at": last.saved_at if last else None,
        "somebody_else": draft.somebody_else(user, now),
        "is_shared": initiative.authors.filter(person__isnull=False).exclude(person=user).exists(),
        "group": posting.group if posting else None,
        "may_delete": why_not_delete(user, initiative) is None,
        "now": now,
    }


def steps_of(draft: Draft, step: int) -> list[dict]:
    """Give the thread of the steps: those behind, this one, those ahead."""
    return [
        {
            "label": section.title,
            "url": draft.address(number),
            "is_passed": number < step,
            "is_current": number == step,
            "stitch": "done" if number < step else "now" if number == step else "",
        }
        for number, section in enumerate(draft.sections, 1)
    ]


def points_for(initiative: Initiative, form: DraftForm) -> list[CorrectionPoint]:
    """Give what is to be corrected in the questions of this step, while the dossier is with its authors for that."""
    version = initiative.latest_version() if initiative.status == Status.RETURNED else None
    if version is None:
        return []
    return list(version.points.filter(question__in=form.questions).select_related("question"))
