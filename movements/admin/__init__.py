"""Administration of the movement's own things."""

from movements.admin import commendations, conferences, dialogues, files, programmes, recommendations, reports, stories

__all__ = ["commendations", "conferences", "dialogues", "files", "programmes", "recommendations", "reports", "stories"]
