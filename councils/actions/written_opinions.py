"""Opinions in writing: sent, replaced and taken back until the roll of the item is fixed."""

import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import require
from councils.actions.voting import lock_item
from councils.models import AgendaItem, WrittenOpinion
from councils.permissions import seat_of
from councils.permissions.written_opinions import why_not_write
from councils.tokens import touch


@transaction.atomic
def send_opinion(
    *, item: AgendaItem, by: User, choice: str, text: str, now: datetime.datetime | None = None
) -> WrittenOpinion:
    """Send an opinion in writing on an item, or another one in its place."""
    current = lock_item(item)
    require(why_not_write(by, current))
    if not text.strip():
        require(_("Say why."))
    given = {"choice": choice, "text": text.strip(), "sent_at": now or timezone.now()}
    seat = seat_of(by, current.session.council)
    opinion, _is_new = WrittenOpinion.objects.update_or_create(item=current, seat=seat, defaults=given)
    touch(current.session_id)
    return opinion


@transaction.atomic
def take_opinion_back(*, item: AgendaItem, by: User) -> None:
    """Take one's opinion in writing back; where there is none nothing changes."""
    current = lock_item(item)
    require(why_not_write(by, current))
    current.written_opinions.filter(seat__person=by).delete()
    touch(current.session_id)
