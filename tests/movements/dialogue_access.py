"""Addresses of dialogues: what is published is open to everybody; rows and objects for access.py beside this module."""

import io
from types import SimpleNamespace

from movements.actions.commitments import confirm_result, report_result
from movements.actions.dialogues import publish_dialogue, record_dialogue
from movements.actions.files import attach_files
from movements.models import Commitment, Dialogue
from movements.plans import OpinionPlan, PromisePlan
from tests.factories.accounts import UnitFactory
from tests.factories.dialogues import HELD_ON, NOTICED_ON, facts, field
from tests.factories.files import examined, scan
from tests.project.access import MISSING, OK, REFUSED, Visitor, key_of_file, row

DUE_ON = HELD_ON.replace(year=2030)


def set_dialogues(scene: SimpleNamespace) -> None:
    """Dialogues of the commune: one being recorded, one published with promises the author keeps, in each state."""
    by, head = scene.people[Visitor.COORDINATOR], scene.people[Visitor.SIGNER]
    author = scene.people[Visitor.AUTHOR]
    promise = PromisePlan("Sửa mái lớp học", scene.school, DUE_ON, author)
    opinions = [OpinionPlan(field(), f"Ý kiến {number}", promise=promise) for number in range(3)]
    scene.dialogue_draft = record_dialogue(
        unit=scene.commune, facts=facts(held_on=HELD_ON.replace(year=2025)), by=by, opinions=opinions[:1]
    )
    dialogue = record_dialogue(
        unit=scene.commune, facts=facts(held_on=HELD_ON.replace(year=2025), place="Hội trường"), by=by,
        opinions=opinions,
    )  # fmt: skip
    scene.dialogue_out = publish_dialogue(
        dialogue=dialogue, number="1/TB", noticed_on=NOTICED_ON.replace(year=2025), by=head
    )
    running = Commitment.objects.published().order_by("pk")
    scene.promise_open, scene.promise_reported, scene.promise_closed = running
    scene.promise_draft = Commitment.objects.get(opinion__dialogue=scene.dialogue_draft)
    scene.promise_open_file, scene.promise_file = (
        attach_files(owner=owner, files=examined(), by=author)[0]
        for owner in (scene.promise_open, scene.promise_reported)
    )
    for each in (scene.promise_reported, scene.promise_closed):
        report_result(commitment=each, outcome="kept", account="Đã sửa", by=author)
    confirm_result(commitment=scene.promise_closed, by=by)
    scene.unit_of_promises = UnitFactory(parent=scene.commune, kind="public_service_unit")


def of(name: str):
    """Give the key of an object of the scene."""
    return lambda scene: {"pk": getattr(scene, name).pk}


def commune(scene: SimpleNamespace) -> dict:
    """Give the code of the commune."""
    return {"code": scene.commune.code}


def _list(scene: SimpleNamespace) -> dict:
    file = io.BytesIO(b"x")
    file.name = "x.csv"
    return {"file": file}


def _opinions(scene: SimpleNamespace) -> dict:
    seen_at = Dialogue.objects.get(pk=scene.dialogue_draft.pk).updated_at.isoformat()
    return {"seen_at": seen_at, "rows-TOTAL_FORMS": 0, "rows-INITIAL_FORMS": 0}


def _limit(scene: SimpleNamespace) -> dict:
    return {"kind": "commitment", "key": scene.promise_open.pk}


PUBLIC = {"anonymous": OK, "others": OK}
READS_DRAFT = {"anonymous": MISSING, "coordinator": OK, "signer": OK, "steering": OK, "others": MISSING}
RECORDS = {"coordinator": OK, "signer": OK, "others": REFUSED}
CORRECTS = {"coordinator": OK, "signer": OK, "steering": REFUSED, "others": MISSING}
HEAD = {"signer": OK, "coordinator": REFUSED, "steering": REFUSED, "others": MISSING}
OWNS = {"author": OK, "coordinator": OK, "signer": OK, "others": REFUSED}
GATHERS = OWNS | {"others": MISSING}
HOSTS = {"coordinator": OK, "signer": OK, "others": REFUSED}
REASON = {"data": lambda scene: {"reason": "Chưa xong"}}
ROWS = [
    row("dialogues:list", **PUBLIC),
    row("movements:file", case="promise", kwargs=key_of_file("promise_file"), others=OK),
    row("movements:file", case="being gathered", kwargs=key_of_file("promise_open_file"), **GATHERS),
    row("movements:remove_file", case="promise", method="post", kwargs=of("promise_open_file"), **GATHERS),
    row("movements:attach_files", case="promise", method="post",
        kwargs=lambda scene: {"kind": "commitment", "pk": scene.promise_open.pk},
        data=lambda _scene: {"files": scan()}, **OWNS),
    row("dialogues:list", case="sheet", data=lambda _: {"xlsx": 1}, **PUBLIC),
    row("dialogues:figures", **PUBLIC),
    row("dialogues:figures", case="sheet", data=lambda _: {"xlsx": 1}, **PUBLIC),
    row("dialogues:said", **PUBLIC),
    row("dialogues:said", case="sheet", data=lambda _: {"xlsx": 1, "settled": "late"}, **PUBLIC),
    row("dialogues:said", case="no such figure", data=lambda _: {"settled": "nonsense"}, anonymous=MISSING,
        others=MISSING),
    row("dialogues:units", data=lambda _: {"level": "commune"}, **PUBLIC),
    row("dialogues:units", case="sheet", data=lambda _: {"level": "commune", "xlsx": 1, "missing": 1}, **PUBLIC),
    row("dialogues:units", case="no level", anonymous=MISSING, others=MISSING),
    row("dialogues:detail", kwargs=of("dialogue_out"), **PUBLIC),
    row("dialogues:detail", case="draft", kwargs=of("dialogue_draft"), **READS_DRAFT),
    row("dialogues:notice", kwargs=of("dialogue_out"), **PUBLIC),
    row("dialogues:notice", case="word", kwargs=of("dialogue_out"), data=lambda _: {"docx": 1}, **PUBLIC),
    row("dialogues:notice", case="draft", kwargs=of("dialogue_draft"), anonymous=MISSING, others=MISSING),
    row("dialogues:record", kwargs=commune, **RECORDS),
    row("dialogues:record", case="done", method="post", kwargs=commune,
        data=lambda _: facts(held_on="10/11/2025", place="Sân đình"), **RECORDS),
    row("dialogues:sheet", others=OK),
    row("dialogues:upload", kwargs=commune, **RECORDS),
    row("dialogues:upload", case="done", method="post", kwargs=commune, data=_list, **RECORDS),
    row("dialogues:facts", kwargs=of("dialogue_draft"), **CORRECTS),
    row("dialogues:facts", case="done", method="post", kwargs=of("dialogue_draft"),
        data=lambda _: facts(held_on="10/11/2025"), **CORRECTS),
    row("dialogues:facts", case="published", kwargs=of("dialogue_out"), others=REFUSED),
    row("dialogues:opinions", kwargs=of("dialogue_draft"), **CORRECTS),
    row("dialogues:opinions", case="done", method="post", kwargs=of("dialogue_draft"), data=_opinions, **CORRECTS),
    row("dialogues:opinions", case="published", kwargs=of("dialogue_out"), others=REFUSED),
    row("dialogues:paste", kwargs=of("dialogue_draft"), **CORRECTS),
    row("dialogues:paste", case="done", method="post", kwargs=of("dialogue_draft"), **CORRECTS),
    row("dialogues:publish", kwargs=of("dialogue_draft"), **HEAD),
    row("dialogues:publish", case="done", method="post", kwargs=of("dialogue_draft"),
        data=lambda _: {"number": "2/TB", "noticed_on": "17/11/2025"}, **HEAD),
    row("dialogues:publish_all", others=REFUSED, signer=OK),
    row("dialogues:publish_all", case="done", method="post", others=REFUSED, signer=OK,
        data=lambda scene: {"dialogue": scene.dialogue_draft.pk, f"notice-{scene.dialogue_draft.pk}-number": "2/TB",
                            f"notice-{scene.dialogue_draft.pk}-noticed_on": "17/11/2025"}),
    row("dialogues:publish", case="again", kwargs=of("dialogue_out"), others=REFUSED),
    row("dialogues:delete", kwargs=of("dialogue_draft"), **CORRECTS),
    row("dialogues:delete", case="done", method="post", kwargs=of("dialogue_draft"), **CORRECTS),
    row("dialogues:delete", case="published", method="post", kwargs=of("dialogue_out"), others=REFUSED),
    row("dialogues:commitments", others=OK),
    row("dialogues:commitments", case="sheet", data=lambda _: {"xlsx": 1, "state": "late"}, others=OK),
    row("dialogues:commitment", kwargs=of("promise_open"), **PUBLIC),
    row("dialogues:commitment", case="draft", kwargs=of("promise_draft"), **{**READS_DRAFT, "author": OK}),
    row("dialogues:report", kwargs=of("promise_open"), **OWNS),
    row("dialogues:report", case="done", method="post", kwargs=of("promise_open"),
        data=lambda _: {"outcome": "partly", "account": "Mới lợp một nửa"}, **OWNS),
    row("dialogues:report", case="draft", method="post", kwargs=of("promise_draft"), author=REFUSED,
        coordinator=REFUSED, signer=REFUSED, steering=REFUSED, others=MISSING),
    row("dialogues:take_back", method="post", kwargs=of("promise_reported"), **OWNS),
    row("dialogues:confirm", kwargs=of("promise_reported"), **HOSTS),
    row("dialogues:confirm", case="done", method="post", kwargs=of("promise_reported"), **HOSTS),
    row("dialogues:send_back", method="post", kwargs=of("promise_reported"), **REASON, **HOSTS),
    row("dialogues:reopen", method="post", kwargs=of("promise_closed"), **REASON, **HOSTS),
    row("notifications:extend", case="promise", kwargs=_limit,
        **HOSTS),
]  # fmt: skip
