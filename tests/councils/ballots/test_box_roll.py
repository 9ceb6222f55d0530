"""The roll of an open box: who comes late, who leaves an item, who stays until the count."""

import pytest

from common.errors import NotAllowed
from councils.actions.ballot_checks import find_wrong_ballots
from councils.actions.ballots import Receipt
from councils.actions.boxes import press
from councils.models import Verdict
from tests.factories.ballots import opened

pytestmark = pytest.mark.django_db


def test_a_late_arrival_comes_onto_the_roll_by_two_people():
    underway = opened(absent=(4,))
    late = underway.at.seats[4]
    with pytest.raises(NotAllowed, match="có mặt"):
        press(box=underway.box, step="add", by=underway.officers[0], person=late.person)
    underway.at.together(underway.box.session, "arrive", seat=late)
    assert underway.slip(late).cast(underway.box) == Receipt.NOT_ON_ROLL

    underway.together("add", person=late.person)

    underway.vote(underway.at.seats)
    underway.count()
    assert Verdict.objects.get().figures["agree"] == 5


def test_a_conflict_found_while_open_takes_one_envelope_out_of_one_item():
    underway = opened(items=2)
    underway.vote(underway.at.seats)
    first, second = underway.box.items.order_by("item__position")
    out = underway.at.seats[4]

    with pytest.raises(NotAllowed, match="vì sao"):
        press(box=underway.box, step="strike", by=underway.officers[0], item=first, person=out.person)
    underway.together("strike", item=first, person=out.person, reason="Anh trai của tác giả")

    assert list(first.item.assessment.recusals.values_list("seat", flat=True)) == [out.pk]
    underway.count()
    assert [each.ballots.count() for each in (first, second)] == [4, 5]
    assert [verdict.figures["entitled"] for verdict in Verdict.objects.order_by("pk")] == [4, 5]
    assert find_wrong_ballots() == []


def test_a_box_with_the_envelope_of_a_recused_member_is_not_closed(underway):
    underway.vote(underway.at.seats)
    (item,) = underway.items
    item.assessment.recusals.create(seat=underway.at.seats[4], kind="found", at=item.assessment.opened_at)

    with pytest.raises(NotAllowed, match="không tham gia mục 1"):
        press(box=underway.box, step="close", by=underway.officers[0])


def test_whose_ballot_is_in_the_box_does_not_leave_before_the_count(underway):
    underway.vote(underway.at.seats)

    with pytest.raises(NotAllowed, match="danh sách biểu quyết của mục 1"):
        underway.at.together(underway.box.session, "leave", seat=underway.at.members[0], reason="ốm")
