"""What is due of dialogues, for the ladder of reminders (`settings.DUES`)."""

from movements.dues.commitments import CommitmentDue
from movements.dues.limits import CommitmentLimit
from notifications.answering import heads
from notifications.states import Audience

KINDS = [CommitmentDue()]
LIMITS = [CommitmentLimit()]
ANSWERING = {Audience.HEAD: heads}
