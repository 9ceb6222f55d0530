"""Administration of initiatives: reference data is changed here; what has rules is only read, its deeds have pages."""

from initiatives.admin import adoption, dossiers, duties, effect, forms, novelty, seasons, themes, wanted

__all__ = ["adoption", "dossiers", "duties", "effect", "forms", "novelty", "seasons", "themes", "wanted"]
