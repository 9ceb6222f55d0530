"""Making a story: begun with one deed, agreed to by its authors, published and taken down."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from common.errors import require
from initiatives.forms.deeds import ReasonForm
from initiatives.models import Initiative
from movements.actions.stories import (
    answer_consent,
    begin_story,
    edit_story,
    pictures_of,
    publish_story,
    take_down,
    why_not_tell_down,
)
from movements.forms.stories import ConsentForm, StoryForm
from movements.models import Story, StoryConsent
from movements.permissions.stories import why_not_answer, why_not_publish, why_not_tell


@require_POST
def tell(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a story of an initiative with one click, and go on to its words."""
    initiative = get_object_or_404(Initiative.objects.visible_to(request.user).select_related("unit"), pk=pk)
    story = begin_story(initiative=initiative, by=request.user)
    messages.success(request, _("The authors have been asked whether they agree to being told of."))
    return redirect("stories:edit", story.pk)


def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Write the story, see who has agreed, and publish."""
    story = _told_by(request, pk)
    pictures = pictures_of(story.initiative)
    start = {"title": story.title, "text": story.text, "picture": story.picture_id}
    form = StoryForm(request.POST if request.method == "POST" else None, initial=start, pictures=pictures)
    if request.method == "POST" and form.is_valid():
        edit_story(story=story, by=request.user, **form.cleaned_data)
        messages.success(request, _("Saved. Where something has changed, the authors have been asked anew."))
        return redirect("stories:edit", story.pk)
    context = {
        "story": story, "form": form, "consents": story.consents.select_related("author__person", "recorded_by"),
        "publish_shut": why_not_publish(request.user, story),
    }  # fmt: skip
    return render(request, "movements/stories/edit.html", context, status=422 if form.is_bound else 200)


@require_POST
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Let everybody read it."""
    story = publish_story(story=_told_by(request, pk), by=request.user)
    messages.success(request, _("Published. Whoever takes the consent back takes the page down."))
    return redirect(story)


def down(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a story from the public, for a reason."""
    story = _told_by(request, pk)
    require(why_not_tell_down(request.user, story))
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        take_down(story=story, reason=form.cleaned_data["reason"], by=request.user)
        messages.success(request, _("The page is no longer public."))
        return redirect("stories:edit", story.pk)
    context = {"form": form, "title": _("Take the page down?"), "grave": True, "act": _("Take it down"),
               "words": _("Nobody reads it any more until it is published again. The consents stay."),
               "keep": _("Back to the story"), "back_url": reverse("stories:edit", args=[pk])}  # fmt: skip
    return render(request, "confirm.html", context, status=422 if form.is_bound else 200)


def consent(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the story to an author, who agrees or not; for an outside person the unit records it from a paper."""
    found = get_object_or_404(StoryConsent.objects.select_related("story__initiative__unit", "author__person"), pk=pk)
    if (reason := why_not_answer(request.user, found)) and why_not_tell(request.user, found.story.initiative):
        raise Http404  # nobody concerned
    require(reason)
    is_outside = found.author.person_id is None
    form = ConsentForm(request.POST if request.method == "POST" else None) if is_outside else None
    if request.method == "POST" and (form is None or form.is_valid()):
        agrees, note = request.POST.get("answer") == "yes", form.cleaned_data["note"] if form else ""
        answer_consent(consent=found, agrees=agrees, by=request.user, note=note)
        words = _("You have agreed; it can be taken back at any time.") if agrees else _("Nothing of it is public.")
        messages.success(request, _("The consent is recorded.") if is_outside else words)
        return redirect("stories:edit", found.story_id) if is_outside else redirect("stories:consent", pk)
    context = {"consent": found, "story": found.story, "form": form}
    return render(request, "movements/stories/consent.html", context, status=422 if form and form.is_bound else 200)


def _told_by(request: HttpRequest, pk: int) -> Story:
    """Give a story to whoever may tell of its initiative."""
    story = get_object_or_404(Story.objects.for_page().select_related("published_by"), pk=pk)
    require(why_not_tell(request.user, story.initiative))
    return story
