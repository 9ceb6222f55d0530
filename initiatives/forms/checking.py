"""The completeness check: what is to be corrected, noted beside each question and each file."""

import datetime
import re
from collections.abc import Iterator

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from initiatives.models import Attachment, CorrectionPoint, Question
from initiatives.reading import Entry

BLANK_LINE = re.compile(r"\n\s*\n")
LONGEST = 2000


class CheckForm(forms.Form):
    """A note for each question, for each file and for the whole; a blank line begins another point."""

    due_on = forms.DateField(
        label=gettext_lazy("Last day for correcting"),
        required=False,
        widget=forms.DateInput(attrs={"class": "form-control short", "inputmode": "numeric"}),
    )

    def __init__(self, *args, questions: list[Question], attachments: list[Attachment], today: datetime.date, **kwargs):
        super().__init__(*args, **kwargs)
        self.places: dict[str, Question | Attachment | None] = {
            **{f"question-{question.pk}": question for question in questions},
            **{f"attachment-{file.pk}": file for file in attachments},
            "whole": None,
        }
        self.today = today
        for name, place in self.places.items():
            self.fields[name] = forms.CharField(
                label=_("The dossier as a whole") if place is None else str(getattr(place, "heading", "") or place),
                required=False,
                max_length=LONGEST,
                widget=forms.Textarea(attrs={"rows": 3, "class": "form-control"}),
            )

    def with_note(self, key: str, words: str) -> "CheckForm":
        """Give the form as it was filled in, to go on with, with one more point at the question of this key."""
        name = next((name for name, at in self.places.items() if isinstance(at, Question) and at.key == key), "whole")
        typed = {each: self.data.get(each, "") for each in self.fields}
        typed[name] = "\n\n".join(filter(None, [typed[name].strip(), words]))
        places = self.places.values()
        return CheckForm(
            questions=[place for place in places if isinstance(place, Question)],
            attachments=[place for place in places if isinstance(place, Attachment)],
            today=self.today,
            initial=typed,
        )

    def note_of(self, entry: Entry) -> forms.BoundField | None:
        """Give the field beside an entry."""
        return next(
            (
                self[name]
                for name, place in self.places.items()
                if isinstance(place, Question) and place.key == entry.key
            ),
            None,
        )

    def note_of_file(self, file: Attachment) -> forms.BoundField:
        """Give the field beside a file."""
        return self[f"attachment-{file.pk}"]

    def clean_due_on(self) -> datetime.date | None:
        """Accept a day after today."""
        due_on = self.cleaned_data["due_on"]
        if due_on is not None and due_on <= self.today:
            raise forms.ValidationError(_("The last day for correcting lies after today."))
        return due_on

    def points(self) -> Iterator[tuple[str, Question | None, Attachment | None]]:
        """Give what is asked, in the order of the dossier."""
        for name, place in self.places.items():
            for asked in BLANK_LINE.split(self.cleaned_data.get(name, "").replace("\r\n", "\n")):
                if asked.strip():
                    yield (
                        asked.strip(),
                        place if isinstance(place, Question) else None,
                        place if isinstance(place, Attachment) else None,
                    )

    def clean(self) -> dict:
        """Demand a point for a return, and none for a complete dossier."""
        data = super().clean()
        count = sum(1 for _point in self.points())
        if self.data.get("deed") == "return" and not count:
            self.add_error(None, _("Say at least in one point what is to be corrected."))
        if self.data.get("deed") == "accept" and count:
            self.add_error(
                None,
                ngettext(
                    "%(count)d point is noted. Return the dossier with it, or empty it to find the dossier complete.",
                    "%(count)d points are noted. Return the dossier with them, or empty them to find it complete.",
                    count,
                )
                % {"count": count},
            )
        return data


def notes_from(points: list[CorrectionPoint]) -> dict[str, str]:
    """Give what a return that was taken back had asked, to go on from."""
    notes: dict[str, list[str]] = {}
    for point in points:
        place = f"question-{point.question_id}" if point.question_id else "whole"
        notes.setdefault(f"attachment-{point.attachment_id}" if point.attachment_id else place, []).append(point.asked)
    return {name: "\n\n".join(asked) for name, asked in notes.items()}
