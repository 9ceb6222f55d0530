"""Files as people upload them."""

from django.core.files.uploadedfile import SimpleUploadedFile

from initiatives.files import Examined, examine

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n"
PICTURE = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"


def scan(name: str = "biên bản.pdf", content: bytes = PDF) -> SimpleUploadedFile:
    """Give a PDF."""
    return SimpleUploadedFile(name, content)


def picture(name: str = "ảnh.jpg") -> SimpleUploadedFile:
    """Give a picture."""
    return SimpleUploadedFile(name, PICTURE)


def examined(*uploads: SimpleUploadedFile) -> list[Examined]:
    """Give them as forms do; without any, one PDF."""
    return [examine(each) for each in uploads or (scan(),)]
