"""The sections of the site in the header, and who finds them there.

An app adds itself by a line here. Who may open a page is decided by the page; this only saves people detours.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from django.urls import NoReverseMatch, get_urlconf, reverse
from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy


def everybody(user) -> bool:
    """Visitors without an account too."""
    return True


def signed_in(user) -> bool:
    """Everybody with an account."""
    return user.is_authenticated


@dataclass(frozen=True)
class Section:
    """One section: the name of its first page, its words, its icon and who finds it in the header.

    On a phone six find room under the thumb; the others are reached from the pages they belong to. `also` names the
    first pages of what is reached from the section and has addresses of its own: there the section is current too.
    """

    url_name: str
    label: str | Promise
    icon: str
    shown_to: Callable[..., bool] = signed_in
    on_phones: bool = True
    also: tuple[str, ...] = ()

    def address(self) -> str | None:
        """Give the address of its first page, or None while the site has no such page."""
        return _address(self.url_name, get_urlconf())

    def addresses(self) -> list[str]:
        """Give the addresses below which its pages lie."""
        found = (_address(name, get_urlconf()) for name in (self.url_name, *self.also))
        return [address for address in found if address]


@cache
def _address(url_name: str, urlconf: str | None) -> str | None:
    try:
        return reverse(url_name, urlconf)
    except NoReverseMatch:
        return None


SECTIONS = (
    Section("initiatives:mine", pgettext_lazy("section", "Mine"), "house"),
    Section("initiatives:list", pgettext_lazy("section", "Initiatives"), "file-text"),
    Section("councils:list", pgettext_lazy("section", "Councils"), "gavel"),
    Section("movements:progress", pgettext_lazy("section", "Progress"), "chart-no-axes-column", everybody),
    Section("movements:models", pgettext_lazy("section", "Models"), "flag", everybody, on_phones=False),
    Section("programmes:list", pgettext_lazy("section", "Programmes"), "list", on_phones=False),
    Section(
        "dialogues:list",
        pgettext_lazy("section", "Dialogues"),
        "message-square",
        everybody,
        also=("recommendations:list", "conferences:list"),
    ),
    Section("registry:list", pgettext_lazy("section", "Registry"), "search", everybody),
)


def _leads_to(address: str, path: str) -> bool:
    return path == address or (address != "/" and path.startswith(address))


def sections_for(user, path: str) -> list[dict]:
    """Give the sections this user finds in the header; the one that `path` lies in is current."""
    shown = [section for section in SECTIONS if section.shown_to(user) and section.address()]
    owners = {address: section for section in shown for address in section.addresses() if _leads_to(address, path)}
    current = owners[max(owners, key=len)] if owners else None
    return [
        {
            "label": section.label, "icon": section.icon, "url": section.address(), "on_phones": section.on_phones,
            "is_current": section is current,
        }
        for section in shown
    ]  # fmt: skip
