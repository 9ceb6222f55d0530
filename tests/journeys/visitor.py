"""Somebody at a browser without scripts: opens pages, follows links by their words, presses buttons by their words.

A form is sent with all that stands in it, so a journey breaks when a page lacks what the next step needs.
"""

import re
from urllib.parse import urldefrag, urljoin

from django.http import HttpResponse
from django.test import Client
from lxml import html

from accounts.models import User


def tidy(text: str) -> str:
    """Write blanks of every kind as one."""
    return re.sub(r"\s+", " ", text).strip()


class Visitor:
    """A person with a browser window; without a user, a stranger."""

    def __init__(self, user: User | None = None):
        self.client = Client()
        if user is not None:
            self.client.force_login(user)
        self.address = "/"
        self.response: HttpResponse | None = None
        self.page: html.HtmlElement | None = None

    @property
    def text(self) -> str:
        """All words of the page, in one line."""
        return tidy(self.page.find("body").text_content())

    @property
    def heading(self) -> str:
        """The title over the page."""
        return tidy(self.page.find(".//h1").text_content())

    def words_in(self, css_class: str) -> str:
        """Give the words of the first part of the page that has this class."""
        return tidy(self.page.find_class(css_class)[0].text_content())

    def open(self, address: str) -> "Visitor":
        """Open an address, and whatever it leads to."""
        return self._show(self.client.get(urldefrag(urljoin(self.address, address)).url, follow=True))

    def follow(self, words: str) -> "Visitor":
        """Click on the link with these words."""
        return self.open(self._find("a", words).get("href"))

    def press(self, words: str, typed: dict[str, str | list[str]] | None = None) -> "Visitor":
        """Type into the form of the button with these words, and press it."""
        button = self._find("button", words)
        assert button.get("disabled") is None, f"{words!r} cannot be pressed"
        form = self._form_of(button)
        values: dict[str, list[str]] = {}
        for name, value in form.form_values():
            values.setdefault(name, []).append(value)
        asked = {*form.fields, *self._outside(form)}
        for name, value in (typed or {}).items():
            assert name in asked, f"{name!r} is not asked for among {sorted(asked)}"
            values[name] = value if isinstance(value, list) else [value]
        if button.get("name"):
            values[button.get("name")] = [button.get("value", "")]
        send = self.client.post if (form.get("method") or "get").lower() == "post" else self.client.get
        return self._show(send(urljoin(self.address, form.get("action") or ""), values, follow=True))

    def _form_of(self, button: html.HtmlElement) -> html.FormElement:
        if button.get("form"):
            return self.page.get_element_by_id(button.get("form"))
        return next(button.iterancestors("form"))

    def _outside(self, form: html.FormElement) -> list[str]:
        """Give what is asked for this form elsewhere on the page: boxes of a list that stands before it."""
        key = form.get("id")
        return [each.get("name") for each in self.page.iterfind(f".//input[@form='{key}']")] if key else []

    def _find(self, tag: str, words: str) -> html.HtmlElement:
        shown = [each for each in self.page.iterfind(f".//{tag}") if tidy(each.text_content()) == words]
        every = sorted({tidy(each.text_content()) for each in self.page.iterfind(f".//{tag}")})
        assert shown, f"{words!r} is not at {self.address} among {every}"
        return shown[0]

    def _show(self, response: HttpResponse) -> "Visitor":
        assert response.status_code == 200, f"{response.status_code} at {response.request['PATH_INFO']}"
        self.response, self.address = response, response.request["PATH_INFO"]
        if response.request["QUERY_STRING"]:
            self.address += f"?{response.request['QUERY_STRING']}"
        self.page = html.document_fromstring(response.content.decode())
        return self
