"""What is due of the movement's own things, for the ladder of reminders (`settings.DUES`)."""

from movements.dues.commitments import CommitmentDue
from movements.dues.conferences import ConclusionDue, ConclusionLimit, ConferenceDue
from movements.dues.limits import CommitmentLimit
from movements.dues.recommendations import AnswerDue, AnswerLimit, CarryingOutDue, CarryingOutLimit
from movements.dues.tasks import TaskDue, TaskLimit
from notifications.answering import heads
from notifications.states import Audience

KINDS = [CommitmentDue(), TaskDue(), AnswerDue(), CarryingOutDue(), ConferenceDue(), ConclusionDue()]
LIMITS = [CommitmentLimit(), TaskLimit(), AnswerLimit(), CarryingOutLimit(), ConclusionLimit()]
ANSWERING = {Audience.HEAD: heads}
