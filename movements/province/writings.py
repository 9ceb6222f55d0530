"""Titles and answers of made-up initiatives: every one a little different, so that searches find some and not all."""

import random

# What was done, with what, for whom: three lists give some thousands of titles.
DEEDS = (
    "Rút ngắn thời gian {thing} bằng {means} {place}",
    "Dùng {means} để {thing} {place}",
    "Quy trình {thing} theo {means} {place}",
    "Tổ chức {thing} qua {means} {place}",
    "Cải tiến cách {thing} nhờ {means} {place}",
    "Phối hợp {thing} với {means} {place}",
)
THINGS = (
    "tiếp nhận hồ sơ đất đai", "dạy tiếng Việt cho học sinh lớp 1", "hẹn giờ khám bảo hiểm y tế",
    "theo dõi tiêm chủng mở rộng", "tuần tra đường biên, mốc giới", "lọc nước suối cho bếp ăn bán trú",
    "trả kết quả thủ tục hành chính", "quản lý phí rác thải sinh hoạt", "phát thanh lịch thời vụ",
    "bảo dưỡng máy biến áp", "đọc sách ở thư viện xã", "ủ chua thân ngô làm thức ăn cho bò",
    "tuyên truyền phòng cháy rừng", "kiểm tra sổ chi bộ", "nhập số liệu hộ nghèo", "luyện bắn đêm",
    "chấm công ở phân xưởng", "chăm sóc người bệnh tăng huyết áp", "giữ gìn làn điệu then",
    "sửa máy tính cũ", "dạy nghề dệt thổ cẩm", "tưới vườn rau bậc thang",
)  # fmt: skip
MEANS = (
    "mã QR dán tại cửa", "bảng mã màu", "phiếu hẹn theo khung giờ", "nhóm Zalo thôn bản", "bộ thẻ hình song ngữ",
    "bể lọc cát và than gáo dừa", "bản đồ giấy phủ ni lông", "sổ tay điện tử dùng được khi mất sóng",
    "lịch phát thanh ba thứ tiếng", "tủ hồ sơ quay vòng", "video ngắn quay bằng điện thoại", "bảng tính dùng chung",
    "tổ tự quản của phụ nữ", "mô hình tre đan", "phần mềm mã nguồn mở", "giá kệ tự đóng", "đèn cảm biến tự lắp",
)  # fmt: skip
ANSWERS = {
    "before": (
        "Trước đây việc {thing} mất nhiều thời gian: mỗi lượt trung bình {before} phút, có ngày {people} người "
        "phải chờ. Sổ ghi tay hay nhầm, cuối tháng cộng lại mất hai buổi. Đã thử phân công thêm người nhưng "
        "không giảm được.",
        "Khi chưa áp dụng, {thing} phụ thuộc vào một người. Người đó đi vắng thì việc dừng lại. Quý I có {before} "
        "lần phải làm lại vì thiếu thông tin, {people} người bị ảnh hưởng.",
    ),
    "after": (
        "Dùng {means}. Bước một, khảo sát trong hai tuần để biết khâu nào chậm. Bước hai, làm thử ở một nhóm {people} "
        "người. Bước ba, sửa theo góp ý rồi áp dụng chung. Mỗi người được hướng dẫn một buổi, tài liệu chỉ hai trang.",
        "Giải pháp lấy {means} làm chính, vật liệu có sẵn tại chỗ, chi phí dưới {before} nghìn đồng. Việc {thing} được "
        "chia thành năm bước ngắn, mỗi bước có người chịu trách nhiệm và dấu hiệu nhận biết đã xong.",
    ),
    "new": (
        "Trong đơn vị chưa nơi nào {thing} bằng {means}. Khác với cách cũ ở chỗ người dùng tự kiểm tra được kết quả "
        "ngay tại chỗ, không phải hỏi lại.",
        "Điểm mới là giao {means} cho chính người làm hằng ngày giữ, và đo trước, đo sau bằng cùng một cách.",
    ),
    "effect": (
        "Sau sáu tháng thời gian giảm từ {before} phút còn {after} phút, tính trên {people} lượt. Tiết kiệm khoảng "
        "{money} triệu đồng tiền in ấn và đi lại mỗi năm. Người dân và đồng nghiệp đều hài lòng.",
        "Số lượt phải làm lại giảm từ {before} còn {after}. Có {people} người đang dùng hằng tuần. Lợi ích tính "
        "được là {money} triệu đồng trong năm đầu, chưa kể công đi lại.",
    ),
    "spread": (
        "Các đơn vị có điều kiện tương tự làm theo được ngay; đã trao đổi với hai đơn vị bạn trong cụm.",
        "Chỉ cần một buổi hướng dẫn và vật liệu sẵn có, nên các xã khác trong tỉnh áp dụng được.",
    ),
    "secret": ("Mật khẩu quản trị và danh sách người liên hệ không công khai.",),
}


def title(chance: random.Random, place: str) -> tuple[str, dict]:
    """Give a title and the words its answers are filled with."""
    words = {
        "thing": chance.choice(THINGS),
        "means": chance.choice(MEANS),
        "before": chance.randint(30, 95),
        "after": chance.randint(4, 25),
        "people": chance.randint(12, 640),
        "money": chance.randint(2, 90),
    }
    text = chance.choice(DEEDS).format(place=f"tại {place}", **words)
    return text[0].upper() + text[1:300], words


def answer(chance: random.Random, about: str, words: dict, paragraphs: int = 1) -> str:
    """Give an answer of some paragraphs about a key of `ANSWERS`."""
    return "\n\n".join(chance.choice(ANSWERS[about]).format(**words) for _ in range(paragraphs))
