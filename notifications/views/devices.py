"""Devices that take messages."""

from pathlib import Path

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from notifications.actions.devices import forget_device, take_device
from notifications.forms.devices import DeviceForm
from notifications.models import PushSubscription


@login_not_required  # the same for everybody; a browser asks for it whether or not somebody is signed in
@require_GET
def worker(request: HttpRequest) -> HttpResponse:
    """Give the script that shows messages; from here it may serve the inbox alone."""
    script = Path(finders.find("js/push-worker.js")).read_bytes()
    return HttpResponse(script, content_type="text/javascript", headers={"Cache-Control": "no-cache"})


@require_POST
def subscribe(request: HttpRequest) -> HttpResponse:
    """Send messages to this device from now on."""
    form = DeviceForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"errors": form.errors}, status=422)
    take_device(person=request.user, device=request.headers.get("User-Agent", ""), **form.cleaned_data)
    messages.success(request, _("This device takes messages from now on."))
    return HttpResponse(status=204)


@require_POST
def unsubscribe(request: HttpRequest, pk: int) -> HttpResponse:
    """Send nothing to one of the own devices any more."""
    device = get_object_or_404(PushSubscription.objects.visible_to(request.user), pk=pk)
    forget_device(device=device, by=request.user)
    messages.success(request, _("%(device)s gets no more messages.") % {"device": device})
    return redirect("notifications:choices")
