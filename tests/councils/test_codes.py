import itertools

import pytest

from councils.codes import SIGNS, is_mistyped, new_code, new_codes, tidy_code


def test_a_code_reads_like_the_one_on_paper(settings):
    settings.CERTIFICATE_PREFIX = "CB"

    code = new_code(2026)

    assert [len(part) for part in code.split("-")] == [4, 4, 4]
    assert code.startswith("CB26-")
    assert set(code[5:].replace("-", "")) <= set(SIGNS)
    assert tidy_code(code) == code
    assert not is_mistyped(code)


def test_codes_are_all_different():
    codes = new_codes(2026, 2000)

    assert len(set(codes)) == 2000
    assert not any(is_mistyped(code) for code in codes)


def test_a_code_already_taken_is_not_given_again(monkeypatch):
    drawn = iter(["CB26-0000-0001", "CB26-0000-0002", "CB26-0000-0002", "CB26-0000-0003"])
    monkeypatch.setattr("councils.codes.new_code", lambda year: next(drawn))

    assert sorted(new_codes(2026, 2, taken={"CB26-0000-0001"})) == ["CB26-0000-0002", "CB26-0000-0003"]


@pytest.mark.parametrize("prefix", ["CB", "LS", "BN"])
def test_every_wrong_sign_and_every_swap_is_noticed(settings, prefix):
    settings.CERTIFICATE_PREFIX = prefix
    code = new_code(2026)
    signs = code.replace("-", "")
    places = range(2, len(signs))  # behind the letters of the prefix

    wrong = [signs[:at] + sign + signs[at + 1 :] for at in places for sign in SIGNS if sign != signs[at]]
    for one, other in itertools.combinations(places, 2):
        if signs[one] != signs[other]:
            swapped = list(signs)
            swapped[one], swapped[other] = swapped[other], swapped[one]
            wrong.append("".join(swapped))

    assert [each for each in wrong if not is_mistyped(each)] == []


@pytest.mark.parametrize("typed", ["cb26-7k4m-q2xt", " CB26 7K4M Q2XT ", "CB267K4MQ2XT", "CB26–7K4M–Q2XT"])
def test_a_typed_code_is_read_kindly(typed):
    assert tidy_code(typed) == "CB26-7K4M-Q2XT"


def test_letters_that_look_like_figures_are_forgiven():
    assert tidy_code("CB26-OIL2-0000") == "CB26-0112-0000"
    assert tidy_code("LS26-0000-000O") == "LS26-0000-0000"


@pytest.mark.parametrize(
    "typed", ["", "CB26", "2626-7K4M-Q2XT", "CB26-7K4M-Q2X", "ABCDEFG26-7K4M-Q2XT", "../../etc", "Ư" * 12]
)
def test_what_is_no_code_is_no_code(typed):
    assert tidy_code(typed) is None
