"""How the notice of conclusions is drawn as a Word template; it takes the data of its typst namesake."""

from common.word_drawing import WordPaper

ABOUT = "{{ kind }} với {{ with }}{% if topic %} về {{ topic }}{% endif %}"


def notice() -> WordPaper:
    """Notice of conclusions of a dialogue (mass-mobilisation.md 8)."""
    paper = WordPaper("Thông báo kết luận")
    paper.heading(
        "{{ issuer|upper }}", above="{{ above|upper }}", number="Số: {{ number }}",
        dated="{{ place }}, {{ date|long_date }}",
    )  # fmt: skip
    paper.title("Thông báo", f"Kết luận Hội nghị đối thoại {ABOUT}")
    paper.paragraph(
        "Ngày {{ held_on|short_date }}, tại {{ venue }}, {{ host_position }} {{ host }} chủ trì Hội nghị đối thoại "
        f"{ABOUT}. Tham dự có {{{{ participants|number }}}} đại biểu; có {{{{ count|two_digits }}}} ý kiến, trong đó "
        "{{ answered|length|two_digits }} ý kiến được trả lời tại chỗ, {{ promised|length|two_digits }} ý kiến được "
        "giao đơn vị giải quyết có thời hạn."
    )
    paper.paragraph("{{ issuer }} thông báo kết luận như sau:")
    paper.mark("if conclusion")
    paper.section("Kết luận chung")
    paper.written("conclusion")
    paper.mark("endif", "if answered")
    paper.section("Ý kiến được trả lời tại Hội nghị")
    paper.ruled(
        (11, 28, 65, 66),
        ("TT", "Lĩnh vực", "Ý kiến", "Nội dung trả lời"),
        "row in answered",
        ("{{ row.position }}", "{{ row.field }}", "{{ row.text }}", "{{ row.answer }}"),
        centred=(0,),
        size=11,
    )
    paper.mark("endif", "if promised")
    paper.section("Nội dung giao thực hiện")
    paper.ruled(
        (11, 24, 42, 42, 28, 23),
        ("TT", "Lĩnh vực", "Ý kiến", "Nội dung cam kết", "Đơn vị thực hiện", "Thời hạn"),
        "row in promised",
        ("{{ row.position }}", "{{ row.field }}", "{{ row.text }}", "{{ row.promise }}", "{{ row.owner }}",
         "{{ row.due_on }}"),
        centred=(0, 5),
        size=11,
    )  # fmt: skip
    paper.mark("endif")
    paper.paragraph(
        "Các đơn vị, cá nhân được giao thực hiện đúng nội dung, thời hạn và báo cáo kết quả về {{ issuer }} để trả lời "
        "công khai cho {{ with }}./."
    )
    paper.receivers_and_signature(
        ("Các đơn vị được giao thực hiện;", "Niêm yết, đăng tải công khai;", "Lưu: VT."), "signing", "{{ signer }}"
    )
    return paper
