"""What is due of initiatives, for the ladder of reminders (`settings.DUES`)."""

from initiatives.dues.adoption import AdoptionDue, BenefitCheckDue
from initiatives.dues.adoption_limits import AdoptionLimit, BenefitCheckLimit
from initiatives.dues.confirmations import ConfirmationDue, ConfirmationLimit
from initiatives.dues.dossiers import CheckDue, ConsentDue, CorrectionDue
from initiatives.dues.limits import CheckLimit, WindowLimit
from initiatives.dues.windows import WindowDue
from notifications.answering import heads
from notifications.states import Audience

KINDS = [WindowDue(), CorrectionDue(), ConsentDue(), CheckDue(), ConfirmationDue(), AdoptionDue(), BenefitCheckDue()]
LIMITS = [CheckLimit(), WindowLimit(), ConfirmationLimit(), AdoptionLimit(), BenefitCheckLimit()]
ANSWERING = {Audience.HEAD: heads}
