"""How minutes of councils are drawn as Word templates; each takes the data of the typst template of its name."""

from common.word_drawing import CENTER, LEFT, WordPaper
from councils.papers.kinds import BODY, CODE, THING, WHOSE, by_kind

ONLY_THE_SYSTEM = (
    "Bản Word này để chỉnh sửa khi in. Chỉ bản trên hệ thống và bản PDF được ký từ đó có giá trị; "
    "mã SHA-256 của nội dung được ký: {{ sha256 }}"
)


def minutes() -> WordPaper:
    """Minutes of a session (process.md 3.5)."""
    paper = WordPaper("Biên bản họp hội đồng sáng kiến")
    paper.heading(
        "{{ council|upper }}",
        above="{{ issuer|upper }}",
        number="Số: {% if number %}{{ number }}{% else %}……/BB-" + CODE + "{% endif %}",
        dated="{{ place }}, {{ held_at|long_date }}",
    )
    paper.title("Biên bản", "Họp {{ council }}: {{ session }}")
    paper.paragraph("Thời gian bắt đầu: {{ held_at|hour }}.")
    paper.when("at", "Địa điểm: {{ at }}.")
    paper.when("founding", "{{ council }} được thành lập theo Quyết định số {{ founding }}.")
    paper.paragraph("Chủ trì: {{ chair }}. Thư ký: {{ secretary }}.")
    _attendance(paper)
    paper.section("II. Nội dung")
    paper.written("opening")
    paper.mark("for row in items")
    _minuted(paper)
    paper.mark("endfor")
    _concluded(paper)
    paper.when("closed_at", "Phiên họp kết thúc lúc {{ closed_at|hour }}. Biên bản đã được các thành viên thông qua./.")
    paper.signatures(("**THƯ KÝ**", "{{ secretary }}"), ("**CHỦ TRÌ**", "{{ chair }}"))
    paper.paragraph(ONLY_THE_SYSTEM, LEFT, italic=True, size=10)
    return paper


def _concluded(paper: WordPaper) -> None:
    paper.section("III. Kết luận")
    paper.paragraph(
        BODY + " kết luận: công nhận {{ counts.recognised }}, không công nhận {{ counts.not_recognised }}, đề nghị "
        f"hoàn thiện {{{{ counts.to_complete }}}} {THING} trong tổng số "
        "{{ items|rejectattr('hidden', 'defined')|list|length }} hồ sơ."
    )
    paper.written("conclusion")


def _attendance(paper: WordPaper) -> None:
    paper.section("I. Thành phần")
    paper.paragraph("Có mặt {{ present|length }}/{{ seats }} thành viên:")
    paper.each("each in present", "- {{ each.name }}, {{ each.office }};")
    paper.when("absent", "Vắng mặt {{ absent|length }} thành viên:")
    paper.each(
        "each in absent",
        "- {{ each.name }}, {{ each.office }}{% if each.reason %} (lý do: {{ each.reason }}){% endif %};",
    )
    paper.when("guests", "Khách mời:")
    paper.written("guests")


def _minuted(paper: WordPaper) -> None:
    """Draw one item of the minutes: a number alone for who has no part in it."""
    paper.mark("if row.hidden is defined")
    paper.paragraph("**{{ row.position }}.** (Nội dung này không hiển thị với người đọc.)")
    paper.mark("else")
    _headed(paper)
    paper.when("row.opinions", "Ý kiến thảo luận:")
    paper.written("row.opinions")
    paper.mark("for each in row.written|default([])")
    paper.paragraph("Ý kiến bằng văn bản của {{ each.name }}: {{ each.choice|lower }}. {{ each.counted }}")
    paper.written("each.text")
    paper.mark("endfor")
    paper.when("row.verdict", "{{ row.verdict }}", "**Kết luận: {{ row.conclusion }}.** ({{ row.rules }})")
    paper.when("row.postponed", "Hoãn xét: {{ row.postponed }}")
    paper.mark("endif")


def _headed(paper: WordPaper) -> None:
    paper.paragraph(
        "**{{ row.position }}. {{ row.title }}** (hồ sơ số {{ row.number }}; " + WHOSE + ": {{ row.authors }}; "
        "đơn vị: {{ row.unit }})"
    )
    paper.each("each in row.recused", "{{ each.name }} không tham gia mục này: {{ each.why }}.")


def replies() -> WordPaper:
    """The summary of answers in writing, where a council decides by correspondence."""
    paper = WordPaper("Biên bản tổng hợp ý kiến bằng văn bản")
    paper.heading(
        "{{ council|upper }}",
        above="{{ issuer|upper }}",
        number="Số: {% if number %}{{ number }}{% else %}……/BB-" + CODE + "{% endif %}",
        dated="{{ place }}, {{ closed_at|long_date }}",
    )
    paper.title("Biên bản", "Tổng hợp ý kiến bằng văn bản của {{ council }}: {{ session }}")
    paper.paragraph("Gửi lấy ý kiến lúc {{ held_at|hour }}. Hạn trả lời: {{ until|hour }}.")
    paper.each("each in extended", "Hạn trả lời được kéo dài (quyết định lúc {{ each.name|hour }}): {{ each.reason }}.")
    paper.when("founding", "{{ council }} được thành lập theo Quyết định số {{ founding }}.")
    paper.section("I. Người được lấy ý kiến")
    paper.paragraph("Đã trả lời {{ present|length }}/{{ seats }} thành viên:")
    paper.each("each in present", "- {{ each.name }}, {{ each.office }};")
    paper.when("absent", "Không trả lời {{ absent|length }} thành viên:")
    paper.each("each in absent", "- {{ each.name }}, {{ each.office }};")
    paper.each("each in replaced", "{{ each.name }} trả lời thay {{ each.member }} (lý do: {{ each.reason }}).")
    paper.section("II. Kết quả lấy ý kiến")
    paper.written("opening")
    paper.mark("for row in items")
    _answered(paper)
    paper.mark("endfor")
    _concluded(paper)
    paper.when("closed_at", "Các ý kiến được mở và tổng hợp lúc {{ closed_at|hour }}./.")
    paper.signatures(("**THƯ KÝ**", "{{ secretary }}"), ("**CHỦ TỊCH HỘI ĐỒNG**", "{{ chair }}"))
    paper.paragraph(ONLY_THE_SYSTEM, LEFT, italic=True, size=10)
    return paper


def _answered(paper: WordPaper) -> None:
    """Draw one item by correspondence: who answered what, who did not."""
    paper.mark("if row.hidden is defined")
    paper.paragraph("**{{ row.position }}.** (Nội dung này không hiển thị với người đọc.)")
    paper.mark("else")
    _headed(paper)
    paper.each(
        "each in row.replies",
        "- {{ each.name }}: {{ each.choice|lower }}{% if each.text %}. Lý do: {{ each.text }}{% endif %};",
    )
    paper.when("row.answered and not row.replies", "Đã trả lời: {{ row.answered|join(', ') }}. Ý kiến không được mở.")
    paper.when("row.silent", "Không trả lời: {{ row.silent|join(', ') }}.")
    paper.when("row.opinions", "Ghi chú:")
    paper.written("row.opinions")
    paper.when("row.verdict", "{{ row.verdict }}", "**Kết luận: {{ row.conclusion }}.** ({{ row.rules }})")
    paper.when("row.postponed", "Hoãn xét: {{ row.postponed }}")
    paper.mark("endif")


STEPS = {
    "open": "Mở hòm phiếu",
    "papers": "Bỏ phiếu giấy vào hòm",
    "close": "Đóng hòm phiếu",
    "reopen": "Mở lại hòm phiếu",
    "count": "Mở niêm phong và kiểm phiếu",
}


def count() -> WordPaper:
    """Vote-count minutes of a ballot box (process.md 3.6)."""
    paper = WordPaper("Biên bản kiểm phiếu")
    paper.heading("{{ council|upper }}", above="{{ issuer|upper }}", dated="{{ place }}, {{ counted_at|long_date }}")
    paper.title("Biên bản kiểm phiếu", "Bỏ phiếu kín tại {{ session }}")
    paper.section("I. Phiên họp")
    paper.paragraph(
        "{{ council }}{% if founding %}, thành lập theo Quyết định số {{ founding }}{% endif %}, họp lúc "
        "{{ held_at|hour }}{% if at %}, tại {{ at }}{% endif %}."
    )
    members = by_kind("hội đồng", "Ban Chỉ đạo")
    paper.paragraph(f"Số thành viên {members}: {{{{ appointed }}}}; có mặt: {{{{ present }}}}.")
    paper.section("II. Người kiểm phiếu")
    named = "".join(f"{{% if each.step == '{step}' %}}{words}{{% endif %}}" for step, words in STEPS.items())
    paper.each("each in steps", f"- {named}: {{{{ each.people|join(' và ') }}}}, lúc {{{{ each.at|moment }}}}.")
    paper.paragraph(
        "Hòm phiếu chỉ mở được khi hai người giữ chìa khóa cùng mở. Khi kiểm phiếu xong, phong bì và chìa khóa đã được "
        "hủy."
    )
    _counted(paper)
    paper.signatures_of("each in signers", "**{{ each.office|upper }}**", "(Ký, ghi rõ họ tên)", "{{ each.name }}")
    paper.paragraph(ONLY_THE_SYSTEM, LEFT, italic=True, size=10)
    return paper


def _counted(paper: WordPaper) -> None:
    paper.section("III. Kết quả kiểm phiếu")
    paper.ruled(
        (10, 50, 14, 14, 14, 18, 15, 18, 17),
        ("Mục", f"Tên {THING}", "Phát ra", "Thu về", "Hợp lệ", "Không hợp lệ", "Đồng ý", "Không đồng ý",
         "Không ý kiến"),
        "row in items",
        ("{{ row.position }}", "{{ row.title }} (hồ sơ số {{ row.number }})", "{{ row.issued }}", "{{ row.returned }}",
         "{{ row.valid }}", "{{ row.blank }}", "{{ row.agree }}", "{{ row.disagree }}", "{{ row.abstain }}"),
        centred=(0, 2, 3, 4, 5, 6, 7, 8),
        size=11,
    )  # fmt: skip
    paper.paragraph(
        "Phát ra: số người có tên trong danh sách bỏ phiếu của mục. Không hợp lệ: phiếu trắng, trong đó có phiếu giấy "
        "ghi sai.",
        italic=True,
        size=11,
    )
    paper.when("left_out", "Bản này không ghi {{ left_out }} mục mà người xem không tham gia.")
    paper.mark("for row in items")
    paper.section("Mục {{ row.position }}. {{ row.title }}")
    paper.when(
        "row.ratio",
        "Tỷ lệ đồng ý: {{ row.ratio.agree }}/{{ row.ratio.base }}, bằng {{ row.ratio.share }} (gốc tính: "
        "{{ row.ratio.of|lower }}); tỷ lệ phải đạt: {{ row.ratio.asked }}.",
    )
    paper.when("row.verdict", "{{ row.verdict }}", "**Kết luận: {{ row.conclusion }}.**")
    paper.when("not row.verdict", "Lần bỏ phiếu này chưa đưa đến kết luận.")
    paper.mark("endfor")
    _roll(paper)


def _roll(paper: WordPaper) -> None:
    voted = (
        "{% if not line.voted %}Không bỏ phiếu{% elif items|length == 1 %}Đã bỏ phiếu{% else %}Mục "
        "{{ line.voted|join(', ') }}{% set missing = line.entitled|reject('in', line.voted)|list %}{% if missing %}; "
        "không bỏ mục {{ missing|join(', ') }}{% endif %}{% endif %}"
    )
    paper.section("IV. Danh sách bỏ phiếu")
    paper.ruled(
        (12, 88, 70),
        ("TT", "Họ và tên", "Bỏ phiếu"),
        "line in roll",
        ("{{ loop.index }}", "{{ line.name }}", voted),
        centred=(0,),
    )
    paper.paragraph("Danh sách chỉ ghi ai đã bỏ phiếu; phiếu không mang tên người bỏ.")
    paper.section("V. Mã kiểm chứng")
    paper.paragraph(
        "Danh sách phiếu đã kiểm, gồm mã phiếu và nội dung từng phiếu, được công bố cho thành viên hội đồng trên hệ "
        "thống. Chuỗi SHA-256 của danh sách:"
    )
    paper.paragraph("{{ digest }}", CENTER, size=10)
    paper.paragraph("Danh sách còn nguyên vẹn khi chuỗi trên hệ thống trùng với chuỗi ghi trên đây./.")
