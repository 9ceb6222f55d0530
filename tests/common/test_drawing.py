import pytest

from common.drawing import Stretch, lozenges, stretches, threshold_at


def test_pieces_of_a_bar_lie_one_after_another():
    assert stretches(gold=61.5, way=20.7) == [Stretch("gold", "0%", "61.5%"), Stretch("way", "61.5%", "20.7%")]


def test_a_bar_is_never_longer_than_itself():
    assert stretches(gold=0, way=70, open=100) == [Stretch("way", "0%", "70%"), Stretch("open", "70%", "30%")]
    assert stretches(gold=None, way=-5) == []


def test_ballots_stand_alike_beside_alike():
    assert lozenges(yes=2, no=1, wait=0) == [("yes", 19), ("yes", 63), ("no", 107)]


@pytest.mark.parametrize(
    ("votes", "place", "where"),
    [
        (3.5, "151", "through the middle of the fourth lozenge (135 to 167)"),
        (4.2, "185.4", "a fifth into the fifth lozenge (179 to 211)"),
        (4, "173", "between the fourth and the fifth"),
        (0.1, "6.2", "at the beginning of the first"),
    ],
)
def test_the_threshold_runs_where_so_many_votes_end(votes, place, where):
    assert threshold_at(votes) == place, where
