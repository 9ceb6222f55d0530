"""Where the members of a council disagree on a dossier: the difference between the highest and the lowest total."""

from django.apps import apps
from django.db.models import DecimalField, ExpressionWrapper, F, Max, Min, OuterRef, Subquery, Sum, Value
from django.db.models.functions import Coalesce

from councils.states import SheetStatus

USUAL_SHARE = Value(0.2, output_field=DecimalField(max_digits=3, decimal_places=2))  # of the scale
POINTS = DecimalField(max_digits=8, decimal_places=3)


def spread() -> Subquery:
    """Give the difference between the totals of the sheets handed in, none of fewer than two."""
    sheets = apps.get_model("councils", "ScoreSheet").objects.filter(
        assessment=OuterRef("pk"), status=SheetStatus.SUBMITTED, total__isnull=False
    )
    totals = sheets.order_by().values("assessment").annotate(wide=Max("total") - Min("total"))
    return Subquery(totals.values("wide"), output_field=POINTS)


def scale(of: str = "rule_sheet") -> Subquery:
    """Give the highest total of a rule sheet."""
    criteria = apps.get_model("councils", "Criterion").objects.filter(sheet=OuterRef(of)).order_by()
    return Subquery(criteria.values("sheet").annotate(all=Sum("max_points")).values("all"), output_field=POINTS)


def spread_limit() -> Coalesce:
    """Give the difference above which members disagree: what the rules say, or a fifth of the scale."""
    usual = ExpressionWrapper(scale() * USUAL_SHARE, output_field=POINTS)
    return Coalesce(F("rule_sheet__spread_limit"), usual, output_field=POINTS)
