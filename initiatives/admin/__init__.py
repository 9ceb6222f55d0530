"""Administration of initiatives: reference data is changed here; what has rules is only read, its deeds have pages."""

from initiatives.admin import dossiers, duties, effect, forms, novelty, seasons

__all__ = ["dossiers", "duties", "effect", "forms", "novelty", "seasons"]
