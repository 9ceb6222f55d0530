"""A new order of an agenda."""

import re

from django import forms


class KeysField(forms.CharField):
    """Keys in their order, parted by commas."""

    def to_python(self, value: str) -> list[int]:
        """Give the keys; anything else than numbers is no order."""
        text = super().to_python(value)
        if not re.fullmatch(r"(\d{1,18}(,\d{1,18})*)?", text, re.ASCII):
            raise forms.ValidationError("keys")
        return [int(key) for key in text.split(",")] if text else []


class OrderForm(forms.Form):
    """The order that was seen, and the new one: dragged, one item up or down, by work, or back as it was before."""

    seen = KeysField()
    items = KeysField(required=False)
    up = forms.IntegerField(required=False)
    down = forms.IntegerField(required=False)
    by_work = forms.BooleanField(required=False)
    before = KeysField(required=False)
    back = forms.BooleanField(required=False)

    def wanted(self) -> list[int]:
        """Give the order that is wanted."""
        data = self.cleaned_data
        order, moved = list(data["seen"]), data["up"] or data["down"]
        if data["back"]:
            return data["before"]
        if moved is None or moved not in order:
            return data["items"] or order
        place = order.index(moved)
        other = place - 1 if data["up"] else place + 1
        if 0 <= other < len(order):
            order[place], order[other] = order[other], order[place]
        return order
