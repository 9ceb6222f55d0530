"""Addresses of replication: rows and objects for access.py beside this module."""

from types import SimpleNamespace

from initiatives.actions.adoption import report_adoption
from initiatives.actions.confirmations import sign_confirmation
from initiatives.actions.wanted import close_wanted, make_offer
from initiatives.models import BenefitCheck
from tests.factories.accounts import UnitFactory
from tests.factories.adoption import WORD, confirmed, kept_evidence, posted, recognised, reported, under_way
from tests.factories.files import scan
from tests.factories.initiatives import employed
from tests.initiatives.effect_access import REASON, of
from tests.project.access import MISSING, OK, REFUSED, Visitor, key_of_file, row

CONCERNED = {"author": OK, "coordinator": OK, "signer": OK, "others": MISSING}
WRITES = {**CONCERNED, "author": REFUSED}
SIGNS = {**CONCERNED, "author": REFUSED, "coordinator": REFUSED}
ALREADY_SIGNED = {"signer": OK, "others": REFUSED}
CHECKS = {"coordinator": OK, "signer": OK, "others": REFUSED}


def set_adoptions(scene: SimpleNamespace) -> None:
    """The author's initiatives are applied in a clinic of the commune: one under way, one reported, one confirmed."""
    author = scene.people[Visitor.AUTHOR]
    clinic = UnitFactory(parent=scene.commune, kind="public_service_unit", name="Trạm Y tế khác")
    nurse = employed(clinic)
    own = {"unit": scene.school, "lead": author, "entered_by": author}
    scene.applied_begun = under_way(recognised(**own), clinic, by=nurse)
    scene.applied_reported = reported(recognised(**own), clinic, by=nurse)
    scene.applied_known = recognised(**own)
    scene.applied_confirmed = confirmed(scene.applied_known, clinic, scene.people[Visitor.SIGNER], by=nurse)
    scene.applied_check = BenefitCheck.objects.filter(adoption=scene.applied_confirmed).first()
    colleague = employed(clinic)
    scene.wanted_problem = posted(scene.commune, scene.people[Visitor.COORDINATOR])
    scene.wanted_offer = make_offer(wanted=scene.wanted_problem, text="Lời", by=author)
    scene.wanted_closed = posted(scene.commune, scene.people[Visitor.COORDINATOR])
    close_wanted(wanted=scene.wanted_closed, reason="Xong", by=scene.people[Visitor.COORDINATOR])
    scene.applied_file = kept_evidence(scene.applied_begun)
    scene.applied_signed_file = kept_evidence(under_way(recognised(**own), clinic, by=nurse))
    done = report_adoption(adoption=scene.applied_signed_file.adoption, evidence="", texts=WORD, by=nurse)
    sign_confirmation(confirmation=done.confirmation, by=scene.people[Visitor.SIGNER])
    scene.applied_second = scene.applied_begun.people.create(person=colleague)


RUNS = CHECKS


def offered(scene: SimpleNamespace) -> dict:
    """Give the keys of the offer and its problem."""
    return {"pk": scene.wanted_problem.pk, "offer": scene.wanted_offer.pk}


A_WORD = {"data": lambda scene: {"text": "Lời"}}
PLANNED = {"data": lambda scene: {"adaptation": "Như cũ", "starts_on": "10/03/2026"}}
NAMED = {"data": lambda scene: {"person": scene.applied_second.person_id}}
FOUND = {"data": lambda scene: {"confirmed": "8.000.000", "finding": "Sổ theo dõi"}}
TOLD = {
    "data": lambda scene: {"evidence": "Sổ", "benefit_not_computable": "on", "conclusion": "Tốt"},
}
ROWS = [
    row("initiatives:adopt", kwargs=of("applied_known"), author=REFUSED, others=OK),
    row("initiatives:spread", kwargs=of("applied_known"), others=OK),
    row("initiatives:adoptions", others=OK),
    row("initiatives:adoption", case="under way", kwargs=of("applied_begun"), **CONCERNED),
    row("initiatives:adoption", case="confirmed", kwargs=of("applied_confirmed"), others=OK),
    row("initiatives:plan_adoption", kwargs=of("applied_begun"), **WRITES),
    row("initiatives:plan_adoption", case="done", method="post", kwargs=of("applied_begun"), **WRITES, **PLANNED),
    row("initiatives:report_adoption", kwargs=of("applied_begun"), **WRITES),
    row("initiatives:report_adoption", case="done", method="post", kwargs=of("applied_begun"), **WRITES, **TOLD),
    row("initiatives:evidence", case="under way", kwargs=key_of_file("applied_file"), **WRITES | {"author": MISSING}),
    row("initiatives:evidence", case="signed", kwargs=key_of_file("applied_signed_file"), others=OK),
    row(
        "initiatives:attach_evidence", method="post", kwargs=of("applied_begun"), data=lambda _scene: {"files": scan()},
        **WRITES,
    ),
    row("initiatives:remove_evidence", method="post", kwargs=of("applied_file"), **WRITES | {"author": MISSING}),
    row("initiatives:restore_evidence", method="post", kwargs=of("applied_file"), **WRITES | {"author": MISSING}),
    row("initiatives:take_back_adoption", method="post", kwargs=of("applied_reported"), **WRITES),
    row("initiatives:confirm_adoption", kwargs=of("applied_reported"), **SIGNS),
    row("initiatives:confirm_adoption", case="done", method="post", kwargs=of("applied_reported"), **SIGNS),
    row("initiatives:give_back_adoption", kwargs=of("applied_reported"), **SIGNS),
    row(
        "initiatives:give_back_adoption", case="done", method="post", kwargs=of("applied_reported"), **SIGNS, **REASON
    ),
    row("initiatives:abandon_adoption", kwargs=of("applied_begun"), **WRITES),
    row("initiatives:abandon_adoption", case="done", method="post", kwargs=of("applied_begun"), **WRITES, **REASON),
    row("initiatives:revoke_adoption", kwargs=of("applied_confirmed"), **ALREADY_SIGNED),
    row(
        "initiatives:revoke_adoption", case="done", method="post", kwargs=of("applied_confirmed"), **ALREADY_SIGNED,
        **REASON,
    ),
    row("initiatives:adoption_people", kwargs=of("applied_begun"), **WRITES),
    row("initiatives:adoption_people", case="named", method="post", kwargs=of("applied_begun"), **WRITES, **NAMED),
    row(
        "initiatives:remove_adopter",
        method="post",
        kwargs=lambda scene: {"pk": scene.applied_begun.pk, "adopter": scene.applied_second.pk},
        **WRITES,
    ),
    row("initiatives:benefit_checks", others=OK),
    row("initiatives:board", others=OK),
    row("initiatives:post_wanted", **RUNS),
    row("initiatives:wanted", kwargs=of("wanted_problem"), others=OK),
    row("initiatives:wanted", case="offered", method="post", kwargs=of("wanted_problem"), others=OK, **A_WORD),
    row("initiatives:change_wanted", kwargs=of("wanted_problem"), **RUNS),
    row("initiatives:close_wanted", kwargs=of("wanted_problem"), **RUNS),
    row("initiatives:close_wanted", case="done", method="post", kwargs=of("wanted_problem"), **RUNS, **REASON),
    row("initiatives:reopen_wanted", kwargs=of("wanted_closed"), **RUNS),
    row("initiatives:take_offer", method="post", kwargs=offered, **RUNS),
    row("initiatives:withdraw_offer", method="post", kwargs=offered, author=OK, others=REFUSED),
    row("initiatives:check_benefit", kwargs=of("applied_check"), **CHECKS),
    row("initiatives:check_benefit", case="done", method="post", kwargs=of("applied_check"), **CHECKS, **FOUND),
]  # fmt: skip
