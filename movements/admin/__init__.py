"""Administration of the movement's own things."""

from movements.admin.dialogues import CommitmentAdmin, DialogueAdmin, DialogueMinimumAdmin, OpinionFieldAdmin

__all__ = ["CommitmentAdmin", "DialogueAdmin", "DialogueMinimumAdmin", "OpinionFieldAdmin"]
