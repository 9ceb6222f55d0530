"""What every installation begins with: fields of opinions, rules of the titles, times to answer recommendations.

Administrators change these lists.
"""

from django.db import transaction

from movements.models import AnswerTime, OpinionField, Reach, Title, TitleRule
from movements.states import DialogueLevel

# The twelve fields of the dialogues of Bắc Ninh's leaders are not named in public; these are the usual ones.
FIELDS = (
    ("land", "Đất đai, giải phóng mặt bằng"),
    ("environment", "Tài nguyên, môi trường"),
    ("building", "Xây dựng, quy hoạch, đô thị"),
    ("transport", "Giao thông"),
    ("farming", "Nông nghiệp, nông thôn mới"),
    ("industry", "Công nghiệp, thương mại, du lịch"),
    ("finance", "Tài chính, thuế, đầu tư"),
    ("education", "Giáo dục và đào tạo"),
    ("health", "Y tế"),
    ("social", "Lao động, chính sách xã hội"),
    ("culture", "Văn hóa, thể thao, thông tin"),
    ("administration", "Cải cách hành chính, chuyển đổi số"),
    ("security", "Quốc phòng, an ninh, trật tự"),
    ("political", "Xây dựng Đảng, hệ thống chính trị"),
    ("other", "Lĩnh vực khác"),
)
# process.md 2.9: Law on emulation and commendation 2022, Art. 21-23, and what decrees said before. Years between titles
# that are not given yearly, and of which years the initiative may be, are usage: rows to be put right, not code.
RULES = (
    (Title.GRASSROOTS, {"after": Title.ADVANCED_WORKER, "last_within": 0, "reach": Reach.RECOGNISED,
                        "quota_percent": 15, "quota_of": "số cá nhân đạt Lao động tiên tiến",
                        "source": "Luật 06/2022/QH15, Điều 23; tỷ lệ theo Nghị định 91/2017/NĐ-CP, cần đối chiếu"}),
    (Title.PROVINCIAL, {"after": Title.GRASSROOTS, "times": 3, "last_within": 1, "reach": Reach.PROVINCE,
                        "initiative_years": 3, "source": "Luật 06/2022/QH15, Điều 22"}),
    (Title.NATIONAL, {"after": Title.PROVINCIAL, "times": 2, "most_years_apart": 5, "last_within": 1,
                      "reach": Reach.COUNTRY, "initiative_years": 6, "source": "Luật 06/2022/QH15, Điều 21"}),
)  # fmt: skip


@transaction.atomic
def load() -> None:
    """Make what is missing; what exists is left as it is."""
    load_opinion_fields()
    load_title_rules()
    load_answer_times()


@transaction.atomic
def load_opinion_fields() -> None:
    """Make the fields that are missing, unless the province has a list of its own already."""
    if OpinionField.objects.exists():
        return
    OpinionField.objects.bulk_create(
        OpinionField(code=code, name=name, position=position) for position, (code, name) in enumerate(FIELDS, start=1)
    )


@transaction.atomic
def load_title_rules() -> None:
    """Make the rules that are missing; what exists is left as it is."""
    for title, values in RULES:
        TitleRule.objects.get_or_create(title=title, defaults=values)


@transaction.atomic
def load_answer_times() -> None:
    """Make the times to answer that are missing, of the usual length; administrators change them."""
    for level in DialogueLevel:
        AnswerTime.objects.get_or_create(level=level)
