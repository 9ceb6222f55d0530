"""The floors of the benchmark: what the server, the session and one indexed query cost alone."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse

from accounts.models import User


@login_not_required
def bare(request: HttpRequest) -> HttpResponse:
    """Answer "ok" and nothing else."""
    return HttpResponse("ok")


def with_session(request: HttpRequest) -> HttpResponse:
    """Answer with the signed-in person's name: the session and one indexed query."""
    return HttpResponse(User.objects.values_list("full_name", flat=True).get(pk=request.user.pk))
