"""Addresses of annual programmes, for everybody with an account; drafts for those who write them."""

from types import SimpleNamespace

from movements.actions.files import attach_files
from movements.actions.programme_tasks import add_task, confirm_task, report_task
from movements.actions.programmes import close_programme, draft_programme, issue_programme
from tests.factories.accounts import UnitFactory
from tests.factories.files import examined, scan
from tests.factories.programmes import DUE_ON, ISSUED_ON
from tests.project.access import MISSING, OK, REFUSED, Visitor, key_of_file, row

AGAIN = "Giao thêm"


def set_programmes(scene: SimpleNamespace) -> None:
    """Programmes of the commune: a draft, one that runs with a task in each state for the author, one closed."""
    by, head, author = (scene.people[each] for each in (Visitor.COORDINATOR, Visitor.SIGNER, Visitor.AUTHOR))

    def written(title: str, count: int = 1):
        made = draft_programme(unit=scene.commune, facts={"year": 2026, "title": title}, by=by)
        for number in range(count):
            facts = {"content": f"Việc {number}", "unit": scene.school, "person": author, "due_on": DUE_ON}
            add_task(programme=made, facts=facts, by=by)
        return made

    def out(title: str, count: int = 1):
        return issue_programme(programme=written(title, count), issued_on=ISSUED_ON, signer="Chủ tịch", by=head)

    scene.programme_draft, scene.programme_out = written("Dự thảo"), out("Chương trình", 3)
    scene.programme_at_end = out("Sắp xong")
    scene.programme_over = close_programme(programme=out("Đã xong"), by=head)
    scene.programme_task_draft = scene.programme_draft.tasks.get()
    scene.programme_task, scene.programme_reported, scene.programme_done = scene.programme_out.tasks.order_by("pk")
    scene.programme_document, scene.programme_file, scene.programme_task_file = (
        attach_files(owner=owner, files=examined(), by=by)[0]
        for owner in (scene.programme_out, scene.programme_done, scene.programme_task)
    )
    for each in (scene.programme_reported, scene.programme_done):
        report_task(task=each, percent=100, text="Xong", is_done=True, by=author)
    confirm_task(task=scene.programme_done, by=by)
    scene.programme_unit = UnitFactory(parent=scene.commune, kind="public_service_unit", name="Trạm Y tế xã")


def of(name: str):
    """Give the key of an object of the scene."""
    return lambda scene: {"pk": getattr(scene, name).pk}


def commune(scene: SimpleNamespace) -> dict:
    """Give the code of the commune."""
    return {"code": scene.commune.code}


def _below(scene: SimpleNamespace) -> dict:
    return {"pk": scene.programme_out.pk, "code": scene.programme_unit.code}


def _table(scene: SimpleNamespace) -> dict:
    return {"table": f"Việc dán vào\t\t{scene.school.code}\t\t\t{DUE_ON:%d/%m/%Y}"}


def _new_task(scene: SimpleNamespace) -> dict:
    return {"content": "Tập huấn", "unit": scene.school.code, "due_on": "14/12/2026"}


def _task_again(scene: SimpleNamespace) -> dict:
    seen_at = type(scene.programme_task_draft).objects.get(pk=scene.programme_task_draft.pk).updated_at.isoformat()
    return {**_new_task(scene), "seen_at": seen_at, "position": 1}


def _limit(scene: SimpleNamespace) -> dict:
    return {"kind": "task", "key": scene.programme_task.pk}


def _files_of(kind: str, name: str):
    return lambda scene: {"kind": kind, "pk": getattr(scene, name).pk}


READS = {"others": OK}
WRITES = {"coordinator": OK, "signer": OK, "steering": OK}
DRAFT = {**WRITES, "others": MISSING}
HEAD = {"signer": OK, "coordinator": REFUSED, "steering": REFUSED, "others": MISSING}
HEAD_OF_ALL = {"signer": OK, "others": REFUSED}
OWNS = {"author": OK, "coordinator": OK, "signer": OK, "others": REFUSED}
ISSUER = {**WRITES, "others": REFUSED}
SCAN = {"data": lambda _scene: {"files": scan()}}
REASON = {"data": lambda scene: {"reason": "Chưa xong"}}
FACTS = {"data": lambda scene: {"year": 2026, "subject": "models", "title": AGAIN}}
ROWS = [
    row("programmes:list", **READS),
    row("programmes:list", case="sheet", data=lambda _: {"xlsx": 1}, **READS),
    row("programmes:of_unit", kwargs=lambda scene: {"year": 2026, "code": scene.school.code}, **READS),
    row("programmes:of_unit", case="part", kwargs=lambda scene: {"year": 2026, "code": scene.commune.code},
        data=lambda _: {"part": ""}, **READS),
    row("programmes:mine", **READS),
    row("programmes:mine", case="sheet", data=lambda _: {"xlsx": 1, "state": "late"}, **READS),
    row("programmes:draft", kwargs=commune, **WRITES, others=REFUSED),
    row("programmes:draft", case="done", method="post", kwargs=commune, **FACTS, **WRITES, others=REFUSED),
    row("programmes:detail", kwargs=of("programme_out"), **READS),
    row("programmes:detail", case="sheet", kwargs=of("programme_out"), data=lambda _: {"xlsx": 1}, **READS),
    row("programmes:detail", case="draft", kwargs=of("programme_draft"), **DRAFT),
    row("programmes:units", kwargs=of("programme_out"), **READS),
    row("programmes:units", case="missing", kwargs=of("programme_out"), data=lambda _: {"which": "missing"}, **READS),
    row("programmes:units", case="draft", kwargs=of("programme_draft"), **DRAFT),
    row("programmes:facts", kwargs=of("programme_draft"), **DRAFT),
    row("programmes:facts", case="done", method="post", kwargs=of("programme_draft"), **FACTS, **DRAFT),
    row("programmes:facts", case="issued", kwargs=of("programme_out"), others=REFUSED),
    row("programmes:new_task", kwargs=of("programme_draft"), **DRAFT),
    row("programmes:new_task", case="done", method="post", kwargs=of("programme_draft"), data=_new_task, **DRAFT),
    row("programmes:paste_tasks", kwargs=of("programme_draft"), **DRAFT),
    row("programmes:paste_tasks", case="done", method="post", kwargs=of("programme_draft"), data=_table, **DRAFT),
    row("programmes:paste_tasks", case="issued", kwargs=of("programme_out"), others=REFUSED),
    row("programmes:new_task", case="issued", kwargs=of("programme_out"), others=REFUSED),
    row("programmes:edit_task", kwargs=of("programme_task_draft"), **DRAFT),
    row("programmes:edit_task", case="done", method="post", kwargs=of("programme_task_draft"), data=_task_again,
        **DRAFT),
    row("programmes:edit_task", case="issued", kwargs=of("programme_task"), others=REFUSED),
    row("programmes:remove_task", kwargs=of("programme_task_draft"), **DRAFT),
    row("programmes:remove_task", case="done", method="post", kwargs=of("programme_task_draft"), **DRAFT),
    row("programmes:delete", kwargs=of("programme_draft"), **DRAFT),
    row("programmes:delete", case="done", method="post", kwargs=of("programme_draft"), **DRAFT),
    row("programmes:delete", case="issued", method="post", kwargs=of("programme_out"), others=REFUSED),
    row("programmes:issue", kwargs=of("programme_draft"), **HEAD),
    row("programmes:issue", case="done", method="post", kwargs=of("programme_draft"),
        data=lambda _: {"signer": "Chủ tịch", "issued_on": "15/01/2026"}, **HEAD),
    row("programmes:issue", case="again", kwargs=of("programme_out"), others=REFUSED),
    row("programmes:close", case="waits", kwargs=of("programme_out"), others=REFUSED),
    row("programmes:close", kwargs=of("programme_at_end"), **HEAD_OF_ALL),
    row("programmes:close", case="done", method="post", kwargs=of("programme_at_end"), **HEAD_OF_ALL),
    row("programmes:reopen", kwargs=of("programme_over"), **HEAD_OF_ALL),
    row("programmes:reopen", case="done", method="post", kwargs=of("programme_over"), **HEAD_OF_ALL),
    row("programmes:localise", kwargs=_below, **ISSUER),
    row("programmes:localise", case="done", method="post", kwargs=_below,
        data=lambda scene: {"tasks": scene.programme_task.pk}, **ISSUER),
    row("programmes:localise", case="closed", method="post", others=REFUSED,
        kwargs=lambda scene: {**_below(scene), "pk": scene.programme_over.pk}),
    row("programmes:task", kwargs=of("programme_done"), **READS),
    row("programmes:task", case="draft", kwargs=of("programme_task_draft"), **DRAFT),
    row("programmes:report", kwargs=of("programme_task"), **OWNS),
    row("programmes:report", case="done", method="post", kwargs=of("programme_task"),
        data=lambda _: {"percent": 30, "text": "Mới mở lớp"}, **OWNS),
    row("programmes:report", case="draft", method="post", kwargs=of("programme_task_draft"), coordinator=REFUSED,
        signer=REFUSED, steering=REFUSED, others=MISSING),
    row("movements:file", case="document", kwargs=key_of_file("programme_document"), **READS),
    row("movements:file", case="task", kwargs=key_of_file("programme_file"), **READS),
    row("movements:remove_file", case="document", method="post", kwargs=of("programme_document"), **ISSUER),
    row("movements:restore_file", case="document", method="post", kwargs=of("programme_document"), **ISSUER),
    row("movements:remove_file", case="task", method="post", kwargs=of("programme_task_file"), **OWNS),
    row("movements:remove_file", case="done", method="post", kwargs=of("programme_file"), others=REFUSED),
    row("movements:attach_files", case="document", method="post", kwargs=_files_of("programme", "programme_out"),
        **SCAN, **ISSUER),
    row("movements:attach_files", case="draft", method="post", kwargs=_files_of("programme", "programme_draft"),
        **SCAN, coordinator=REFUSED, signer=REFUSED, steering=REFUSED, others=MISSING),
    row("movements:attach_files", case="task", method="post", kwargs=_files_of("task", "programme_task"), **SCAN,
        **OWNS),
    row("programmes:take_back", method="post", kwargs=of("programme_reported"), **OWNS),
    row("programmes:confirm", kwargs=of("programme_reported"), **ISSUER),
    row("programmes:confirm", case="done", method="post", kwargs=of("programme_reported"), **ISSUER),
    row("programmes:send_back", method="post", kwargs=of("programme_reported"), **REASON, **ISSUER),
    row("programmes:reopen_task", method="post", kwargs=of("programme_done"), **REASON, **ISSUER),
    row("notifications:extend", case="task", kwargs=_limit, **ISSUER),
]  # fmt: skip
