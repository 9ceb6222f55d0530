"""Saying which themes of the movement an initiative serves."""

import datetime
from collections.abc import Collection

from django.db import transaction

from accounts.models import User
from common.errors import require
from initiatives.models import Initiative, Theme, ThemeTag
from initiatives.permissions.themes import why_not_tag


@transaction.atomic
def set_themes(*, initiative: Initiative, themes: Collection[Theme], by: User, now: datetime.datetime) -> None:
    """Let the initiative serve exactly these themes; one out of use that it served before stays.

    The figures move with the rows; who changed them stands in their history.
    """
    rows = Initiative.objects.select_for_update(of=("self",), no_key=True).select_related("unit")
    current = rows.get(pk=initiative.pk)
    require(why_not_tag(by, current, now))
    current.theme_tags.filter(theme__is_active=True).exclude(theme__in=themes).delete()
    served = set(current.theme_tags.values_list("theme", flat=True))
    ThemeTag.objects.bulk_create(
        ThemeTag(initiative=current, theme=theme) for theme in themes if theme.pk not in served
    )
