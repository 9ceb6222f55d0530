"""Which files of the movement somebody reads."""

from typing import Self

from django.apps import apps
from django.db.models import Q

from common.kept_files import AttachedFiles
from movements.states import CommitmentStatus


class MovementFileQuerySet(AttachedFiles):
    """Files of programmes, tasks and promises."""

    def visible_to(self, user) -> Self:
        """Those of what the user sees, with an account: what the public reads of a promise are its words.

        What is gathered for a promise before it is reported, those who keep it read.
        """
        if not user.is_authenticated:
            return self.none()
        programmes, tasks, promises = (
            apps.get_model("movements", name).objects for name in ("Programme", "Task", "Commitment")
        )
        reported = promises.visible_to(user).exclude(status=CommitmentStatus.OPEN)
        return self.filter(
            Q(programme__in=programmes.visible_to(user).out())
            | Q(task__in=tasks.visible_to(user))
            | Q(commitment__in=reported.values("pk"))
            | Q(commitment__in=promises.owned_by(user).values("pk"))
        )
