"""A deed on a page of the movement: what must be said is asked first, in a panel over the page, then it is done."""

from collections.abc import Callable

from django.contrib import messages
from django.db.models import Model
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from common.errors import NotAllowed, require
from councils.views.asking import ask_first


def ask_and_do(
    request: HttpRequest, row: Model, deed: Callable, *, why_not: str | None, said: str, form: Form | None = None,
    **asked,
) -> HttpResponse:  # fmt: skip
    """Ask (`asked` is what `ask_first` says), or do it with what the form says and go to the page of the row.

    Raises `NotAllowed` for `why_not`; what the deed itself refuses stands above its form.
    """
    require(why_not)
    if request.method == "POST" and (form is None or form.is_valid()):
        try:
            deed(**(form.cleaned_data if form else {}))
        except NotAllowed as reason:
            if form is None:
                raise
            form.add_error(None, str(reason))
        else:
            messages.success(request, said)
            return redirect(row)
    return ask_first(request, back=row.get_absolute_url(), form=form, **asked)
