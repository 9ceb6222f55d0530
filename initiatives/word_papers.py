"""How application, report and registration are drawn as Word templates; they take the data of their typst namesakes."""

from common.word_drawing import CENTER, LEFT, WordPaper

AUTHORS = (
    (9, 30, 22, 28, 20, 20, 14, 24),
    ("TT", "Họ và tên", "Ngày sinh, giới tính", "Nơi công tác hoặc thường trú", "Chức danh", "Trình độ chuyên môn",
     "Tỷ lệ (%)", "Nội dung tham gia"),
    "row in authors",
)  # fmt: skip
APPLIERS = (
    (9, 32, 22, 32, 22, 20, 30),
    ("TT", "Họ và tên", "Ngày sinh", "Nơi công tác hoặc thường trú", "Chức danh", "Trình độ", "Công việc đã làm"),
    "row in appliers",
)
FILES = ((9, 110, 48), ("TT", "Tên tài liệu", "Mã SHA-256 (16 ký tự đầu)"), "row in files")
SIGNED = "(Ký, ghi rõ họ tên)"


def application() -> WordPaper:
    """Application for recognition (process.md 3.1)."""
    paper = WordPaper("Đơn yêu cầu công nhận sáng kiến")
    paper.motto()
    paper.title("Đơn yêu cầu công nhận sáng kiến")
    paper.paragraph("Kính gửi: Hội đồng sáng kiến {{ recognising_unit }}", CENTER)
    paper.paragraph("{% if authors|length == 1 %}Tôi{% else %}Chúng tôi{% endif %} ghi tên dưới đây:")
    _table(paper, AUTHORS)
    paper.paragraph(
        "Là {% if authors|length == 1 %}tác giả{% else %}nhóm tác giả{% endif %} đề nghị xét, công nhận sáng kiến:"
    )
    paper.paragraph("**{{ title }}**", CENTER)
    paper.mark("for part in parts if not part.is_title and part.kind != 'authors'")
    _entry(paper, "{{ part.heading }}")
    paper.mark("endfor")
    paper.paragraph(
        "{% if authors|length == 1 %}Tôi{% else %}Chúng tôi{% endif %} xin cam đoan mọi thông tin nêu trong đơn là "
        "trung thực, đúng sự thật và hoàn toàn chịu trách nhiệm trước pháp luật."
    )
    _signed(paper, "NGƯỜI NỘP ĐƠN")
    return paper


def report() -> WordPaper:
    """Report that describes the initiative (process.md 3.2)."""
    paper = WordPaper("Báo cáo mô tả sáng kiến")
    paper.heading("{{ unit|upper }}")
    paper.title("Báo cáo mô tả sáng kiến", "{{ title }}")
    paper.mark("for part in parts")
    _entry(paper, "{{ loop.index }}. {{ part.heading }}")
    paper.mark("endfor")
    _signed(paper, "TÁC GIẢ")
    return paper


def registration() -> WordPaper:
    """Registration of a Dân vận khéo model (mass-mobilisation.md 6)."""
    paper = WordPaper("Phiếu đăng ký mô hình Dân vận khéo")
    paper.heading("{{ unit|upper }}")
    paper.title("Phiếu đăng ký mô hình Dân vận khéo năm {{ season }}", "{{ title }}")
    paper.mark("for part in parts if not part.is_title")
    _entry(paper, "{{ loop.index }}. {{ part.heading }}")
    paper.mark("endfor")
    _signed(paper, "NGƯỜI PHỤ TRÁCH MÔ HÌNH")
    return paper


def _entry(paper: WordPaper, heading: str) -> None:
    """Draw one entry of the form: a line, an answer below its heading, or a table."""
    paper.mark("if part.kind == 'field'")
    paper.paragraph(f"{heading}: {{% if part.text %}}**{{{{ part.text }}}}**{{% else %}}………{{% endif %}}", LEFT)
    paper.mark("else")
    paper.section(heading)
    paper.mark("if part.kind == 'answer'")
    paper.when("not part.text|trim", "Không có nội dung.")
    paper.written("part.text")
    for kind, table in (("authors", AUTHORS), ("appliers", APPLIERS), ("files", FILES)):
        paper.mark(f"elif part.kind == '{kind}'")
        _table(paper, table)
    paper.mark("endif", "endif")


def _table(paper: WordPaper, table: tuple) -> None:
    widths, head, each = table
    row = ["{{ loop.index }}", *(f"{{{{ row[{place}] }}}}" for place in range(len(head) - 1))]
    paper.ruled(widths, head, each, row, centred=(0,), size=10)


def _signed(paper: WordPaper, office: str) -> None:
    """Draw who signs: the unit, whoever hands in, and each other author."""
    paper.signatures(
        ("**XÁC NHẬN CỦA ĐƠN VỊ**", "(Ký, ghi rõ họ tên, đóng dấu)", ""),
        ("{{ handed_in_at|long_date|capitalize }}", f"**{office}**", SIGNED, "{{ lead }}"),
    )
    paper.signatures_of("name in others", "**ĐỒNG TÁC GIẢ**", SIGNED, "{{ name }}")
    paper.paragraph(
        "Hồ sơ số {{ number }}, bản {{ version }}, nộp lúc {{ handed_in_at|moment }}. SHA-256: {{ sha256 }}. "
        "Bản Word này để chỉnh sửa khi in; bản đã nộp trên hệ thống là bản có giá trị.",
        LEFT,
        italic=True,
        size=10,
    )
