"""The tables of the movement."""

from movements.models.commitments import Commitment, CommitmentEntry
from movements.models.dialogues import Dialogue, DialogueMinimum, Opinion, OpinionField
from movements.models.reports import FrozenFigure, FrozenReport, Milestone

__all__ = [
    "Commitment",
    "CommitmentEntry",
    "Dialogue",
    "DialogueMinimum",
    "FrozenFigure",
    "FrozenReport",
    "Milestone",
    "Opinion",
    "OpinionField",
]
