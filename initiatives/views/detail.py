"""The page of one initiative: where it is, what is asked of its reader, what was handed in."""

import datetime
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from accounts.models import User
from initiatives.differences import changed_keys, diff
from initiatives.disclosure import Sight, shown
from initiatives.headlines import headline
from initiatives.models import CorrectionPoint, EffectConfirmation, Initiative, ModelResults, Version
from initiatives.permissions import acts_for_authors, why_not_answer, why_not_extend, why_not_hold, why_not_write
from initiatives.permissions.effect import why_not_ask_for_confirmation
from initiatives.permissions.running import why_not_run
from initiatives.permissions.themes import why_not_tag
from initiatives.predecessors import line_of
from initiatives.reading import sections
from initiatives.replication import replication_for
from initiatives.states import UNDER_WAY, WITH_AUTHORS, Status, StepName
from initiatives.versions import build_content
from initiatives.views.reach import version_of, visible, whole, writing_url
from initiatives.whereabouts import stages
from initiatives.workflow import TRANSITIONS, why_not_step


def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an initiative as far as this visitor may see it."""
    initiative, sight = visible(request, pk)
    now = timezone.now()
    context = {"initiative": initiative, "sight": sight, "now": now, **_content(initiative, sight, request.user)}
    if initiative.is_model:
        context |= _of_model(initiative, request.user, now)
    elif initiative.status == Status.RECOGNISED:
        context |= confirmations_for(initiative, request.user)
    if initiative.status == Status.RECOGNISED:
        context |= replication_for(initiative, request.user)
    if sight.is_whole:
        context |= _course(initiative, sight, request.user, now)
        context["headline"] = headline(initiative, sight, request.user, context["points"], now)
        context["edit_url"] = writing_url(initiative) if why_not_write(request.user, initiative, now) is None else ""
        context["deeds"] = deeds(initiative, request.user, now)
        context["may_tag"] = why_not_tag(request.user, initiative, now) is None
    return render(request, "initiatives/detail.html", context)


def _content(initiative: Initiative, sight: Sight, user: User) -> dict:
    """Give what is written: to authors as it stands while they write, to everybody else as it was handed in last."""
    dossier = initiative.main_dossier()
    versions = list(dossier.versions.select_related("handed_in_by").order_by("-number"))
    newest = shown(versions[0].content, sight) if versions else None
    is_written = sight.is_author and initiative.status in WITH_AUTHORS
    content = build_content(dossier) if is_written or newest is None else newest
    return {
        "content": content,
        "parts": sections(content),
        "versions": rows_of(versions, content if is_written else None) if sight.is_whole else [],
        "latest": versions[0] if versions and sight.is_whole else None,
        "changes": diff(newest, content) if is_written and newest else [],
        "themes": [tag.theme for tag in initiative.theme_tags.select_related("theme")],
        "files": dossier.attachments.visible_to(user).present(),
    }


@dataclass(frozen=True)
class VersionRow:
    """A row of the table of versions; `version` is None for what is being written."""

    version: Version | None
    changed_count: int | None


def rows_of(versions: list[Version], current: dict | None) -> list[VersionRow]:
    """Give the table of versions, the newest first, with how many answers changed since the one before."""
    rows = []
    for version, before in zip(versions, [*versions[1:], None], strict=False):
        rows.append(VersionRow(version, before and len(changed_keys(before.content, version.content))))
    if current is not None and versions:
        rows.insert(0, VersionRow(None, len(changed_keys(versions[0].content, current))))
    return rows


def confirmations_for(initiative: Initiative, user: User) -> dict:
    """Give what other units confirmed or were asked for, as far as the user reads it."""
    found = EffectConfirmation.objects.visible_to(user).filter(initiative=initiative).for_list()
    return {
        "confirmations": found.order_by("pk"),
        "may_ask_units": why_not_ask_for_confirmation(user, initiative) is None,
    }


def _of_model(initiative: Initiative, user: User, now: datetime.datetime) -> dict:
    """Give what a model has besides: its years, its pilot and launch, what its report counts."""
    return {
        "line": line_of(initiative, user),
        "launches": initiative.launches.all(),
        "results": ModelResults.objects.filter(initiative=initiative).first(),
        "may_run": why_not_run(user, initiative, now) is None,
    }


def _course(initiative: Initiative, sight: Sight, user: User, now: datetime.datetime) -> dict:
    history = list(initiative.history.select_related("by", "on_behalf_of").order_by("at", "pk"))
    points, earlier = points_of(initiative)
    return {
        "stages": stages(initiative, history, sight, now),
        "earlier": [(point, "") for point in earlier],
        "points": points,
        "places": _places(initiative, points),
        "is_answering": why_not_answer(user, initiative, now) is None,
    }


def points_of(initiative: Initiative) -> tuple[list[CorrectionPoint], list[CorrectionPoint]]:
    """Give the points that are being corrected now, and those answered before."""
    points = CorrectionPoint.objects.filter(version__dossier=initiative.main_dossier())
    points = points.select_related("question__section", "attachment__question__section", "asked_by", "answered_by")
    found = list(points.order_by("-version__number", "position"))
    newest = initiative.latest_version()
    asked = [point for point in found if initiative.status == Status.RETURNED and point.version_id == newest.pk]
    return asked, [point for point in found if point not in asked and point.answered_at is not None]


def _places(initiative: Initiative, points: list[CorrectionPoint]) -> list[tuple[CorrectionPoint, str]]:
    """Give the points, each with the address where it is corrected."""
    places = []
    for point in points:
        question = point.question or (point.attachment.question if point.attachment else None)
        places.append((point, writing_url(initiative, question) if question or not point.attachment else ""))
    return places


def deeds(initiative: Initiative, user: User, now: datetime.datetime) -> dict[str, str | None]:
    """Give the deeds that belong to the state, each with the reason why this visitor cannot do it, or None.

    Only for those who have to do with them: a reason beside a button teaches; beside nine it is noise.
    """
    steps = (StepName.WITHDRAW, StepName.RECALL_RETURN, StepName.RECALL_ACCEPT)
    found = {
        str(step): why_not_step(user, initiative, step, now)
        for step in steps
        if initiative.status in TRANSITIONS[step].sources
    }
    if initiative.status == Status.RETURNED:
        found["extend"] = why_not_extend(user, initiative, now)
    if initiative.status in UNDER_WAY:
        found["hold"] = why_not_hold(user, initiative, now)
    writes = acts_for_authors(user, initiative)
    if initiative.status == Status.DRAFT:
        return {}  # a draft is deleted, not withdrawn
    return {deed: reason for deed, reason in found.items() if reason is None or (deed == "withdraw" and writes)}


def version(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Show one version as it was handed in."""
    initiative, _sight = whole(request, pk)
    found = version_of(initiative, number)
    context = {"initiative": initiative, "version": found, "parts": sections(found.content)}
    return render(request, "initiatives/version.html", context)


def changes(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Show what changed from the version before to this one; the number after the last one is what is written now."""
    initiative, sight = whole(request, pk)
    before = version_of(initiative, number - 1)
    after = dossier_after(initiative, sight, number)
    context = {"initiative": initiative, "before": before, "number": number, **after}
    context["changes"] = diff(before.content, after["content"])
    return render(request, "initiatives/changes.html", context)


def dossier_after(initiative: Initiative, sight: Sight, number: int) -> dict:
    """Give the version of that number, or to authors what is being written after the last one."""
    dossier = initiative.main_dossier()
    is_next = not dossier.versions.filter(number=number).exists()
    if is_next and sight.is_author and initiative.status in WITH_AUTHORS:
        return {"after": None, "content": build_content(dossier)}
    found = version_of(initiative, number)
    return {"after": found, "content": found.content}
