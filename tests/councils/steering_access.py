"""Addresses of outstanding models and commendations: rows and objects for access.py beside this module."""

import datetime
from types import SimpleNamespace

from django.utils import timezone

from accounts.models import Unit
from councils.models import CommendationDecision, Council, Distinction
from initiatives.states import Status
from tests.factories.accounts import UnitFactory
from tests.factories.councils import AssessmentFactory, CouncilFactory, SeatFactory
from tests.factories.registrations import ModelFactory
from tests.project.access import MISSING, OK, REFUSED, Visitor, row

RUNS = {"secretary": OK, "others": MISSING}
PREPARES = {"secretary": OK, "signer": OK, "others": MISSING}
SIGNED_ON = datetime.date(2026, 11, 20)


def set_steering(scene: SimpleNamespace) -> None:
    """The commune's steering committee with a recognised model, one chosen, one commended and one to be commended."""
    party = UnitFactory(parent=Unit.objects.get(pk=scene.commune.pk), name="Đảng ủy", kind="party_or_front_body")
    scene.committee = CouncilFactory(unit=scene.commune, kind="steering", issued_by=party, name="Ban Chỉ đạo")
    SeatFactory(council=scene.committee, office="secretary", person=scene.people[Visitor.SECRETARY])
    scene.model_recognised = _recognised(scene, scene.committee)
    scene.distinction = _chosen(scene)
    scene.commendation_draft = _commendation(scene)
    scene.commended = _commendation(
        scene, status="published", number="45/QĐ-UBND", signed_on=SIGNED_ON, signer_name="Nông Hải Đường",
        published_at=timezone.now(), published_by=scene.people[Visitor.SIGNER],
    )  # fmt: skip


def _recognised(scene: SimpleNamespace, committee: Council):
    model = ModelFactory(unit=scene.commune, status=Status.RECOGNISED)
    AssessmentFactory(council=committee, initiative=model)
    return model


def _chosen(scene: SimpleNamespace) -> Distinction:
    return Distinction.objects.create(
        initiative=_recognised(scene, scene.committee), council=scene.committee, because="Tốt",
        chosen_by=scene.people[Visitor.SECRETARY], chosen_at=timezone.now(),
    )  # fmt: skip


def _commendation(scene: SimpleNamespace, status: str = "draft", **said) -> CommendationDecision:
    made = CommendationDecision.objects.create(
        council=scene.committee, issuer=scene.commune, form="grassroots", year=2026
    )
    made.items.create(distinction=_chosen(scene), position=1)
    for name, value in {"status": status, **said}.items():
        setattr(made, name, value)
    made.save()
    return made


def of(name: str):
    """Give the key of an object of the scene."""
    return lambda scene: {"pk": getattr(scene, name).pk}


PUBLISHED = {"number": "46/QĐ-UBND", "signed_on": "20/11/2026", "signer_name": "Nông Hải Đường"}
ROWS = [
    row("councils:outstanding", kwargs=of("committee"), **RUNS),
    row(
        "councils:outstanding",
        case="chosen",
        method="post",
        kwargs=of("committee"),
        data=lambda scene: {"models": [scene.model_recognised.pk], "because": "Nhiều nơi làm theo"},
        **RUNS,
    ),
    row(
        "councils:commend",
        method="post",
        kwargs=of("committee"),
        data=lambda scene: {"models": [scene.distinction.pk], "issuer": scene.commune.pk, "form": "grassroots"},
        **RUNS,
    ),
    row("councils:no_longer_outstanding", method="post", kwargs=of("distinction"), **RUNS),
    row("councils:commendation", kwargs=of("commended"), anonymous=OK, others=OK),
    row("councils:commendation", case="draft", kwargs=of("commendation_draft"), anonymous=MISSING, **PREPARES),
    row(
        "councils:commendation",
        case="published",
        method="post",
        kwargs=of("commendation_draft"),
        data=lambda scene: PUBLISHED,
        anonymous=MISSING,
        **PREPARES | {"secretary": REFUSED},
    ),
    row("councils:discard_commendation", kwargs=of("commendation_draft"), **PREPARES),
    row("councils:discard_commendation", case="done", method="post", kwargs=of("commendation_draft"), **PREPARES),
]
