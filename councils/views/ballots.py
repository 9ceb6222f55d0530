"""Ballot papers, keys, the list of counted ballots. What is typed or shown here is in no table, log or message."""

import uuid

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables

from common.errors import require
from councils.actions.ballots import Receipt, cast_ballot, paper_of, standing_of
from councils.actions.keys import take_key, try_key, turn_key
from councils.actions.papers import enter_papers, on_paper, waits_for_second
from councils.box_room import BoxRoom
from councils.forms.ballots import BallotForm, KeyForm, PapersForm
from councils.models import Box, BoxItem
from councils.permissions.ballots import items_of, why_not_put_papers_in, why_not_take_key, why_not_turn
from councils.sealing import code_of, grouped, new_number
from councils.states import BallotChoice, BoxStatus
from councils.views.boxes import box_of

KEY_COOKIE = "ballot-key"
KEY_LASTS = 24 * 3600  # seconds: a session's day


@never_cache
@sensitive_post_parameters()
@sensitive_variables()
def ballot(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand out a ballot paper, and take it: the answer never says what is on it and is of one size for all."""
    box = box_of(request, pk)
    if request.method != "POST":
        told = standing_of(box, request.user)
        return _paper(request, box, told) if told else _new_paper(request, box)
    form = BallotForm(request.POST, items=paper_of(box, request.user))
    if not form.is_valid():
        told = standing_of(box, request.user)
        return _paper(request, box, told, status=409) if told else _new_paper(request, box, is_incomplete=True)
    attempt, number, choices = form.slip()
    told = cast_ballot(box=box, by=request.user, attempt=attempt, number=number, choices=choices)
    if told == Receipt.CHANGED:
        return _new_paper(request, box, told=told)
    return _paper(request, box, told, status=200 if told == Receipt.RECEIVED else 409)


def _paper(request: HttpRequest, box: Box, told: Receipt, status: int = 200) -> HttpResponse:
    """Say how it stands with the visitor's ballot."""
    return render(request, "councils/ballot.html", {"box": box, "told": told}, status=status)


@sensitive_variables()
def _new_paper(request: HttpRequest, box: Box, told: str = "", is_incomplete: bool = False) -> HttpResponse:
    """Hand out a paper with an attempt and a number that exist nowhere but on it."""
    number = new_number()
    context = {
        "box": box,
        "told": told,
        "is_incomplete": is_incomplete,
        "attempt": uuid.uuid4(),
        "number": number,
        "shown_number": grouped(number),
        "items": [(each, code_of(number, each.pk)) for each in paper_of(box, request.user)],
        "choices": BallotChoice,
    }
    return render(request, "councils/ballot.html", context, status=422 if is_incomplete else 409 if told else 200)


@never_cache
@sensitive_variables()
def keys(request: HttpRequest, pk: int) -> HttpResponse:
    """Show who has taken a key; make the visitor's own and show its code this once."""
    box = box_of(request, pk)
    room = BoxRoom(box, request.user)
    if request.method != "POST":
        return render(request, "councils/keys.html", {"box": box, "room": room})
    code = take_key(box=box, by=request.user)
    answer = render(
        request, "councils/keys.html", {"box": box, "room": BoxRoom(box, request.user), "code": grouped(code)}
    )
    answer.set_cookie(
        KEY_COOKIE,
        code,
        max_age=KEY_LASTS,
        path=reverse("councils:turn", args=[box.pk]),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Strict",
    )
    return answer


@never_cache
@sensitive_post_parameters()
@sensitive_variables()
def turn(request: HttpRequest, pk: int) -> HttpResponse:
    """Try a key before the box is opened, turn it once the box is closed; the device or the holder gives the code."""
    box = box_of(request, pk)
    if box.status in {BoxStatus.COUNTED, BoxStatus.VOID}:
        return _after_the_end(request, box)
    is_trial = box.status == BoxStatus.PREPARING
    why_not = (why_not_take_key if is_trial else why_not_turn)(request.user, box)
    form = KeyForm(request.POST if request.method == "POST" else None, on_device=request.COOKIES.get(KEY_COOKIE, ""))
    if request.method == "POST" and form.is_valid():
        return _turned(request, box, form.cleaned_data["code"], is_trial)
    context = {"box": box, "form": form, "is_trial": is_trial, "why_not": why_not, "room": BoxRoom(box, request.user)}
    context["is_on_device"] = KEY_COOKIE in request.COOKIES
    return render(request, "councils/turn.html", context, status=422 if form.errors else 200)


@sensitive_variables()
def _turned(request: HttpRequest, box: Box, code: str, is_trial: bool) -> HttpResponse:
    if is_trial:
        try_key(box=box, by=request.user, code=code)
        return redirect("councils:keys", box.pk)
    if turn_key(box=box, by=request.user, code=code):
        return _without_key(redirect("councils:results", box.pk), box)
    return redirect("councils:turn", box.pk)


def _after_the_end(request: HttpRequest, box: Box) -> HttpResponse:
    """Lead on from a box that needs no key any more; a page that waits in the background is told to go itself."""
    page = reverse("councils:results" if box.status == BoxStatus.COUNTED else "councils:box", args=[box.pk])
    answer = HttpResponse(status=204, headers={"HX-Redirect": page}) if request.htmx else redirect(page)
    return _without_key(answer, box)


def _without_key(answer: HttpResponse, box: Box) -> HttpResponse:
    """Let the device forget the key."""
    answer.delete_cookie(KEY_COOKIE, path=reverse("councils:turn", args=[box.pk]), samesite="Strict")
    return answer


@never_cache
@sensitive_post_parameters()
@sensitive_variables()
def papers(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one teller's figures of the ballot papers; those of the second must be the same."""
    box = box_of(request, pk)
    require(why_not_put_papers_in(request.user, box))
    form = PapersForm(request.POST if request.method == "POST" else None, items=items_of(box), counts=on_paper(box))
    told = ""
    if request.method == "POST" and form.is_valid():
        if enter_papers(box=box, by=request.user, counts=form.figures()):
            return redirect(box)
        told = "first" if waits_for_second(box) else "differ"
    context = {"box": box, "form": form, "told": told, "waits": waits_for_second(box)}
    return render(request, "councils/papers.html", context, status=422 if form.errors else 200)


@never_cache
def results(request: HttpRequest, pk: int) -> HttpResponse:
    """List code and vote of every counted ballot; the browser finds the own lines by itself and tells nobody."""
    box = box_of(request, pk)
    if box.status != BoxStatus.COUNTED:
        return redirect(box)
    seen = BoxItem.objects.visible_to(request.user).filter(box=box).order_by("item__position")
    items = seen.select_related("item__assessment__initiative", "item__verdict").prefetch_related("ballots")
    return render(request, "councils/results.html", {"box": box, "items": items, "room": BoxRoom(box, request.user)})
