"""The page on which somebody says which themes an initiative serves."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from common.errors import require
from initiatives.actions.themes import set_themes
from initiatives.forms.themes import ThemesForm
from initiatives.permissions.themes import why_not_tag
from initiatives.views.deeds import ask
from initiatives.views.reach import whole


def themes(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose the themes of an initiative."""
    initiative, _sight = whole(request, pk)
    now = timezone.now()
    require(why_not_tag(request.user, initiative, now))
    form = ThemesForm(request.POST if request.method == "POST" else None, initiative=initiative)
    if request.method == "POST" and form.is_valid():
        set_themes(initiative=initiative, themes=form.cleaned_data["themes"], by=request.user, now=now)
        messages.success(request, _("The themes are saved."))
        return redirect(initiative)
    words = _("What the initiative serves of that which the movement asks each group for. It counts with these themes.")
    return ask(request, initiative, form, act=_("Save the themes"), title=_("Themes of the initiative"), words=words)
