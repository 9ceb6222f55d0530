"""Form fields for the questions of a dossier: each gives one plain text, as `initiatives.facts` reads and writes it."""

import datetime
import re
from decimal import Decimal, InvalidOperation

from django import forms
from django.core.exceptions import ValidationError
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from common.formats import file_size, number
from initiatives.facts import APPLIER_PARTS, NOT_COMPUTABLE, plain
from initiatives.forms.widgets import (
    AuthorsWidget,
    BenefitWidget,
    FilesWidget,
    FirstAppliersWidget,
    InvestorWidget,
)
from initiatives.models import AuthorKind, Field
from initiatives.states import SolutionKind
from initiatives.texts import byte_length, clean, clean_line

LARGEST_SUM = 10**15
SUM = re.compile(r"[0-9]+|[0-9]{1,3}(?:[. ,][0-9]{3})+")


class Draftable:
    """A field that a draft may leave empty: what must be answered is asked for when the dossier is handed in."""

    def validate(self, value) -> None:
        """Take nothing for an answer."""


class TextField(Draftable, forms.CharField):
    """A text as typed or pasted, cleaned, within the limit of its question."""

    def __init__(self, *, max_bytes: int, lines: bool, max_chars: int | None = None, **kwargs):
        rows = {"rows": 6} if lines else {"rows": 2}  # a title is long: it wraps, and becomes one line when saved
        super().__init__(strip=False, widget=forms.Textarea(attrs=rows), **kwargs)
        self.max_bytes, self.max_chars, self.clean_text = max_bytes, max_chars, clean if lines else clean_line

    def to_python(self, value) -> str:
        """Clean the text."""
        return self.clean_text(super().to_python(value))

    def run_validators(self, value: str) -> None:
        """Say by how much a text is too long, in the words people count in."""
        size = byte_length(value)
        if self.max_chars and len(value) > self.max_chars:
            raise ValidationError(
                _("%(count)d letters, at most %(limit)d fit. Make it shorter; what you typed stays here.")
                % {"count": len(value), "limit": self.max_chars}
            )
        if size > self.max_bytes:
            over = max(1, round(len(value.split()) * (1 - self.max_bytes / size)))
            raise ValidationError(
                ngettext(
                    "The text has %(size)s, at most %(limit)s fit. Shorten it by about %(words)s word; "
                    "until then it stays on this page and is not saved.",
                    "The text has %(size)s, at most %(limit)s fit. Shorten it by about %(words)s words; "
                    "until then it stays on this page and is not saved.",
                    over,
                )
                % {
                    "size": file_size(-(-size // 1000) * 1000),
                    "limit": file_size(self.max_bytes),
                    "words": number(over),
                }
            )


class FieldChoice(Draftable, forms.ChoiceField):
    """A field of application: sectors with their parts."""

    def __init__(self, **kwargs):
        groups: list[tuple[str, list]] = []
        for field in Field.objects.filter(is_active=True):
            if field.depth == 1:
                groups.append((field.name, [(field.code, _("%(sector)s, several parts") % {"sector": field.name})]))
            elif groups:
                groups[-1][1].append((field.code, field.name))
        super().__init__(choices=[("", _("Choose a field")), *groups], **kwargs)

    def validate(self, value: str) -> None:
        """Take a field of the list, or none."""
        if value and not self.valid_value(value):
            raise ValidationError(_("This field is not in the list. Choose another one."))


class SolutionChoice(Draftable, forms.MultipleChoiceField):
    """One or several of the four kinds of solution."""

    def __init__(self, **kwargs):
        super().__init__(choices=SolutionKind.choices, widget=forms.CheckboxSelectMultiple, **kwargs)

    def prepare_value(self, value: str | list) -> list:
        """Read the plain text."""
        return value.split(",") if isinstance(value, str) and value else value or []

    def validate(self, value: list) -> None:
        """Take kinds of the list, or none."""
        if not all(self.valid_value(kind) for kind in value):
            raise ValidationError(_("One of these is no kind of solution. Choose among those shown."))

    def clean(self, value) -> str:
        """Give the kinds in their usual order."""
        chosen = super().clean(value)
        return ",".join(kind for kind in SolutionKind.values if kind in chosen)


class DayField(Draftable, forms.DateField):
    """A day in the past, as people write it."""

    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "size": "12"})
    default_error_messages = {
        "invalid": gettext_lazy("This is not a date. Write day, month and year, such as 05/09/2026.")
    }

    def prepare_value(self, value: str | datetime.date | None) -> str:
        """Show the day as people write it; what could not be read is shown as it was typed."""
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            value = datetime.date.fromisoformat(value)
        return formats.localize_input(value, formats.get_format("DATE_INPUT_FORMATS")[0]) if value else ""

    def clean(self, value) -> str:
        """Give the day as 2026-09-05."""
        day = super().clean(value.strip() if isinstance(value, str) else value)
        if day and day > timezone.localdate():
            raise ValidationError(
                _("%(day)s has not come yet. Write the day on which it was first applied or tried.")
                % {"day": formats.date_format(day)}
            )
        return day.isoformat() if day else ""


class InvestorField(Draftable, forms.Field):
    """Who paid: name and address."""

    widget = InvestorWidget

    def to_python(self, value: dict) -> str:
        """Give name and address on two lines."""
        name, address = clean_line(value["name"]), clean_line(value["address"])
        if len(name) > 200 or len(address) > 300:
            raise ValidationError(_("At most 200 letters for the name and 300 for the address."))
        if address and not name:
            raise ValidationError(_("Write the name too."))
        return f"{name}\n{address}".strip("\n")


class BenefitField(Draftable, forms.Field):
    """The benefit in đồng, or that it cannot be computed."""

    widget = BenefitWidget

    def to_python(self, value: dict) -> str:
        """Give the sum in digits, or the mark; the two exclude each other."""
        typed = clean_line(value["sum"])
        if value["none"]:
            if typed:
                raise ValidationError(_("Either a sum or “cannot be computed”. Empty the one that does not hold."))
            return NOT_COMPUTABLE
        if not typed:
            return ""
        return str(sum_in_dong(typed))


def sum_in_dong(typed: str) -> int:
    """Read a sum as people write it: 24.000.000 đồng."""
    number = re.sub(r"(?i)\s*(đồng|vnđ|vnd|đ)$", "", typed)
    digits = re.sub(r"\D", "", number)
    if not SUM.fullmatch(number) or int(digits) > LARGEST_SUM:
        raise ValidationError(
            _("“%(typed)s” is not a sum in đồng. Write whole đồng in digits, such as 24.000.000.") % {"typed": typed}
        )
    return int(digits)


class SharesField(Draftable, forms.Field):
    """The kind of author and the authors' shares."""

    widget = AuthorsWidget

    def to_python(self, value: dict) -> str:
        """Give kind and shares as lines."""
        lines = [value["kind"]]
        for key, (name, typed) in value["shares"].items():
            lines.append(f"{key}\t{plain(self._share(name, typed))}")
        if value["kind"] and not AuthorKind.objects.filter(code=value["kind"]).exists():
            raise ValidationError(_("This kind of author is not in the list. Choose another one."))
        return "\n".join(lines)

    @staticmethod
    def _share(name: str, typed: str) -> Decimal:
        try:
            share = Decimal(typed.strip().removesuffix("%").strip().replace(",", ".") or "0")
        except InvalidOperation:
            share = Decimal("NaN")
        if not share.is_finite() or not 0 <= share <= 100 or share != share.quantize(Decimal("0.01")):
            raise ValidationError(
                _("%(name)s: “%(typed)s” is not a share. Write a number from 0 to 100, such as 30 or 33,5.")
                % {"name": name, "typed": typed}
            )
        return share


class FirstAppliersField(Draftable, forms.Field):
    """The people who took part in the first application."""

    widget = FirstAppliersWidget
    limits = {"name": 120, "workplace": 200, "job": 120, "qualification": 120, "task": 500}

    def to_python(self, value: list[dict]) -> str:
        """Give a line for each, the parts with tabs between."""
        return "\n".join("\t".join(self._parts(row)) for row in value if any(part.strip() for part in row.values()))

    def _parts(self, row: dict[str, str]) -> list[str]:
        parts = {part: clean_line(row[part]) for part in APPLIER_PARTS}
        if not parts["name"]:
            raise ValidationError(_("Write the full name of each person; without it the line cannot be kept."))
        for part, limit in self.limits.items():
            if len(parts[part]) > limit:
                raise ValidationError(
                    _("%(name)s: at most %(limit)d letters in one box.") % {"name": parts["name"], "limit": limit}
                )
        if parts["birth_date"]:
            parts["birth_date"] = self._day(parts["name"], parts["birth_date"])
        return [parts[part] for part in APPLIER_PARTS]

    @staticmethod
    def _day(name: str, typed: str) -> str:
        for pattern in formats.get_format("DATE_INPUT_FORMATS"):
            try:
                return datetime.datetime.strptime(typed, pattern).date().isoformat()
            except ValueError:
                continue
        raise ValidationError(
            _("%(name)s: “%(typed)s” is not a date. Write day, month and year, such as 05/09/1986.")
            % {"name": name, "typed": typed}
        )


class FilesField(Draftable, forms.Field):
    """The files; what is uploaded with the page is examined by the form."""

    widget = FilesWidget

    def to_python(self, value) -> str:
        """Give nothing: files are rows of their own."""
        return ""
