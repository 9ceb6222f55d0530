"""Administration of the movement's own things."""

from movements.admin import commendations, dialogues, reports, stories

__all__ = ["commendations", "dialogues", "reports", "stories"]
