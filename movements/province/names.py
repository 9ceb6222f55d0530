"""Names, positions and places as they occur in Cao Bằng, for people who do not exist."""

import random

FAMILIES = (
    "Nông Hoàng Lý Nguyễn Bế Đàm Lục Triệu Hứa Mông Ma Lương Vương La Phan Trần Phùng Giàng Sầm Lã Đinh Chu "
    "Hà Mã Dương Tô Lê Phạm Vi Thẩm Đặng Bàn Chảo Lầu Thào Sùng Hầu Quan"
).split()
MIDDLES = {
    "f": "Thị Thị Thị Thu Ngọc Thúy Bích Kim Hồng Minh Phương Mai Thanh Kiều Mùi".split(),
    "m": "Văn Văn Văn Đức Minh Quốc Xuân Thế Trung Ích Vĩnh Hải Mạnh Tuấn Sỹ".split(),
}
GIVEN = {
    "f": "Ngọc Huệ Oanh Nguyệt Tuyết Chiêm Nhung Phẩy Thảo Ái Trang Ngân Lan Hằng Đào Yến Vân Ước Hạnh Ánh".split(),
    "m": "Thắng Cường Tường Khải Thiện Khánh Bảo Dũng Hiếu Vượng Quân Đường Tùng Sơn Lâm Đạt Kiên Phúc".split(),
}
POSITIONS = {
    "party_or_front_body": ("Chuyên viên", "Trưởng phòng", "Phó Trưởng ban"),
    "department": ("Chuyên viên", "Chuyên viên chính", "Trưởng phòng", "Phó Giám đốc"),
    "commune": ("Công chức văn phòng", "Công chức địa chính", "Phó Chủ tịch", "Bí thư Đoàn"),
    "ward": ("Công chức văn phòng", "Công chức tư pháp", "Phó Chủ tịch", "Bí thư Đoàn"),
    "division": ("Chuyên viên", "Trưởng phòng", "Phó Trưởng phòng"),
    "public_service_unit": ("Giáo viên", "Tổ trưởng chuyên môn", "Y sĩ", "Điều dưỡng", "Nhân viên thư viện"),
    "armed_forces": ("Trợ lý", "Tiểu đội trưởng", "Cán bộ"),
    "enterprise": ("Công nhân", "Tổ trưởng sản xuất", "Kỹ sư"),
    "province": ("Chuyên viên", "Trưởng phòng"),
}
# Which target group people of a kind of unit belong to (codes of the reference data).
GROUPS = {
    "party_or_front_body": "cadres",
    "armed_forces": "armed",
    "enterprise": "workers",
}
USUAL_GROUP = "civil"


def full_name(chance: random.Random) -> tuple[str, str]:
    """Give a name and the sex it goes with."""
    sex = chance.choice("fm")
    return f"{chance.choice(FAMILIES)} {chance.choice(MIDDLES[sex])} {chance.choice(GIVEN[sex])}", sex
