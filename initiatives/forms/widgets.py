"""Inputs that belong to one question: a sum or a mark, name and address, shares, rows of people, files."""

from decimal import Decimal

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from common.formats import percent
from initiatives.completeness import HUNDRED, wrong_with_authors
from initiatives.facts import APPLIER_PARTS, NOT_COMPUTABLE, FirstAppliers, Shares
from initiatives.files import ACCEPT, MAX_COUNT
from initiatives.models import AuthorKind
from initiatives.permissions import why_authors_stay
from initiatives.states import Consent
from initiatives.writing import Draft

MOST_ROWS = 50
CONSENTS = {
    Consent.AGREED: ("good", "good"),
    Consent.WAITING: ("", ""),
    Consent.REFUSED: ("fix", "fix"),
}


class Several(forms.Widget):
    """Several inputs under one question: a fieldset, its words a legend."""

    use_fieldset = True

    def id_for_label(self, id_: str) -> str:
        """Give the place a link to the question leads to."""
        return f"div_{id_}" if id_ else ""


class InvestorWidget(Several):
    """Name and address."""

    template_name = "initiatives/widgets/investor.html"

    def value_from_datadict(self, data: QueryDict, files, name: str) -> dict:
        """Read the two inputs."""
        return {"name": data.get(name, ""), "address": data.get(f"{name}-address", "")}

    def get_context(self, name: str, value, attrs: dict | None) -> dict:
        """Show what was typed, or what is kept."""
        if not isinstance(value, dict):
            first, _break, rest = (value or "").partition("\n")
            value = {"name": first, "address": rest}
        context = super().get_context(name, None, attrs)
        context["widget"]["typed"] = value
        return context


class BenefitWidget(Several):
    """A sum, or the mark that it cannot be computed."""

    template_name = "initiatives/widgets/benefit.html"

    def value_from_datadict(self, data: QueryDict, files, name: str) -> dict:
        """Read the sum and the mark."""
        return {"sum": data.get(name, ""), "none": bool(data.get(f"{name}-none"))}

    def get_context(self, name: str, value, attrs: dict | None) -> dict:
        """Show what was typed, or what is kept."""
        if not isinstance(value, dict):
            none = value == NOT_COMPUTABLE
            value = {"sum": "" if none or not value else f"{int(value):,}".replace(",", "."), "none": none}
        context = super().get_context(name, None, attrs)
        context["widget"]["typed"] = value
        return context


class AuthorsWidget(Several):
    """The kind of author and a table of the authors with their shares."""

    template_name = "initiatives/widgets/authors.html"

    def __init__(self, draft: Draft):
        super().__init__()
        self.initiative = draft.initiative
        self.authors = draft.authors

    def value_from_datadict(self, data: QueryDict, files, name: str) -> dict:
        """Read kind and shares; an author the page did not know keeps the share."""
        sent = {str(author.pk): data.get(f"{name}-{author.pk}") for author in self.authors}
        names = {str(author.pk): author.name for author in self.authors}
        shares = {key: (names[key], typed) for key, typed in sent.items() if typed is not None}
        return {"kind": data.get(f"{name}-kind", ""), "shares": shares}

    def get_context(self, name: str, value, attrs: dict | None) -> dict:
        """Show the table with the shares that were typed, or those that are kept."""
        context = super().get_context(name, None, attrs)
        if isinstance(value, dict):
            kind, typed = value["kind"], {key: share for key, (_name, share) in value["shares"].items()}
        else:
            kind = (value or "").partition("\n")[0]
            typed = {key: str(share).replace(".", ",") for key, share in Shares.parse(value or "").items()}
        wrong = [] if isinstance(value, dict) else list(wrong_with_authors(self.initiative, self.authors))
        context["widget"] |= {
            "rows": [self._row(author, typed.get(str(author.pk), "")) for author in self.authors],
            "kinds": list(AuthorKind.objects.filter(is_active=True)),
            "kind": kind,
            "initiative": self.initiative,
            "fixed": why_authors_stay(self.initiative),
            "wrong": wrong,
            **self._total(),
        }
        return context

    @staticmethod
    def _row(author, typed: str) -> dict:
        look, mark = CONSENTS[Consent(author.consent)]
        return {"author": author, "share": typed, "look": look, "mark": mark}

    def _total(self) -> dict:
        total = sum((author.share for author in self.authors), Decimal(0))
        lead = next((author for author in self.authors if author.is_lead), None)
        missing = HUNDRED - total
        helper = ""
        if lead is not None and missing > 0:
            helper = _("Add %(share)s to the lead author") % {"share": percent(missing)}
        elif lead is not None and missing < 0 <= lead.share + missing:
            helper = _("Take %(share)s from the lead author") % {"share": percent(-missing)}
        return {"total": percent(total), "helper": helper}


class FirstAppliersWidget(Several):
    """A row of inputs for each person, and an empty one for the next."""

    template_name = "initiatives/widgets/first_appliers.html"

    def value_from_datadict(self, data: QueryDict, files, name: str) -> list[dict]:
        """Read the rows in their order, as far as they go."""
        rows = []
        for number in range(MOST_ROWS):
            if f"{name}-{number}-name" not in data:
                break
            rows.append({part: data.get(f"{name}-{number}-{part}", "") for part in APPLIER_PARTS})
        return rows

    def get_context(self, name: str, value, attrs: dict | None) -> dict:
        """Show the rows that were typed, or those that are kept."""
        context = super().get_context(name, None, attrs)
        if isinstance(value, list):
            rows = [row for row in value if any(part.strip() for part in row.values())]
        else:
            rows = FirstAppliers.parse(value or "")
            for row in rows:
                row["birth_date"] = "/".join(reversed(row["birth_date"].split("-")))
        empty = dict.fromkeys(APPLIER_PARTS, "")
        context["widget"]["rows"] = [{**row, "number": number} for number, row in enumerate([*rows, empty])]
        return context


class FilesWidget(Several):
    """The files of the dossier, and the input for more."""

    template_name = "initiatives/widgets/files.html"

    def __init__(self, draft: Draft):
        super().__init__()
        self.dossier = draft.dossier

    def value_from_datadict(self, data: QueryDict, files, name: str) -> str:
        """Files are rows of their own."""
        return ""

    def get_context(self, name: str, value, attrs: dict | None) -> dict:
        """Show the files that are there and, until the dossier is handed in, those that were removed."""
        context = super().get_context(name, None, attrs)
        every = list(self.dossier.attachments.all())
        present = [file for file in every if file.removed_at is None]
        context["widget"] |= {
            "present": present,
            "removed": [file for file in every if file.removed_at is not None],
            "room": MAX_COUNT - len(present),
            "accept": ACCEPT,
        }
        return context
