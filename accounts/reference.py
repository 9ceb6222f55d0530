"""The target groups of the movement, as the plan names them, each with what it is asked for."""

from django.db import transaction

from accounts.models import TargetGroup

TARGET_GROUPS = [
    (
        "cadres",
        "Cán bộ, đảng viên",
        "Nêu gương đi đầu: chọn một việc khó, việc còn vướng mắc thuộc lĩnh vực được phân công phụ trách và đề "
        "xuất cách làm mới. Ưu tiên giải pháp đổi mới phương thức lãnh đạo, điều hành, cải cách hành chính, "
        "chuyển đổi số và xây dựng cơ quan kiểu mẫu, chính quyền thân thiện, vì Nhân dân phục vụ. Nói rõ cá nhân "
        "đã trực tiếp làm gì, kết quả đo được ở đơn vị ra sao. Người đứng đầu có thêm trách nhiệm tạo điều kiện "
        "để mỗi người trong đơn vị có sáng kiến.",
    ),
    (
        "civil",
        "Công chức, viên chức",
        "Bắt đầu từ công việc hằng ngày: một thủ tục có thể rút ngắn, một biểu mẫu có thể bỏ, một bài dạy, một "
        "quy trình khám chữa bệnh hay cách phục vụ có thể làm tốt hơn. Ưu tiên giải pháp giảm thời gian, giấy tờ "
        "và chi phí đi lại của người dân, doanh nghiệp, ứng dụng công nghệ số vừa sức ở cơ sở. So sánh trước và "
        "sau khi áp dụng bằng số liệu: bao nhiêu hồ sơ, bao nhiêu ngày, bao nhiêu học sinh, người bệnh được hưởng "
        "lợi.",
    ),
    (
        "armed",
        "Lực lượng vũ trang",
        "Tập trung vào huấn luyện, sẵn sàng chiến đấu, cải tiến kỹ thuật, mô hình học cụ, bảo quản vũ khí, trang "
        "bị; phòng ngừa, đấu tranh với tội phạm, quản lý biên giới, phòng cháy, chữa cháy và cứu nạn, cứu hộ. Nêu "
        "thời gian, công sức, vật tư tiết kiệm được và kết quả kiểm tra sau khi áp dụng. Không đưa bí mật nhà "
        "nước, bí mật quân sự, nghiệp vụ vào hồ sơ; nội dung cần hạn chế người xem ghi ở mục thông tin cần được "
        "bảo mật.",
    ),
    (
        "workers",
        "Công nhân, người lao động",
        "Cải tiến kỹ thuật, hợp lý hóa sản xuất, thao tác và dụng cụ làm việc; tiết kiệm nguyên liệu, điện, nước; "
        "nâng cao năng suất, chất lượng, an toàn lao động và thu nhập. Không cần viết dài: nêu rõ trước đây làm "
        "thế nào, nay làm thế nào, mỗi ca hay mỗi tháng lợi bao nhiêu giờ, bao nhiêu đồng. Có thể kèm ảnh hoặc "
        "bản vẽ tay; tổ trưởng hoặc công đoàn giúp hoàn thiện hồ sơ khi cần.",
    ),
]  # fmt: skip


@transaction.atomic
def load() -> None:
    """Make the target groups that are missing; what administrators have written since is left alone."""
    for position, (code, name, guidance) in enumerate(TARGET_GROUPS, 1):
        defaults = {"name": name, "guidance": guidance, "position": position}
        TargetGroup.objects.get_or_create(code=code, defaults=defaults)
