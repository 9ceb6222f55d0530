"""The movement 2025-2030, its seasons, and the rounds in which dossiers are taken."""

import datetime

from django.utils import timezone

from initiatives.models import Campaign, Field, Season, Window
from initiatives.states import Kind

STARTS_ON = datetime.date(2025, 10, 1)
ENDS_ON = datetime.date(2030, 12, 31)
THEME = "Mỗi cán bộ, đảng viên, công chức, viên chức, chiến sĩ, người lao động mỗi năm ít nhất một sáng kiến, giải pháp"
EDUCATION = "giao-duc"
# Day and month on which a round opens and closes. Schools hand in at the end of the school year and before winter.
ROUNDS = [
    ("Đợt 1", None, (3, 1), (5, 31)),
    ("Đợt 2", None, (8, 15), (11, 30)),
    ("Đợt 1 ngành Giáo dục", EDUCATION, (5, 1), (6, 30)),
    ("Đợt 2 ngành Giáo dục", EDUCATION, (10, 1), (11, 30)),
]
# Models are registered when the year begins; what comes later in the year is registered in autumn.
MODEL_ROUNDS = [
    ("Đăng ký mô hình Dân vận khéo", (1, 1), (3, 31)),
    ("Đăng ký mô hình bổ sung", (8, 15), (11, 30)),
]
OPENS, CLOSES = datetime.time(7, 0), datetime.time(17, 0)


def load_campaign() -> None:
    """Make the movement and the seasons that are missing; a season that exists keeps its rounds as they are.

    A movement older than models has no round for them in any season: those that are not over get them.
    """
    campaign = Campaign.objects.filter(starts_on=STARTS_ON).first() or Campaign.objects.create(
        name="Phong trào mỗi người mỗi năm ít nhất một sáng kiến, giải pháp",
        theme=THEME,
        starts_on=STARTS_ON,
        ends_on=ENDS_ON,
        preliminary_review_on=datetime.date(2027, 12, 31),
        final_review_on=ENDS_ON,
    )
    if not Window.objects.filter(season__campaign=campaign, kind=Kind.MODEL).exists():
        for season in campaign.seasons.filter(ends_on__gte=timezone.localdate()):
            load_model_windows(season)
    for year in range(STARTS_ON.year, ENDS_ON.year + 1):
        starts_on = max(STARTS_ON, datetime.date(year, 1, 1))
        season, is_new = Season.objects.get_or_create(
            campaign=campaign,
            year=year,
            defaults={"starts_on": starts_on, "ends_on": datetime.date(year, 12, 31)},
        )
        if is_new:
            load_windows(season)


def load_windows(season: Season) -> None:
    """Make the rounds of a season that lie within it, for the whole province, for education and for models."""
    for name, code, opens, closes in ROUNDS:
        field = Field.objects.get(code=code) if code else None
        _load_window(season, opens, closes, name=name, field=field)
    load_model_windows(season)


def load_model_windows(season: Season) -> None:
    """Make the rounds in which models of a season are registered, unless it has some."""
    if season.windows.filter(kind=Kind.MODEL).exists():
        return
    for name, opens, closes in MODEL_ROUNDS:
        _load_window(season, opens, closes, name=name, kind=Kind.MODEL)


def _load_window(season: Season, opens: tuple[int, int], closes: tuple[int, int], **more) -> None:
    opens_on = max(datetime.date(season.year, *opens), season.starts_on)
    closes_on = datetime.date(season.year, *closes)
    if closes_on > opens_on:
        opens_at, closes_at = _at(opens_on, OPENS), _at(closes_on, CLOSES)
        Window.objects.create(season=season, opens_at=opens_at, closes_at=closes_at, **more)


def _at(day: datetime.date, time: datetime.time) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(day, time))
