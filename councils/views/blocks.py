"""Block votes: which items come into one, opened, an item taken out."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from common.errors import require
from councils.actions.blocks import open_block, take_out
from councils.blocks import groups_of
from councils.forms.sessions import BlockForm
from councils.permissions import why_no_room, why_not_change_session
from councils.permissions.blocks import why_not_take_out
from councils.views.asking import ask_first
from councils.views.items import item_of
from councils.views.sessions import back_to, session_of


def block(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the items that could be put to one vote, and open it on those chosen."""
    session = session_of(request, pk)
    require(why_no_room(session) or why_not_change_session(request.user, session))
    groups = groups_of(session, request.user)
    ready = session.items.filter(pk__in=[each.item.pk for group in groups for each in group.rows])
    form = BlockForm(request.POST if request.method == "POST" else None, ready=ready)
    if request.method == "POST" and form.is_valid():
        open_block(session=session, items=list(form.cleaned_data["items"]), by=request.user)
        return back_to(request, session)
    context = {"session": session, "groups": groups, "form": form}
    return render(request, "councils/block.html", context, status=422 if form.errors else 200)


def take_item_out(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what it means to take an item out of its block, and do it."""
    item = item_of(request, pk)
    require(why_not_take_out(request.user, item))
    if request.method == "POST":
        take_out(item=item, by=request.user)
        messages.success(request, _("Item %(number)d is voted on alone.") % {"number": item.position})
        return redirect(item.session)
    return ask_first(
        request,
        title=_("Take item %(number)d out of the block") % {"number": item.position},
        words=_("It is discussed and voted on alone afterwards. Votes already given on it in the block do not count."),
        act=_("Take it out"),
        keep=_("Leave it in the block"),
        back=item.session.get_absolute_url(),
    )
