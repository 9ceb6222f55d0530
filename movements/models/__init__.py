"""The tables of the movement."""

from movements.models.commendations import (
    Commendation,
    CommendationCriteria,
    Reach,
    Title,
    TitleHeld,
    TitleRule,
    WiderReach,
)
from movements.models.commitments import Commitment, CommitmentEntry
from movements.models.conference_papers import Conclusion, ConclusionEntry, ConferencePaper, PresentedModel
from movements.models.conferences import Conference, ConferenceEntry, Participant, ProgrammeItem
from movements.models.dialogues import Dialogue, DialogueMinimum, Opinion, OpinionField
from movements.models.files import MovementFile
from movements.models.programme_tasks import Task, TaskReport
from movements.models.programmes import Programme
from movements.models.recommendations import AnswerTime, Recommendation, RecommendationEntry
from movements.models.reports import FrozenFigure, FrozenReport, Milestone
from movements.models.stories import Story, StoryConsent

__all__ = [
    "AnswerTime",
    "Commendation",
    "CommendationCriteria",
    "Commitment",
    "CommitmentEntry",
    "Conclusion",
    "ConclusionEntry",
    "Conference",
    "ConferenceEntry",
    "ConferencePaper",
    "Dialogue",
    "DialogueMinimum",
    "FrozenFigure",
    "FrozenReport",
    "Milestone",
    "MovementFile",
    "Opinion",
    "OpinionField",
    "Participant",
    "PresentedModel",
    "Programme",
    "ProgrammeItem",
    "Reach",
    "Recommendation",
    "RecommendationEntry",
    "Story",
    "StoryConsent",
    "Task",
    "TaskReport",
    "Title",
    "TitleHeld",
    "TitleRule",
    "WiderReach",
]
