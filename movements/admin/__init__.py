"""Administration of the movement's own things."""

from movements.admin import commendations, dialogues, reports

__all__ = ["commendations", "dialogues", "reports"]
