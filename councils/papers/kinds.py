"""What papers of councils and those of steering committees call things: the words that differ, for Word templates.

Their typst namesakes take the same words from `words-of` in templates/papers/_official.typ.
"""

from councils.models import Council
from initiatives.states import Kind

MODEL = "kind|default('initiative') == 'model'"


def by_kind(initiatives: str, models: str) -> str:
    """Give what a template writes for initiatives, and for models."""
    return f"{{% if {MODEL} %}}{models}{{% else %}}{initiatives}{{% endif %}}"


NOUN = by_kind("sáng kiến", "mô hình Dân vận khéo")
THING = by_kind("giải pháp", "mô hình")
WHOSE = by_kind("tác giả", "tập thể, cá nhân")
BODY = by_kind("Hội đồng", "Ban Chỉ đạo")
CODE = by_kind("HĐSK", "BCĐ")
ARCHIVE = by_kind("Lưu: VT, HĐSK.", "Lưu: VP.")
TITLE = by_kind("Tên sáng kiến", "Tên mô hình")
AUTHORS = by_kind("Tác giả, đồng tác giả (tỷ lệ)", "Tập thể, cá nhân")


def kind_of(council: Council) -> dict[str, str]:
    """Give what a paper's content says of its kind: nothing where it is about initiatives, as papers always were."""
    return {"kind": str(Kind.MODEL)} if council.is_steering else {}
