"""Inputs of our own."""

from django import forms
from django.forms.renderers import BaseRenderer
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

SELECTED = {True: mark_safe(" selected"), False: ""}


class LongSelect(forms.Select):
    """A choice among hundreds, without groups: its options are written, not drawn one by one from a template."""

    def render(
        self, name: str, value: object, attrs: dict | None = None, renderer: BaseRenderer | None = None
    ) -> SafeString:
        """Give the element with the value chosen."""
        chosen = set(self.format_value(value))
        options = format_html_join(
            "\n",
            '<option value="{}"{}>{}</option>',
            ((key, SELECTED[str(key) in chosen], label) for key, label in self.choices),
        )
        return format_html(
            "<select{}>\n{}\n</select>", flatatt(self.build_attrs({**self.attrs, "name": name}, attrs)), options
        )
