"""What the workers do for notices; each may run twice."""

from celery import shared_task
from django.utils import timezone

from notifications.actions.calling import carry_out, hand_over_uncalled
from notifications.actions.extending import hand_over_untold, tell
from notifications.actions.letters import write_letters
from notifications.actions.outages import tell_of_outages
from notifications.actions.reaching import tell_of_returned_invitations
from notifications.actions.reminding import remind
from notifications.actions.sending import deliver, take_up_due
from notifications.actions.telling import MAILS_A_TASK
from notifications.dues import kind_named, kinds
from notifications.limits import limits
from notifications.models import Calling, Extension


@shared_task
def send_mails(delivery_ids: list[int]) -> int:
    """Send these mails; what is sent already is left alone."""
    return deliver(delivery_ids, now=timezone.now())


@shared_task
def send_due_mails() -> int:
    """Take up what failed or was left behind, mails a batch a task; give how many mails."""
    tell_of_outages(now=timezone.now())
    tell_of_returned_invitations(now=timezone.now())
    hand_over_untold(now=timezone.now())
    hand_over_uncalled(now=timezone.now())
    ids = take_up_due(now=timezone.now())
    for start in range(0, len(ids), MAILS_A_TASK):
        send_mails.delay(ids[start : start + MAILS_A_TASK])
    return len(ids)


@shared_task
def climb_ladders() -> int:
    """Have the ladder of each kind looked at, each by a task of its own: one that fails holds up no other."""
    for name in kinds():
        climb_ladder.delay(name)
    return len(kinds())


@shared_task
def climb_ladder(kind: str) -> int:
    """Remind whoever the ladder of one kind has reached; a second run finds nobody left."""
    return remind(kind=kind_named(kind), now=timezone.now())


@shared_task
def call_people(calling_id: int) -> int:
    """Remind people as somebody asked; a second run the same day reminds nobody."""
    return carry_out(calling=Calling.objects.select_related("by").get(pk=calling_id), now=timezone.now())


@shared_task
def write_letters_of_the_day() -> int:
    """Write the letters of the day whose hour has come; a second run finds them written."""
    return write_letters(now=timezone.now())


@shared_task
def tell_of_extension(extension_id: int, key: int) -> None:
    """Tell many people that a limit was extended; a second run tells nobody again."""
    extension = Extension.objects.select_related("by").get(pk=extension_id)
    limit, now = limits()[extension.kind], timezone.now()
    tell(extension=extension, limit=limit, row=limit.row(key), now=now)
