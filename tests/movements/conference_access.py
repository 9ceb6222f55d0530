"""Addresses of conferences: what was held is open to everybody; the commune hosts, its school carries something out."""

import datetime
from types import SimpleNamespace

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from initiatives.files import examine
from movements.actions.conference_papers import add_paper, carry_out_conclusion, present_model, write_conclusion
from movements.actions.conferences import add_participants, conclude_conference, hold_conference, plan_conference
from movements.conference_plans import Guest
from movements.models import Conclusion
from tests.factories.initiatives import InitiativeFactory
from tests.movements.dialogue_access import commune, of
from tests.project.access import MISSING, OK, REFUSED, Visitor, key_of_file, row

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
DUE_ON = datetime.date(2030, 1, 1)


def set_scene(scene: SimpleNamespace) -> None:
    """One planned with somebody on the list, one that could be held, one held, one concluded with things to do."""
    head, by = scene.people[Visitor.SIGNER], scene.people[Visitor.COORDINATOR]
    now = timezone.now()

    def plan(days: int):
        facts = {
            "theme": "Dân vận khéo", "held_at": now + datetime.timedelta(days=days), "place": "Hội trường",
            "chair": "Nông Hải Đường", "about": "",
        }  # fmt: skip
        return plan_conference(unit=scene.commune, facts=facts, by=by)

    def hold():
        return hold_conference(conference=plan(-3), came=[], attendance=40, by=by)

    scene.conference_ahead, scene.conference_begun = plan(3), plan(-1)
    add_participants(conference=scene.conference_ahead, guests=[Guest(name="Lò", organisation="HTX")], by=by)
    scene.conference_guest = scene.conference_ahead.participants.get()
    scene.conference_held = hold()
    file = examine(SimpleUploadedFile("tham-luan.pdf", PDF))
    scene.conference_paper = add_paper(
        conference=scene.conference_held, title="Tham luận", authors="Bế Xuân Trường", by=by, file=file
    )
    model = InitiativeFactory(status="recognised", unit=scene.school)
    scene.conference_model = present_model(conference=scene.conference_held, initiative=model, by=by)
    scene.conclusion_draft = _conclusion(scene.conference_held, scene, by)
    scene.conference_out = hold()
    scene.conclusion_open = _conclusion(scene.conference_out, scene, by)
    done = _conclusion(scene.conference_out, scene, by)
    conclude_conference(conference=scene.conference_out, conclusion="Nhất trí", by=head)
    scene.conclusion_done = carry_out_conclusion(conclusion=done, result="Xong", done_on=timezone.localdate(), by=head)
    scene.conference_empty = conclude_conference(conference=hold(), conclusion="Nhất trí", by=head)


def _conclusion(conference, scene: SimpleNamespace, by) -> Conclusion:
    return write_conclusion(conference=conference, text="Nhân rộng", unit=scene.school, due_on=DUE_ON, by=by)


def _limit(scene: SimpleNamespace) -> dict:
    return {"kind": "conclusion", "key": scene.conclusion_open.pk}


def _facts(_scene: SimpleNamespace) -> dict:
    return {"theme": "Đề tài", "on": "01/02/2030", "at": "08:00", "place": "Sân", "chair": "Nông Hải Đường"}


PUBLIC = {"anonymous": OK, "others": OK}
PLANS = {"coordinator": OK, "signer": OK, "others": REFUSED}
PREPARES = {"coordinator": OK, "signer": OK, "steering": REFUSED, "others": MISSING}
WRITES = {"coordinator": OK, "signer": OK, "steering": REFUSED, "others": MISSING}
READS_PLAN = {"anonymous": MISSING, "coordinator": OK, "signer": OK, "steering": OK, "others": MISSING}
HEAD = {"signer": OK, "others": REFUSED}
REASON = {"data": lambda _scene: {"reason": "Mưa lũ"}}
ROWS = [
    row("conferences:list", **PUBLIC),
    row("conferences:list", case="sheet", data=lambda _: {"xlsx": 1}, **PUBLIC),
    row("conferences:figures", **PUBLIC),
    row("conferences:figures", case="sheet", data=lambda _: {"xlsx": 1}, **PUBLIC),
    row("conferences:conclusions", **PUBLIC),
    row("conferences:conclusions", case="sheet", data=lambda _: {"xlsx": 1, "state": "late"}, **PUBLIC),
    row("conferences:detail", kwargs=of("conference_held"), **PUBLIC),
    row("conferences:detail", case="planned", kwargs=of("conference_ahead"), **READS_PLAN),
    row("conferences:programme", kwargs=of("conference_held"), others=OK),
    row("conferences:programme", case="planned", kwargs=of("conference_ahead"), coordinator=OK, signer=OK, steering=OK,
        others=MISSING),
    row("conferences:paper_file", kwargs=key_of_file("conference_paper"), others=OK),
    row("conferences:plan", kwargs=commune, **PLANS),
    row("conferences:plan", case="done", method="post", kwargs=commune, data=_facts, **PLANS),
    row("conferences:change", kwargs=of("conference_ahead"), **PREPARES),
    row("conferences:change", case="done", method="post", kwargs=of("conference_ahead"), data=_facts, **PREPARES),
    row("conferences:change", case="held", kwargs=of("conference_held"), others=REFUSED),
    row("conferences:write_programme", kwargs=of("conference_ahead"), **PREPARES),
    row("conferences:write_programme", case="done", method="post", kwargs=of("conference_ahead"),
        data=lambda _: {"rows-TOTAL_FORMS": 0, "rows-INITIAL_FORMS": 0}, **PREPARES),
    row("conferences:participants", kwargs=of("conference_ahead"), **PREPARES),
    row("conferences:participants", case="done", method="post", kwargs=of("conference_ahead"),
        data=lambda _: {"lines": "Sùng; HTX"}, **PREPARES),
    row("conferences:remove_participant", method="post", kwargs=of("conference_guest"), **PREPARES),
    row("conferences:invite", kwargs=of("conference_ahead"), **PREPARES),
    row("conferences:invite", case="done", method="post", kwargs=of("conference_ahead"), **PREPARES),
    row("conferences:hold", kwargs=of("conference_begun"), **PREPARES),
    row("conferences:hold", case="done", method="post", kwargs=of("conference_begun"),
        data=lambda _: {"attendance": 12}, **PREPARES),
    row("conferences:cancel", method="post", kwargs=of("conference_ahead"), **REASON, **PREPARES),
    row("conferences:unhold", method="post", kwargs=of("conference_held"), **REASON, **PLANS),
    row("conferences:conclude", kwargs=of("conference_held"), **HEAD),
    row("conferences:conclude", case="done", method="post", kwargs=of("conference_held"),
        data=lambda _: {"conclusion": "Nhất trí"}, **HEAD),
    row("conferences:reopen", method="post", kwargs=of("conference_empty"), **REASON, **HEAD),
    row("conferences:reopen", case="carried out", method="post", kwargs=of("conference_out"), **REASON,
        others=REFUSED),
    row("conferences:add_paper", kwargs=of("conference_held"), **PLANS),
    row("conferences:add_paper", case="done", method="post", kwargs=of("conference_held"),
        data=lambda _: {"title": "A", "authors": "B"}, **PLANS),
    row("conferences:remove_paper", method="post", kwargs=of("conference_paper"), **PLANS),
    row("conferences:present", kwargs=of("conference_held"), **PLANS),
    row("conferences:withdraw", method="post", kwargs=of("conference_model"), **PLANS),
    row("conferences:add_conclusion", kwargs=of("conference_held"), **PLANS),
    row("conferences:remove_conclusion", method="post", kwargs=of("conclusion_draft"), **WRITES),
    row("conferences:carry_out", kwargs=of("conclusion_open"), **PLANS),
    row("conferences:carry_out", case="done", method="post", kwargs=of("conclusion_open"),
        data=lambda _: {"result": "Xong", "done_on": "01/01/2026"}, **PLANS),
    row("conferences:reopen_conclusion", method="post", kwargs=of("conclusion_done"), **REASON, **PLANS),
    row("notifications:extend", case="conclusion", kwargs=_limit, **PLANS),
]  # fmt: skip
