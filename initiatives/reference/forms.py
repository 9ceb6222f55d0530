"""Fields of application, kinds of author, areas of models and the forms, from the files beside this one."""

import tomllib
from decimal import Decimal
from pathlib import Path

from initiatives.models import AuthorKind, Field, FormTemplate, ModelArea, Question, Section
from initiatives.states import Act, Kind, StandardArea

FOLDER = Path(__file__).parent
FORMS = ("application.toml", "effect.toml", "registration.toml", "year.toml")
# Limits as education in Đà Nẵng has them (at least 30 % each), and wider ones for all others; the admin changes them.
AUTHOR_KINDS = [
    (
        "general",
        "Cá nhân, nhóm tác giả",
        "Nhiều nhất 5 tác giả, mỗi người đóng góp từ 10 % trở lên.",
        5,
        Decimal(10),
    ),
    (
        "education",
        "Tác giả ngành Giáo dục",
        "Nhiều nhất 3 tác giả, mỗi người đóng góp từ 30 % trở lên.",
        3,
        Decimal(30),
    ),
]


# The usual list; Cao Bằng and Bà Rịa-Vũng Tàu count new rural development as a fifth (mass-mobilisation.md 2).
MODEL_AREAS = [
    ("kinh-te", "Kinh tế", StandardArea.ECONOMY),
    ("van-hoa-xa-hoi", "Văn hóa - xã hội", StandardArea.SOCIETY),
    ("quoc-phong-an-ninh", "Quốc phòng - an ninh", StandardArea.SECURITY),
    ("he-thong-chinh-tri", "Xây dựng hệ thống chính trị", StandardArea.SYSTEM),
    ("nong-thon-moi", "Xây dựng nông thôn mới", StandardArea.ECONOMY),
]


def _read(name: str) -> dict:
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


def load_fields() -> None:
    """Make the fields that are missing, sectors before their parts."""
    known = set(Field.objects.values_list("code", flat=True))
    for sector in _read("fields.toml")["sectors"]:
        if sector["code"] not in known:
            Field.objects.add_root(instance=Field(code=sector["code"], name=sector["name"]))
        parent = Field.objects.get(code=sector["code"])
        for code, name in sector["parts"]:
            if code not in known:
                Field.objects.add_child(parent, instance=Field(code=code, name=name))


def load_author_kinds() -> None:
    """Make the kinds of author that are missing."""
    for position, (code, name, help_text, max_authors, min_share) in enumerate(AUTHOR_KINDS, 1):
        defaults = {"name": name, "help": help_text, "position": position}
        limits = {"max_authors": max_authors, "min_share": min_share}
        AuthorKind.objects.get_or_create(code=code, defaults=defaults | limits)


def load_model_areas() -> None:
    """Make the areas of models, unless the province has its own list already."""
    if not ModelArea.objects.exists():
        for position, (code, name, standard) in enumerate(MODEL_AREAS, 1):
            ModelArea.objects.create(code=code, name=name, standard=standard, position=position)


def load_forms() -> None:
    """Make the first version of each form; never change one that exists."""
    for name in FORMS:
        _load_form(_read(name))


def _load_form(form: dict) -> None:
    template, is_new = FormTemplate.objects.get_or_create(
        name=form["name"],
        version=form["version"],
        defaults={
            "is_published": True,
            "kind": form.get("kind", Kind.INITIATIVE),
            "act": form.get("act", Act.APPLICATION),
        },
    )
    if not is_new:
        return
    for step, section in enumerate(form["sections"], 1):
        made = Section.objects.create(template=template, position=step, title=section["title"], intro=section["intro"])
        for position, question in enumerate(section.get("questions", []), 1):
            question["example"] = question.get("example", "").strip()
            Question.objects.create(section=made, position=position, **question)
