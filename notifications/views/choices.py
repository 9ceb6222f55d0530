"""What people choose about news, and what one click in a letter does."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from accounts.models import User
from notifications.actions.choosing import choose, put_off, stop_mail, take_up_again
from notifications.channels.push import Push, public_key
from notifications.choosing import Reach
from notifications.forms.choices import ChoicesForm
from notifications.links import NOT_NOW, STOP, UNDO, read_link, sign
from notifications.models import PushSubscription, Reminder
from notifications.permissions import why_not_put_off
from notifications.states import Channel, Topic


def choices(request: HttpRequest) -> HttpResponse:
    """Let the reader choose channel and moment of each topic, and the hour of the letter."""
    form = ChoicesForm(request.POST or None, person=request.user)
    if form.is_valid():
        choose(person=request.user, choices=form.choices(), hour=form.cleaned_data["hour"])
        messages.success(request, _("Kept. It holds from the next notice on."))
        return redirect("notifications:choices")
    context = {
        "form": form,
        "addresses": [
            (Channel(name).label, _("the devices named here") if name == Channel.PUSH else at)
            for name, at in Reach([request.user]).of(request.user).items()
        ],
        "push_key": public_key(Push.key()) if Push.is_set_up() else "",
        "devices": PushSubscription.objects.visible_to(request.user),
    }
    return render(request, "notifications/choices.html", context, status=422 if form.is_bound else 200)


@csrf_exempt  # mailboxes post here by themselves (RFC 8058); the link is signed and does nothing else
@login_not_required
@require_http_methods(["GET", "POST"])
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """Keep a topic, or all of the letter, out of somebody's mail; GET only asks: programs open links too."""
    person, topic = _reader_and_topic(token)
    topics = [Topic(topic)] if topic else list(Topic)
    context = {"topic": topics[0] if topic else None, "state": "asks", "token": token}
    undo = read_link(request.POST.get("undo", ""), UNDO)
    if undo and undo[0] == person.pk:
        choose(person=person, choices={(each, Channel.MAIL): when for each, when in undo[1].items()})
        context["state"] = "undone"
    elif request.method == "POST":
        former = stop_mail(person=person, topics=topics)
        context |= {"state": "done", "undo": sign([person.pk, former], UNDO)}
    return render(request, "notifications/stop.html", context)


def _reader_and_topic(token: str) -> tuple[User, str]:
    held = read_link(token, STOP)
    if held is None or held[1] not in ("", *Topic.values):
        raise Http404
    return get_object_or_404(User, pk=held[0], is_active=True), held[1]


@login_not_required
@require_http_methods(["GET", "POST"])
def not_now(request: HttpRequest, token: str) -> HttpResponse:
    """Put a reminder off until its next step.

    One click in the letter does it where its reader is signed in; everybody else is asked, as programs that look
    through mail open links too.
    """
    rows = Reminder.objects.for_list().filter(person__is_active=True)
    reminder = get_object_or_404(rows, pk=read_link(token, NOT_NOW) or 0)
    now, refusal = timezone.now(), why_not_put_off(reminder, timezone.now())
    if "undo" in request.POST:
        take_up_again(reminder=reminder, by=reminder.person)
        reminder.put_off_at = None
    elif refusal is None and (request.method == "POST" or (_is_own(request, reminder) and "ask" not in request.GET)):
        put_off(reminder=reminder, by=reminder.person, now=now)
        reminder.put_off_at = reminder.put_off_at or now
    context = {"reminder": reminder, "refusal": refusal, "undone": "undo" in request.POST}
    return render(request, "notifications/not_now.html", context)


def _is_own(request: HttpRequest, reminder: Reminder) -> bool:
    return request.user.is_authenticated and request.user.pk == reminder.person_id
