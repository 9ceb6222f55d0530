"""Duties with their tallies, as the actions of `initiatives` leave them."""

import factory
from django.db.models import F
from factory.django import DjangoModelFactory

from initiatives.models import Duty, DutyTally
from tests.factories.accounts import TargetGroupFactory, UnitFactory, UserFactory
from tests.factories.initiatives import SeasonFactory


class DutyFactory(DjangoModelFactory):
    class Meta:
        model = Duty

    person = factory.SubFactory(UserFactory)
    season = factory.SubFactory(SeasonFactory)
    unit = factory.SubFactory(UnitFactory)
    group = factory.SubFactory(TargetGroupFactory)

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        duty = super()._create(model_class, *args, **kwargs)
        tally, _ = DutyTally.objects.get_or_create(season=duty.season, unit=duty.unit, group=duty.group)
        name = "exempt" if duty.exemption else duty.progress
        DutyTally.objects.filter(pk=tally.pk).update(**{name: F(name) + 1})
        return duty
