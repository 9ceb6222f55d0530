"""Pictures drawn anew: upright, no larger than asked, without what was noted beside them."""

from io import BytesIO

import pytest
from PIL import Image

from common.pictures import UNREADABLE, drawn_anew


def picture(kind: str, size: tuple[int, int] = (80, 40), mode: str = "RGB") -> bytes:
    image = Image.new(mode, size, "green" if mode != "P" else 3)
    exif = image.getexif()
    exif[0x0112] = 6  # lies on its side
    exif.get_ifd(0x8825).update({1: "N", 2: (22.0, 40.0, 12.5), 3: "E", 4: (106.0, 15.0, 0.0)})  # where it was taken
    written = BytesIO()
    image.save(written, kind, exif=exif)
    return written.getvalue()


@pytest.mark.parametrize(("longest", "size"), [(None, (40, 80)), (20, (10, 20)), (500, (40, 80))])
@pytest.mark.parametrize(
    ("kind", "mode"), [("JPEG", "RGB"), ("JPEG", "L"), ("PNG", "RGBA"), ("PNG", "P"), ("WEBP", "RGB")]
)
def test_a_picture_is_upright_no_larger_than_asked_and_says_nothing_of_its_place(kind, mode, longest, size):
    drawn = drawn_anew(picture(kind, mode=mode), kind, longest=longest)

    with Image.open(BytesIO(drawn)) as read:
        assert (read.size, read.format, dict(read.getexif())) == (size, kind, {})


@pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff\xe0", b"%PDF-1.7", picture("JPEG")[:200]])
def test_what_is_no_picture_is_told_apart(content):
    with pytest.raises(UNREADABLE):
        drawn_anew(content, "JPEG", longest=20)
