"""Rule sheets in the browser: read, copied, written, tried on a past season, put into force."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from common.errors import require
from councils import rule_words
from councils.actions.rules import StaleRulesError, copy_rules, drop_rules, publish_rules, write_rules
from councils.forms.rules import CopyForm, RulesEditor, StartForm
from councils.models import Assessment, Council, RuleSheet
from councils.permissions.rules import is_administrator, why_not_edit, why_not_publish_rules, why_not_write_for
from councils.preview import last_season, rejudge, summary
from councils.soundness import plan_of
from councils.states import Office
from councils.views.asking import ask_first


def rules_list(request: HttpRequest) -> HttpResponse:
    """List drafts, what is in force, and templates to copy."""
    sheets = list(RuleSheet.objects.visible_to(request.user).select_related("council").order_by("name", "-version"))
    context = {
        "drafts": [sheet for sheet in sheets if sheet.is_draft and not sheet.is_template],
        "published": [sheet for sheet in sheets if not sheet.is_draft and not sheet.is_template],
        "templates": [sheet for sheet in sheets if sheet.is_template],
    }
    return render(request, "councils/rules_list.html", context)


def rules(request: HttpRequest, pk: int) -> HttpResponse:
    """Read a sheet out, with what the user may do with it."""
    sheet = _sheet(request, pk)
    context = {
        "sheet": sheet,
        "about": rule_words.about(sheet),
        "bounds": rule_words.bounds(sheet),
        "why_not_edit": why_not_edit(request.user, sheet),
        "why_not_publish": why_not_publish_rules(request.user, sheet),
        "may_copy": is_administrator(request.user) or _written_councils(request, sheet).exists(),
        "may_preview": _judged_councils(request, sheet).exists(),
    }
    return render(request, "councils/rules.html", context)


def copy(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for whom the copy is, and begin a draft."""
    sheet, councils = _sheet(request, pk), _written_councils(request, _sheet(request, pk))
    for_all = is_administrator(request.user)
    if not for_all and not councils.exists():
        require(why_not_write_for(request.user, sheet.council))
    first = None if for_all else councils.first()
    form = CopyForm(
        request.POST if request.method == "POST" else None,
        councils=councils,
        for_all=for_all,
        initial={"name": sheet.name if not first or sheet.council_id == first.pk else f"{sheet.name}, {first}"[:160],
                 "council": sheet.council or first},
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        made = copy_rules(rule_sheet=sheet, by=request.user, **form.cleaned_data)
        return redirect("councils:edit_rules", made.pk)
    return ask_first(
        request,
        title=_("Copy “%(sheet)s”") % {"sheet": sheet},
        words=_("A draft is made with everything in it. Nobody is judged by it before it is put into force."),
        act=_("Make the draft"),
        keep=_("Leave it"),
        back=sheet.get_absolute_url(),
        form=form,
    )


def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Write a draft: fields of the sheet and rows of its parts; works without scripts."""
    sheet = _sheet(request, pk)
    require(why_not_edit(request.user, sheet))
    editor = RulesEditor(sheet, plan_of(sheet), request.POST if request.method == "POST" else None)
    status = 200
    if editor.is_checked:
        status = 422
        if editor.is_valid():
            try:
                seen_at = editor.sheet.cleaned_data["seen_at"]
                write_rules(rule_sheet=sheet, by=request.user, plan=editor.plan, seen_at=seen_at)
                messages.success(request, _("The draft is saved."))
                return redirect("councils:preview_rules" if "preview" in request.POST else sheet, *_key(request, sheet))
            except StaleRulesError:
                status = 409
    context = {"sheet": sheet, "editor": editor, "is_stale": status == 409}
    return render(request, "councils/rules_edit.html", context, status=status)


def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what the sheet would have made of a council's last season."""
    sheet = _sheet(request, pk)
    councils = _judged_councils(request, sheet)
    if not is_administrator(request.user) and not councils.exists():
        require(why_not_write_for(request.user, sheet.council))
    chosen = request.GET.get("council", "")
    council = get_object_or_404(councils, pk=chosen) if chosen.isdigit() else councils.first()
    season = last_season(council) if council else None
    seen = Assessment.objects.filter(council=council)
    if not is_administrator(request.user):
        seen = seen.visible_to(request.user)
    rows = rejudge(sheet, seen, season) if season else []
    context = {
        "sheet": sheet,
        "council": council,
        "councils": councils,
        "season": season,
        "rows": rows,
        "changed": [row for row in rows if row.is_changed],
        "summary": summary(rows),
        "why_not_publish": why_not_publish_rules(request.user, sheet),
    }
    return render(request, "councils/rules_preview.html", context)


def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask from which day a draft is in force, and put it into force."""
    sheet = _sheet(request, pk)
    require(why_not_publish_rules(request.user, sheet))
    form = StartForm(request.POST if request.method == "POST" else None, initial={"starts_on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        publish_rules(rule_sheet=sheet, by=request.user, **form.cleaned_data)
        messages.success(
            request, _("The rules are in force from the day written. Assessments already begun keep theirs.")
        )
        return redirect(sheet)
    return ask_first(
        request,
        title=_("Put “%(sheet)s” into force") % {"sheet": sheet},
        words=_(
            "Dossiers that come before the council from this day on are judged by it. It can no longer be changed."
        ),
        act=_("Put into force"),
        keep=_("Go on writing"),
        back=sheet.get_absolute_url(),
        form=form,
    )


def drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether a draft shall be thrown away."""
    sheet = _sheet(request, pk)
    require(why_not_edit(request.user, sheet))
    if request.method == "POST":
        drop_rules(rule_sheet=sheet, by=request.user)
        messages.success(request, _("The draft is gone."))
        return redirect("councils:rules_list")
    return ask_first(
        request,
        title=_("Throw away the draft “%(sheet)s”") % {"sheet": sheet},
        words=_("Nobody has been judged by it. What was written in it is gone."),
        act=_("Throw the draft away"),
        keep=_("Keep the draft"),
        back=sheet.get_absolute_url(),
    )


def _key(request: HttpRequest, sheet: RuleSheet) -> list[int]:
    return [sheet.pk] if "preview" in request.POST else []


def _sheet(request: HttpRequest, pk: int) -> RuleSheet:
    seen = RuleSheet.objects.visible_to(request.user).with_parts()
    return get_object_or_404(seen.select_related("council", "field", "season"), pk=pk)


def _written_councils(request: HttpRequest, sheet: RuleSheet) -> QuerySet[Council]:
    """Councils whose rules the user writes."""
    if is_administrator(request.user):
        return Council.objects.in_force(timezone.localdate()).filter(level=sheet.level).order_by("name")
    seats = request.user.seats.of(request.user, timezone.localdate())
    seats = seats.acting_as(timezone.localdate(), Office.SECRETARY)
    return Council.objects.filter(pk__in=seats.values("council")).order_by("name")


def _judged_councils(request: HttpRequest, sheet: RuleSheet) -> QuerySet[Council]:
    """Councils of which the user may try the sheet on the last season."""
    councils = _written_councils(request, sheet)
    return councils.filter(pk=sheet.council_id) if sheet.council_id else councils
