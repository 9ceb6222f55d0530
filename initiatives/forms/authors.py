"""Forms about authors: adding one, changing what one did, saying whether one agrees, proposing others."""

from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from common.layout import Act, Acts, Ask, Part, form_helper
from initiatives.author_lists import author_of, row_of
from initiatives.completeness import wrong_with_authors
from initiatives.models import Author, Initiative


class AddAuthorForm(forms.Form):
    """Somebody of the house, chosen among those found."""

    person = forms.ModelChoiceField(
        User.objects.filter(is_active=True),
        error_messages={
            "required": _("Choose a person from the list."),
            "invalid_choice": _("Choose a person from the list."),
        },
    )
    task = forms.CharField(label=_("What did this person do?"), max_length=500, required=False)


class OutsiderForm(forms.ModelForm):
    """Somebody without an account: who signs the paper."""

    has_agreed = forms.BooleanField(
        label=_("This person agrees to being named and will sign the application"),
        error_messages={"required": _("Ask the person first, then tick this.")},
    )

    class Meta:
        model = Author
        fields = ["outside_name", "outside_birth_date", "outside_residence", "task"]
        labels = {
            "outside_name": _("Full name"),
            "outside_birth_date": _("Date of birth"),
            "outside_residence": _("Residence"),
            "task": _("What did this person do?"),
        }
        widgets = {"outside_birth_date": forms.DateInput(attrs={"inputmode": "numeric"})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("outside_name", "outside_birth_date", "outside_residence"):
            self.fields[name].required = True
        if self.instance.pk:
            del self.fields["has_agreed"]
        asked = [Ask(name, small=True) for name in self.fields if name != "outside_birth_date"]
        asked.insert(1, Ask("outside_birth_date", size="short", small=True))
        words = _("Save") if self.instance.pk else _("Add to the authors")
        self.helper = form_helper(*asked, Acts(Act(words, main=True, name="outside")))

    def outside(self) -> dict:
        """Give the person as the action takes it."""
        parts = ("name", "birth_date", "residence")
        return {part: self.cleaned_data[f"outside_{part}"] for part in parts}


class TaskForm(forms.Form):
    """What an author of the house did."""

    task = forms.CharField(
        label=_("What did this person do?"),
        max_length=500,
        required=False,
        help_text=_("One sentence, such as: taught the lessons in classes 1A and 1B and kept the figures."),
    )
    helper = form_helper(Ask("task"), Acts(Act(_("Save"), main=True)))


class ConsentForm(forms.Form):
    """Yes, or no and why."""

    answer = forms.ChoiceField(
        label=_("Do you agree to being named with this share?"),
        choices=[("yes", _("I agree")), ("no", _("I do not agree"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the two answers.")},
    )
    reason = forms.CharField(
        label=_("Why not?"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Only if you do not agree. The lead author reads it and can put it right."),
    )
    helper = form_helper(Ask("answer"), Ask("reason", small=True), Acts(Act(_("Send the answer"), main=True)))

    @property
    def agrees(self) -> bool:
        """Say whether the answer is yes."""
        return self.cleaned_data["answer"] == "yes"

    def clean(self) -> dict:
        """Ask for the reason of a refusal."""
        data = super().clean()
        if data.get("answer") == "no" and not (data.get("reason") or "").strip():
            self.add_error("reason", _("Say why, so that the lead author can put it right."))
        return data


class ShareField(forms.DecimalField):
    """A share in per cent, with a comma or a point."""

    widget = forms.TextInput(attrs={"inputmode": "decimal"})

    def __init__(self, **kwargs):
        super().__init__(min_value=Decimal(0), max_value=Decimal(100), max_digits=5, decimal_places=2, **kwargs)

    def to_python(self, value) -> Decimal | None:
        """Take 33,5 for 33.5."""
        return super().to_python(value.replace(",", ".") if isinstance(value, str) else value)


class ChangeForm(forms.Form):
    """Other authors or shares after submission: the whole list as it shall be, and why."""

    code = forms.CharField(label=_("Staff code of somebody to add"), max_length=40, required=False)
    code_share = ShareField(label=_("Share (%)"), required=False)
    code_task = forms.CharField(label=_("What did this person do?"), max_length=500, required=False)
    reason = forms.CharField(
        label=_("Why shall the authors change?"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Everybody concerned reads it before agreeing; it stays in the history of the dossier."),
    )

    def __init__(self, *args, initiative: Initiative, **kwargs):
        super().__init__(*args, **kwargs)
        self.initiative = initiative
        self.authors = list(initiative.authors.select_related("person"))
        for author in self.authors:
            self.fields[f"share-{author.pk}"] = ShareField(
                label=_("Share of %(name)s (%%)") % {"name": author.name}, initial=author.share.normalize()
            )
            if not author.is_lead:
                label = _("Take %(name)s off the authors") % {"name": author.name}
                self.fields[f"off-{author.pk}"] = forms.BooleanField(label=label, required=False)
        shares = [name for name in self.fields if "-" in name]
        self.helper = form_helper(
            *(Ask(name, size="short" if name.startswith("share") else "", small=True) for name in shares),
            Part(_("Somebody new"), Ask("code", size="short", small=True), Ask("code_share", size="short", small=True),
                 Ask("code_task", small=True)),
            Ask("reason"),
            Acts(Act(_("Ask everybody for consent"), main=True)),
        )  # fmt: skip

    def clean_code(self) -> User | None:
        """Find the person to add."""
        code = self.cleaned_data["code"].strip()
        if not code:
            return None
        person = User.objects.filter(staff_code__iexact=code, is_active=True).first()
        if person is None:
            raise forms.ValidationError(_("Nobody has the staff code %(code)s.") % {"code": code})
        if any(author.person_id == person.pk for author in self.authors):
            raise forms.ValidationError(_("%(person)s is named already.") % {"person": person})
        return person

    def clean(self) -> dict:
        """See that the list as it shall be is a good one."""
        data = super().clean()
        if not self.errors:
            wanted = [author_of(row, self.initiative) for row in self.rows()]
            for words in wrong_with_authors(self.initiative, wanted):
                self.add_error(None, words)
        return data

    def rows(self) -> list[dict]:
        """Give the authors as they shall be, as `AuthorChange.rows` keeps them."""
        data, rows = self.cleaned_data, []
        for author in self.authors:
            if not data.get(f"off-{author.pk}"):
                rows.append(row_of(author) | {"share": str(data[f"share-{author.pk}"])})
        if data.get("code"):
            new = Author(person=data["code"], share=data["code_share"] or 0, task=data["code_task"])
            rows.append(row_of(new))
        return rows
