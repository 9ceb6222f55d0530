"""What is due in councils, for the ladder of reminders (`settings.DUES`), and who answers there for others."""

from councils.dues.answering import answering_officers
from councils.dues.appeals import AnswerDue, FindingDue
from councils.dues.decisions import DecisionDue
from councils.dues.limits import AnswerLimit, DecisionLimit, MinutesLimit, ScoresLimit
from councils.dues.scores import ScoresDue
from councils.dues.sessions import MinutesDue, SessionDue
from councils.states import Office
from notifications.states import Audience

KINDS = [ScoresDue(), SessionDue(), MinutesDue(), DecisionDue(), FindingDue(), AnswerDue()]
LIMITS = [ScoresLimit(), DecisionLimit(), MinutesLimit(), AnswerLimit()]
ANSWERING = {
    Audience.SECRETARY: answering_officers(Office.SECRETARY),
    Audience.CHAIR: answering_officers(Office.CHAIR),
}
