"""The printed programme of a conference with the list of participants, under the heading of the host unit.

Papers are in Vietnamese whatever the reader's language, so these words are not translated.
"""

from dataclasses import asdict

from django.db.models import OuterRef, Subquery
from django.utils import timezone

from accounts.letterhead import letterhead
from accounts.models import Posting
from common.paper import render_paper
from movements.models import Conference


def programme_content(conference: Conference) -> dict:
    """Give all that stands on the paper, as it is now."""
    main = Posting.objects.in_force(timezone.localdate(conference.held_at)).filter(is_main=True)
    units = main.filter(person=OuterRef("person")).values("unit__name")[:1]
    people = conference.participants.select_related("person").annotate(unit_name=Subquery(units)).order_by("pk")
    return asdict(letterhead(conference.unit)) | {
        "theme": conference.theme,
        "held_at": timezone.localtime(conference.held_at).isoformat(),
        "venue": conference.place,
        "chair": conference.chair,
        "about": conference.about,
        "programme": [
            {
                "time": each.starts_at.strftime("%H:%M") if each.starts_at else "",
                "title": each.title,
                "speaker": each.speaker,
            }
            for each in conference.programme.order_by("position", "pk")
        ],
        "participants": [
            {"name": str(each), "organisation": each.organisation or each.unit_name or ""} for each in people
        ],
    }


def programme_pdf(conference: Conference) -> bytes:
    """Give the programme and the list of participants as PDF."""
    return render_paper("movements/programme.typ", programme_content(conference), made_at=timezone.now())
