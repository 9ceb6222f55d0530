"""Letters of submission: what waits for one, those issued, one letter and its papers."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from common.errors import require
from common.paging import page_of
from common.paper import paper_response
from common.word import asks_for_word, word_response
from councils.actions.letters import issue_letter, void_letter
from councils.forms.letters import LetterForm
from councils.forms.reviews import ReasonForm
from councils.models import Council, Letter
from councils.papers.letters import letter_pdf
from councils.permissions.decisions import handles_decisions, signers, why_not_prepare
from councils.permissions.letters import to_be_submitted, why_not_void
from councils.views.asking import ask_first


def letters(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what was put forward and waits for a letter, and the letters issued; issue one."""
    council = get_object_or_404(Council.objects.deciding_for(request.user).select_related("unit"), pk=pk)
    require(None if handles_decisions(request.user, council) else why_not_prepare(request.user, council))
    waiting = to_be_submitted(council).for_list().order_by("initiative__number", "pk")
    data = request.POST if request.method == "POST" else None
    form = LetterForm(data, council=council, waiting=waiting, signers=signers(council), by=request.user)
    if request.method == "POST" and form.is_valid():
        letter = issue_letter(council=council, by=request.user, now=timezone.now(), **form.deed())
        messages.success(request, _("Letter %(number)s is issued; print it to be signed.") % {"number": letter})
        return redirect(letter)
    page = page_of(Letter.objects.filter(council=council).for_list(), request.GET, order=("-pk",))
    context = {"council": council, "waiting": list(waiting), "form": form, "page": page}
    context["why_not_prepare"] = why_not_prepare(request.user, council)
    return render(request, "councils/letters.html", context, status=422 if form.errors else 200)


def letter(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one letter with its list."""
    found = _found(request, pk)
    return render(request, "councils/letter.html", {"letter": found, "why_not_void": why_not_void(request.user, found)})


def letter_paper(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the letter with its list as PDF, or to be edited."""
    found = _found(request, pk)
    name = f"Tờ trình {found.number}"
    if asks_for_word(request):
        return word_response("councils/letter.docx", found.content, name)
    return paper_response(request, letter_pdf(found.content, made_at=found.issued_at), name)


def void(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask why a letter is made void, and make it void."""
    found = _found(request, pk)
    require(why_not_void(request.user, found))
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        void_letter(letter=found, by=request.user, now=timezone.now(), **form.cleaned_data)
        messages.success(request, _("The letter is void. What it submitted waits for another one."))
        return redirect("councils:letters", found.council_id)
    return ask_first(
        request,
        title=_("Make letter %(number)s void") % {"number": found},
        words=_("Its number stays taken and is not given again. What it submitted can stand in another letter."),
        act=_("Make it void"),
        keep=_("Keep the letter"),
        back=found.get_absolute_url(),
        form=form,
    )


def _found(request: HttpRequest, pk: int) -> Letter:
    seen = Letter.objects.visible_to(request.user).select_related("council__unit", "addressee", "signer", "voided_by")
    return get_object_or_404(seen, pk=pk)
