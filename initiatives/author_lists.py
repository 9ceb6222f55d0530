"""The authors of an initiative as a list of plain values: what a change of authors keeps and puts into force."""

import datetime
from decimal import Decimal

from accounts.models import User
from initiatives.models import Author, Initiative


def row_of(author: Author) -> dict:
    """Give one author as plain values."""
    birth_date = author.outside_birth_date
    return {
        "person": author.person_id,
        "name": author.name,
        "outside_name": author.outside_name,
        "outside_birth_date": birth_date.isoformat() if birth_date else None,
        "outside_residence": author.outside_residence,
        "share": str(author.share),
        "task": author.task,
        "is_lead": author.is_lead,
    }


def author_of(row: dict, initiative: Initiative, position: int = 1) -> Author:
    """Give the author a row describes, not saved."""
    day = row["outside_birth_date"]
    person = User.objects.get(pk=row["person"]) if row["person"] else None
    return Author(
        initiative=initiative,
        person=person,
        outside_name=row["outside_name"],
        outside_birth_date=datetime.date.fromisoformat(day) if day else None,
        outside_residence=row["outside_residence"],
        share=Decimal(row["share"]),
        task=row["task"],
        is_lead=row["is_lead"],
        position=position,
    )
