"""A small form with a question of every kind in three steps, and a draft written in it."""

from initiatives.models import Question
from initiatives.states import QuestionKind
from tests.factories.accounts import PostingFactory, UnitFactory
from tests.factories.initiatives import (
    AuthorKindFactory,
    FieldFactory,
    FormTemplateFactory,
    InitiativeFactory,
    QuestionFactory,
    SectionFactory,
)

STEPS = [
    ("Tên và lĩnh vực", [QuestionKind.TITLE, QuestionKind.FIELD, QuestionKind.SOLUTION, QuestionKind.INVESTOR]),
    ("Giải pháp và tác giả", [QuestionKind.LONG, QuestionKind.AUTHORS, QuestionKind.FIRST_APPLIED]),
    ("Lợi ích, minh chứng", [QuestionKind.BENEFIT, QuestionKind.FIRST_APPLIERS, QuestionKind.ATTACHMENTS]),
    ("Kiểm tra và nộp", []),
]


def small_form():
    """Make the form once; questions carry their kind as key, with hyphens."""
    template = FormTemplateFactory()
    if template.sections.exists():
        return template
    for step, (title, kinds) in enumerate(STEPS, 1):
        section = SectionFactory(template=template, position=step, title=title)
        keys = {kind: "novelty" if kind == QuestionKind.LONG else kind.replace("_", "-") for kind in kinds}
        Question.objects.bulk_create(
            QuestionFactory.build(
                section=section, position=position, key=key, kind=kind, max_bytes=2000, usual_words="20–50",
                label=f"Câu hỏi {key}?", heading=f"Mục {key}", is_required=kind != QuestionKind.FIRST_APPLIERS,
            )
            for position, (kind, key) in enumerate(keys.items(), 1)
        )  # fmt: skip
    sector = FieldFactory(code="giao-duc", name="Giáo dục")
    FieldFactory(parent=sector, code="giao-duc-tieu-hoc", name="Tiểu học")
    AuthorKindFactory(code="education", name="Ngành Giáo dục", max_authors=3, min_share=30, position=2)
    return template


def draft_of_a_teacher(**kwargs):
    """Give a draft in the small form; its lead author works in the unit."""
    small_form()
    initiative = InitiativeFactory(**kwargs)
    PostingFactory(person=initiative.entered_by, unit=initiative.unit)
    return initiative


def commune():
    """Give a commune with a council of its own."""
    return UnitFactory(recognition_level="grassroots")
