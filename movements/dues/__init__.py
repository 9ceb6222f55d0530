"""What is due of dialogues, programmes and recommendations, for the ladder of reminders (`settings.DUES`)."""

from movements.dues.commitments import CommitmentDue
from movements.dues.limits import CommitmentLimit
from movements.dues.recommendations import AnswerDue, AnswerLimit, CarryingOutDue, CarryingOutLimit
from movements.dues.tasks import TaskDue, TaskLimit
from notifications.answering import heads
from notifications.states import Audience

KINDS = [CommitmentDue(), TaskDue(), AnswerDue(), CarryingOutDue()]
LIMITS = [CommitmentLimit(), TaskLimit(), AnswerLimit(), CarryingOutLimit()]
ANSWERING = {Audience.HEAD: heads}
