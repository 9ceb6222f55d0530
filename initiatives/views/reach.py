"""How views find an initiative: what the visitor may not see is not there, what he or she reads in part says so."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse

from common.errors import require
from initiatives.disclosure import Sight, sight_of, why_not_read_whole
from initiatives.models import Initiative, Question, Version
from initiatives.querysets import InitiativeQuerySet


def visible(request: HttpRequest, pk: int) -> tuple[Initiative, Sight]:
    """Give the initiative and what of it this visitor may see, or answer 404."""
    initiative = get_object_or_404(_for_page(Initiative.objects.visible_to(request.user)), pk=pk)
    return initiative, sight_of(request.user, initiative)


def _for_page(rows: InitiativeQuerySet) -> InitiativeQuerySet:
    related = ("season__campaign", "unit", "recognising_unit", "field", "author_kind", "entered_by")
    return rows.select_related(*related).with_authors()


def whole(request: HttpRequest, pk: int) -> tuple[Initiative, Sight]:
    """Give an initiative that the visitor may read whole: 404 where nothing is seen, 403 where only a part is."""
    initiative, sight = visible(request, pk)
    require(why_not_read_whole(sight))
    return initiative, sight


def own_or_whole(request: HttpRequest, pk: int) -> Initiative:
    """Give an initiative the visitor writes, found without asking the rules of others; else as `whole` does.

    A deed locks the row and reads it again: it gets the bare row.
    """
    rows = Initiative.objects.written_by(request.user)
    own = list((rows if request.method == "POST" else _for_page(rows)).filter(pk=pk).order_by())
    return own[0] if own else whole(request, pk)[0]


def version_of(initiative: Initiative, number: int) -> Version:
    """Give one version handed in, or answer 404."""
    versions = Version.objects.filter(dossier=initiative.main_dossier()).select_related("handed_in_by", "dossier")
    return get_object_or_404(versions, number=number)


def writing_url(initiative: Initiative, question: Question | None = None) -> str:
    """Give where an answer is mended: in its step of the form."""
    if question is None:
        return reverse("initiatives:edit", args=[initiative.pk])
    return reverse("initiatives:edit", args=[initiative.pk, question.section.position]) + f"#div_id_{question.key}"
