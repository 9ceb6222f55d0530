"""Pictures drawn anew as they are looked at: what a camera or a program noted beside them stays behind."""

from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

UNREADABLE = (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError)


def drawn_anew(content: bytes, kind: str, *, longest: int | None = None) -> bytes:
    """Give the picture upright and without its metadata (place, device, person, thumbnail); no side is over `longest`.

    Raises one of `UNREADABLE` where the content is no picture, or too large a one.
    """
    with Image.open(BytesIO(content)) as read:
        if longest is not None:
            read.draft(None, (longest, longest))  # a JPEG is read at once in about that size
        picture = ImageOps.exif_transpose(read)
        if longest is not None:
            picture.thumbnail((longest, longest))
        bare = Image.new(picture.mode, picture.size)
        if picture.mode == "P":
            bare.putpalette(picture.getpalette())
        bare.paste(picture)
        written = BytesIO()
        bare.save(written, kind, **({"quality": 90} if kind != "PNG" else {}))
    return written.getvalue()
