"""Administration of people, units, staff lists and how people get in."""

from accounts.admin import access, imports, people, substitutes, units

__all__ = ["access", "imports", "people", "substitutes", "units"]
