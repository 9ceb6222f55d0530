"""What a process of a site of its own plays: `python -m tests.councils.ballots.stage NAME`, JSON in and out."""

import json
import os
import sys

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    import django

    django.setup()

from django.test import Client

from accounts.models import User
from councils.actions.ballot_checks import find_wrong_ballots
from councils.actions.boxes import press
from councils.actions.keys import turn_key
from councils.actions.sessions import Presence, plan_session, put_on_agenda, record_attendance
from councils.models import Ballot, Box, Session
from councils.states import Method
from tests.factories.ballots import Voting, box_for, secret_rules
from tests.factories.councils import SESSION_AT, Sitting, sitting, under_review


def in_session_by_vote(seats: int, items: int) -> tuple[Sitting, Session]:
    """Give an open session of a council that votes without scoring."""
    rules = secret_rules(name="Quy tắc chỉ bỏ phiếu kín", method=Method.VOTE, pass_mark=None)
    at = sitting(members=seats - 2, rule_sheet=rules)
    by = at.secretary.person
    session = plan_session(council=at.council, by=by, name="Phiên họp", held_at=SESSION_AT, place="Hội trường")
    put_on_agenda(session=session, assessments=under_review(at, items), by=by)
    record_attendance(session=session, by=by, presences={seat: Presence(True) for seat in at.seats})
    return at, at.together(session, "open")


def told(voting: Voting) -> dict:
    """Give what the test needs of an open box."""
    return {
        "box": voting.box.pk,
        "items": list(voting.box.items.order_by("pk").values_list("pk", flat=True)),
        "people": [seat.person_id for seat in voting.at.seats],
        "codes": {str(seat.person_id): voting.codes[seat.pk] for seat in voting.at.seats[:3]},
    }


def signed_in(person: int) -> str:
    """Give the cookie of somebody who is signed in."""
    client = Client()
    client.force_login(User.objects.get(pk=person))
    return client.cookies["sessionid"].value


def open_boxes(councils: int, seats: int, items: int) -> dict:
    """Open a box with a block of items in each of so many councils."""
    boxes = []
    for _number in range(councils):
        at, session = in_session_by_vote(seats, items)
        voting = box_for(at, list(session.items.order_by("position")))
        voting.together("open")
        boxes.append(told(voting))
    return {"boxes": boxes, "sessions": {person: signed_in(person) for box in boxes for person in box["people"]}}


def one_council(seats: int, items: int) -> dict:
    """Give a council in session with so many items, to be voted on one after the other."""
    at, session = in_session_by_vote(seats, items)
    people = [seat.person_id for seat in at.seats]
    return {
        "session": session.pk,
        "items": list(session.items.order_by("position").values_list("pk", flat=True)),
        "people": people,
        "sessions": {person: signed_in(person) for person in people},
    }


def count(boxes: list[dict]) -> dict:
    """Close boxes and count them."""
    for each in boxes:
        for person in officers(each):
            press(box=Box.objects.get(pk=each["box"]), step="close", by=person)
    return turn(boxes)


def turn(boxes: list[dict]) -> dict:
    """Turn the first two keys of boxes; give every ballot, and what is wrong."""
    for each in boxes:
        for person in officers(each):
            turn_key(box=Box.objects.get(pk=each["box"]), by=person, code=each["codes"][str(person.pk)])
    ballots = Ballot.objects.values_list("item", "code", "choice")
    return {"ballots": [list(ballot) for ballot in ballots], "wrong": find_wrong_ballots()}


def officers(each: dict) -> list[User]:
    """Give the chair and the secretary."""
    return [User.objects.get(pk=person) for person in each["people"][:2]]


PARTS = {part.__name__: part for part in (open_boxes, one_council, count, turn)}

if __name__ == "__main__":
    json.dump(PARTS[sys.argv[1]](**json.load(sys.stdin)), sys.stdout)
