"""The sum of sharing out: plain data, compared with trying everything where that is possible."""

import random
import time
from collections import Counter
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from councils.sharing_out import Dossier, Scorer, SharingPlan, share_out

settings.register_profile("sharing", deadline=None, max_examples=100)
PROFILE = settings(settings.get_profile("sharing"))


@st.composite
def cases(draw, most_dossiers: int, most_seats: int) -> dict:
    seats = range(1, draw(st.integers(1, most_seats)) + 1)
    some = st.frozensets(st.sampled_from(seats), max_size=len(seats))
    dossiers = [
        Dossier(key=key, taken=draw(some), barred=draw(some), known_by=draw(some))
        for key in range(draw(st.integers(0, most_dossiers)))
    ]
    scorers = [Scorer(seat, draw(st.integers(0, 4))) for seat in seats]
    limit = draw(st.none() | st.integers(0, 6))
    return {"dossiers": dossiers, "scorers": scorers, "each": draw(st.integers(1, 3)), "limit": limit}


def given_to(plan: SharingPlan, dossier: Dossier) -> list[int]:
    return [share.seat for share in plan.shares if share.dossier == dossier.key]


def worth(places: list[tuple[Dossier, int]], scorers: list[Scorer]) -> tuple[int, int, int]:
    """Places filled, evenness, knowledge: the more the better, in this order."""
    loads = {scorer.key: scorer.load for scorer in scorers}
    for _dossier, seat in places:
        loads[seat] += 1
    even = -sum(load * load for load in loads.values())
    return len(places), even, sum(seat in dossier.known_by for dossier, seat in places)


def tried(dossiers, scorers, each, limit) -> list[list[tuple[Dossier, int]]]:
    """Give every way to fill places that breaks no rule."""
    choices = []
    for dossier in dossiers:
        wanted = max(each - len(dossier.taken), 0)
        able = [scorer.key for scorer in scorers if scorer.key not in dossier.taken | dossier.barred]
        choices.append([some for size in range(wanted + 1) for some in combinations(able, size)])
    found = []
    for chosen in product(*choices):
        places = [(dossier, seat) for dossier, some in zip(dossiers, chosen, strict=True) for seat in some]
        got = {scorer.key: sum(seat == scorer.key for _dossier, seat in places) for scorer in scorers}
        if limit is None or all(not got[one.key] or one.load + got[one.key] <= limit for one in scorers):
            found.append(places)
    return found


def filled(places: list[tuple[Dossier, int]]) -> Counter:
    return Counter(dossier.key for dossier, _seat in places)


@PROFILE
@given(cases(most_dossiers=4, most_seats=4))
def test_nothing_that_can_be_tried_is_better(case):
    """No other way fills more places, and none that fills the same places of the same dossiers is worth more.

    Which dossier lacks a member where not all can have theirs is decided by their order, not by who knows the field.
    """
    plan = share_out(**case)

    by_key = {dossier.key: dossier for dossier in case["dossiers"]}
    places = [(by_key[share.dossier], share.seat) for share in plan.shares]
    every = tried(**case)
    assert len(places) == max(map(len, every))
    alike = [worth(other, case["scorers"]) for other in every if filled(other) == filled(places)]
    assert worth(places, case["scorers"]) == max(alike)


@PROFILE
@given(cases(most_dossiers=30, most_seats=9))
def test_every_dossier_has_its_members_or_its_lack_is_said(case):
    plan = share_out(**case)

    for dossier in case["dossiers"]:
        wanted = max(case["each"] - len(dossier.taken), 0)
        assert len(given_to(plan, dossier)) + plan.lacks.get(dossier.key, 0) == wanted


@PROFILE
@given(cases(most_dossiers=30, most_seats=9))
def test_a_lack_has_a_cause_in_every_member(case):
    plan = share_out(**case)

    for dossier in case["dossiers"]:
        if dossier.key in plan.lacks:
            for scorer in case["scorers"]:
                is_out = scorer.key in dossier.barred | dossier.taken
                is_full = case["limit"] is not None and plan.loads[scorer.key] >= case["limit"]
                assert is_out or is_full or scorer.key in given_to(plan, dossier)


@PROFILE
@given(cases(most_dossiers=30, most_seats=9))
def test_nobody_gets_what_is_barred_or_there_already_or_above_the_limit(case):
    plan = share_out(**case)

    by_key = {dossier.key: dossier for dossier in case["dossiers"]}
    for share in plan.shares:
        assert share.seat not in by_key[share.dossier].barred | by_key[share.dossier].taken
        assert share.knows == (share.seat in by_key[share.dossier].known_by)
    before = {scorer.key: scorer.load for scorer in case["scorers"]}
    for seat, load in plan.loads.items():
        assert load == before[seat] + sum(share.seat == seat for share in plan.shares)
        assert case["limit"] is None or load <= max(case["limit"], before[seat])


@PROFILE
@given(cases(most_dossiers=30, most_seats=9))
def test_loads_differ_no_more_than_needed(case):
    """No dossier can be handed from a member to one who would still have fewer."""
    plan = share_out(**case)

    by_key = {dossier.key: dossier for dossier in case["dossiers"]}
    for share in plan.shares:
        dossier = by_key[share.dossier]
        for seat, load in plan.loads.items():
            can_take = seat not in dossier.barred | dossier.taken and seat not in given_to(plan, dossier)
            assert not can_take or load + 1 >= plan.loads[share.seat]


@PROFILE
@given(cases(most_dossiers=20, most_seats=6))
def test_the_same_input_gives_the_same_plan(case):
    assert share_out(**case) == share_out(**case)


def test_places_are_filled_in_rounds_when_members_do_not_suffice():
    dossiers = [Dossier(key) for key in range(4)]

    plan = share_out(dossiers, [Scorer(1), Scorer(2)], each=2, limit=3)

    assert plan.lacks == {2: 1, 3: 1}


def test_whoever_knows_the_field_comes_first_where_loads_allow_it():
    dossiers = [Dossier(1, known_by=frozenset({2})), Dossier(2, known_by=frozenset({1}))]

    plan = share_out(dossiers, [Scorer(1), Scorer(2)], each=1)

    assert [(share.dossier, share.seat, share.knows) for share in plan.shares] == [(1, 2, True), (2, 1, True)]


@pytest.mark.slow
@pytest.mark.parametrize("limit", [None, 200])
def test_six_hundred_dossiers_and_nine_members_take_less_than_a_second(limit):
    chance = random.Random(7)
    seats = range(9)
    dossiers = [
        Dossier(
            key,
            barred=frozenset(chance.sample(seats, chance.choice([0, 0, 1, 2]))),
            known_by=frozenset(chance.sample(seats, chance.choice([0, 1, 2, 3]))),
        )
        for key in range(600)
    ]
    scorers = [Scorer(seat, chance.choice([0, 10, 30])) for seat in seats]

    begun = time.process_time()
    plan = share_out(dossiers, scorers, each=3, limit=limit)

    assert time.process_time() - begun < 1
    assert len(plan.shares) == (1800 if limit is None else 9 * 200 - sum(scorer.load for scorer in scorers))
