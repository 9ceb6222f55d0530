"""Addresses of what comes after a recognition: rows and objects for access.py beside this module."""

from types import SimpleNamespace

from django.core.files.base import ContentFile

from councils.models import Appeal, AppealFile, Council
from tests.factories.councils import AssessmentFactory, SeatFactory
from tests.factories.decisions import DecisionItemFactory
from tests.factories.effect import AT, effect_form
from tests.factories.initiatives import InitiativeFactory
from tests.project.access import MISSING, OK, REFUSED, Visitor, key_of_file, row

FILES = {"author": OK, "secretary": REFUSED, "signer": REFUSED, "others": MISSING}
READS = {"author": OK, "secretary": OK, "others": MISSING}
NOT_NOW = {"author": REFUSED, "secretary": REFUSED}
FOR_THE_UNIT = {"author": OK, "coordinator": OK, "signer": OK, "others": REFUSED}


def set_after(scene: SimpleNamespace) -> None:
    """The form in which reports of effect are written."""
    effect_form()
    initiative = InitiativeFactory(unit=scene.school, entered_by=scene.people[Visitor.AUTHOR], status="recognised")
    set_appeals(scene)
    scene.above = AssessmentFactory(initiative=initiative, council=scene.province_council, act="effect")


def set_appeals(scene: SimpleNamespace) -> None:
    """An appeal of the author that the commune's council hears, with a file; time enough for another one."""
    Council.objects.filter(pk=scene.council.pk).update(appeal_days=30_000)
    author = scene.people[Visitor.AUTHOR]
    item = DecisionItemFactory(
        decision__council=scene.council,
        assessment__initiative__lead=author,
        assessment__initiative__status="not_recognised",
        assessment__outcome="not_recognised",
    )
    scene.appeal = Appeal.objects.create(
        item=item, council=scene.council, by=author, filed_at=AT, due_on=AT.date(), grounds="Chưa xét phụ lục"
    )
    scene.appeal_file = AppealFile.objects.create(
        appeal=scene.appeal, file=ContentFile(b"%PDF", "phu-luc.pdf"), name="phụ lục.pdf", suffix=".pdf",
        media_type="application/pdf", size=4, sha256="0" * 64,
    )  # fmt: skip
    scene.free_seat = SeatFactory(council=scene.council)


def of(name: str):
    """Give the key of an object of the scene."""
    return lambda scene: {"pk": getattr(scene, name).pk}


def recognised(scene: SimpleNamespace) -> dict:
    """Give the key of the author's recognised initiative."""
    return {"pk": scene.recognised_item.assessment.initiative_id}


ROWS = [
    row("councils:begin_effect", method="post", kwargs=recognised, author=OK, coordinator=OK, others=REFUSED),
    row("councils:put_forward", kwargs=recognised, **FOR_THE_UNIT),
    row("councils:put_forward", method="post", kwargs=recognised, **FOR_THE_UNIT),
    row("councils:withdraw_above", kwargs=lambda scene: {"pk": scene.above.initiative_id}, author=OK, others=REFUSED),
    row("councils:file_appeal", kwargs=of("refused_item"), **FILES),
    row(
        "councils:file_appeal",
        case="filed",
        method="post",
        kwargs=of("refused_item"),
        data=lambda scene: {"grounds": "Chưa xét phụ lục"},
        **FILES,
    ),
    row("councils:appeals", kwargs=of("council"), secretary=OK, member=REFUSED, author=REFUSED, others=MISSING),
    row("councils:appeal", kwargs=of("appeal"), **READS),
    row(
        "councils:assign_hearers",
        method="post",
        kwargs=of("appeal"),
        data=lambda scene: {"seats": [scene.free_seat.pk]},
        **READS | {"author": REFUSED},
    ),
    row("councils:write_finding", method="post", kwargs=of("appeal"), **READS | NOT_NOW),
    row("councils:conclude_appeal", kwargs=of("appeal"), **READS | NOT_NOW),
    row("councils:withdraw_appeal", kwargs=of("appeal"), **READS | {"secretary": REFUSED}),
    row("councils:withdraw_appeal", case="done", method="post", kwargs=of("appeal"), **READS | {"secretary": REFUSED}),
    row("councils:answer_paper", kwargs=of("appeal"), **READS | NOT_NOW),  # not answered
    row("councils:appeal_file", kwargs=key_of_file("appeal_file"), **READS),
    row("councils:unit_lists", coordinator=OK, signer=OK, others=REFUSED),
    row("councils:move_candidate", method="post", kwargs=recognised, coordinator=OK, signer=OK, others=REFUSED),
]
