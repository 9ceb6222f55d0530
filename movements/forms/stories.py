"""What is asked of a story."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from initiatives.models import Attachment
from movements.story_pictures import why_not_shown


class StoryForm(forms.Form):
    """Title, text and picture."""

    title = forms.CharField(label=pgettext_lazy("story", "Title"), max_length=200, strip=True)
    text = forms.CharField(
        label=_("Text"), max_length=4000, strip=True, widget=forms.Textarea(attrs={"rows": 12}),
        help_text=_("In some sentences: what was the difficulty, what was found, what is better now."),
    )  # fmt: skip
    picture = forms.ModelChoiceField(
        Attachment.objects.none(), label=_("Picture"), required=False, empty_label=_("Without a picture"),
        help_text=_(
            "Pictures of the dossier that are not kept back from the public. What a camera notes in them, such as the "
            "place, is taken out."
        ),
    )  # fmt: skip

    def __init__(self, *args, pictures, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["picture"].queryset = pictures

    def clean_picture(self) -> Attachment | None:
        """Take a picture that can be shown to everybody."""
        picture = self.cleaned_data["picture"]
        if reason := why_not_shown(picture):
            raise forms.ValidationError(reason)
        return picture


class ConsentForm(forms.Form):
    """By which paper an outside person has agreed."""

    note = forms.CharField(
        label=_("The paper by which the person agreed"), max_length=300, strip=True,
        help_text=_("Such as its date and where it is kept."),
    )  # fmt: skip
