"""Acknowledged ballots are counted once, whatever is killed, lost or sent again."""

import random
import threading
import time
import uuid
from concurrent.futures import ThreadPoolExecutor

import psycopg2
import pytest

from councils.sealing import code_of, new_number
from tests.site import Site

pytestmark = pytest.mark.slow
COUNCILS, SEATS, ITEMS = 8, 9, 3
WEB_KILLS, DATABASE_CRASHES = 4, 2
PATIENCE = 300  # seconds, on a machine that has much else to do


@pytest.fixture
def site(tmp_path_factory):
    site = Site(tmp_path_factory.mktemp("once"))
    try:
        yield site
    finally:
        site.stop()


class Voter:
    """Somebody who sends a paper until it is received, now and then without waiting for the answer."""

    def __init__(self, site: Site, box: dict, person: int, session: str, rng: random.Random):
        self.site, self.box, self.cookies, self.rng = site, box, {"sessionid": session}, rng
        self.number, self.attempt = new_number(), str(uuid.UUID(int=rng.getrandbits(128)))
        self.choices = {item: rng.choice("1234") for item in box["items"]}
        self.tries = self.lost = 0
        self.acknowledged = False

    def vote(self) -> None:
        """Go on until the system says that the ballot is in the box."""
        path = f"/councils/boxes/{self.box['box']}/ballot/"
        slip = {"attempt": self.attempt, "number": self.number}
        slip |= {f"choice-{item}": choice for item, choice in self.choices.items()}
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            self.tries += 1
            try:
                if self.rng.random() < 0.2:
                    self.lost += 1
                    self.site.send_and_leave(path, slip, self.cookies)
                    time.sleep(self.rng.random())
                    continue
                status, _, page = self.site.request("POST", path, slip, self.cookies)
            except OSError:
                time.sleep(0.2)
                continue
            if status == 200 and 'data-told="received"' in page:
                self.acknowledged = True
                return
            assert status >= 500, (status, page[-500:])  # the database was away
            time.sleep(0.2)


def spoil(site: Site, is_over: threading.Event) -> int:
    """Kill the web server and the database while people vote; give how often."""
    kills = [site.kill_web] * WEB_KILLS + [site.crash_postgres] * DATABASE_CRASHES
    random.Random(5).shuffle(kills)
    for number, kill in enumerate(kills):
        if is_over.wait(0.5):
            return number
        kill()
    return len(kills)


def test_every_acknowledged_ballot_is_counted_once_while_web_and_database_are_killed(site):
    played = site.stage("open_boxes", councils=COUNCILS, seats=SEATS, items=ITEMS)
    site.start_web()
    rng = random.Random(11)
    voters = [
        Voter(site, box, person, played["sessions"][str(person)], random.Random(rng.random()))
        for box in played["boxes"]
        for person in box["people"]
    ]
    is_over = threading.Event()
    killed = ThreadPoolExecutor(1).submit(spoil, site, is_over)
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(Voter.vote, voters))
    is_over.set()
    kills = killed.result()

    counted = site.stage("count", boxes=played["boxes"])

    assert kills > DATABASE_CRASHES
    assert all(voter.acknowledged for voter in voters)
    assert sum(voter.tries for voter in voters) > len(voters)  # or nothing was lost and nothing was proved
    assert sum(voter.lost for voter in voters) > 0
    expected = sorted(
        [item, code_of(voter.number, item), choice] for voter in voters for item, choice in voter.choices.items()
    )
    assert sorted(counted["ballots"]) == expected
    assert counted["wrong"] == []


def test_a_server_killed_between_writing_and_committing_the_count_leaves_nothing_and_counts_again(site):
    """The database dies under the counting transaction; envelopes and keys are still there for the next turn."""
    played = site.stage("open_boxes", councils=1, seats=5, items=2)
    site.start_web()
    (box,) = played["boxes"]
    for person in box["people"]:
        Voter(site, box, person, played["sessions"][str(person)], random.Random(person)).vote()
    # Whoever holds a verdict's table makes the count wait after its ballots are written, before it commits.
    holder = psycopg2.connect(**site.database)
    holder.cursor().execute("LOCK TABLE councils_verdict IN ACCESS EXCLUSIVE MODE")
    counting = ThreadPoolExecutor(1).submit(site.stage, "count", boxes=[box])
    waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%councils_verdict%'"
    deadline = time.monotonic() + PATIENCE
    while site.query(waiting) == [(0,)] and time.monotonic() < deadline:
        time.sleep(0.05)
    assert site.query(waiting) == [(1,)]

    site.crash_postgres()
    with pytest.raises(AssertionError, match="OperationalError"):
        counting.result()

    assert site.query("SELECT count(*) FROM councils_ballot") == [(0,)]
    assert site.query("SELECT count(*) FROM councils_roll WHERE sealed IS NOT NULL") == [(10,)]
    recounted = site.stage("turn", boxes=[box])
    assert (len(recounted["ballots"]), recounted["wrong"]) == (10, [])
