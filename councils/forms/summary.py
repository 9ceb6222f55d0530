"""What the summary list of a council is narrowed to; kept in the address."""

from django import forms
from django.utils.translation import gettext_lazy as _

from common.layout import filter_helper
from councils.models import Assessment, Council, Session
from councils.states import Act as JudgedAct
from councils.states import Outcome
from initiatives.models import Field, Season


class SummaryFilter(forms.Form):
    """Season or session, act, result, field, words."""

    season = forms.ModelChoiceField(Season.objects.none(), required=False, label=_("Season"), empty_label=_("All"))
    session = forms.ModelChoiceField(Session.objects.none(), required=False, label=_("Session"), empty_label=_("All"))
    act = forms.ChoiceField(choices=[("", _("All")), *JudgedAct.choices], required=False, label=_("Act"))
    outcome = forms.ChoiceField(choices=[("", _("All")), *Outcome.choices], required=False, label=_("Outcome"))
    field = forms.ModelChoiceField(
        Field.objects.filter(depth=1), required=False, label=_("Field"), empty_label=_("All")
    )
    q = forms.CharField(max_length=120, required=False, label=_("Title or number"))
    helper = filter_helper("q", "season", "session", "act", "outcome", "field")
    helper.form_class = "filter-row"

    def __init__(self, asked, *, council: Council):
        """Begin with the latest season where neither a season nor a session was asked for."""
        judged = Assessment.objects.filter(council=council)
        seasons = Season.objects.filter(pk__in=judged.values("initiative__season")).order_by("-year", "-pk")
        if not {"season", "session"} & set(asked):
            latest = seasons.values_list("pk", flat=True).first()
            asked = {**asked.dict(), "season": latest or ""}
        super().__init__(asked)
        self.council = council
        self.fields["season"].queryset = seasons
        self.fields["session"].queryset = council.sessions.order_by("-held_at")

    def narrowed(self) -> str:
        """Say in Vietnamese what else than season, session and result the list was narrowed to."""
        asked = self.cleaned_data
        words = [asked["field"] and f"lĩnh vực {asked['field'].name}", asked["q"] and f"tìm theo “{asked['q']}”"]
        if asked["act"]:
            words.append("xét hiệu quả, khả năng nhân rộng" if asked["act"] == JudgedAct.EFFECT else "xét công nhận")
        return "; ".join(filter(None, words))
