"""How decisions, letters and lists are drawn as Word templates; each takes the data of its typst namesake."""

from common.word_drawing import CENTER, WordPaper
from councils.papers.kinds import ARCHIVE, AUTHORS, MODEL, NOUN, THING, TITLE, by_kind

DATED = "{{ place }}, {% if date %}{{ date|long_date }}{% else %}ngày … tháng … năm …{% endif %}"


def decision() -> WordPaper:
    """Decision with its annexed list (process.md 3.8)."""
    effect = "{% if act == 'effect' %}hiệu quả áp dụng, khả năng nhân rộng của {% endif %}"
    paper = WordPaper("Quyết định công nhận sáng kiến")
    paper.heading(
        "{{ issuer|upper }}",
        above="{{ above|upper }}",
        number="Số: {% if number %}{{ number }}{% else %}……/QĐ-……{% endif %}",
        dated=DATED,
    )
    paper.title("Quyết định", f"Về việc công nhận {effect}{NOUN} {{{{ level }}}} năm {{{{ years }}}}")
    paper.paragraph("**{{ head|upper }}**", CENTER)
    paper.each("base in bases", "Căn cứ {{ base }}", italic=True)
    paper.each("session in sessions", "Căn cứ Biên bản {{ session }} của {{ council }};", italic=True)
    paper.paragraph("Xét đề nghị của {{ council }}.", italic=True)
    paper.paragraph("**QUYẾT ĐỊNH:**", CENTER)
    paper.paragraph(
        f"**Điều 1.** Công nhận {effect}{{{{ recognised|length|two_digits }}}} {NOUN} {{{{ level }}}} năm "
        "{{ years }} (có danh sách kèm theo)."
    )
    paper.paragraph(
        f"**Điều 2.** {{% if {MODEL} %}}Tập thể, cá nhân có mô hình được công nhận tiếp tục duy trì, nâng chất và "
        "chia sẻ cách làm để nơi khác học tập. {{ council }} đưa mô hình được công nhận vào sổ công khai của tỉnh."
        "{% else %}"
        "Tác giả, đồng tác giả có tên trong danh sách được cấp {% if act == 'effect' %}giấy chứng nhận"
        "{% else %}Giấy chứng nhận sáng kiến{% endif %} và hưởng quyền lợi theo quy định của pháp luật. {{ council }} "
        "đưa sáng kiến được công nhận vào sổ công khai của tỉnh, trừ những nội dung tác giả yêu cầu bảo mật.{% endif %}"
    )
    paper.paragraph("**Điều 3.** Quyết định này có hiệu lực kể từ ngày ký.")
    paper.paragraph(
        "**Điều 4.** {{ council }}, các đơn vị và cá nhân có tên trong danh sách chịu trách nhiệm thi hành Quyết định "
        "này./."
    )
    paper.receivers_and_signature(
        ("Như Điều 4;", by_kind("Hội đồng sáng kiến tỉnh;", "{{ council }};"), ARCHIVE), "signing", "{{ signer }}"
    )
    _annexed(paper, effect)
    return paper


def _annexed(paper: WordPaper, effect: str) -> None:
    paper.landscape()
    paper.paragraph("**DANH SÁCH**", CENTER)
    recognised = effect.replace(" của {%", " {%")
    paper.paragraph(
        f"**{{% if {MODEL} %}}Mô hình Dân vận khéo{{% else %}}Sáng kiến{{% endif %}} được công nhận {recognised}"
        "{{ level }} năm {{ years }}**",
        CENTER,
    )
    paper.paragraph(
        "(Kèm theo Quyết định số {% if number %}{{ number }}{% else %}……{% endif %} {% if date %}{{ date|long_date }}"
        "{% else %}ngày ……{% endif %} của {{ head }})",
        CENTER,
        italic=True,
    )
    paper.ruled(
        (11, 30, 68, 52, 42, 28, 16, 15),
        ("TT", "Số hồ sơ", TITLE, AUTHORS, "Đơn vị", "Lĩnh vực", "Điểm trung bình", "Xếp loại"),
        "row in recognised",
        ("{{ loop.index }}", "{{ row.number }}", "{{ row.title }}", "{{ row.authors }}", "{{ row.unit }}",
         "{{ row.field }}", "{{ row.mean|number }}", "{{ row.grade|default('') }}"),
        centred=(0, 6, 7),
        size=11,
    )  # fmt: skip
    paper.paragraph(f"Danh sách này có {{{{ recognised|length|two_digits }}}} {NOUN}./.")


def refusals() -> WordPaper:
    """Notice to the authors of what was not recognised (process.md 2.3, step 6)."""
    effect = "{% if act == 'effect' %}hiệu quả áp dụng, khả năng nhân rộng của {% endif %}"
    paper = WordPaper("Thông báo kết quả xét sáng kiến")
    paper.heading(
        "{{ issuer|upper }}",
        above="{{ above|upper }}",
        number="Số: {% if notice_number %}{{ notice_number }}{% else %}……/TB-……{% endif %}",
        dated=DATED,
    )
    paper.title("Thông báo", f"Kết quả xét {effect}{NOUN} {{{{ level }}}} năm {{{{ years }}}}")
    paper.paragraph(
        "Kính gửi: {% if refused|length == 1 %}{{ refused[0].names }}{% else %}"
        f"{{% if {MODEL} %}}Tập thể, cá nhân có mô hình nêu trong thông báo{{% else %}}Tác giả các sáng kiến có tên "
        "trong thông báo{% endif %}{% endif %}",
        CENTER,
    )
    paper.each("session in sessions", "Căn cứ Biên bản {{ session }} của {{ council }};")
    paper.paragraph(
        f"{{{{ head }}}} thông báo {{{{ refused|length }}}} {THING} sau đây {{% if act == 'effect' %}}không được công "
        f"nhận hiệu quả áp dụng, khả năng nhân rộng ở {{{{ level }}}}{{% else %}}không được công nhận là {NOUN} "
        "{{ level }}{% endif %} năm {{ years }}:"
    )
    paper.ruled(
        (11, 30, 42, 42, 45),
        ("TT", "Số hồ sơ", f"Tên {THING}", by_kind("Tác giả, đơn vị", "Tập thể, cá nhân, đơn vị"), "Lý do"),
        "row in refused",
        ("{{ loop.index }}", "{{ row.number }}", "{{ row.title }}", "{{ row.authors }}\n{{ row.unit }}",
         "{{ row.reason }}"),
        centred=(0,),
        size=11,
    )  # fmt: skip
    paper.paragraph(
        f"{{% if {MODEL} %}}Đơn vị có thể hoàn thiện và đăng ký nâng chất mô hình ở năm sau.{{% else %}}Tác giả có thể "
        "hoàn thiện giải pháp và đề nghị xét ở đợt sau.{% endif %} Trường hợp không đồng ý với kết quả này, "
        f"{{% if {MODEL} %}}đơn vị{{% else %}}tác giả{{% endif %}} có quyền khiếu nại theo quy định của pháp luật về "
        "khiếu nại./."
    )
    paper.receivers_and_signature(("Như trên;", "{{ council }};", ARCHIVE), "signing", "{{ signer }}")
    return paper


def summary() -> WordPaper:
    """Summary list of a session or a season (process.md 3.7)."""
    paper = WordPaper("Bảng tổng hợp", landscape=True)
    paper.heading("{{ council|upper }}", above="{{ issuer|upper }}", dated="{{ place }}, {{ date|long_date }}")
    paper.title("{{ title|upper }}", "{{ about }}")
    paper.when("narrowed", "Chỉ gồm: {{ narrowed }}.")
    paper.ruled(
        (9, 24, 40, 31, 20, 25, 18, 11, 13, 15, 15, 20, 23),
        ("TT", "Số hồ sơ", TITLE, AUTHORS, "Chức vụ", "Đơn vị", "Lĩnh vực",
         "Số phiếu chấm", "Điểm trung bình", "Phiếu đồng ý, tỷ lệ", "Tương đồng (%)",
         "Kết quả, xếp loại", "Lý do, ghi chú"),
        "row in rows",
        ("{{ loop.index }}", "{{ row.number }}", "{{ row.title }}", "{{ row.authors }}", "{{ row.positions }}",
         "{{ row.unit }}", "{{ row.field }}", "{{ row.sheets }}", "{{ row.mean|number }}",
         "{% if row.base is not none %}{{ row.agree }}/{{ row.base }}{% if row.share is not none %}\n"
         "{{ row.share|number }} %{% endif %}{% endif %}",
         "{{ row.similarity|number }}", "{{ row.result }}",
         "{{ row.reason }}{% if row.reason and row.remarks %}\n{% endif %}{{ row.remarks }}"),
        centred=(0, 7, 8, 9, 10),
        size=10,
    )  # fmt: skip
    paper.paragraph(
        "Tổng số {{ rows|length }} hồ sơ: công nhận {{ counts.recognised }}, không công nhận "
        "{{ counts.not_recognised }}, đề nghị hoàn thiện {{ counts.to_complete }}, chưa có kết quả {{ counts.open }}."
    )
    paper.when("left_out", "Bản này không ghi {{ left_out }} hồ sơ mà người xem không tham gia.")
    paper.when("hides_scores", "Điểm chưa được hiển thị với người xem thì để trống.")
    paper.signatures(("**THƯ KÝ**", "{{ secretary }}"), ("**CHỦ TỊCH HỘI ĐỒNG**", "{{ chair }}"))
    return paper


def letter() -> WordPaper:
    """Letter of submission with its annexed list (process.md 3.3)."""
    asked = "xét, công nhận hiệu quả áp dụng, khả năng nhân rộng"
    paper = WordPaper("Tờ trình")
    paper.heading("{{ issuer|upper }}", above="{{ above|upper }}", number="Số: {{ number }}", dated=DATED)
    paper.title("Tờ trình", f"Về việc đề nghị {asked} của sáng kiến {{{{ level_above }}}} năm {{{{ years }}}}")
    paper.paragraph("Kính gửi: {{ to|join('; ') }}", CENTER)
    paper.each("decision in decisions", "Căn cứ Quyết định số {{ decision }} về việc công nhận sáng kiến {{ level }};")
    paper.paragraph("Xét đề nghị của {{ council }},")
    paper.paragraph(
        f"{{{{ issuer }}}} đề nghị {{{{ addressee }}}} {asked} {{{{ level_above }}}} đối với "
        "{{ rows|length|two_digits }} sáng kiến đã được công nhận {{ level }} năm {{ years }} (có danh sách kèm theo)."
    )
    paper.written("words")
    paper.paragraph("Hồ sơ từng sáng kiến được gửi trên hệ thống theo số hồ sơ ghi trong danh sách.")
    paper.paragraph("{{ issuer }} kính trình {{ addressee }} xem xét, quyết định./.")
    paper.receivers_and_signature(("Như trên;", "{{ council }};", "Lưu: VT, HĐSK."), "signing", "{{ signer }}")
    paper.landscape()
    paper.paragraph("**DANH SÁCH**", CENTER)
    paper.paragraph(f"**Sáng kiến đề nghị {asked} {{{{ level_above }}}} năm {{{{ years }}}}**", CENTER)
    paper.paragraph("(Kèm theo Tờ trình số {{ number }} {{ date|long_date }} của {{ issuer }})", CENTER, italic=True)
    paper.ruled(
        (10, 28, 60, 48, 40, 24, 28, 14, 10),
        ("TT", "Số hồ sơ", "Tên sáng kiến", "Tác giả, đồng tác giả (tỷ lệ)", "Đơn vị", "Lĩnh vực",
         "Quyết định công nhận (số, ngày)", "Điểm trung bình", "Xếp loại"),
        "row in rows",
        ("{{ loop.index }}", "{{ row.number }}", "{{ row.title }}", "{{ row.authors }}", "{{ row.unit }}",
         "{{ row.field }}", "{{ row.decision }}\n{{ row.decided_on }}", "{{ row.mean|number }}", "{{ row.grade }}"),
        centred=(0, 7, 8),
        size=11,
    )  # fmt: skip
    paper.paragraph("Danh sách này có {{ rows|length|two_digits }} sáng kiến./.")
    return paper
