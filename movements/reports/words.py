"""The figures of a report in sentences, for the written report of an office: paragraphs to be taken over and edited.

Papers are in Vietnamese whatever the reader's language, so these words are not translated: Vietnamese must be active.
Only what was counted is said. Sums of money claimed and confirmed are never added up.
"""

from collections.abc import Iterator

from common.formats import NO_BREAK, inside_sentence, money, number, percent
from movements.models import FrozenReport
from movements.reports.earlier import Before, until_words
from movements.reports.ranking import Ranked, Ranking
from movements.reports.tables import Found, Row

MOST_NAMED = 10
MOVED = (  # what is set beside the report before
    ("people", "met", "số người đã đạt"),
    ("initiatives", "submitted", "số sáng kiến đã nộp"),
    ("initiatives", "recognised", "số sáng kiến được công nhận"),
    ("models", "recognised", "số mô hình Dân vận khéo được công nhận"),
    ("dialogues", "dialogues", "số cuộc đối thoại"),
)


def paragraphs(report: FrozenReport, found: Found, ranked: Ranking, earlier: Before | None) -> list[str]:
    """Give the figures as sentences, a paragraph each subject."""
    parts = (
        _people(report, found), _groups(found), _units(ranked, scope_of(found)), _initiatives(found),
        _benefits(found), _models(found), _dialogues(found), _work(found), _moved(found, earlier),
    )  # fmt: skip
    return [" ".join(sentences).replace(" %", f"{NO_BREAK}%") for each in parts if (sentences := list(each))]


def _values(found: Found, section: str) -> dict[str, int]:
    part = found.part(section)
    return part.total.values if part else {}


def _people(report: FrozenReport, found: Found) -> Iterator[str]:
    """Say it of the newest year, or of the one asked for; of several years together in times people were counted."""
    year = found.year or found.last_year
    if year is None or year not in found.years:
        return
    row = found.years[year]
    unit = found.unit.name if found.above else inside_sentence(found.unit.name)
    yield (
        f"Tính đến {until_words(report)}, tại {unit} có {_count(row, 'obliged')} người phải có sáng kiến, "
        f"giải pháp trong năm {year}; {_count(row, 'met')} người đã đạt, bằng {percent(row.share)}; "
        f"{_count(row, 'under_way')} người có sáng kiến đang được xem xét; {_count(row, 'missing')} người chưa nộp."
    )
    if exempt := row.values.get("exempt"):
        yield f"Có {number(exempt)} người được miễn trong năm."
    if found.year is None and len(found.years) > 1:
        total = found.part("people").total
        yield (
            f"Tính chung {len(found.years)} năm {min(found.years)}–{max(found.years)}, có {_count(total, 'met')} trong "
            f"{_count(total, 'obliged')} lượt người đã đạt, bằng {percent(total.share)}."
        )


def scope_of(found: Found) -> str:
    """Say of which years figures are: of one, or of all together."""
    years = [found.year] if found.year else sorted(found.years)
    return f"tính chung các năm {years[0]}–{years[-1]}" if len(years) > 1 else f"năm {years[0]}" if years else ""


def _groups(found: Found) -> Iterator[str]:
    table = found.table("people", "group")
    rows = [row for row in table.rows if row.values.get("obliged")] if table else []
    if len(rows) > 1:
        told = (
            f"{inside_sentence(str(row.name))} đạt {percent(row.share)} ({_count(row, 'met')}/{_count(row, 'obliged')})"
            for row in sorted(rows, key=lambda row: -row.share)
        )
        yield f"Theo nhóm đối tượng, {scope_of(found)}: {'; '.join(told)}."


def _units(ranked: Ranking, scope: str) -> Iterator[str]:
    """Say how many are all there and how many behind, by name those in which nobody has met it, else the lowest."""
    if len(ranked.rows) < 2:
        return
    all_in = f"có {number(len(ranked.all_in))} đơn vị đạt 100 %: {_names(ranked.all_in)}"
    told = all_in if ranked.all_in else "chưa có đơn vị nào đạt 100 %"
    yield f"Trong {number(len(ranked.rows))} đơn vị trực thuộc, {scope}: {told}."
    if ranked.behind:
        behind = f"Có {number(len(ranked.behind))} đơn vị thấp hơn mức chung ({percent(ranked.whole)}), trong đó "
        if nobody := ranked.with_nobody:
            yield f"{behind}{number(len(nobody))} đơn vị chưa có người nào đạt: {_names(nobody)}."
        else:
            lowest = ranked.behind[:MOST_NAMED]
            yield f"{behind}thấp nhất là: {', '.join(f'{each.name} ({percent(each.share)})' for each in lowest)}."


def _names(units: list[Ranked]) -> str:
    rest = " và các đơn vị khác" if len(units) > MOST_NAMED else ""
    return f"{', '.join(each.name for each in units[:MOST_NAMED])}{rest}"


def _initiatives(found: Found) -> Iterator[str]:
    counted, tiers = _values(found, "initiatives"), _values(found, "tiers")
    if not counted:
        return
    yield (
        f"{f'Trong năm {found.year}' if found.year else 'Từ khi phát động phong trào'}, có "
        f"{_in(counted, 'submitted')} sáng kiến được nộp, trong đó {_in(counted, 'recognised')} sáng kiến được "
        f"công nhận, {_in(counted, 'refused')} sáng kiến không được công nhận."
    )
    if gone := [
        f"{number(counted[name])} sáng kiến {words}"
        for name, words in (("withdrawn", "đã rút hoặc bị loại khỏi đợt"), ("revoked", "bị hủy công nhận"))
        if counted.get(name)
    ]:
        yield f"Ngoài ra có {' và '.join(gone)}."
    if tiers.get("effect"):
        yield f"{number(tiers['effect'])} sáng kiến được công nhận hiệu quả áp dụng và khả năng nhân rộng."
    councils = _values(found, "councils")
    if councils.get("sessions"):
        yield (
            f"Các hội đồng sáng kiến đã tổ chức {number(councils['sessions'])} phiên họp và ban hành "
            f"{_in(councils, 'decisions')} quyết định."
        )


def _benefits(found: Found) -> Iterator[str]:
    counted, spread = _values(found, "benefits"), _values(found, "replication")
    if counted.get("claimed"):
        yield (
            f"Số tiền làm lợi năm đầu do tác giả của {_in(counted, 'claims')} sáng kiến tự nêu là "
            f"{money(counted['claimed'])}; {_in(counted, 'not_computable')} sáng kiến không tính được thành tiền."
        )
        confirmed = counted.get("confirmed", 0)
        yield (
            f"Số tiền làm lợi được thủ trưởng các đơn vị áp dụng ký xác nhận là {money(confirmed)} "
            f"({_in(counted, 'confirmations')} giấy xác nhận). Hai số này không cộng với nhau."
        )
    if spread.get("confirmed"):
        yield f"Có {number(spread['confirmed'])} lượt áp dụng sáng kiến tại đơn vị khác được nơi đó xác nhận."


def _models(found: Found) -> Iterator[str]:
    counted = _values(found, "models")
    if counted.get("registered"):
        yield (
            f"Về phong trào thi đua “Dân vận khéo”: đăng ký {_in(counted, 'registered')} mô hình (đăng ký mới "
            f"{_in(counted, 'new')}, duy trì {_in(counted, 'continued')}, nâng chất {_in(counted, 'improved')}); "
            f"được công nhận {_in(counted, 'recognised')}, chọn tiêu biểu {_in(counted, 'outstanding')}, khen thưởng "
            f"{_in(counted, 'commended')} mô hình."
        )


def _dialogues(found: Found) -> Iterator[str]:
    held, said = _values(found, "dialogues"), _values(found, "opinions")
    if held.get("dialogues"):
        yield f"Tổ chức {_in(held, 'dialogues')} cuộc đối thoại với {_in(held, 'participants')} lượt người tham dự."
    if said.get("opinions"):
        yield (
            f"Tiếp nhận {_in(said, 'opinions')} ý kiến, trả lời tại chỗ {_in(said, 'answered')} ý kiến, cam kết giải "
            f"quyết có thời hạn {_in(said, 'committed')} ý kiến; đã thực hiện {_in(said, 'kept')}, quá hạn "
            f"{_in(said, 'late')}."
        )


def _work(found: Found) -> Iterator[str]:
    tasks, sent, held = (_values(found, name) for name in ("programmes", "recommendations", "conferences"))
    if tasks.get("tasks"):
        yield f"Giao {_in(tasks, 'tasks')} nhiệm vụ theo chương trình năm, {_in(tasks, 'done')} nhiệm vụ đã hoàn thành."
    if sent.get("sent"):
        yield f"Gửi {_in(sent, 'sent')} kiến nghị lên cấp trên."
    if held.get("held"):
        yield f"Tổ chức {_in(held, 'held')} hội nghị chuyên đề."


def _moved(found: Found, earlier: Before | None) -> Iterator[str]:
    if earlier is None:
        return
    moved = []
    for section, figure, words in MOVED:
        now, then = _values(found, section).get(figure, 0), earlier.values.get((section, figure), 0)
        if now != then:
            moved.append(f"{words} {'tăng' if now > then else 'giảm'} {number(abs(now - then))}")
    if moved:
        base = (
            f"năm {earlier.year} (số liệu chốt cùng ngày)"
            if earlier.year
            else f"số liệu chốt đến {until_words(earlier.report)}"
        )
        yield f"So với {base}: {'; '.join(moved)}."


def _count(row: Row, figure: str) -> str:
    return number(row.values.get(figure, 0))


def _in(values: dict[str, int], figure: str) -> str:
    return number(values.get(figure, 0))
