"""Which themes an initiative serves."""

from django import forms
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative, Theme


class ThemeChoice(forms.ModelMultipleChoiceField):
    """Themes in use, each with the group it is asked of."""

    def label_from_instance(self, theme: Theme) -> str:
        """Give theme and group."""
        return f"{theme.name} ({theme.group.name})"


class ThemesForm(forms.Form):
    """Any number of themes."""

    themes = ThemeChoice(
        Theme.objects.filter(is_active=True).select_related("group"),
        required=False,
        label=_("Themes"),
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args, initiative: Initiative, **kwargs) -> None:
        served = initiative.theme_tags.values_list("theme", flat=True)
        super().__init__(*args, initial={"themes": list(served)}, **kwargs)
