"""What every installation begins with: the fields by which opinions are counted; administrators change the list."""

from django.db import transaction

from movements.models import OpinionField

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


@transaction.atomic
def load() -> None:
    """Make the fields that are missing, unless the province has a list of its own already."""
    if OpinionField.objects.exists():
        return
    OpinionField.objects.bulk_create(
        OpinionField(code=code, name=name, position=position) for position, (code, name) in enumerate(FIELDS, start=1)
    )
