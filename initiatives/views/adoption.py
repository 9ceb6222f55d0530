"""Applying an initiative in another unit: the page of an application, and the deeds on the way to its confirmation."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.models import Unit
from accounts.people import find_people
from common.errors import NotAllowed, require
from initiatives.actions.adoption import (
    abandon_adoption,
    begin_adoption,
    give_report_back,
    name_adopter,
    plan_adoption,
    remove_adopter,
    report_adoption,
    take_report_back,
)
from initiatives.actions.confirmations import revoke_confirmation, sign_confirmation
from initiatives.actions.evidence import add_evidence
from initiatives.forms.adoption import AdoptForm, PlanForm, ReportForm
from initiatives.forms.authors import AddAuthorForm
from initiatives.forms.deeds import ReasonForm
from initiatives.forms.uploads import UploadsForm, taken_of
from initiatives.models import Adoption, EffectConfirmation, Initiative
from initiatives.permissions.adoption import (
    belongs_to,
    reads_report,
    units_for,
    why_not_adopt,
    why_not_check_benefit,
    why_not_name,
    why_not_show_evidence,
)
from initiatives.shelves import Shelf, shelf_of
from initiatives.states import AdoptionStatus, AdoptionStepName, ConfirmationStatus
from initiatives.views.reach import visible
from initiatives.workflow.adoption import ADOPTION_TRANSITIONS, why_not_take


def adopt(request: HttpRequest, pk: int) -> HttpResponse:
    """Show interest in applying an initiative in one's own unit."""
    initiative, _sight = visible(request, pk)
    require(why_not_adopt(request.user, initiative))
    taken = set(initiative.adoptions.live().values_list("unit", flat=True))
    units = [unit for unit in _units(request, initiative) if unit.pk not in taken]
    if not units:
        require(_("Your unit applies it already."))
    form = AdoptForm(request.POST or None, units=units, parents=_parents(request, initiative.pk))
    if request.method == "POST" and form.is_valid():
        try:
            begun = begin_adoption(initiative=initiative, by=request.user, **form.cleaned_data)
        except NotAllowed as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, _("The authors and the head of the unit are told."))
            return redirect(begun)
    context = {"initiative": initiative, "form": form}
    return render(request, "initiatives/adopt.html", context, status=422 if form.errors else 200)


def _units(request: HttpRequest, initiative: Initiative) -> list[Unit]:
    """Give the units in which the visitor can apply it, before them the one the address names."""
    units = units_for(request.user, initiative)
    asked = request.GET.get("unit", "")
    named = Unit.objects.filter(pk=asked).exclude(pk=initiative.unit_id).first() if asked.isdecimal() else None
    if named is None or not belongs_to(request.user, named):
        return units
    return [named, *(unit for unit in units if unit.pk != named.pk)]


def _parents(request: HttpRequest, initiative: int, without: Adoption | None = None):
    known = Adoption.objects.visible_to(request.user).live().filter(initiative=initiative).select_related("unit")
    known = known.exclude(status=AdoptionStatus.INTERESTED).order_by("unit__name", "pk")
    return known.exclude(pk=without.pk) if without else known


def adoption(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one application: where it stands, who applies it, what was written, and what can be done now."""
    return show(request, adoption_for(request, pk))


def show(request: HttpRequest, shown: Adoption, form: UploadsForm | None = None) -> HttpResponse:
    """Draw the page of an application; `form` comes back where files cannot be taken."""
    reasons = {step: why_not_take(request.user, shown, step) for step in ADOPTION_TRANSITIONS}
    checks = list(shown.checks.for_list().order_by("after_months"))
    context = {
        "adoption": shown,
        "initiative": shown.initiative,
        "may": {str(step) for step, reason in reasons.items() if reason is None},
        "why_not_report": reasons[AdoptionStepName.REPORT] if shown.status == AdoptionStatus.UNDER_WAY else None,
        "reads": reads_report(request.user, shown),
        "may_name": why_not_name(request.user, shown) is None,
        "history": shown.history.select_related("by", "on_behalf_of"),
        "children": Adoption.objects.visible_to(request.user).live().filter(parent=shown).select_related("unit"),
        "checks": [(check, why_not_check_benefit(request.user, check) is None) for check in checks],
    }
    if context["reads"]:
        context["shelf"] = shelf_for(request, shown, form)
    return render(request, "initiatives/adoption.html", context, status=422 if form else 200)


def shelf_for(request: HttpRequest, shown: Adoption, form: UploadsForm | None = None) -> Shelf:
    """Lay out the files of evidence; the visitor reads the report."""
    url = reverse("initiatives:attach_evidence", args=[shown.pk])
    return shelf_of(shown.files, url=url, why_not=why_not_show_evidence(request.user, shown), form=form)


def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """Write what is done otherwise in this unit, from when, learned from whom."""
    shown = adoption_for(request, pk)
    require(why_not_take(request.user, shown, AdoptionStepName.PLAN))
    initial = {"adaptation": shown.adaptation, "starts_on": shown.starts_on, "parent": shown.parent_id}
    form = PlanForm(request.POST or None, initial=initial, parents=_parents(request, shown.initiative_id, shown))
    if request.method == "POST" and form.is_valid():
        try:
            plan_adoption(adoption=shown, by=request.user, **form.cleaned_data)
        except NotAllowed as reason:
            form.add_error("parent", str(reason))
        else:
            messages.success(request, _("Kept. Report it once it is applied."))
            return redirect(shown)
    context = {"adoption": shown, "initiative": shown.initiative, "form": form}
    return render(request, "initiatives/adoption_plan.html", context, status=422 if form.errors else 200)


def report(request: HttpRequest, pk: int) -> HttpResponse:
    """Write evidence and benefit, for the head of the unit to sign."""
    shown = adoption_for(request, pk)
    require(why_not_take(request.user, shown, AdoptionStepName.REPORT))
    written = EffectConfirmation.objects.filter(
        initiative=shown.initiative, unit=shown.unit, status=ConfirmationStatus.ASKED
    ).first()
    form = ReportForm(
        request.POST or None, request.FILES or None, instance=written, initial={"evidence": shown.evidence},
        has_files=shown.files.present().exists(),
    )  # fmt: skip
    if request.method == "POST" and _handed_over(request, shown, form):
        messages.success(request, _("Handed to the head of the unit, who confirms it or gives it back."))
        return redirect(shown)
    context = {"adoption": shown, "initiative": shown.initiative, "form": form, "shelf": shelf_for(request, shown)}
    return render(request, "initiatives/adoption_report.html", context, status=422 if form.errors else 200)


def _handed_over(request: HttpRequest, shown: Adoption, form: ReportForm) -> bool:
    """Report; where something is wrong the files are kept all the same, so that nobody sends them twice."""
    files = taken_of(form)
    try:
        if form.is_valid():
            texts = dict(form.cleaned_data)
            report_adoption(
                adoption=shown, files=texts.pop("files"), evidence=texts.pop("evidence"), texts=texts, by=request.user
            )
        else:
            add_evidence(adoption=shown, files=files, by=request.user)
    except NotAllowed as reason:
        form.add_error("files" if files else None, str(reason))
    return not form.errors


def people(request: HttpRequest, pk: int) -> HttpResponse:
    """Find somebody of the unit and name him or her among those who apply it."""
    shown = adoption_for(request, pk)
    require(why_not_name(request.user, shown))
    form = AddAuthorForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            named = name_adopter(adoption=shown, by=request.user, **form.cleaned_data)
        except NotAllowed as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, _("%(name)s is named and told so.") % {"name": named.person})
            return redirect(shown)
    text = request.GET.get("q", "")
    found = find_people(text, on=timezone.localdate(), near=shown.unit, within=[shown.unit])
    named = {each.person_id for each in shown.people.all()}
    context = {"adoption": shown, "form": form, "text": text, "people": found, "named": named}
    return render(request, "initiatives/adoption_people.html", context, status=422 if form.errors else 200)


@require_POST
def remove_person(request: HttpRequest, pk: int, adopter: int) -> HttpResponse:
    """Take somebody off those who apply it."""
    shown = adoption_for(request, pk)
    remove_adopter(adopter=get_object_or_404(shown.people.all(), pk=adopter), by=request.user)
    messages.success(request, _("The name is taken off."))
    return redirect(shown) if Adoption.objects.visible_to(request.user).filter(pk=pk).exists() else redirect("/")


@require_POST
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the report back, to write on."""
    shown = adoption_for(request, pk)
    take_report_back(adoption=shown, by=request.user)
    messages.success(request, _("Taken back. Hand it in again when it is right."))
    return redirect(shown)


def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether the unit's word is signed as it stands, and sign it."""
    shown = adoption_for(request, pk)
    if shown.status != AdoptionStatus.REPORTED:
        require(_("Nothing waits for the head's word."))
    words = _(
        "It is signed as the unit's confirmation of effect, stays as it is and goes along to the higher council. Later "
        "it can only be revoked, for a reason."
    )
    asked = {"title": _("Confirm the application?"), "words": words, "act": _("Sign it"), "keep": _("Not yet")}
    sign = {"confirmation": shown.confirmation}
    return _deed(request, shown, AdoptionStepName.CONFIRM, sign_confirmation, asked, sign, _("Signed."))


def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Revoke for the unit what its head has signed."""
    shown = adoption_for(request, pk)
    asked = {
        "title": _("Revoke the confirmation?"),
        "words": _("The unit no longer counts among those that apply it. Text and reason stay readable."),
        "act": _("Revoke it"), "keep": _("Keep it"), "grave": True,
    }  # fmt: skip
    revoked = {"confirmation": shown.confirmation}
    said = _("Revoked; authors and those who apply it are told why.")
    return _deed(request, shown, AdoptionStepName.REVOKE, revoke_confirmation, asked, revoked, said)


def give_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the report back, and say what is missing."""
    shown = adoption_for(request, pk)
    words = _("Those who apply it read what is missing and report again.")
    asked = {"title": _("Give the report back?"), "words": words, "act": _("Give it back"), "keep": _("Back")}
    given = {"adoption": shown}
    return _deed(request, shown, AdoptionStepName.GIVE_BACK, give_report_back, asked, given, _("Given back."))


def abandon(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the application up, for a reason."""
    shown = adoption_for(request, pk)
    asked = {
        "title": _("Give the application up?"),
        "words": _("Authors and those who apply it read the reason. The unit can begin anew later."),
        "act": _("Give it up"), "keep": _("Back"), "grave": True,
    }  # fmt: skip
    given_up = {"adoption": shown}
    return _deed(request, shown, AdoptionStepName.ABANDON, abandon_adoption, asked, given_up, _("Given up."))


def adoption_for(request: HttpRequest, pk: int) -> Adoption:
    """Give the application if the visitor sees it."""
    seen = Adoption.objects.visible_to(request.user).for_list().prefetch_related("initiative__authors__person")
    return get_object_or_404(seen, pk=pk)


def _deed(
    request: HttpRequest, shown: Adoption, step: str, action: Callable, asked: dict, given: dict, said: str
) -> HttpResponse:
    """Ask, with the reason where the step needs one, and do it."""
    require(why_not_take(request.user, shown, step))
    needs_reason = ADOPTION_TRANSITIONS[step].needs_reason
    form = ReasonForm(request.POST if request.method == "POST" else None) if needs_reason else None
    if request.method == "POST" and (form is None or form.is_valid()):
        action(**given, by=request.user, **(form.cleaned_data if form else {}))
        messages.success(request, said)
        return redirect(shown)
    context = {"form": form, "back_url": shown.get_absolute_url(), **asked}
    return render(request, "confirm.html", context, status=422 if form is not None and form.errors else 200)
