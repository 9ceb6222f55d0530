"""What is due of dialogues and programmes, for the ladder of reminders (`settings.DUES`)."""

from movements.dues.commitments import CommitmentDue
from movements.dues.limits import CommitmentLimit
from movements.dues.tasks import TaskDue, TaskLimit
from notifications.answering import heads
from notifications.states import Audience

KINDS = [CommitmentDue(), TaskDue()]
LIMITS = [CommitmentLimit(), TaskLimit()]
ANSWERING = {Audience.HEAD: heads}
