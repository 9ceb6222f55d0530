"""What of the version a council judged goes out with its recognition: onto certificates and into the registry.

It is made from `public_content`: what is confidential is gone before a word is taken.
"""

import re
from dataclasses import dataclass

from common.formats import money
from initiatives.disclosure import public_content

SUMMARY = ("content", "purpose", "novelty")  # keys of questions, the best first
BENEFIT = ("benefit-author", "social-effect", "economic-effect")
SUMMARY_LENGTH, BENEFIT_LENGTH, EXCERPT_LENGTH = 320, 220, 900


@dataclass(frozen=True)
class PublicText:
    """The public texts of one version, by the key of their question in the order of the form; and the sum it saved."""

    answers: dict[str, str]
    saved: int | None

    @classmethod
    def of(cls, content: dict) -> "PublicText":
        """Read it from the content of a version."""
        kept = public_content(content).get("answers", {})
        in_order = sorted(kept.items(), key=lambda answer: answer[1].get("position", 0))
        answers = {key: answer["text"] for key, answer in in_order if answer.get("text", "").strip()}
        return cls(answers, content.get("facts", {}).get("first_year_benefit") if "benefit" in kept else None)

    def everything(self) -> str:
        """Give all of it, for the search."""
        return "\n".join(self.answers.values())

    def excerpt(self) -> str:
        """Give the beginning of what the solution is, for lists."""
        chosen = [self.answers[key] for key in SUMMARY if key in self.answers] or list(self.answers.values())
        return shortened(" ".join(chosen), EXCERPT_LENGTH)

    def summary(self) -> str:
        """Give the solution in some sentences, for the certificate."""
        return shortened(self._first(SUMMARY), SUMMARY_LENGTH)

    def benefit(self) -> str:
        """Give its benefit in a sentence or two, with the sum of the first year, for the certificate."""
        said = f"Số tiền làm lợi năm đầu: {money(self.saved)}." if self.saved else ""
        return " ".join(filter(None, [shortened(self._first(BENEFIT), BENEFIT_LENGTH), said]))

    def _first(self, keys: tuple[str, ...]) -> str:
        return next((self.answers[key] for key in keys if key in self.answers), "")


def shortened(text: str, length: int) -> str:
    """Cut a text at the end of a sentence, or at least between words, within so many signs."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    ends = [match.end() for match in re.finditer(r"[.!?…;](?=\s)", text[: length + 1])]
    if ends and ends[-1] > length // 2:
        return text[: ends[-1]].rstrip(";")
    return text[: max(text.rfind(" ", 0, length), 0) or length].rstrip(" ,;:") + "…"
