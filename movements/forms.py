"""What the lists behind figures are filtered by."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import TargetGroup
from common.layout import Act, Acts, form_helper


class PeopleFilter(forms.Form):
    """Filters kept in the address: a name or staff code, a target group, and whether units below count too."""

    q = forms.CharField(max_length=120, required=False, label=_("Name or staff code"))
    group = forms.ModelChoiceField(
        TargetGroup.objects.all(), to_field_name="code", required=False, label=_("Target group"), empty_label=_("All")
    )
    own = forms.BooleanField(required=False, label=_("Only people counted in the unit itself"))
    helper = form_helper("q", "group", "own", Acts(Act(_("Filter"))), method="get")
