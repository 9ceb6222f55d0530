"""The states of assessments, score sheets, sessions and certificates, and the words of council work."""

import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from councils.states.bodies import COMMITTEE_OFFICES, GIVEN_TO_MODELS, CouncilKind, FormOfCommendation, Office
from councils.states.conflicts import RecusalKind, RecusalStatus, RecusalStep
from councils.states.opinions import READ_OUT, NotCounted
from councils.states.rules import Average, CriterionKind, Method, RatioBase, Rounding, RuleStatus, TieRule
from councils.states.sessions import (
    DEEDS_ABOUT_A_SEAT,
    MOVES_OF_ROLL,
    OVER_SESSIONS,
    ROLL_DEEDS,
    SessionDeed,
    SessionStatus,
    Wall,
)

__all__ = [
    "APPEAL_LOOKS",
    "ASKING_LASTS",
    "ASSESSMENT_LOOKS",
    "BEFORE_SCORES_CLOSE",
    "BEFORE_THE_COUNCIL",
    "BOX_MOVES",
    "COMMITTEE_OFFICES",
    "CONFLICTS_CAN_CHANGE",
    "DEEDS_ABOUT_A_SEAT",
    "GIVEN_TO_MODELS",
    "LIVE_BOXES",
    "MOVES_OF_ROLL",
    "OFFICERS",
    "OPEN_APPEALS",
    "OVER",
    "OVER_SESSIONS",
    "READ_OUT",
    "ROLL_DEEDS",
    "SECONDS",
    "SHEETS_CAN_COME_BACK",
    "TAKES_ASSIGNMENTS",
    "Act",
    "AppealStatus",
    "AssessmentStatus",
    "AssessmentStep",
    "AssignmentReason",
    "Average",
    "BallotChoice",
    "BoxDeed",
    "BoxStatus",
    "CertificateStatus",
    "Choice",
    "CouncilKind",
    "CriterionKind",
    "DecisionStatus",
    "FileKind",
    "FormOfCommendation",
    "ItemStatus",
    "Method",
    "NotCounted",
    "Office",
    "Outcome",
    "RatioBase",
    "RecusalKind",
    "RecusalStatus",
    "RecusalStep",
    "Rounding",
    "RuleStatus",
    "SessionDeed",
    "SessionStatus",
    "SheetStatus",
    "TieRule",
    "Wall",
]


class Act(models.TextChoices):
    """What a council judges (process.md 2.1: two different acts)."""

    RECOGNITION = "recognition", _("Recognition")
    EFFECT = "effect", _("Effect and replicability")


class AssessmentStatus(models.TextChoices):
    """Where one assessment stands; only `councils.workflow` sets it."""

    WAITING = "waiting", pgettext_lazy("assessment", "Waiting for assignment")
    ASSIGNED = "assigned", pgettext_lazy("assessment", "Being scored")
    SCORED = "scored", pgettext_lazy("assessment", "Scored")
    ON_AGENDA = "on_agenda", pgettext_lazy("assessment", "On the agenda")
    TO_COMPLETE = "to_complete", pgettext_lazy("assessment", "To be completed")
    POSTPONED = "postponed", pgettext_lazy("assessment", "Postponed")
    BARRED = "barred", pgettext_lazy("assessment", "Removed from the round")
    DECIDED = "decided", pgettext_lazy("assessment", "Decided, not yet published")
    PUBLISHED = "published", pgettext_lazy("assessment", "Decision published")
    CLOSED = "closed", pgettext_lazy("assessment", "Closed without a decision")
    SET_ASIDE = "set_aside", pgettext_lazy("assessment", "Set aside after an appeal")


class AssessmentStep(models.TextChoices):
    """What moves an assessment from state to state."""

    ASSIGN = "assign", pgettext_lazy("assessment step", "Assign to members")
    UNASSIGN = "unassign", pgettext_lazy("assessment step", "Take back from all members")
    ALL_REFUSED = "all_refused", pgettext_lazy("assessment step", "Refused by all members")
    TAKEN_AGAIN = "taken_again", pgettext_lazy("assessment step", "Taken by a member who had refused")
    CLOSE_SCORING = "close_scoring", pgettext_lazy("assessment step", "Close the scoring")
    REOPEN_SCORING = "reopen_scoring", pgettext_lazy("assessment step", "Open the scoring again")
    PUT_ON_AGENDA = "put_on_agenda", pgettext_lazy("assessment step", "Put on the agenda")
    TAKE_OFF_AGENDA = "take_off_agenda", pgettext_lazy("assessment step", "Take off the agenda")
    POSTPONE = "postpone", pgettext_lazy("assessment step", "Postpone")
    ASK_TO_COMPLETE = "ask_to_complete", pgettext_lazy("assessment step", "Ask the author to complete it")
    COMPLETED = "completed", pgettext_lazy("assessment step", "Completed: judged anew")
    LAPSE = "lapse", pgettext_lazy("assessment step", "Not completed in time")
    DECIDE = "decide", pgettext_lazy("assessment step", "Conclude")
    PUBLISH = "publish", pgettext_lazy("assessment step", "Publish the decision")
    BAR = "bar", pgettext_lazy("assessment step", "Remove from the round")
    CLOSE = "close", pgettext_lazy("assessment step", "Close without a decision")
    SET_ASIDE = "set_aside", pgettext_lazy("assessment step", "Set aside after an appeal")


ASSESSMENT_LOOKS = {
    AssessmentStatus.WAITING: ("state state-way", "half"),
    AssessmentStatus.ASSIGNED: ("state state-way", "ring"),
    AssessmentStatus.SCORED: ("state state-way", "done"),
    AssessmentStatus.ON_AGENDA: ("state state-way", "done"),
    AssessmentStatus.TO_COMPLETE: ("state state-fix", "fix"),
    AssessmentStatus.POSTPONED: ("state", ""),
    AssessmentStatus.BARRED: ("state", "gone"),
    AssessmentStatus.DECIDED: ("state state-way", "done"),
    AssessmentStatus.PUBLISHED: ("state state-way", "done"),
    AssessmentStatus.CLOSED: ("state", ""),
    AssessmentStatus.SET_ASIDE: ("state", "gone"),
}


class AssignmentReason(models.TextChoices):
    """Why a dossier came into a member's queue."""

    ALL = "all", pgettext_lazy("assignment", "All members score it")
    BY_HAND = "by_hand", pgettext_lazy("assignment", "Chosen by hand")
    FIELD = "field", pgettext_lazy("assignment", "Knows the field")
    EXPERIENCE = "experience", pgettext_lazy("assignment", "Has scored this field before")
    LOAD = "load", pgettext_lazy("assignment", "Had the fewest dossiers")


OVER = {AssessmentStatus.CLOSED, AssessmentStatus.SET_ASIDE}  # another one may follow before the same council
TAKES_ASSIGNMENTS = {AssessmentStatus.WAITING, AssessmentStatus.ASSIGNED}
SHEETS_CAN_COME_BACK = {AssessmentStatus.ASSIGNED, AssessmentStatus.SCORED}
BEFORE_SCORES_CLOSE = {AssessmentStatus.WAITING, AssessmentStatus.ASSIGNED}
BEFORE_THE_COUNCIL = {
    AssessmentStatus.WAITING,
    AssessmentStatus.ASSIGNED,
    AssessmentStatus.SCORED,
    AssessmentStatus.ON_AGENDA,
    AssessmentStatus.POSTPONED,
    AssessmentStatus.DECIDED,
}


class Outcome(models.TextChoices):
    """What a council concluded."""

    RECOGNISED = "recognised", pgettext_lazy("verdict", "Recognised")
    NOT_RECOGNISED = "not_recognised", pgettext_lazy("verdict", "Not recognised")
    TO_COMPLETE = "to_complete", pgettext_lazy("verdict", "To be completed")


OFFICERS = {Office.CHAIR, Office.SECRETARY}  # who runs the council's work and its sessions
SECONDS = OFFICERS | {Office.VICE_CHAIR}  # who confirms what one of them proposes: an absent chair stops nothing


class SheetStatus(models.TextChoices):
    """A member's score sheet."""

    DRAFT = "draft", pgettext_lazy("score sheet", "Begun")
    SUBMITTED = "submitted", pgettext_lazy("score sheet", "Handed in")


class ItemStatus(models.TextChoices):
    """An item of the agenda."""

    WAITING = "waiting", pgettext_lazy("agenda item", "To come")
    VOTING = "voting", pgettext_lazy("agenda item", "Vote open")
    CLOSED = "closed", pgettext_lazy("agenda item", "Closed")
    POSTPONED = "postponed", pgettext_lazy("agenda item", "Postponed")


class Choice(models.TextChoices):
    """An open vote."""

    YES = "yes", pgettext_lazy("vote", "Agree")
    NO = "no", pgettext_lazy("vote", "Disagree")
    ABSTAIN = "abstain", pgettext_lazy("vote", "Abstain")


class BallotChoice(models.TextChoices):
    """A secret ballot: one digit each, so that no request or envelope is longer than another."""

    YES = "1", pgettext_lazy("vote", "Agree")
    NO = "2", pgettext_lazy("vote", "Disagree")
    ABSTAIN = "3", pgettext_lazy("vote", "Abstain")
    BLANK = "4", pgettext_lazy("vote", "Blank")


class BoxStatus(models.TextChoices):
    """A ballot box; only `councils.workflow` sets it."""

    PREPARING = "preparing", pgettext_lazy("ballot box", "Keys are being taken")
    OPEN = "open", pgettext_lazy("ballot box", "Open")
    CLOSED = "closed", pgettext_lazy("ballot box", "Closed, not counted")
    COUNTED = "counted", pgettext_lazy("ballot box", "Counted")
    VOID = "void", pgettext_lazy("ballot box", "Void")


LIVE_BOXES = {BoxStatus.PREPARING, BoxStatus.OPEN, BoxStatus.CLOSED}
BOX_MOVES = {
    "open": ({BoxStatus.PREPARING}, BoxStatus.OPEN),
    "close": ({BoxStatus.OPEN}, BoxStatus.CLOSED),
    "reopen": ({BoxStatus.CLOSED}, BoxStatus.OPEN),
    "count": ({BoxStatus.CLOSED}, BoxStatus.COUNTED),
    "void": (LIVE_BOXES, BoxStatus.VOID),
}


ASKING_LASTS = datetime.timedelta(minutes=10)  # what was asked for longer ago is asked for anew


class BoxDeed(models.TextChoices):
    """What takes two people at a ballot box: one asks, the other confirms."""

    OPEN = "open", pgettext_lazy("ballot box", "Open the box")
    CLOSE = "close", pgettext_lazy("ballot box", "Close the box")
    REOPEN = "reopen", pgettext_lazy("ballot box", "Open the box again")
    COUNT = "count", pgettext_lazy("ballot box", "Turn two keys and count")
    VOID = "void", pgettext_lazy("ballot box", "Void the box")
    ADD = "add", pgettext_lazy("ballot box", "Add somebody who came late")
    STRIKE = "strike", pgettext_lazy("ballot box", "Take out the envelope of a member in conflict")
    ON_PAPER = "on_paper", pgettext_lazy("ballot box", "Hand out a ballot paper")
    OFF_PAPER = "off_paper", pgettext_lazy("ballot box", "Take a ballot paper back, not filled in")
    PAPERS = "papers", pgettext_lazy("ballot box", "Put the ballot papers in")


class DecisionStatus(models.TextChoices):
    """A recognition decision."""

    DRAFT = "draft", pgettext_lazy("decision", "Being prepared")
    PUBLISHED = "published", pgettext_lazy("decision", "Published")


class CertificateStatus(models.TextChoices):
    """What the public page says of a certificate."""

    VALID = "valid", pgettext_lazy("certificate", "Valid")
    REPLACED = "replaced", pgettext_lazy("certificate", "Replaced")
    REVOKED = "revoked", pgettext_lazy("certificate", "Revoked")


class FileKind(models.TextChoices):
    """How all certificates of a decision come as one file."""

    PDF = "pdf", _("One PDF to print")
    ZIP = "zip", _("A zip with a PDF each")


CONFLICTS_CAN_CHANGE = BEFORE_THE_COUNCIL - {AssessmentStatus.DECIDED}


class AppealStatus(models.TextChoices):
    """Where an appeal stands; only `councils.workflow` sets it."""

    FILED = "filed", pgettext_lazy("appeal", "Filed, waiting for hearers")
    HEARD = "heard", pgettext_lazy("appeal", "Being heard")
    REJECTED = "rejected", pgettext_lazy("appeal", "Rejected")
    UPHELD = "upheld", pgettext_lazy("appeal", "Upheld: judged anew")
    WITHDRAWN = "withdrawn", pgettext_lazy("appeal", "Withdrawn by the author")


APPEAL_LOOKS = {
    AppealStatus.FILED: ("state state-way", "half"),
    AppealStatus.HEARD: ("state state-way", "ring"),
    AppealStatus.REJECTED: ("state", "over"),
    AppealStatus.UPHELD: ("state state-good", "good"),
    AppealStatus.WITHDRAWN: ("state", ""),
}
OPEN_APPEALS = {AppealStatus.FILED, AppealStatus.HEARD}
