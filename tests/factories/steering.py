"""A steering committee with its issuing body, and models in whatever state one of its acts leaves them."""

import datetime

from accounts.models import Unit, User
from accounts.states import RoleName
from councils.actions.decisions import draft_decision, publish_decision
from councils.models import Assessment, Council, Decision
from councils.states import CouncilKind
from initiatives.actions.running import begin_year_report, hand_in_year_report
from initiatives.models import Answer, Initiative, Question
from initiatives.states import TEXT_KINDS, Act, Status
from tests.factories.accounts import RoleFactory, UnitFactory
from tests.factories.councils import Sitting, sitting
from tests.factories.decisions import DecidedFactory, VerdictFactory
from tests.factories.dossiers import NOW, clinic
from tests.factories.initiatives import VersionFactory
from tests.factories.registrations import ModelFactory, registration_form

FIGURES = {"money": "24000000", "labour-days": "48", "land": "320", "people": "212"}
SIGNED_ON = datetime.date(2026, 11, 8)


def steering(unit: Unit | None = None, **more) -> Sitting:
    """Give a commune's steering committee, whose decisions the Party committee of the commune issues."""
    commune = unit or clinic().recognising_unit()
    party = UnitFactory(parent=commune, name="Đảng ủy xã Lũng Nặm", kind="party_or_front_body")
    return sitting(kind=CouncilKind.STEERING, unit=commune, issued_by=party, name="Ban Chỉ đạo xã Lũng Nặm", **more)


def head_of(unit: Unit) -> User:
    """Give whoever heads this unit, and signs for it."""
    return RoleFactory(unit=unit, name=RoleName.HEAD, title="Bí thư").person


def registered(unit: Unit, **more) -> Initiative:
    """Give a model found complete, with the version handed in."""
    model = ModelFactory(unit=unit, **{"status": Status.ACCEPTED} | more)
    model.dossiers.update(template=registration_form())
    VersionFactory(initiative=model)
    return Initiative.objects.get(pk=model.pk)


def answer_report(model: Initiative, **figures: str) -> None:
    """Begin the report of the year and answer everything in it."""
    dossier = begin_year_report(initiative=model, by=model.entered_by, now=NOW)
    asked = Question.objects.filter(section__template=dossier.template_id, kind__in=TEXT_KINDS)
    texts = FIGURES | {key.replace("_", "-"): text for key, text in figures.items()}
    Answer.objects.bulk_create(
        Answer(dossier=dossier, question=each, text=texts.get(each.key, "Đã đạt."), saved_at=NOW) for each in asked
    )


def reported(unit: Unit, **more) -> Initiative:
    """Give a model that has handed its report of the year in."""
    model = registered(unit, **more)
    answer_report(model)
    hand_in_year_report(initiative=model, by=model.entered_by, now=NOW)
    return Initiative.objects.get(pk=model.pk)


def evaluated(council: Council, *, outcome: str, **more):
    """Give what a steering committee has decided on a model, as the session leaves it."""
    model = registered(council.unit, status=Status.IN_REVIEW, **more)
    assessment = DecidedFactory(council=council, initiative=model, version=model.latest_version(), outcome=outcome)
    VerdictFactory(item__assessment=assessment, outcome=outcome)
    return Assessment.objects.get(pk=assessment.pk)


def published(at: Sitting, assessments, *, signer: User, number: str = "12-QĐ/ĐU", **more) -> Decision:
    """Publish the decision of the body that recognises."""
    decision = draft_decision(council=at.council, assessments=assessments, by=at.secretary.person)
    return publish_decision(
        decision=decision, number=number, signed_on=SIGNED_ON, signer=signer, signer_title="Bí thư", by=signer, now=NOW,
        **more,
    )  # fmt: skip


def year_dossier(model: Initiative):
    """Give the papers of the report of the year."""
    return model.dossiers.get(act=Act.YEAR)
