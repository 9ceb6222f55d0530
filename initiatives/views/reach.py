"""How views find an initiative: what the visitor may not see is not there, what he or she reads in part says so."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse

from common.errors import require
from initiatives.disclosure import Sight, sight_of, why_not_read_whole
from initiatives.models import Initiative, Question, Version


def visible(request: HttpRequest, pk: int) -> tuple[Initiative, Sight]:
    """Give the initiative and what of it this visitor may see, or answer 404."""
    rows = Initiative.objects.visible_to(request.user).select_related(
        "season__campaign", "unit", "recognising_unit", "field", "author_kind", "entered_by"
    )
    initiative = get_object_or_404(rows.prefetch_related("authors__person"), pk=pk)
    return initiative, sight_of(request.user, initiative)


def whole(request: HttpRequest, pk: int) -> tuple[Initiative, Sight]:
    """Give an initiative that the visitor may read whole: 404 where nothing is seen, 403 where only a part is."""
    initiative, sight = visible(request, pk)
    require(why_not_read_whole(sight))
    return initiative, sight


def version_of(initiative: Initiative, number: int) -> Version:
    """Give one version handed in, or answer 404."""
    versions = Version.objects.filter(dossier=initiative.main_dossier()).select_related("handed_in_by", "dossier")
    return get_object_or_404(versions, number=number)


def writing_url(initiative: Initiative, question: Question | None = None) -> str:
    """Give where an answer is mended: in its step of the form."""
    if question is None:
        return reverse("initiatives:edit", args=[initiative.pk])
    return reverse("initiatives:edit", args=[initiative.pk, question.section.position]) + f"#div_id_{question.key}"
