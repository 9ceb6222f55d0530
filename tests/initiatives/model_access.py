"""Addresses of models: rows and objects for access.py beside this module."""

from types import SimpleNamespace

from django.utils import timezone

from tests.factories.steering import answer_report, registered
from tests.project.access import MISSING, OK, REFUSED, Visitor, row

READS = {"author": OK, "coordinator": OK, "signer": OK, "others": MISSING}
WRITES = {**READS, "signer": REFUSED}
LAUNCHED = {
    "content": "Ra mắt tổ giúp dân", "commitment": "Mỗi tháng một buổi", "responsibilities": "Bí thư",
    "output": "10 buổi",
}  # fmt: skip


def set_models(scene: SimpleNamespace) -> None:
    """Two models of the author that run: of one the report of the year is written, of the other nobody has begun it."""
    author = scene.people[Visitor.AUTHOR]
    scene.model_running = registered(scene.school, entered_by=author)
    scene.model_reporting = registered(scene.school, entered_by=author)
    answer_report(scene.model_reporting)


def of(name: str, **more):
    """Give the key of a model of the scene."""
    return lambda scene: {"pk": getattr(scene, name).pk, **more}


def _launched(scene: SimpleNamespace) -> dict:
    return LAUNCHED | {"held_on": f"{timezone.localdate():%d/%m/%Y}"}


ROWS = [
    row("initiatives:begin_model", others=OK),
    row("initiatives:begin_model", case="deed", method="post", others=OK),
    row("initiatives:begin_model_for", coordinator=OK, others=REFUSED),
    row("initiatives:launch", kwargs=of("model_running", kind="launch"), **WRITES),
    row(
        "initiatives:launch",
        case="done",
        method="post",
        kwargs=of("model_running", kind="pilot"),
        data=_launched,
        **WRITES,
    ),
    row("initiatives:launch", case="no such kind", kwargs=of("model_running", kind="feast"), others=MISSING),
    row("initiatives:year_report", kwargs=of("model_reporting"), **READS),
    row("initiatives:begin_year", method="post", kwargs=of("model_running"), **WRITES),
    row("initiatives:edit_year", case="where it stopped", kwargs=of("model_reporting"), **WRITES),
    row("initiatives:edit_year", case="a step", kwargs=of("model_reporting", step=2), **WRITES),
    row("initiatives:edit_year", case="saved", method="post", kwargs=of("model_reporting", step=2), **WRITES),
    row("initiatives:save_year", method="post", kwargs=of("model_reporting"), **WRITES),
    row("initiatives:hand_in_year", method="post", kwargs=of("model_reporting"), **WRITES),
]
