"""The picture of a story as everybody sees it: upright, small, without the place and device a camera notes in it."""

from django.core.cache import cache
from django.utils.translation import gettext as _

from common.pictures import UNREADABLE, drawn_anew
from initiatives.models import Attachment

KINDS = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP"}  # by media type
LONGEST = 1600  # pixels of the longer side
KEPT_SECONDS = 86_400


def public_copy(picture: Attachment) -> bytes | None:
    """Give the picture to show, drawn once a day; None where the file cannot be read as what it says it is.

    The file as it was handed in is never given in its place.
    """
    key = f"story-picture:{LONGEST}:{picture.sha256}"
    if (known := cache.get(key)) is not None:
        return known
    try:
        with picture.file.open("rb") as original:
            drawn = drawn_anew(original.read(), KINDS[picture.media_type], longest=LONGEST)
    except UNREADABLE:
        return None
    cache.set(key, drawn, KEPT_SECONDS)
    return drawn


def why_not_shown(picture: Attachment | None) -> str | None:
    """Say why the picture cannot be shown to everybody, or None."""
    if picture is None or public_copy(picture) is not None:
        return None
    return _("“%(name)s” cannot be read as a picture. Choose another one, or attach it anew.") % {"name": picture.name}
