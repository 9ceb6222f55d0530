"""Fields of the editor of rule sheets: numbers as readers write them, and lists written one entry a line."""

import re
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from councils.ratios import read_number, shown

BAND = re.compile(r"^(?P<low>[\d.,]+)\s*(?:[-–]\s*(?P<high>[\d.,]+))?\s*[:;]?\s*(?P<label>.*)$")
CONDITION = re.compile(r"^(?P<name>.+?)\s*[:≥]\s*(?P<points>[\d.,]+)$")


class NumberField(forms.Field):
    """A number written with a comma or a point, shown as the reader writes it."""

    def __init__(self, **kwargs):
        widget = forms.TextInput(attrs={"maxlength": 8, "inputmode": "decimal"})
        super().__init__(**{"required": False, "widget": widget, **kwargs})

    def prepare_value(self, value: Decimal | str | None) -> str:
        """Show what is stored; what was typed stays as typed."""
        return shown(value) if isinstance(value, Decimal) else value or ""

    def to_python(self, value: str | Decimal | None) -> Decimal | None:
        """Read it, or say what is wrong."""
        if isinstance(value, Decimal) or not (value or "").strip():
            return value if isinstance(value, Decimal) else None
        number = read_number(value)
        if number is None or number < 0 or number >= 1000 or number != number.quantize(Decimal("0.01")):
            raise ValidationError(_("“%(typed)s” is no number from 0 to 999.99.") % {"typed": value})
        return number


class LinesField(forms.CharField):
    """One entry a line; each is read by `read`, and a line that cannot be read is named."""

    def __init__(self, *, write, read, **kwargs):
        super().__init__(required=False, widget=forms.Textarea(attrs={"rows": 3}), **kwargs)
        self.write, self.read = write, read

    def prepare_value(self, value) -> str:
        """Show one entry a line."""
        return value if isinstance(value, str) else "\n".join(map(self.write, value or ()))

    def has_changed(self, initial, data) -> bool:
        """Compare what is written."""
        return super().has_changed(self.prepare_value(initial), (data or "").replace("\r\n", "\n"))

    def to_python(self, value: str) -> tuple:
        """Read all lines."""
        return tuple(self.read(line.strip()) for line in (value or "").splitlines() if line.strip())


def write_band(band: tuple[Decimal, Decimal, str]) -> str:
    """Write a band as one line."""
    low, high, label = band
    return f"{shown(low)}–{shown(high)}: {label}"


def read_band(line: str) -> tuple[Decimal, Decimal, str]:
    """Read a band from its line."""
    found = BAND.match(line)
    low, high = (read_number(found[part] or found["low"]) for part in ("low", "high")) if found else (None, None)
    if low is None or high is None:
        raise ValidationError(_("“%(line)s” is no band. Write it as: 0–9: what it means") % {"line": line})
    return low, high, found["label"][:160]


def write_condition(condition: tuple[str, Decimal]) -> str:
    """Write a side condition as one line."""
    return f"{condition[0]}: {shown(condition[1])}"


def read_condition(line: str) -> tuple[str, Decimal]:
    """Read a side condition from its line."""
    found = CONDITION.match(line)
    points = read_number(found["points"]) if found else None
    if points is None:
        raise ValidationError(_("“%(line)s” is no condition. Write it as: name of the criterion: 30") % {"line": line})
    return found["name"], points
