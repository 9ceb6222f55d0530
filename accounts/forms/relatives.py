"""Who is a relative."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User


class RelativeForm(forms.Form):
    """Somebody of the staff, chosen among those found."""

    CHOOSE = _("Choose one of the people found.")

    person = forms.ModelChoiceField(
        User.objects.filter(is_active=True), error_messages={"required": CHOOSE, "invalid_choice": CHOOSE}
    )

    def __init__(self, *args, owner: User, **kwargs):
        super().__init__(*args, **kwargs)
        self.owner = owner

    def clean_person(self) -> User:
        """Refuse oneself."""
        person = self.cleaned_data["person"]
        if person == self.owner:
            raise forms.ValidationError(_("That is yourself. Choose somebody else."))
        return person
