import io

import pytest
from django.core.management import CommandError, call_command

from councils.actions.verdict_checks import find_wrong_verdicts
from councils.actions.voting import cast_vote, close_item, open_vote
from councils.models import Mark, OpenVote
from councils.states import Choice, Method, RatioBase
from tests.factories.ballots import opened
from tests.factories.councils import RuleSheetFactory, in_session, sitting

pytestmark = pytest.mark.django_db


def voted(at, *choices):
    item = open_vote(item=in_session(at).items.get(), by=at.secretary.person)
    for seat, choice in zip(at.seats, choices, strict=True):
        cast_vote(item=item, by=seat.person, choice=choice)
    return close_item(item=item, by=at.secretary.person)


@pytest.mark.parametrize("base", RatioBase)
def test_verdicts_are_what_is_stored_gives(base):
    at = sitting(members=3, rule_sheet=RuleSheetFactory(name=f"Theo {base}", ratio_base=base))

    voted(at, Choice.YES, Choice.YES, Choice.NO, Choice.ABSTAIN, Choice.YES)

    assert list(find_wrong_verdicts()) == []


def test_verdicts_by_scores_alone_are_too():
    at = sitting(members=3, rule_sheet=RuleSheetFactory(name="Chỉ chấm điểm", method=Method.SCORE))

    close_item(item=in_session(at).items.get(), by=at.secretary.person)

    assert list(find_wrong_verdicts()) == []


def test_verdicts_of_a_counted_box_are_too():
    voting = opened(members=3)
    voting.vote(voting.at.seats[:3])
    voting.vote(voting.at.seats[3:], "2")
    voting.count()

    assert list(find_wrong_verdicts()) == []


def test_a_vote_changed_behind_the_system_is_found():
    verdict = voted(sitting(members=1), Choice.YES, Choice.YES, Choice.YES)
    OpenVote.objects.update(choice=Choice.NO)

    (line,) = find_wrong_verdicts()

    assert (
        line
        == f"verdict {verdict.pk} on {verdict.item.assessment.initiative.number}: recognised; the rows give "
        + ("not_recognised")
    )
    with pytest.raises(CommandError, match="1 verdicts differ"):
        call_command("check_verdicts", stdout=io.StringIO())


def test_points_changed_behind_the_system_are_found_even_where_the_outcome_stays():
    voted(sitting(members=1), Choice.YES, Choice.YES, Choice.YES)
    Mark.objects.filter(points=50).update(points=51)

    (line,) = find_wrong_verdicts()

    assert "other figures: criteria" in line
