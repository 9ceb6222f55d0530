"""Beginning a draft and deleting it."""

import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import Unit, User
from common.errors import NotAllowed, require
from initiatives import notices
from initiatives.actions.attachments import forget_files
from initiatives.actions.duties import refresh_duties
from initiatives.duties import settle
from initiatives.models import Author, AuthorKind, Dossier, FormTemplate, Initiative, Season
from initiatives.permissions import why_not_begin, why_not_delete
from initiatives.states import ACT_OF, Act, Consent, Kind


def template_for(season: Season, *, act: str = Act.APPLICATION, kind: str = Kind.INITIATIVE) -> FormTemplate:
    """Give the form new dossiers of the season are written in: the one made for the year, else the newest for all."""
    published = FormTemplate.objects.filter(is_published=True, act=act, kind=kind, field__isnull=True)
    for year in (season.year, None):
        template = published.filter(year=year).order_by("-version", "-pk").first()
        if template is not None:
            return template
    raise NotAllowed(_("There is no form for this season yet. An administrator publishes one."))


@transaction.atomic
def begin_draft(
    *,
    by: User,
    season: Season,
    now: datetime.datetime,
    unit: Unit | None = None,
    on_behalf_of: User | None = None,
    kind: str = Kind.INITIATIVE,
) -> Initiative:
    """Begin a draft of one's own, or enter one for somebody, which counts once he or she confirms it.

    Of a model the lead author is who answers for it: a collective's model has no shares.

    An own draft in which nothing has been written yet is given again: a second click makes no second draft.
    """
    lead = on_behalf_of or by
    User.objects.select_for_update(no_key=True).get(pk=by.pk)
    require(why_not_begin(by, lead))
    untouched = _untouched_draft(by, lead, season, kind)
    if untouched is not None:
        return untouched
    initiative = Initiative.objects.create(
        kind=kind,
        season=season,
        unit=unit or lead.main_posting().unit,
        author_kind=None if kind == Kind.MODEL else AuthorKind.objects.filter(is_active=True).first(),
        status_since=now,
        entered_by=by,
    )
    author = Author(initiative=initiative, person=lead, is_lead=True, share=100)
    if lead.pk == by.pk:
        author.consent, author.consent_at, author.agreed_share = Consent.AGREED, now, author.share
    author.save()
    if lead.pk != by.pk:
        notices.consent_asked(author, by=by)
    act = ACT_OF[Kind(kind)]
    Dossier.objects.create(initiative=initiative, act=act, template=template_for(season, act=act, kind=kind))
    refresh_duties(initiative=initiative, now=now)
    return initiative


def _untouched_draft(by: User, lead: User, season: Season, kind: str) -> Initiative | None:
    drafts = Initiative.objects.of_kind(kind).filter(entered_by=by, season=season, status="draft", title="")
    drafts = drafts.filter(authors__person=lead)
    return drafts.filter(authors__is_lead=True, dossiers__answers__isnull=True).first()


@transaction.atomic
def delete_draft(*, initiative: Initiative, by: User, now: datetime.datetime) -> None:
    """Delete a draft with everything in it; co-authors who were named hear of it."""
    current = Initiative.objects.select_for_update().get(pk=initiative.pk)
    require(why_not_delete(by, current))
    named = [author.person for author in current.authors.select_related("person") if author.person_id]
    forget_files(current)
    title, season = str(current), Season.objects.select_related("campaign").get(pk=current.season_id)
    current.delete()
    settle({season: [person.pk for person in named]}, now=now)
    notices.draft_deleted(title, [person for person in named if person.pk != by.pk], by=by)
