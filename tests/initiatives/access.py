"""Addresses of initiatives: what was handed in is seen by its authors, its unit and its council; drafts by authors."""

from types import SimpleNamespace

from django.utils import timezone

from initiatives.states import Status
from tests.factories.dossiers import application_form
from tests.factories.initiatives import InitiativeFactory, VersionFactory
from tests.project.access import MISSING, OK, REFUSED, Visitor, row


def set_scene(scene: SimpleNamespace) -> None:
    """The author's initiatives in the school: a draft, one to check, one to correct with a point, a recognised one."""
    template = application_form()
    now = timezone.now()
    for name, status in {
        "draft": Status.DRAFT, "submitted": Status.SUBMITTED, "returned": Status.RETURNED,
        "recognised": Status.RECOGNISED,
    }.items():  # fmt: skip
        due_on = timezone.localdate(now) if status in {Status.SUBMITTED, Status.RETURNED} else None
        initiative = InitiativeFactory(
            unit=scene.school, entered_by=scene.people[Visitor.AUTHOR], status=status, status_since=now, due_on=due_on
        )
        initiative.dossiers.update(template=template)
        if status != Status.DRAFT:
            VersionFactory(initiative=initiative)
        setattr(scene, name, initiative)
    version = scene.returned.latest_version()
    scene.point = version.points.create(position=1, asked="Thiếu số liệu", asked_at=now)


def _of(name: str, **more):
    return lambda scene: {"pk": getattr(scene, name).pk, **more}


def _point(scene: SimpleNamespace) -> dict:
    return {"pk": scene.returned.pk, "point": scene.point.pk}


UNIT = {"coordinator": OK, "signer": OK}
WHOLE = {"author": OK, **UNIT}
CHECKS = {"author": REFUSED, **UNIT}
WRITES = {"author": OK, "coordinator": REFUSED, "signer": REFUSED}
VERSION_PAGES = ("version", "content", "application", "report", "receipt", "receipt_paper")
ROWS = [
    row("initiatives:list", others=OK),
    row("initiatives:list", case="sheet", data=lambda _: {"xlsx": 1}, others=OK),
    row("initiatives:to_check", others=REFUSED, **UNIT),
    row("initiatives:detail", case="draft", kwargs=_of("draft"), author=OK, others=MISSING),
    row("initiatives:detail", case="submitted", kwargs=_of("submitted"), others=MISSING, **WHOLE),
    row("initiatives:detail", case="recognised", kwargs=_of("recognised"), others=OK),
    row("initiatives:submit", case="draft", kwargs=_of("draft"), author=OK, others=MISSING),
    row("initiatives:submit", case="deed", kwargs=_of("draft"), method="post", author=OK, others=MISSING),
    row("initiatives:submit", case="corrected", kwargs=_of("returned"), others=MISSING, **WRITES),
    row("initiatives:submit", case="recognised", kwargs=_of("recognised"), **WRITES, others=REFUSED),
    row("initiatives:check", kwargs=_of("submitted"), others=MISSING, **CHECKS),
    row(
        "initiatives:check", case="deed", kwargs=_of("submitted"), method="post", data=lambda _: {"deed": "accept"},
        others=MISSING, **CHECKS,
    ),
    row("initiatives:withdraw", kwargs=_of("submitted"), others=MISSING, **WRITES),
    row("initiatives:withdraw", case="recognised", kwargs=_of("recognised"), others=REFUSED),
    row("initiatives:recall", kwargs=_of("returned"), others=MISSING, **CHECKS),
    row("initiatives:extend", kwargs=_of("returned"), others=MISSING, **CHECKS),
    row("initiatives:hold", kwargs=_of("submitted"), others=MISSING, **CHECKS),
    row("initiatives:answer", kwargs=_point, others=MISSING, **WRITES),
    row("initiatives:changes", kwargs=_of("returned", number=2), author=OK, others=MISSING),
    *(
        row(f"initiatives:{page}", case=case, kwargs=_of(case, number=1), others=others, **WHOLE)
        for page in VERSION_PAGES
        for case, others in (("submitted", MISSING), ("recognised", REFUSED))
    ),
    row("initiatives:version", case="none of that number", kwargs=_of("submitted", number=7), others=MISSING),
]  # fmt: skip
