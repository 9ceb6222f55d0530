"""Putting a recognised initiative forward to the council of the province, for effect and replicability."""

import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from accounts.letterhead import full_name
from accounts.models import User
from common.errors import NotAllowed, require
from common.formats import day
from councils import notices
from councils.actions.conflicts import find_conflicts
from councils.models import Assessment, Candidate, Council, DecisionItem
from councils.permissions.forwarding import provincial_council, why_not_order, why_not_put_forward
from councils.public_text import PublicText
from councils.putting_forward import SHOWN, in_order
from councils.selection import rule_sheet_for
from councils.states import Act, CertificateStatus
from initiatives.actions.effect import begin_report
from initiatives.effect import report_of
from initiatives.models import Dossier, Initiative


def recognised_by(initiative: Initiative) -> DecisionItem | None:
    """Give the item of the decision that recognises the initiative at grassroots."""
    items = DecisionItem.objects.in_force().filter(assessment__initiative=initiative, assessment__act=Act.RECOGNITION)
    return items.select_related("decision__council__unit", "assessment__version").order_by("pk").last()


@transaction.atomic
def begin_effect_report(*, initiative: Initiative, by: User, now: datetime.datetime | None = None) -> Dossier:
    """Begin the report of effect, filled in with what the recognition says: decision, certificates, short content."""
    item = recognised_by(initiative)
    texts = {}
    if item is not None:
        with translation.override("vi"):
            texts = {
                "recognition": _recognition_words(item),
                "content": PublicText.of(item.assessment.version.content).excerpt(),
                "request": _request_words(provincial_council(initiative)),
            }
    return begin_report(initiative=initiative, texts=texts, by=by, now=now or timezone.now())


def _recognition_words(item: DecisionItem) -> str:
    """Say by which decision and certificates it is recognised, as papers do."""
    decision = item.decision
    said = f"Quyết định số {decision.number} ngày {day(decision.signed_on)} của {full_name(decision.council.unit)}."
    valid = item.certificates.filter(status=CertificateStatus.VALID).order_by("author__position", "pk")
    codes = ", ".join(f"số {each.register_number} (mã {each.code})" for each in valid)
    return f"{said}\nGiấy chứng nhận sáng kiến {codes}." if codes else said


def _request_words(council: Council | None) -> str:
    if council is None:
        return ""
    return f"Đề nghị {council} xem xét, công nhận hiệu quả áp dụng và khả năng nhân rộng của sáng kiến."


@transaction.atomic
def put_forward(*, initiative: Initiative, by: User, now: datetime.datetime | None = None) -> Assessment:
    """Bring a recognised initiative before the provincial council, with the report of effect the unit has confirmed.

    The initiative itself stays recognised whatever comes of it. The council's row is locked first: two people who put
    forward at once never exceed what it takes from a unit.
    """
    now = now or timezone.now()
    council = provincial_council(initiative)
    if council is not None:
        Council.objects.select_for_update(no_key=True).get(pk=council.pk)
    locked = (
        Initiative.objects.select_for_update(of=("self",))
        .select_related("unit", "field", "season", "recognising_unit")
        .get(pk=initiative.pk)
    )
    require(why_not_put_forward(by, locked, council))
    before = recognised_by(locked).assessment
    report = report_of(locked).confirmed
    try:
        with transaction.atomic():
            assessment = Assessment.objects.create(
                initiative=locked,
                council=council,
                act=Act.EFFECT,
                version_id=report.pk if report else before.version_id,
                rule_sheet=rule_sheet_for(council, Act.EFFECT, locked.field, locked.season, timezone.localdate(now)),
                follows=before,
                status_since=now,
                opened_at=now,
            )
    except IntegrityError:
        raise NotAllowed(_("It is before the provincial council already.")) from None
    find_conflicts(assessments=[assessment], now=now)
    notices.put_forward(assessment, by=by)
    return assessment


@transaction.atomic
def move_candidate(*, council: Council, initiative: Initiative, places: int, by: User) -> None:
    """Move an initiative on the list its unit has for the council: up by a negative number of places, down else."""
    Council.objects.select_for_update(no_key=True).get(pk=council.pk)
    require(why_not_order(by, initiative.recognising_unit))
    order = list(in_order(council, initiative.recognising_unit, initiative.season)[:SHOWN])
    if initiative not in order:
        require(_("Only recognised initiatives stand on the list."))
    there = order.index(initiative)
    order.insert(min(max(there + places, 0), len(order) - 1), order.pop(there))
    Candidate.objects.bulk_create(
        [Candidate(council=council, initiative=each, position=place) for place, each in enumerate(order, start=1)],
        update_conflicts=True,
        unique_fields=["council", "initiative"],
        update_fields=["position"],
    )
