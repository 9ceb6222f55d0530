import datetime

import pytest
from django.utils import timezone

from accounts.models import Unit
from councils.models import (
    AgendaItem,
    Appeal,
    Assessment,
    Assignment,
    Certificate,
    CommendationDecision,
    Consultation,
    Council,
    Decision,
    Letter,
    Recusal,
    WrittenOpinion,
)
from councils.states import Act, AssignmentReason, CertificateStatus, RecusalKind
from initiatives.models import Adoption, BenefitCheck, Duty, EffectConfirmation, Initiative, Offer, Season
from movements.candidates import individuals
from movements.demo import make_demo
from movements.figures import differences
from movements.models import (
    Commendation,
    Commitment,
    Conference,
    Dialogue,
    FrozenFigure,
    FrozenReport,
    Programme,
    Recommendation,
    Story,
    TitleRule,
)
from movements.querysets.programmes import late
from movements.titles import eligible

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def demonstration_of(day: tuple[int, int, int], monkeypatch) -> datetime.datetime:
    """Make the demonstration at nine o'clock of a day."""
    now = datetime.datetime(*day, 9, 0, tzinfo=timezone.get_default_timezone())
    monkeypatch.setattr(timezone, "now", lambda: now)
    make_demo(now)
    return now


@pytest.mark.parametrize("day", [(2026, 7, 20), (2026, 12, 6), (2028, 3, 2)])
def test_the_demonstration_shows_the_council_room_on_any_day(day, monkeypatch):
    now = demonstration_of(day, monkeypatch)

    of_field = Council.objects.get(field__isnull=False)
    forward, found_effective = Assessment.objects.filter(act=Act.EFFECT).order_by("pk")
    left = Recusal.objects.filter(seat__council__unit=of_field.unit, seat__council__kind="initiatives")
    seen = {
        "agenda": AgendaItem.objects.filter(session__status="planned").count() > 1,
        "declared": left.filter(kind=RecusalKind.DECLARED, status="in_force").count(),
        "proposed": left.filter(kind=RecusalKind.RELATIVE, status="proposed").count(),
        "expert": [bool(each.handed_in_at) for each in Consultation.objects.order_by("handed_in_at", "pk")],
        "anonymous": Assignment.objects.filter(
            assessment__council=of_field, assessment__rule_sheet__is_anonymous=True
        ).exists(),
        "shared": Assignment.objects.filter(sharing__isnull=False).exclude(reason=AssignmentReason.ALL).exists(),
        "written": WrittenOpinion.objects.count(),
        "confirmed": list(EffectConfirmation.objects.order_by("pk").values_list("status", flat=True)),
        "applied": list(Adoption.objects.order_by("pk").values_list("status", flat=True)),
        "learned": Adoption.objects.filter(parent__isnull=False).count(),
        "benefits": [
            BenefitCheck.objects.done().count(),
            BenefitCheck.objects.open_on(timezone.localdate(now)).count(),
        ],
        "offers": [bool(each.taken_at) for each in Offer.objects.order_by("pk")],
        "letter": list(Letter.objects.values_list("items__assessment", flat=True)),
        "appeal": Appeal.objects.get().council == forward.council,
        "dialogues": sorted(Dialogue.objects.values_list("status", flat=True)),
        "conferences": sorted(Conference.objects.values_list("status", flat=True)),
        "recommendations": sorted(Recommendation.objects.values_list("status", flat=True)),
        "promises": sorted(Commitment.objects.values_list("status", flat=True)),
        "effective": found_effective.outcome,
        "revoked": Certificate.objects.filter(status=CertificateStatus.REVOKED).exists(),
    }
    assert seen == {
        "agenda": True,
        "declared": 1,
        "proposed": 1,
        "expert": [True, False],
        "anonymous": True,
        "shared": True,
        "written": 1,
        "confirmed": ["signed", "asked", "signed", "signed"],
        "applied": ["confirmed", "reported", "confirmed", "confirmed", "interested"],
        "learned": 1,
        "benefits": [1, 1],
        "offers": [False, True],
        "letter": [forward.pk],
        "appeal": True,
        "dialogues": ["draft", "published"],
        "conferences": ["concluded", "planned"],
        "recommendations": ["accepted", "draft", "sent"],
        "promises": ["closed", "open", "open", "reported"],
        "effective": "recognised",
        "revoked": True,
    }
    assert list(differences(now)) == []


def test_the_demonstration_shows_who_does_what_in_the_province_and_a_commune_that_took_three_tasks_over(monkeypatch):
    demonstration_of((2026, 12, 6), monkeypatch)

    above, own = Programme.objects.order_by("pk")
    states = [list(each.tasks.order_by("position").values_list("status", "percent")) for each in (above, own)]
    assert states == [
        [("confirmed", 100), ("reported", 100), ("open", 50), ("open", 0), ("open", 0), ("open", 0), ("open", 0)],
        [("confirmed", 100), ("open", 50), ("open", 0)],
    ]
    assert (own.above, own.unit.code, own.runs) == (above, "CB-C029", True)
    assert list(own.tasks.order_by("position").values_list("above__position", flat=True)) == [1, 2, 7]
    assert above.tasks.filter(unit=None).count() == 2
    assert above.tasks.filter(late(datetime.date(2026, 12, 6))).count() == 4


def test_the_demonstration_shows_models_from_a_draft_to_a_commendation(monkeypatch):
    now = demonstration_of((2026, 7, 20), monkeypatch)

    states = Initiative.objects.filter(kind="model").order_by("pk").values_list("status", flat=True)
    assert list(states) == ["draft", "submitted", "accepted", "accepted", "recognised", "not_recognised"]
    assert CommendationDecision.objects.get().items.get().distinction.initiative.status == "recognised"
    assert list(differences(now)) == []


def test_the_demonstration_has_reports_of_days_that_have_passed_a_story_and_who_stands_out(monkeypatch):
    now = demonstration_of((2026, 7, 20), monkeypatch)

    story, season = Story.objects.get(), Season.objects.get(year=2026)
    province = Unit.objects.get(code="CB")
    above = [
        (str(report), FrozenFigure.objects.filter(report=report, section="people", figure="met").exists())
        for report in FrozenReport.objects.order_by("as_of")
        if report.as_of <= now
    ]
    given = Commendation.objects.order_by("pk")
    assert above == [("Phát động 2025", False), ("Báo cáo năm 2025", False), ("Báo cáo số liệu quý II/2026", True)]
    assert [bool(each.person_id) for each in given] == [True, False]
    assert given[0].person in individuals(season, province)
    assert given[0].person in {author.person for author in story.initiative.authors.all()}
    assert (story.published_at is not None, story.picture.media_type) == (True, "image/png")
    assert len(story.text) > 80
    allowed = eligible(Duty.objects.filter(season=season), TitleRule.objects.get(title="provincial"), 2026)
    assert [duty.person for duty in allowed] == [given[0].person]


def test_before_the_first_decisions_of_the_movement_the_demonstration_has_nothing_to_put_forward(monkeypatch):
    now = demonstration_of((2026, 1, 1), monkeypatch)

    assert not Decision.objects.filter(council__kind="initiatives").exists()
    assert AgendaItem.objects.filter(session__status="planned").count() > 1
    assert list(differences(now)) == []
