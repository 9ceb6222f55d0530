"""Who judges and how: councils, rule sheets, assessments, sessions, decisions, certificates, the public registry."""

from councils.models.appeals import Appeal, AppealFile, Hearer
from councils.models.assessments import Assessment, Assignment, Mark, ReviewTally, ScoreSheet
from councils.models.ballots import Ballot, Box, BoxItem, BoxStep, KeyHolder, Lock, Paper, Roll
from councils.models.blocks import Block
from councils.models.candidates import Candidate
from councils.models.certificate_files import CertificateFile
from councils.models.commendations import CommendationDecision, CommendationItem, Distinction
from councils.models.conflicts import Recusal
from councils.models.consultations import Consultation
from councils.models.councils import Council, KnownField, Seat
from councils.models.decisions import Certificate, Decision, DecisionItem, RegistryEntry
from councils.models.deputies import SeatDeputy
from councils.models.letters import Letter, LetterItem
from councils.models.minutes import Minutes, MinutesSignature
from councils.models.refusals import Refusal
from councils.models.replies import Reply
from councils.models.rule_parts import Band, Criterion, Grade, GradeCondition, GroupMinimum
from councils.models.rules import RuleSheet
from councils.models.scans import SignedScan
from councils.models.session_steps import SessionStep, Stay
from councils.models.sessions import AgendaItem, Attendance, OpenVote, Session, Verdict
from councils.models.sharings import Sharing
from councils.models.written_opinions import WrittenOpinion

__all__ = [
    "AgendaItem",
    "Appeal",
    "AppealFile",
    "Assessment",
    "Assignment",
    "Attendance",
    "Ballot",
    "Band",
    "Block",
    "Box",
    "BoxItem",
    "BoxStep",
    "Candidate",
    "Certificate",
    "CertificateFile",
    "CommendationDecision",
    "CommendationItem",
    "Consultation",
    "Council",
    "Criterion",
    "Decision",
    "DecisionItem",
    "Distinction",
    "Grade",
    "GradeCondition",
    "GroupMinimum",
    "Hearer",
    "KeyHolder",
    "KnownField",
    "Letter",
    "LetterItem",
    "Lock",
    "Mark",
    "Minutes",
    "MinutesSignature",
    "OpenVote",
    "Paper",
    "Recusal",
    "Refusal",
    "RegistryEntry",
    "Reply",
    "ReviewTally",
    "Roll",
    "RuleSheet",
    "ScoreSheet",
    "Seat",
    "SeatDeputy",
    "Session",
    "SessionStep",
    "Sharing",
    "SignedScan",
    "Stay",
    "Verdict",
    "WrittenOpinion",
]
