"""How the answer to an appeal is drawn as a Word template; it takes the data of its typst namesake."""

from common.word_drawing import CENTER, WordPaper


def answer() -> WordPaper:
    """Answer to an appeal, with its reasons and who heard it (process.md 2.9)."""
    paper = WordPaper("Trả lời khiếu nại")
    paper.heading(
        "{{ issuer|upper }}",
        above="{{ above|upper }}",
        number="Số: ……/TB-……",
        dated="{{ place }}, {{ date|long_date }}",
    )
    paper.title("Thông báo", "Về việc trả lời khiếu nại kết quả xét sáng kiến {{ level }}")
    paper.paragraph("Kính gửi: {{ to }}", CENTER)
    paper.paragraph("{{ issuer }} đã xem xét khiếu nại {{ filed_on|long_date }} của {{ to }} đối với {{ against }}.")
    paper.paragraph("Giải pháp: **“{{ title }}”**, hồ sơ số {{ number }}; tác giả: {{ authors }}; đơn vị: {{ unit }}.")
    paper.section("1. Nội dung khiếu nại")
    paper.written("grounds")
    paper.section("2. Người xem xét khiếu nại")
    paper.paragraph(
        "Khiếu nại do các thành viên hội đồng sau đây xem xét; không ai trong số này đã chấm điểm, biểu quyết hoặc là "
        "tác giả:"
    )
    paper.each("each in heard_by", "- {{ each.name }}, {{ each.office }}")
    paper.section("3. Trả lời")
    paper.when("is_upheld", "**Chấp nhận khiếu nại.** {{ judged_anew_by }} xét lại từ đầu.")
    paper.when("not is_upheld", "**Bác khiếu nại.** Kết quả đã thông báo được giữ nguyên.")
    paper.paragraph("**Lý do:**")
    paper.written("reasons")
    paper.paragraph("{{ issuer }} thông báo để tác giả và các đơn vị liên quan được biết./.")
    paper.receivers_and_signature(("Như trên;", "Tác giả, đồng tác giả;", "Lưu: VT, HĐSK."), "signing", "{{ signer }}")
    return paper
