"""Addresses of recommendations: what is sent is open to everybody; the commune recommends to the province above it."""

import datetime
from types import SimpleNamespace

from accounts.states import RoleName
from movements.actions.recommendations import (
    accept_recommendation,
    carry_out_recommendation,
    send_recommendation,
    write_recommendation,
)
from tests.factories.accounts import RoleFactory
from tests.factories.dialogues import field
from tests.movements.dialogue_access import commune, of
from tests.project.access import MISSING, OK, REFUSED, Visitor, row

DUE_ON = datetime.date(2030, 1, 1)


def set_scene(scene: SimpleNamespace) -> None:
    """The commune recommends to the unit above it, in each state; one school asks the commune itself."""
    head, by = scene.people[Visitor.SIGNER], scene.people[Visitor.COORDINATOR]
    above = scene.province
    chief = RoleFactory(unit=above, name=RoleName.HEAD).person
    master = RoleFactory(unit=scene.school, name=RoleName.HEAD).person

    def write(unit, to):
        given = {"addressee": to, "title": "Đường", "text": "Cần vốn", "field": field()}
        return write_recommendation(unit=unit, facts=given, by=by)

    def asked():
        return send_recommendation(recommendation=write(scene.school, scene.commune), by=master)

    scene.recommendation_draft = write(scene.commune, above)
    scene.recommendation_sent = send_recommendation(recommendation=write(scene.commune, above), by=head)
    scene.recommendation_declinable = accept_recommendation(
        recommendation=send_recommendation(recommendation=write(scene.commune, above), by=head), answer="Được",
        due_on=DUE_ON, by=chief,
    )  # fmt: skip
    scene.recommendation_asked = asked()
    scene.recommendation_accepted = accept_recommendation(recommendation=asked(), answer="Được", due_on=DUE_ON, by=head)
    done = accept_recommendation(recommendation=asked(), answer="Được", due_on=DUE_ON, by=head)
    scene.recommendation_done = carry_out_recommendation(
        recommendation=done, result="Xong", done_on=done.sent_on, by=by
    )


def _facts(scene: SimpleNamespace) -> dict:
    return {"addressee": scene.province.pk, "title": "Cầu", "text": "Cần vốn", "field": field().pk}


def _limit(name: str, kind: str):
    return lambda scene: {"kind": kind, "key": getattr(scene, name).pk}


def _answer(verdict: str, due_on: str = ""):
    return lambda _scene: {"verdict": verdict, "answer": "Trả lời", "due_on": due_on}


PUBLIC = {"anonymous": OK, "others": OK}
WRITES = {"coordinator": OK, "signer": OK, "others": REFUSED}
CORRECTS = {"coordinator": OK, "signer": OK, "steering": REFUSED, "others": MISSING}
SENDS = {"signer": OK, "coordinator": REFUSED, "steering": REFUSED, "others": MISSING}
HEAD = {"signer": OK, "others": REFUSED}
RECORDS = {"coordinator": OK, "signer": OK, "others": REFUSED}
REASON = {"data": lambda _scene: {"reason": "Sai số liệu"}}
ROWS = [
    row("recommendations:list", **PUBLIC),
    row("recommendations:list", case="sheet", data=lambda _: {"xlsx": 1}, **PUBLIC),
    row("recommendations:list", case="mine", data=lambda _: {"whose": "to"}, **PUBLIC),
    row("recommendations:figures", **PUBLIC),
    row("recommendations:figures", case="sheet", data=lambda _: {"xlsx": 1}, **PUBLIC),
    row("recommendations:detail", kwargs=of("recommendation_sent"), **PUBLIC),
    row("recommendations:detail", case="draft", kwargs=of("recommendation_draft"), anonymous=MISSING, coordinator=OK,
        signer=OK, steering=OK, others=MISSING),
    row("recommendations:write", kwargs=commune, **WRITES),
    row("recommendations:write", case="done", method="post", kwargs=commune, data=_facts, **WRITES),
    row("recommendations:write", case="of the province",
        kwargs=lambda scene: {"code": scene.province.code}, others=REFUSED),
    row("recommendations:correct", kwargs=of("recommendation_draft"), **CORRECTS),
    row("recommendations:correct", case="done", method="post", kwargs=of("recommendation_draft"), data=_facts,
        **CORRECTS),
    row("recommendations:correct", case="sent", kwargs=of("recommendation_sent"), others=REFUSED),
    row("recommendations:delete", kwargs=of("recommendation_draft"), **CORRECTS),
    row("recommendations:delete", case="done", method="post", kwargs=of("recommendation_draft"), **CORRECTS),
    row("recommendations:delete", case="sent", method="post", kwargs=of("recommendation_sent"), others=REFUSED),
    row("recommendations:send", kwargs=of("recommendation_draft"), **SENDS),
    row("recommendations:send", case="done", method="post", kwargs=of("recommendation_draft"), **SENDS),
    row("recommendations:take_back", kwargs=of("recommendation_sent"), **HEAD),
    row("recommendations:take_back", case="done", method="post", kwargs=of("recommendation_sent"), **REASON, **HEAD),
    row("recommendations:answer", kwargs=of("recommendation_asked"), **HEAD),
    row("recommendations:answer", case="accepted", method="post", kwargs=of("recommendation_asked"),
        data=_answer("accept", "01/01/2030"), **HEAD),
    row("recommendations:answer", case="declined", method="post", kwargs=of("recommendation_asked"),
        data=_answer("decline"), **HEAD),
    row("recommendations:answer", case="own", kwargs=of("recommendation_sent"), others=REFUSED),
    row("recommendations:take_answer_back", method="post", kwargs=of("recommendation_accepted"), **REASON, **HEAD),
    row("recommendations:carry_out", kwargs=of("recommendation_accepted"), **RECORDS),
    row("recommendations:carry_out", case="done", method="post", kwargs=of("recommendation_accepted"),
        data=lambda _: {"result": "Xong", "done_on": "01/01/2020"}, **RECORDS),
    row("recommendations:reopen", method="post", kwargs=of("recommendation_done"), **REASON, **RECORDS),
    row("notifications:extend", case="answer to a recommendation",
        kwargs=_limit("recommendation_sent", "recommendation_answer"), **RECORDS),
    row("notifications:extend", case="recommendation", kwargs=_limit("recommendation_declinable", "recommendation"),
        **RECORDS),
]  # fmt: skip
