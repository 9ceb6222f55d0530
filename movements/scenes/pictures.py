"""A picture to attach, drawn here: the demonstration has no photographs of real places and people."""

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

from initiatives.files import Examined, examine

SIZE = WIDTH, HEIGHT = (960, 600)
SKY, FAR, MIDDLE, NEAR, FIELD, WALL, ROOF, DOOR, PATH = (
    "#dfe7ee", "#9db0c4", "#62799a", "#2f4a6f", "#c9b458", "#f3ead8", "#8c2f2b", "#5b4636", "#e7dcc0",
)  # fmt: skip
PEAKS = (
    (FAR, ((0, 300), (90, 190), (150, 240), (260, 120), (360, 250), (470, 150), (600, 270), (720, 130), (960, 280))),
    (MIDDLE, ((0, 340), (130, 230), (240, 330), (380, 210), (520, 340), (680, 220), (820, 330), (960, 240))),
    (NEAR, ((0, 420), (180, 310), (330, 400), (560, 320), (760, 410), (960, 330))),
)


def view_of_the_commune() -> Examined:
    """Give a drawing of hills, terraces and a health station, as a file somebody has chosen to attach."""
    picture = Image.new("RGB", SIZE, SKY)
    pen = ImageDraw.Draw(picture)
    for colour, line in PEAKS:
        pen.polygon([*line, (WIDTH, HEIGHT), (0, HEIGHT)], fill=colour)
    for step in range(6):
        pen.polygon([(0, 430 + 30 * step), (WIDTH, 405 + 34 * step), (WIDTH, HEIGHT), (0, HEIGHT)], fill=FIELD)
        pen.line([(0, 430 + 30 * step), (WIDTH, 405 + 34 * step)], fill=NEAR, width=3)
    pen.polygon([(470, 600), (560, 600), (535, 505), (505, 505)], fill=PATH)
    pen.rectangle((400, 400, 640, 510), fill=WALL)
    pen.polygon([(380, 402), (440, 345), (600, 345), (660, 402)], fill=ROOF)
    pen.rectangle((500, 440, 540, 510), fill=DOOR)
    for left in (425, 575):
        pen.rectangle((left, 430, left + 42, 466), fill=SKY, outline=DOOR, width=3)
    written = io.BytesIO()
    picture.save(written, "PNG", optimize=True)
    return examine(SimpleUploadedFile("tram-y-te-va-ruong-bac-thang.png", written.getvalue(), "image/png"))
