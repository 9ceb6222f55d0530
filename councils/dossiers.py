"""What was handed in, as the council reads it: the answers of a version in the order of their form."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Answer:
    """One answer under its heading."""

    heading: str
    text: str
    is_confidential: bool


def parts_of(content: dict) -> list[tuple[str, list[Answer]]]:
    """Give the written answers of a version by the section of the form in which they stand."""
    found: dict[str, list[Answer]] = {}
    for answer in sorted(content.get("answers", {}).values(), key=lambda answer: answer["position"]):
        if answer["text"]:
            shown = Answer(answer["heading"], answer["text"], answer["is_confidential"])
            found.setdefault(answer["section"], []).append(shown)
    return list(found.items())
