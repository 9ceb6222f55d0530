"""Conferences as people hold them: by the product's own actions."""

import datetime

from django.utils import timezone

from movements.actions.conference_papers import write_conclusion
from movements.actions.conferences import conclude_conference, hold_conference, plan_conference
from movements.models import Conclusion, Conference
from tests.factories.recommendations import Sides

HELD_AT = datetime.datetime(2026, 11, 20, 8, 0, tzinfo=timezone.get_default_timezone())
AHEAD = datetime.datetime(2026, 12, 4, 8, 0, tzinfo=timezone.get_default_timezone())
DUE_ON = datetime.date(2026, 12, 14)


def facts(**more) -> dict:
    usual = {
        "theme": "Dân vận khéo trong xây dựng nông thôn mới", "held_at": HELD_AT, "place": "Hội trường UBND xã",
        "chair": "Nông Hải Đường, Chủ tịch UBND xã", "about": "",
    }  # fmt: skip
    return usual | more


def planned(at: Sides, **more) -> Conference:
    return plan_conference(unit=at.unit, facts=facts(**more), by=at.coordinator)


def held(at: Sides, attendance: int = 40, **more) -> Conference:
    return hold_conference(conference=planned(at, **more), came=[], attendance=attendance, by=at.coordinator)


def concluded(at: Sides, *owners, due_on: datetime.date = DUE_ON, **more) -> Conference:
    """One whose conclusions are published, with something to do for each of the owners."""
    conference = held(at, **more)
    for unit in owners:
        write_conclusion(conference=conference, text="Nhân rộng mô hình", unit=unit, due_on=due_on, by=at.coordinator)
    return conclude_conference(conference=conference, conclusion="Nhất trí nhân rộng", by=at.head)


def conclusion(at: Sides, **more) -> Conclusion:
    """A conclusion the host unit itself is to carry out."""
    return concluded(at, at.unit, **more).conclusions.for_list().get()
