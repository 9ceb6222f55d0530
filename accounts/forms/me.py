"""What people change of themselves; names, postings and staff codes come from the personnel office."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User


class ContactForm(forms.ModelForm):
    """Telephone, and the e-mail address, which counts once a letter sent there has been answered."""

    class Meta:
        model = User
        fields = ["email", "phone"]
        help_texts = {
            "email": gettext_lazy("A new address counts once the link in the letter sent there has been opened.")
        }

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].required = bool(self.instance.email)
        self.fields["email"].widget.attrs["autocomplete"] = "email"
        self.fields["phone"].widget.attrs |= {"autocomplete": "tel", "inputmode": "tel", "class": "short"}

    def clean_email(self) -> str:
        """Refuse what somebody else signs in with."""
        email = self.cleaned_data["email"].strip().lower()
        if email and User.objects.filter(email=email).exclude(pk=self.instance.pk).exists():
            raise ValidationError(_("Somebody else signs in with this e-mail address."))
        return email
