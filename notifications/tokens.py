"""When somebody's inbox has changed (common/tokens.py): the bell in the header asks every half minute."""

from collections.abc import Iterable

from common.tokens import token_of, touch


def _name(person_id: int) -> str:
    return f"notifications:inbox:{person_id}"


def token_of_inbox(person_id: int) -> str:
    """Give the token of an inbox as it is; read it before the rows."""
    return token_of(_name(person_id))


def touch_inboxes(person_ids: Iterable[int]) -> None:
    """Say, once the change is committed, that these inboxes are no longer as they were."""
    touch(_name(pk) for pk in person_ids)
