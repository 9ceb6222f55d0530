"""Administration of people, units, staff lists and how people get in."""

from accounts.admin import access, imports, people, units

__all__ = ["access", "imports", "people", "units"]
