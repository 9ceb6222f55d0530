import base64
import hashlib
import hmac

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.public import PrivateKey

from councils.sealing import (
    ENVELOPE_LENGTH,
    LOCK_LENGTH,
    BrokenSealError,
    Envelope,
    code_of,
    digest_of_lines,
    grouped,
    key_of,
    make_locks,
    new_code,
    new_number,
    open_ballot,
    read_number,
    recover,
    seal_ballot,
    take_off,
)
from councils.states import BallotChoice

KEY = PrivateKey.generate()
PUBLIC = bytes(KEY.public_key)


@given(st.sampled_from(BallotChoice.values), st.integers(0, 2**62), st.integers(0, 2**62))
def test_an_envelope_gives_back_what_was_sealed_and_is_always_of_one_length(choice, item, person):
    envelope = Envelope(choice, new_code(), item, person)

    sealed = seal_ballot(PUBLIC, envelope)

    assert open_ballot(KEY, sealed) == envelope
    assert len(sealed) == ENVELOPE_LENGTH


def test_the_same_ballot_sealed_twice_looks_different():
    envelope = Envelope("1", new_code(), 1, 2)

    assert seal_ballot(PUBLIC, envelope) != seal_ballot(PUBLIC, envelope)


@pytest.mark.parametrize("spoil", [lambda sealed: sealed[:-1], lambda sealed: sealed[::-1], lambda sealed: b""])
def test_a_spoilt_envelope_is_not_opened(spoil):
    with pytest.raises(BrokenSealError):
        open_ballot(KEY, spoil(seal_ballot(PUBLIC, Envelope("1", new_code(), 1, 2))))


def test_another_key_opens_no_envelope():
    with pytest.raises(BrokenSealError):
        open_ballot(PrivateKey.generate(), seal_ballot(PUBLIC, Envelope("1", new_code(), 1, 2)))


def test_any_two_keys_in_order_open_a_box_and_no_key_alone_does():
    codes = {holder: new_number() for holder in (1, 2, 3)}
    public, locks = make_locks({holder: bytes(key_of(code).public_key) for holder, code in codes.items()})

    assert sorted((outer, inner) for outer, inner, _ in locks) == [(1, 2), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2)]
    for outer, inner, sealed in locks:
        assert len(sealed) == LOCK_LENGTH
        uncovered = take_off(key_of(codes[outer]), sealed)
        assert bytes(recover(key_of(codes[inner]), uncovered, public_key=public).public_key) == public
        for alone in (outer, 6 - outer - inner):
            with pytest.raises(BrokenSealError):
                recover(key_of(codes[alone]), uncovered, public_key=public)
        for wrong in {1, 2, 3} - {outer}:
            with pytest.raises(BrokenSealError):
                take_off(key_of(codes[wrong]), sealed)


def test_the_key_of_another_box_is_recognised():
    code, other = new_number(), new_number()
    holders = {1: bytes(key_of(code).public_key), 2: bytes(key_of(other).public_key)}
    (_, _, sealed), _ = make_locks(holders)[1]

    with pytest.raises(BrokenSealError):
        recover(key_of(other), take_off(key_of(code), sealed), public_key=make_locks(holders)[0])


def test_codes_of_one_number_differ_by_item_and_can_be_computed_in_a_browser():
    number = new_number()

    digest = hmac.new(number.encode(), b"7", hashlib.sha256).digest()
    assert code_of(number, 7) == base64.b32encode(digest).decode()[:12]
    assert len({code_of(number, item) for item in range(100)}) == 100


def test_numbers_are_of_130_bits_and_never_the_same():
    numbers = {new_number() for _ in range(1000)}

    assert len(numbers) == 1000
    assert {len(number) for number in numbers} == {26}


@given(st.sampled_from(["", " ", "-"]), st.booleans())
def test_a_number_is_read_as_people_type_it(between, small):
    number = new_number()
    typed = between.join(grouped(number).split()).replace("O", "0").replace("B", "8")

    assert read_number(typed.lower() if small else typed) == number


@pytest.mark.parametrize("typed", ["", "ABC", "A" * 25, "A" * 27, "Ă" * 26, "9" * 26])
def test_what_is_no_number_is_refused(typed):
    assert read_number(typed) is None


def test_a_digest_does_not_depend_on_the_order_of_lines():
    lines = [(1, "A", b"x"), (2, "B", None)]

    assert digest_of_lines(lines) == digest_of_lines(reversed(lines))
    assert digest_of_lines(lines) != digest_of_lines([(1, "A", b"y"), (2, "B", None)])
