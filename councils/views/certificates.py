"""The public check of a certificate: anybody with the paper in hand, without an account."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from common.limits import Limit
from councils.codes import is_mistyped, tidy_code
from councils.forms.registry import CodeForm
from councils.models import Certificate

# Guessing: a well-formed code that belongs to no certificate. Slips in typing break the check sign and do not count.
GUESSES = Limit("certificate", most=20, seconds=600)


@login_not_required
def ask_code(request: HttpRequest) -> HttpResponse:
    """Take the code that stands on a paper, and lead to what the register says of it."""
    form = CodeForm(request.GET) if "code" in request.GET else CodeForm()
    if form.is_bound and form.is_valid():
        return redirect("certificate", form.cleaned_data["code"])
    return render(request, "certificates/ask.html", {"form": form})


@login_not_required
@never_cache
def certificate(request: HttpRequest, code: str) -> HttpResponse:
    """Say in one line whether the paper is valid, then what to compare with it."""
    tidy = tidy_code(code)
    if tidy and tidy != code:
        return redirect("certificate", tidy)
    if GUESSES.is_reached(request):
        return _answer(request, "certificates/too_often.html", {"minutes": GUESSES.seconds // 60}, status=429)
    found = Certificate.objects.for_check().filter(code=tidy).first() if tidy and not is_mistyped(tidy) else None
    if found is None:
        return _not_found(request, code, tidy)
    return _answer(request, "certificates/check.html", {"certificate": found, "now": timezone.now()})


def _not_found(request: HttpRequest, code: str, tidy: str | None) -> HttpResponse:
    is_slip = tidy is None or is_mistyped(tidy)
    if not is_slip:
        GUESSES.count(request)
    context = {"code": code, "is_slip": is_slip, "form": CodeForm(initial={"code": code})}
    return _answer(request, "certificates/not_found.html", context, status=404)


def _answer(request: HttpRequest, template: str, context: dict, status: int = 200) -> HttpResponse:
    response = render(request, template, context, status=status)
    response["X-Robots-Tag"] = "noindex"  # names of people, for who holds the paper
    return response
