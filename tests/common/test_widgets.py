from django import forms

from common.widgets import LongSelect

CHOICES = [("", "Tất cả"), (7, "Xã <Lũng Nặm>"), (12, "Xã Cần Yên")]


def drawn(widget) -> str:
    return "".join(line.strip() for line in widget.render("unit", 12, {"id": "unit", "required": True}).splitlines())


def test_a_long_choice_is_drawn_as_any_other():
    plain = drawn(forms.Select(attrs={"class": "form-select"}, choices=CHOICES))

    written = drawn(LongSelect(attrs={"class": "form-select"}, choices=CHOICES))

    assert written.partition(">")[2] == plain.partition(">")[2]
    assert sorted(written.partition(">")[0].split()) == sorted(plain.partition(">")[0].split())
