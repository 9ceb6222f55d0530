"""Addresses of initiatives: what was handed in is seen by its authors, its unit and its council; drafts by authors."""

import datetime
from types import SimpleNamespace

from django.utils import timezone

from initiatives.models import NoveltyCheck, Version
from initiatives.states import Status
from tests.factories.dossiers import application_form
from tests.factories.initiatives import (
    AttachmentFactory,
    AuthorFactory,
    InitiativeFactory,
    SeasonFactory,
    VersionFactory,
    WindowFactory,
    employed,
)
from tests.initiatives import adoption_access, effect_access, model_access
from tests.initiatives.adoption_access import set_adoptions
from tests.initiatives.effect_access import set_effect
from tests.initiatives.model_access import set_models
from tests.project.access import MISSING, OK, REFUSED, Visitor, key_of_file, row


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
            compared(VersionFactory(initiative=initiative), now)
        setattr(scene, name, initiative)
    _add_what_is_written(scene, now)
    set_effect(scene)
    set_adoptions(scene)
    set_models(scene)
    version = scene.returned.latest_version()
    scene.point = version.points.create(position=1, asked="Thiếu số liệu", asked_at=now)


def compared(version: Version, now: datetime.datetime, share: str = "0") -> None:
    """Leave behind what the novelty check of a version leaves."""
    NoveltyCheck.objects.create(version=version, requested_at=now, checked_at=now, is_waiting=False, share=share)


def _add_what_is_written(scene: SimpleNamespace, now: datetime.datetime) -> None:
    """A co-author of the draft, two texts that met in it, files kept back and open."""
    SeasonFactory(year=timezone.localdate(now).year)
    dossier = scene.draft.dossiers.get()
    scene.co_author = AuthorFactory(initiative=scene.draft, person=employed(scene.school), position=2)
    question = dossier.template.sections.first().questions.first()
    answer = dossier.answers.create(question=question, text="", saved_at=now)
    scene.copy = answer.copies.create(text="Bản khác", based_on=0, saved_at=now)
    scene.file = AttachmentFactory(dossier=dossier)
    recognised = scene.recognised.dossiers.get()
    scene.open_file = AttachmentFactory(dossier=recognised, is_confidential=False)
    scene.kept_file = AttachmentFactory(dossier=recognised, is_confidential=True)


def _co_author(scene: SimpleNamespace) -> dict:
    return {"pk": scene.draft.pk, "author": scene.co_author.pk}


def _of(name: str, **more):
    return lambda scene: {"pk": getattr(scene, name).pk, **more}


def _point(scene: SimpleNamespace) -> dict:
    return {"pk": scene.returned.pk, "point": scene.point.pk}


def _extended(scene: SimpleNamespace) -> dict:
    return {"to": f"{timezone.localdate() + datetime.timedelta(days=9):%Y-%m-%d}", "reason": "Nghỉ lễ"}


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
    row(
        "notifications:extend", case="check", others=MISSING, **CHECKS,
        kwargs=lambda scene: {"kind": "check", "key": scene.submitted.pk},
    ),
    row(
        "notifications:extend", case="check, extended", method="post", others=MISSING, **CHECKS,
        kwargs=lambda scene: {"kind": "check", "key": scene.submitted.pk}, data=_extended,
    ),
    row(
        "notifications:extend", case="a round", others=MISSING, administrator=OK,
        kwargs=lambda scene: {"kind": "window", "key": WindowFactory().pk},
    ),
    row("notifications:extend", case="no such limit", others=MISSING, kwargs=lambda _: {"kind": "x", "key": 1}),
    row("initiatives:hold", kwargs=_of("submitted"), others=MISSING, **CHECKS),
    row("initiatives:themes", case="draft", kwargs=_of("draft"), author=OK, others=MISSING),
    row("initiatives:themes", case="handed in", kwargs=_of("submitted"), others=MISSING, **CHECKS),
    row("initiatives:themes", case="deed", method="post", kwargs=_of("draft"), author=OK, others=MISSING),
    row("initiatives:similarity", kwargs=_of("submitted"), others=MISSING, **WHOLE),
    row("initiatives:similarity", case="recognised", kwargs=_of("recognised"), others=REFUSED, **WHOLE),
    row("initiatives:compare_again", method="post", kwargs=_of("submitted"), others=MISSING, **CHECKS),
    row("initiatives:look_at_similarity", kwargs=_of("submitted"), others=MISSING, **CHECKS),
    row("initiatives:look_at_similarity", case="deed", kwargs=_of("submitted"), method="post",
        data=lambda _: {"reason": "Văn bản chung của ngành"}, others=MISSING, **CHECKS),
    row("initiatives:answer", kwargs=_point, others=MISSING, **WRITES),
    row("initiatives:changes", kwargs=_of("returned", number=2), author=OK, others=MISSING),
    *(
        row(f"initiatives:{page}", case=case, kwargs=_of(case, number=1), others=others, **WHOLE)
        for page in VERSION_PAGES
        for case, others in (("submitted", MISSING), ("recognised", REFUSED))
    ),
    row("initiatives:version", case="none of that number", kwargs=_of("submitted", number=7), others=MISSING),
    # Writing: a draft is its authors' alone.
    row("initiatives:mine", others=OK),
    row("initiatives:begin", others=OK),
    row("initiatives:begin", case="deed", method="post", others=OK),
    row("initiatives:begin_for", coordinator=OK, others=REFUSED),
    *(
        row(f"initiatives:{page}", case="draft", kwargs=kwargs, method=method, author=OK, others=MISSING)
        for page, kwargs, method in (
            ("edit", _of("draft", step=1), "get"), ("edit", _of("draft", step=1), "post"),
            ("save", _of("draft"), "post"), ("delete", _of("draft"), "get"), ("consent", _of("draft"), "get"),
            ("choose", lambda scene: {"pk": scene.draft.pk, "copy": scene.copy.pk}, "get"),
            ("add_author", _of("draft"), "get"), ("author", _co_author, "get"),
            ("remove_author", _co_author, "post"), ("lead_author", _co_author, "post"),
            ("attachment", key_of_file("file"), "get"),
        )
    ),
    row("initiatives:edit", case="where it stopped", kwargs=_of("draft"), author=OK, others=MISSING),
    row("initiatives:edit", case="returned", kwargs=_of("returned", step=1), others=MISSING, **WRITES),
    row("initiatives:save", case="returned", kwargs=_of("returned"), method="post", others=MISSING, **WRITES),
    row(
        "initiatives:edit", case="saved, recognised", kwargs=_of("recognised", step=1), method="post",
        author=OK, others=REFUSED,
    ),
    row("initiatives:save", case="recognised", kwargs=_of("recognised"), method="post", others=REFUSED),
    row(
        "initiatives:delete", case="submitted", kwargs=_of("submitted"), others=MISSING,
        author=REFUSED, coordinator=REFUSED, signer=REFUSED,
    ),
    row("initiatives:change_authors", kwargs=_of("submitted"), others=MISSING, **WRITES),
    row("initiatives:attachment", case="open", kwargs=key_of_file("open_file"), others=OK),
    row("initiatives:attachment", case="kept back", kwargs=key_of_file("kept_file"), others=MISSING, **WHOLE),
]  # fmt: skip
ROWS += effect_access.ROWS + adoption_access.ROWS + model_access.ROWS
