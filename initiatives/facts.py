"""Questions whose answer lives in columns and rows of the initiative, each read and written as one plain text.

So the rule "nothing typed is lost" is one rule for all questions: a text has a revision, and a text that met a newer
one is kept beside it (`initiatives.actions.answers`).
"""

import datetime
from abc import ABC, abstractmethod
from decimal import Decimal

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from initiatives.models import Answer, AuthorKind, Field, FirstApplier, Initiative, ModelArea, Question
from initiatives.states import FOLLOWING, Holder, QuestionKind, SolutionKind, Way

NOT_COMPUTABLE = "not-computable"
APPLIER_PARTS = ("name", "birth_date", "workplace", "job", "qualification", "task")


class Fact(ABC):
    """One such question; `columns` are the initiative's fields it sets."""

    columns: tuple[str, ...] = ()

    @abstractmethod
    def read(self, initiative: Initiative) -> str:
        """Give the answer as text; an empty one when there is none."""

    @abstractmethod
    def write(self, initiative: Initiative, text: str) -> None:
        """Put the text where it belongs; the caller saves the columns."""

    def show(self, text: str, initiative: Initiative) -> str:
        """Give the text as people read it, where two texts stand beside each other."""
        return text


class Title(Fact):
    """What the initiative is called."""

    columns = ("title",)

    def read(self, initiative: Initiative) -> str:
        """Give the title."""
        return initiative.title

    def write(self, initiative: Initiative, text: str) -> None:
        """Set the title."""
        initiative.title = text


class FieldOfApplication(Fact):
    """A field, by its code."""

    columns = ("field",)

    def read(self, initiative: Initiative) -> str:
        """Give the code."""
        return initiative.field.code if initiative.field_id else ""

    def write(self, initiative: Initiative, text: str) -> None:
        """Set the field."""
        initiative.field = Field.objects.get(code=text) if text else None

    def show(self, text: str, initiative: Initiative) -> str:
        """Give its name."""
        return str(Field.objects.filter(code=text).first() or "")


class SolutionKinds(Fact):
    """The kinds of solution, with commas between."""

    columns = ("solution_kinds",)

    def read(self, initiative: Initiative) -> str:
        """Give the kinds in their usual order."""
        return ",".join(kind for kind in SolutionKind.values if kind in initiative.solution_kinds)

    def write(self, initiative: Initiative, text: str) -> None:
        """Set the kinds."""
        initiative.solution_kinds = text.split(",") if text else []

    def show(self, text: str, initiative: Initiative) -> str:
        """Give their names."""
        return "; ".join(str(SolutionKind(kind).label) for kind in text.split(",") if kind)


class FirstApplied(Fact):
    """The day of the first application or trial, as 2026-09-05."""

    columns = ("first_applied_on",)

    def read(self, initiative: Initiative) -> str:
        """Give the day."""
        return initiative.first_applied_on.isoformat() if initiative.first_applied_on else ""

    def write(self, initiative: Initiative, text: str) -> None:
        """Set the day."""
        initiative.first_applied_on = datetime.date.fromisoformat(text) if text else None

    def show(self, text: str, initiative: Initiative) -> str:
        """Give the day as people write it."""
        return date_format(datetime.date.fromisoformat(text)) if text else ""


class Investor(Fact):
    """Who paid: the name, and the address on a second line."""

    columns = ("investor_name", "investor_address")

    def read(self, initiative: Initiative) -> str:
        """Give name and address."""
        return f"{initiative.investor_name}\n{initiative.investor_address}".strip("\n")

    def write(self, initiative: Initiative, text: str) -> None:
        """Set name and address."""
        initiative.investor_name, _break, initiative.investor_address = text.partition("\n")


class Benefit(Fact):
    """The first-year benefit in đồng, or that it cannot be computed."""

    columns = ("first_year_benefit", "benefit_not_computable")

    def read(self, initiative: Initiative) -> str:
        """Give the sum."""
        if initiative.benefit_not_computable:
            return NOT_COMPUTABLE
        return "" if initiative.first_year_benefit is None else str(initiative.first_year_benefit)

    def write(self, initiative: Initiative, text: str) -> None:
        """Set the sum or the mark."""
        initiative.benefit_not_computable = text == NOT_COMPUTABLE
        initiative.first_year_benefit = int(text) if text and text != NOT_COMPUTABLE else None

    def show(self, text: str, initiative: Initiative) -> str:
        """Give the sum with its unit."""
        if text == NOT_COMPUTABLE:
            return _("Cannot be computed")
        return _("%(sum)s đồng") % {"sum": number_format(int(text), force_grouping=True)} if text else ""


class Shares(Fact):
    """The kind of author on the first line, then each author's key and share, in their order.

    Who is an author is settled elsewhere (`initiatives.actions.authors`): a line for somebody removed is passed over.
    """

    columns = ("author_kind",)

    def read(self, initiative: Initiative) -> str:
        """Give kind and shares."""
        kind = initiative.author_kind.code if initiative.author_kind_id else ""
        return "\n".join([kind, *(f"{author.pk}\t{plain(author.share)}" for author in initiative.authors.all())])

    def write(self, initiative: Initiative, text: str) -> None:
        """Set the kind; shares ask for consent and are set by `initiatives.actions.authors.set_shares`."""
        code = text.partition("\n")[0]
        initiative.author_kind = AuthorKind.objects.get(code=code) if code else None

    def show(self, text: str, initiative: Initiative) -> str:
        """Give names and shares."""
        names = {str(author.pk): author.name for author in initiative.authors.all()}
        shares = self.parse(text).items()
        kind = AuthorKind.objects.filter(code=text.partition("\n")[0]).first()
        lines = [f"{names[key]}: {number_format(plain(share))} %" for key, share in shares if key in names]
        return "\n".join([str(kind or ""), *lines]).strip("\n")

    @staticmethod
    def parse(text: str) -> dict[str, Decimal]:
        """Give the share by the author's key."""
        lines = (line.split("\t") for line in text.split("\n")[1:] if line)
        return {key: Decimal(share) for key, share in lines}


class FirstAppliers(Fact):
    """A line for each first applier, the parts with tabs between."""

    def read(self, initiative: Initiative) -> str:
        """Give the lines."""
        return "\n".join("\t".join(self._parts(applier)) for applier in initiative.first_appliers.all())

    def write(self, initiative: Initiative, text: str) -> None:
        """Put new rows in place of the old ones."""
        initiative.first_appliers.all().delete()
        for position, parts in enumerate(self.parse(text), 1):
            day = parts.pop("birth_date")
            birth_date = datetime.date.fromisoformat(day) if day else None
            FirstApplier.objects.create(initiative=initiative, position=position, birth_date=birth_date, **parts)

    def show(self, text: str, initiative: Initiative) -> str:
        """Give a line of words for each."""
        return "\n".join("; ".join(part for part in parts.values() if part) for parts in self.parse(text))

    @staticmethod
    def parse(text: str) -> list[dict[str, str]]:
        """Give the parts of each line by name."""
        return [dict(zip(APPLIER_PARTS, line.split("\t"), strict=True)) for line in text.split("\n") if line]

    @staticmethod
    def _parts(applier: FirstApplier) -> list[str]:
        day = applier.birth_date.isoformat() if applier.birth_date else ""
        return [day if part == "birth_date" else getattr(applier, part) for part in APPLIER_PARTS]


class HolderOfModel(Fact):
    """Whose a model is: collective or individual, and the name on a second line."""

    columns = ("holder", "holder_name")

    def read(self, initiative: Initiative) -> str:
        """Give kind and name."""
        return f"{initiative.holder}\n{initiative.holder_name}".strip("\n")

    def write(self, initiative: Initiative, text: str) -> None:
        """Set kind and name; a name typed before anything is chosen stands on the second line as well."""
        kind, _break, name = text.partition("\n")
        initiative.holder, initiative.holder_name = (kind, name) if kind in Holder.values else ("", text.strip("\n"))

    def show(self, text: str, initiative: Initiative) -> str:
        """Give them as people read them."""
        kind, _break, name = text.partition("\n")
        return f"{Holder(kind).label}: {name}" if kind in Holder.values else text


class AreaOfModel(Fact):
    """The area, by its code."""

    columns = ("area",)

    def read(self, initiative: Initiative) -> str:
        """Give the code."""
        return initiative.area.code if initiative.area_id else ""

    def write(self, initiative: Initiative, text: str) -> None:
        """Set the area."""
        initiative.area = ModelArea.objects.get(code=text) if text else None

    def show(self, text: str, initiative: Initiative) -> str:
        """Give its name."""
        return str(ModelArea.objects.filter(code=text).first() or "")


class WayOfModel(Fact):
    """Continued, improved or new, and on a second line the key of the model it goes on with."""

    columns = ("way", "continues")

    def read(self, initiative: Initiative) -> str:
        """Give the way and the key."""
        return f"{initiative.way}\n{initiative.continues_id or ''}".strip("\n")

    def write(self, initiative: Initiative, text: str) -> None:
        """Set both; a new one follows none."""
        way, _break, key = text.partition("\n")
        initiative.way = way
        initiative.continues_id = int(key) if key and way in FOLLOWING else None

    def show(self, text: str, initiative: Initiative) -> str:
        """Give the way, and the name of what it goes on with."""
        way, _break, key = text.partition("\n")
        before = Initiative.objects.filter(pk=key).first() if key else None
        return "; ".join(str(part) for part in (Way(way).label if way else "", before) if part)


FACTS: dict[str, Fact] = {
    QuestionKind.TITLE: Title(),
    QuestionKind.FIELD: FieldOfApplication(),
    QuestionKind.SOLUTION: SolutionKinds(),
    QuestionKind.FIRST_APPLIED: FirstApplied(),
    QuestionKind.INVESTOR: Investor(),
    QuestionKind.BENEFIT: Benefit(),
    QuestionKind.AUTHORS: Shares(),
    QuestionKind.FIRST_APPLIERS: FirstAppliers(),
    QuestionKind.HOLDER: HolderOfModel(),
    QuestionKind.AREA: AreaOfModel(),
    QuestionKind.WAY: WayOfModel(),
}


def text_under(question: Question, initiative: Initiative, answer: Answer | None) -> str:
    """Give what stands under a question now."""
    if question.kind in FACTS:
        return FACTS[question.kind].read(initiative)
    return answer.text if answer else ""


def plain(share: Decimal) -> str:
    """Write a share without zeros behind the point: 30, 33.5."""
    return f"{share:f}".rstrip("0").rstrip(".") if "." in f"{share:f}" else f"{share:f}"
