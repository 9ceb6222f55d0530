"""`manage.py bench_certificates`: how long a thousand certificates take, as one PDF and as a zip of single ones."""

import io
import time

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from councils.actions.certificate_files import write_pdf, write_zip
from councils.codes import new_codes
from councils.models import Certificate

CONTENT = {
    "issuer": "Ủy ban nhân dân xã Lũng Nặm", "above": "", "place": "Lũng Nặm", "act": "recognition",
    "head": "Chủ tịch Ủy ban nhân dân xã Lũng Nặm", "level": "grassroots", "year": 2026, "grade": "A",
    "decision": "231/QĐ-UBND", "decided_on": "2026-12-18", "signing": ["KT. Chủ tịch", "Phó Chủ tịch"],
    "signer": "Nông Hải Đường", "workplace": "Trạm Y tế xã Lũng Nặm", "investor": "Trạm Y tế xã Lũng Nặm",
    "summary": "Người bệnh được hẹn theo khung giờ, không phải chờ từ sáng sớm. " * 3,
    "benefit": "Giảm 60 % thời gian chờ của người bệnh ở vùng cao. " * 3, "share": 66.67,
}  # fmt: skip


class Command(BaseCommand):
    """Measures both files; writes nothing to the database."""

    help = "Measure how long certificates take as one PDF and as a zip of single PDFs."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take how many."""
        parser.add_argument("--count", type=int, default=1000)

    def handle(self, *, count: int, **options) -> None:
        """Print both figures."""
        today = timezone.localdate()
        certificates = [
            self._made_up(number, code) for number, code in enumerate(new_codes(today.year, count), start=1)
        ]
        for name, write in (("one PDF", write_pdf), ("zip of single PDFs", write_zip)):
            made, begun, used = io.BytesIO(), time.perf_counter(), time.process_time()
            write(made, certificates, made_at=timezone.now(), note=lambda done: None)
            took, used = time.perf_counter() - begun, time.process_time() - used
            size = made.tell() / 1_000_000
            self.stdout.write(f"{count} certificates as {name}: {took:.1f} s ({used:.1f} s of work), {size:.1f} MB")

    def _made_up(self, number: int, code: str) -> Certificate:
        author = f"Nông Thị Bích Ngọc {number}"
        own = {
            "title": f"Phiếu hẹn khám theo khung giờ cho người bệnh vùng cao, bản {number}",
            "author": author,
            "authors": [{"name": author, "share": 66.67, "self": True}, {"name": "Lã Văn Khuyến", "share": 33.33}],
        }
        return Certificate(
            code=code, register_number=f"{number}/2026", issued_on=timezone.localdate(), content=CONTENT | own
        )
