"""What the secretary adds to the minutes."""

from collections.abc import Collection

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.layout import Act, Acts, Ask, form_helper
from councils.models import Minutes
from councils.models.minutes import WORDS


class MinutesForm(forms.Form):
    """Number, guests, the report, an opinion for each item, the conclusion; over one revision."""

    revision = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    number = forms.CharField(max_length=60, required=False, label=gettext_lazy("Number of the minutes"))
    guests = forms.CharField(
        max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 2}), label=gettext_lazy("Guests"),
        help_text=gettext_lazy("A name a line, with office and unit."),
    )  # fmt: skip
    opening = forms.CharField(
        max_length=8000, required=False, widget=forms.Textarea(attrs={"rows": 4}),
        label=gettext_lazy("Report of the secretary"),
    )  # fmt: skip
    conclusion = forms.CharField(
        max_length=8000, required=False, widget=forms.Textarea(attrs={"rows": 4}),
        label=gettext_lazy("Conclusion of the chair"),
    )  # fmt: skip

    def __init__(self, data=None, *, minutes: Minutes, content: dict, hidden: Collection[int]):
        initial = {name: getattr(minutes, name) for name in (*WORDS, "revision")}
        super().__init__(data, initial=initial)
        self.items = [row["item"] for row in content["items"] if row["item"] not in hidden]
        for row in content["items"]:
            if row["item"] in hidden:
                continue
            self.fields[f"opinions-{row['item']}"] = forms.CharField(
                max_length=8000, required=False, initial=row["opinions"],
                widget=forms.Textarea(attrs={"rows": 3}),
                label=_("Opinions on item %(position)d: %(title)s") % row,
            )  # fmt: skip
        self.helper = form_helper(
            "revision",
            Ask("number", size="short"),
            Ask("guests"),
            Ask("opening"),
            *(Ask(f"opinions-{pk}") for pk in self.items),
            Ask("conclusion"),
            Acts(Act(_("Keep the minutes"), main=True)),
        )

    def words(self) -> dict[str, str]:
        """Give what belongs to the minutes as a whole."""
        return {name: self.cleaned_data[name] for name in WORDS}

    def opinions(self) -> dict[int, str]:
        """Give the opinions by agenda item."""
        return {pk: self.cleaned_data[f"opinions-{pk}"] for pk in self.items}
