"""Administration of the movement's own things."""

from movements.admin import dialogues, reports

__all__ = ["dialogues", "reports"]
