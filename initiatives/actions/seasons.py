"""A year's set-up copied to the next one, and a form to its next version, each in one step."""

import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from common.errors import NotAllowed
from initiatives.models import FormTemplate, Season, Window


def year_later(day: datetime.date) -> datetime.date:
    """Give the same day a year later; 29 February becomes the 28th."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


def moment_later(moment: datetime.datetime) -> datetime.datetime:
    """Give the same day and time of the clock in the province a year later."""
    local = timezone.localtime(moment)
    return timezone.make_aware(datetime.datetime.combine(year_later(local.date()), local.time()))


@transaction.atomic
def copy_season(*, season: Season) -> Season:
    """Make the next year of the campaign with the rounds of this one, a year later.

    A year begun in the middle (the movement began in October 2025) is followed by a whole one.
    """
    year = season.year + 1
    if season.campaign.seasons.filter(year=year).exists():
        raise NotAllowed(_("There is a season %(year)s already.") % {"year": year})
    if datetime.date(year, 1, 1) > season.campaign.ends_on:
        raise NotAllowed(_("The campaign ends before %(year)s.") % {"year": year})
    following = Season.objects.create(
        campaign=season.campaign,
        year=year,
        starts_on=season.ends_on + datetime.timedelta(days=1),
        ends_on=min(year_later(season.ends_on), season.campaign.ends_on),
    )
    for window in season.windows.order_by("pk"):
        Window.objects.create(
            season=following,
            name=window.name.replace(str(season.year), str(year)),
            kind=window.kind,
            field=window.field,
            unit=window.unit,
            opens_at=moment_later(window.opens_at),
            closes_at=moment_later(window.closes_at),
        )
    return following


@transaction.atomic
def new_version(*, template: FormTemplate) -> FormTemplate:
    """Make the next version of a form, with all its sections and questions, to be changed before it is published."""
    latest = FormTemplate.objects.filter(name=template.name).order_by("-version").first()
    sections = list(template.sections.prefetch_related("questions"))
    copy = FormTemplate.objects.get(pk=template.pk)
    copy.pk, copy.version, copy.is_published = None, latest.version + 1, False
    copy._state.adding = True
    copy.save()
    for section in sections:
        questions = list(section.questions.all())
        section.pk, section.template = None, copy
        section._state.adding = True
        section.save()
        for question in questions:
            question.pk, question.section = None, section
            question._state.adding = True
            question.save()
    return copy
