"""Somebody with every dump, log, page and write-ahead record guesses who voted what, no better than by chance.

The same attacks run against a naive table filled in the same moments, and must find nearly everything there:
otherwise they would prove nothing.
"""

import random
import re
import uuid
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from councils.sealing import BrokenSealError, code_of, key_of, new_number, open_ballot, recover, take_off
from tests.site import Site

pytestmark = pytest.mark.slow
BOXES, SEATS = 30, 9
CHANCE = 1 / SEATS
# Right guesses in a box of any size: one, give or take one. Four deviations: past them once in 16,000 runs.
BAND = 4 * BOXES**0.5 / (BOXES * SEATS)
FOUND = 0.95
NAIVE = """
    CREATE TABLE naive_roll (item_id bigint, person_id bigint, voted boolean NOT NULL DEFAULT false,
                             PRIMARY KEY (item_id, person_id));
    CREATE TABLE naive_ballot (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), item_id bigint, code text, choice text);
    CREATE EXTENSION pageinspect; CREATE EXTENSION pg_walinspect;
"""
NAIVE_VOTE = """
    UPDATE naive_roll SET voted = true WHERE item_id = %s AND person_id = %s;
    INSERT INTO naive_ballot (item_id, code, choice) VALUES (%s, %s, %s);
"""


@dataclass
class Box:
    """What is known of one box: who voted in which order, under which code, and what was copied while it was open."""

    key: int
    item: int
    codes: dict[int, str]  # the holders'
    voters: list[int] = field(default_factory=list)
    numbers: dict[int, str] = field(default_factory=dict)
    transactions: dict[tuple[str, int], str] = field(default_factory=dict)  # of the vote, seen in a copy made after it
    locks: list[tuple[int, int, bytes]] = field(default_factory=list)
    envelopes: dict[int, bytes] = field(default_factory=dict)
    public_key: bytes = b""

    def code(self, person: int) -> str:
        """The code of a voter's ballot: the truth that an attack must not find."""
        return code_of(self.numbers[person], self.item)


class Ballots:
    """A council that votes over http on one item after the other, with the naive table beside it."""

    def __init__(self, site: Site):
        self.site, self.rng = site, random.Random(3)
        self.played = site.stage("one_council", seats=SEATS, items=BOXES)
        self.people = self.played["people"]
        self.boxes: list[Box] = []
        self.dumps: list[tuple[str, str, set[str]]] = []
        self.samples: list[str] = []
        site.query(NAIVE)
        self.begins_at = site.query("SELECT pg_current_wal_lsn()")[0][0]
        site.start_web()

    def post(self, person: int, path: str, data: dict | None = None, cookie: str = "") -> tuple:
        """Post as one of the members."""
        cookies = {"sessionid": self.played["sessions"][str(person)]} | ({"ballot-key": cookie} if cookie else {})
        status, named, page = self.site.request("POST", path, data or {}, cookies)
        assert status in (200, 302), (path, status, page[-800:])
        return named, page

    def run(self, agenda_item: int, is_watched: bool) -> None:
        """Take one item from the preparation of its box to the count."""
        box = self._open(agenda_item)
        chair, secretary = self.people[:2]
        for person in self.rng.sample(self.people, SEATS):
            self._vote(box, person)
            if is_watched:
                self._watch(box)
        box.envelopes = dict(
            self.site.query("SELECT person_id, sealed FROM councils_roll WHERE item_id = %s", box.item)
        )
        for person in (chair, secretary):
            self.post(person, f"/councils/boxes/{box.key}/press/", {"step": "close"})
        for person in (chair, secretary):
            self.post(person, f"/councils/boxes/{box.key}/turn/", cookie=box.codes[person])

    def _open(self, agenda_item: int) -> Box:
        chair, secretary, third = self.people[:3]
        named = {"items": agenda_item, "holders": [chair, secretary, third]}
        self.post(secretary, f"/councils/items/{agenda_item}/box/", named)
        ((key, item),) = self.site.query("SELECT box_id, id FROM councils_boxitem WHERE item_id = %s", agenda_item)
        codes = {}
        for person in (chair, secretary, third):
            cookies, _page = self.post(person, f"/councils/boxes/{key}/keys/")
            codes[person] = cookies["ballot-key"]
            self.post(person, f"/councils/boxes/{key}/turn/", cookie=codes[person])
        for person in (chair, secretary):
            self.post(person, f"/councils/boxes/{key}/press/", {"step": "open"})
        box = Box(key, item, codes)
        box.locks = self.site.query(
            "SELECT o.person_id, i.person_id, sealed FROM councils_lock l "
            "JOIN councils_keyholder o ON o.id = l.outer_id JOIN councils_keyholder i ON i.id = l.inner_id "
            "WHERE l.box_id = %s",
            key,
        )
        box.public_key = bytes(self.site.query("SELECT public_key FROM councils_box WHERE id = %s", key)[0][0])
        self.site.query(
            "INSERT INTO naive_roll SELECT item_id, person_id FROM councils_roll WHERE item_id = %s",
            item,
        )
        self.boxes.append(box)
        return box

    def _vote(self, box: Box, person: int) -> None:
        box.voters.append(person)
        box.numbers[person] = new_number()
        choice = self.rng.choice("1234")
        slip = {"attempt": uuid.uuid4(), "number": box.numbers[person], f"choice-{box.item}": choice}
        _cookies, page = self.post(person, f"/councils/boxes/{box.key}/ballot/", slip)
        assert 'data-told="received"' in page
        self.site.query(NAIVE_VOTE, box.item, person, box.item, box.code(person), choice)
        seen = (
            "SELECT 'councils', xmin::text FROM councils_roll WHERE item_id = %s AND person_id = %s "
            "UNION ALL SELECT 'naive', xmin::text FROM naive_roll WHERE item_id = %s AND person_id = %s"
        )
        for roll, xmin in self.site.query(seen, *[box.item, person] * 2):
            box.transactions[roll, person] = xmin

    def _watch(self, box: Box) -> None:
        """Copy everything after each vote, and the samples which the planner keeps of column values."""
        known = {box.code(person) for person in box.voters}
        self.dumps.append((self.site.dump("councils_*"), self.site.dump("naive_*"), known))
        self.site.query("ANALYZE")
        rows = self.site.query(
            "SELECT tablename, most_common_vals::text, histogram_bounds::text FROM pg_stats WHERE schemaname = 'public'"
        )
        self.samples = [" ".join(map(str, row)) for row in rows]


@pytest.fixture(scope="module")
def ballots(tmp_path_factory):
    site = Site(tmp_path_factory.mktemp("forensics"), track_commit_timestamp="on", wal_keep_size="4GB")
    try:
        played = Ballots(site)
        for number, item in enumerate(played.played["items"]):
            played.run(item, is_watched=number == 0)
        yield played
    finally:
        site.stop()


# What an attack looks at, and how it guesses. `kind` is "councils" for the real tables, "naive" for the others.


def by_rank(ballots: Ballots, orders: dict[int, list[str]], voters: Callable[[Box], list[int]]) -> float:
    """Tie the first voter to the first ballot of the box, and so on; give the share that is right."""
    right = sum(
        code == box.code(person)
        for box in ballots.boxes
        for person, code in zip(voters(box), orders[box.item], strict=True)
    )
    return right / (BOXES * SEATS)


def by_equal(ballots: Ballots, voters: dict[tuple[int, int], str], codes: dict[str, str]) -> float:
    """Tie a voter to the ballots that carry the same mark, or to any of the box when none does."""
    total = 0.0
    for box in ballots.boxes:
        for person in box.voters:
            alike = [each for each in box.voters if codes[box.code(each)] == voters[box.item, person]] or box.voters
            total += (person in alike) / len(alike)
    return total / (BOXES * SEATS)


def ordered(rows: Iterable[tuple[int, str]]) -> dict[int, list[str]]:
    """Give the codes of each item in the order in which they come."""
    orders = defaultdict(list)
    for item, code in rows:
        orders[item].append(code)
    return orders


def web_log(box: Box) -> list[int]:
    return box.voters


def same_transaction_at_the_end(ballots: Ballots, kind: str) -> float:
    rolls = ballots.site.query(f"SELECT item_id, person_id, xmin::text FROM {kind}_roll")
    codes = dict(ballots.site.query(f"SELECT code, xmin::text FROM {kind}_ballot"))
    return by_equal(ballots, {(item, person): xmin for item, person, xmin in rolls}, codes)


def same_transaction_as_the_vote(ballots: Ballots, kind: str) -> float:
    seen = {(box.item, person): box.transactions[kind, person] for box in ballots.boxes for person in box.voters}
    return by_equal(ballots, seen, dict(ballots.site.query(f"SELECT code, xmin::text FROM {kind}_ballot")))


def order_on_the_page(ballots: Ballots, kind: str) -> float:
    rows = ballots.site.query(f"SELECT item_id, code FROM {kind}_ballot ORDER BY ctid")
    return by_rank(ballots, ordered(rows), web_log)


def order_of_commits(ballots: Ballots, kind: str) -> float:
    rows = ballots.site.query(
        f"SELECT item_id, code FROM {kind}_ballot ORDER BY pg_xact_commit_timestamp(xmin), xmin::text::bigint, ctid"
    )
    return by_rank(ballots, ordered(rows), web_log)


def order_in_a_dump(ballots: Ballots, kind: str) -> float:
    dump = ballots.site.dump(f"{kind}_ballot")
    named = re.search(r"COPY public\.\w+_ballot \(([^)]*)\) FROM stdin;\n(.*?)\n\\\.", dump, re.S)
    columns = named[1].split(", ")
    lines = [dict(zip(columns, line.split("\t"), strict=True)) for line in named[2].split("\n")]
    return by_rank(ballots, ordered((int(line["item_id"]), line["code"]) for line in lines), web_log)


def order_of_rolls_and_pages(ballots: Ballots, kind: str) -> float:
    members = defaultdict(list)
    for item, person in ballots.site.query(f"SELECT item_id, person_id FROM {kind}_roll ORDER BY ctid"):
        members[item].append(person)
    rows = ballots.site.query(f"SELECT item_id, code FROM {kind}_ballot ORDER BY ctid")
    return by_rank(ballots, ordered(rows), lambda box: members[box.item])


def order_with_dead_rows(ballots: Ballots, kind: str) -> float:
    """Read the pages themselves, with rows that are no longer seen."""
    found = ballots.site.query(
        f"SELECT t_data FROM generate_series(0, pg_relation_size('{kind}_ballot') / 8192 - 1) AS page, "
        f"heap_page_items(get_raw_page('{kind}_ballot', page::int)) WHERE t_data IS NOT NULL ORDER BY page, lp"
    )
    return by_rank(ballots, first_seen(ballots, (bytes(data) for (data,) in found)), web_log)


def order_in_the_wal(ballots: Ballots, kind: str) -> float:
    return by_rank(ballots, first_seen(ballots, (data for _, data in written(ballots, kind))), web_log)


def transaction_in_the_wal(ballots: Ballots, kind: str) -> float:
    codes: dict[str, str] = {}
    for xid, data in written(ballots, kind):
        for code in CODE.findall(data):
            codes.setdefault(code.decode(), xid)
    seen = {(box.item, person): box.transactions[kind, person] for box in ballots.boxes for person in box.voters}
    return by_equal(ballots, seen, codes)


CODE = re.compile(rb"(?<![A-Z2-7])[A-Z2-7]{12}(?![A-Z2-7])")


def written(ballots: Ballots, kind: str) -> list[tuple[str, bytes]]:
    """Give transaction and content of every write-ahead record of the table of ballots, in its order."""
    rows = ballots.site.query(
        "SELECT xid::text, coalesce(block_data, ''), coalesce(block_fpi_data, '') "
        "FROM pg_get_wal_block_info(%s, pg_current_wal_lsn()) "
        "WHERE relfilenode = pg_relation_filenode(%s) AND resource_manager LIKE 'Heap%%' ORDER BY start_lsn",
        ballots.begins_at,
        f"{kind}_ballot",
    )
    return [(xid, bytes(data) + b"|" + bytes(image)) for xid, data, image in rows]


def first_seen(ballots: Ballots, contents: Iterable[bytes]) -> dict[int, list[str]]:
    """Give the codes of each item in the order in which they are seen first."""
    item_of = {box.code(person): box.item for box in ballots.boxes for person in box.voters}
    seen = dict.fromkeys(code.decode() for content in contents for code in CODE.findall(content))
    return ordered((item_of[code], code) for code in seen if code in item_of)


ATTACKS = [
    same_transaction_at_the_end,
    same_transaction_as_the_vote,
    order_on_the_page,
    order_of_commits,
    order_in_a_dump,
    order_of_rolls_and_pages,
    order_with_dead_rows,
    order_in_the_wal,
    transaction_in_the_wal,
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_finds_voters_of_a_naive_table_and_only_chance_in_ours(attack, ballots):
    assert attack(ballots, "naive") > FOUND

    assert abs(attack(ballots, "councils") - CHANCE) <= BAND


def test_every_ballot_was_counted_under_its_voters_code(ballots):
    listed = set(ballots.site.query("SELECT item_id, code FROM councils_ballot"))

    assert listed == {(box.item, box.code(person)) for box in ballots.boxes for person in box.voters}


def test_dumps_while_voting_hold_every_envelope_and_no_code(ballots):
    assert len(ballots.dumps) == SEATS
    for ours, naive, known in ballots.dumps:
        assert [code for code in known if code not in naive] == []
        assert [code for code in known if code in ours] == []
        assert ours.count("\\\\x") >= len(known)  # the envelopes are there


def test_samples_of_column_values_hold_no_code_while_voting(ballots):
    text = " ".join(ballots.samples)
    codes = ballots.dumps[-1][2]

    assert "councils_roll" in text
    assert len([code for code in codes if code in text]) > FOUND * len(codes)  # of the naive table
    assert [code for code in codes if code in " ".join(row for row in ballots.samples if "naive" not in row)] == []


def test_one_holders_code_with_everything_that_was_written_opens_nothing_and_two_open_all(ballots):
    for box in ballots.boxes[:3]:
        for holder, code in box.codes.items():
            assert opened_by(box, {holder: code}) == 0
        assert opened_by(box, dict(list(box.codes.items())[:2])) == SEATS  # the limit that the help page states


def opened_by(box: Box, codes: dict[int, str]) -> int:
    """Try every key on every lock, on what is below each lock, and on every envelope; give the envelopes opened."""
    keys = [key_of(code) for code in codes.values()]
    below = list(attempts(take_off, keys, [sealed for _, _, sealed in box.locks]))
    for inner in below + [sealed for _, _, sealed in box.locks]:
        for key in list(keys):
            try:
                keys.append(recover(key, inner, public_key=box.public_key))
            except BrokenSealError:
                continue
    return len(list(attempts(open_ballot, keys, box.envelopes.values())))


def attempts(deed: Callable, keys: list, sealed: Iterable[bytes]):
    """Give what comes of each key on each thing, where anything does."""
    for each in sealed:
        for key in keys:
            try:
                yield deed(key, each)
                break
            except BrokenSealError:
                continue


def test_no_number_code_or_key_is_in_any_byte_that_was_written(ballots):
    secrets, known = needles(ballots.boxes), ballots.played["sessions"][str(ballots.people[0])].encode()
    lock = bytes(ballots.boxes[0].locks[0][2])

    found, seen = set(), set()
    for content in contents(ballots):
        found |= {needle for needle in secrets if needle in content}
        seen |= {needle for needle in (known, lock) if needle in content}

    assert found == set()
    assert seen == {known, lock}  # what is stored is found by the same look


def needles(boxes: list[Box]) -> list[bytes]:
    """Give ballot numbers, holders' codes and keys, and keys of boxes, in the forms in which they could be written."""
    texts, keys = [], []
    for box in boxes:
        texts += [*box.numbers.values(), *box.codes.values()]
        own = {holder: key_of(code) for holder, code in box.codes.items()}
        keys += [bytes(key) for key in own.values()]
        outer, inner, sealed = box.locks[0]
        keys.append(bytes(recover(own[inner], take_off(own[outer], sealed), public_key=box.public_key)))
    return [text.encode() for text in texts] + [form for key in keys for form in (key, key.hex().encode())]


def contents(ballots: Ballots) -> Iterable[bytes]:
    """Give every file of the database with its log, of Valkey, of the web server and of the site, and a dump."""
    ballots.site.query("CHECKPOINT")
    data = Path(ballots.site.query("SHOW data_directory")[0][0])
    yield ballots.site.dump().encode()
    for folder in {data, ballots.site.folder}:
        for file in sorted(folder.rglob("*")):
            if file.is_file() and not file.is_symlink() and "/base/1/" not in str(file):
                yield file.read_bytes()
