"""Administration of the movement's own things."""

from movements.admin import commendations, dialogues, programmes, recommendations, reports, stories

__all__ = ["commendations", "dialogues", "programmes", "recommendations", "reports", "stories"]

