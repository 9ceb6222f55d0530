import pytest
from django.db import IntegrityError, transaction

from councils.models import Assessment, Criterion
from councils.states import RecusalKind
from initiatives.models import Initiative
from tests.factories.councils import AssessmentFactory, RuleSheetFactory, SeatFactory

pytestmark = pytest.mark.django_db


def test_a_rule_sheet_in_use_cannot_change():
    assessment = AssessmentFactory()

    with pytest.raises(IntegrityError, match="is in use"), transaction.atomic():
        Criterion.objects.filter(sheet=assessment.rule_sheet).update(max_points=99)

    assert not Criterion.objects.filter(max_points=99).exists()


def test_a_rule_sheet_not_yet_used_can_change():
    sheet = RuleSheetFactory(name="Bản thảo")

    sheet.criteria.update(max_points=50)

    assert {criterion.max_points for criterion in sheet.criteria.all()} == {50}


def test_a_member_sees_what_is_before_the_council():
    assessment = AssessmentFactory()
    member = SeatFactory(council=assessment.council).person
    stranger = SeatFactory().person

    seen = [list(Initiative.objects.visible_to(user)) for user in (member, stranger)]

    assert seen == [[assessment.initiative], []]
    assert list(Assessment.objects.visible_to(member)) == [assessment]


def test_a_recused_member_sees_nothing_of_the_item():
    assessment = AssessmentFactory()
    seat = SeatFactory(council=assessment.council)
    other = AssessmentFactory(council=assessment.council)
    assessment.recusals.create(
        seat=seat, kind=RecusalKind.DECLARED, reason="Vợ của tác giả", at=assessment.opened_at, by=seat.person
    )

    assert list(Initiative.objects.visible_to(seat.person)) == [other.initiative]
    assert list(Assessment.objects.visible_to(seat.person)) == [other]


def test_a_member_who_is_an_author_does_not_see_the_assessment():
    assessment = AssessmentFactory()
    SeatFactory(council=assessment.council, person=assessment.initiative.entered_by)

    assert not Assessment.objects.visible_to(assessment.initiative.entered_by).exists()
