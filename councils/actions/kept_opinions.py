"""Opinions in writing of a dossier that leaves an agenda: kept as they were sent, and brought along to the next one."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import require
from councils import notices
from councils.models import AgendaItem, Assessment, WrittenOpinion


def keep_opinions(item: AgendaItem) -> int:
    """Leave what was written on an item to its dossier, tell the writers, and say how many; the item is locked."""
    sent = WrittenOpinion.objects.filter(item=item)
    writers = [opinion.seat for opinion in sent.select_related("seat__person")]
    sent.update(item=None, kept_for=item.assessment_id)
    notices.opinions_kept(item, writers)
    return len(writers)


def bring_opinions_along(items: Sequence[AgendaItem]) -> None:
    """Put on new items what was kept for their dossiers, and tell the writers; a secret item takes none."""
    takes = {item.assessment_id: item for item in items if not item.is_secret}
    kept = list(WrittenOpinion.objects.filter(kept_for__in=takes).select_for_update(of=("self",)).order_by("pk"))
    if not kept:
        return
    for opinion in kept:
        opinion.item, opinion.kept_for = takes[opinion.kept_for_id], None
    WrittenOpinion.objects.bulk_update(kept, ["item", "kept_for"])
    for opinion in WrittenOpinion.objects.filter(pk__in=[each.pk for each in kept]).for_notice():
        notices.opinion_goes_along(opinion)


@transaction.atomic
def take_kept_back(*, assessment: Assessment, by: User) -> None:
    """Take back what one wrote on a dossier that is on no agenda at the moment."""
    kept = WrittenOpinion.objects.select_for_update().kept_by(by).filter(kept_for=assessment)
    require(None if kept.delete()[0] else _("You have no opinion in writing on this dossier."))
