"""What every installation begins with: the movement, its years, rounds and themes, fields, kinds of author, the form.

`manage.py load_reference` calls `load()`. What exists is left as administrators have made it since.
"""

from django.db import transaction

from initiatives.reference.campaign import load_campaign
from initiatives.reference.forms import load_author_kinds, load_fields, load_forms, load_model_areas
from initiatives.reference.themes import load_themes


@transaction.atomic
def load() -> None:
    """Make what is missing; fields come before the windows that are open to one of them alone."""
    load_fields()
    load_author_kinds()
    load_model_areas()
    load_campaign()
    load_forms()
    load_themes()
