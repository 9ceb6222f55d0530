"""Stories everybody reads: the list, a page, its picture, the Atom feed."""

import datetime

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.syndication.views import Feed
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.template.defaultfilters import linebreaks_filter
from django.urls import reverse, reverse_lazy
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from common.paging import page_of
from movements.models import Story
from movements.permissions.stories import sees_draft, why_not_tell
from movements.story_pictures import public_copy

SIZE, IN_FEED = 20, 50


@login_not_required
def story_list(request: HttpRequest) -> HttpResponse:
    """List what is published, newest first."""
    page = page_of(Story.objects.public().for_page(), request.GET, order=("-published_at", "-pk"), size=SIZE)
    return render(request, "movements/stories/list.html", {"page": page})


@login_not_required
def story(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one published story."""
    found = get_object_or_404(Story.objects.public().for_page(), pk=pk)
    signed_in = request.user.is_authenticated
    context = {
        "story": found,
        "authors": found.initiative.authors_with_persons(),
        "tell_shut": why_not_tell(request.user, found.initiative) if signed_in else True,
    }
    return render(request, "movements/stories/story.html", context)


@login_not_required
def picture(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the picture of a story as everybody sees it; one that was removed or kept back since is not there.

    Before it is published those who tell of it and its authors see it: they agree to it.
    """
    told = get_object_or_404(Story.objects.for_page(), pk=pk)
    if not Story.objects.public().filter(pk=pk).exists() and not sees_draft(request.user, told):
        raise Http404
    found = told.picture
    if found is None or found.is_confidential or found.removed_at is not None or (copy := public_copy(found)) is None:
        raise Http404
    answer = HttpResponse(copy, content_type=found.media_type)
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Cache-Control"] = "no-cache"  # it goes with a consent taken back
    return answer


class StoryFeed(Feed):
    """The newest stories for newspapers and other sites."""

    login_required = False  # what @login_not_required says of a function
    feed_type = Atom1Feed
    title = _("Initiatives told")
    subtitle = _("Recognised initiatives of the province, told with the consent of their authors.")
    link = reverse_lazy("stories:list")
    feed_url = reverse_lazy("stories:feed")

    def items(self) -> QuerySet[Story]:
        """The newest published ones."""
        return Story.objects.public().for_page().order_by("-published_at", "-pk")[:IN_FEED]

    def item_title(self, item: Story) -> str:
        """Its title."""
        return item.title

    def item_description(self, item: Story) -> str:
        """All of its text, for it is short, below its picture; as HTML, which feeds take it for."""
        text = linebreaks_filter(item.text)
        if item.picture is None or item.picture.is_confidential or item.picture.removed_at is not None:
            return text
        address = settings.SITE_URL + reverse("stories:picture", args=[item.pk])
        return format_html('<p><img src="{}" alt=""></p>{}', address, text)

    def item_pubdate(self, item: Story) -> datetime.datetime:
        """When it was published."""
        return item.published_at

    def item_updateddate(self, item: Story) -> datetime.datetime:
        """The same: what is changed is published anew."""
        return item.published_at
