"""Which themes an initiative serves: said by its authors while they write, afterwards by those who check it."""

import pytest
from django.urls import reverse

from accounts import reference as groups
from accounts.models import TargetGroup
from common.errors import NotAllowed
from initiatives.actions.themes import set_themes
from initiatives.models import Theme, ThemeTag
from initiatives.permissions.themes import why_not_tag
from initiatives.reference.themes import load_themes
from initiatives.states import Status
from tests.factories.accounts import RoleFactory, UserFactory
from tests.factories.initiatives import InitiativeFactory, ThemeFactory
from tests.factories.registrations import ModelFactory

pytestmark = pytest.mark.django_db


def names(initiative) -> list[str]:
    return sorted(initiative.theme_tags.values_list("theme__code", flat=True))


def test_every_group_has_the_themes_the_movement_asks_it_for():
    groups.load()
    load_themes()
    Theme.objects.filter(code="nang-suat").update(name="Năng suất")
    load_themes()

    counted = {group.code: group.themes.count() for group in TargetGroup.objects.all()}
    assert counted == {"cadres": 1, "civil": 2, "armed": 3, "workers": 5}
    assert Theme.objects.get(code="nang-suat").name == "Năng suất"


def test_the_author_of_a_draft_chooses_and_takes_back(client_of, now):
    draft = InitiativeFactory()
    one, other = ThemeFactory(code="one"), ThemeFactory(code="other")
    client = client_of(draft.entered_by)
    address = reverse("initiatives:themes", args=[draft.pk])

    assert client.post(address, {"themes": [one.pk, other.pk]}).status_code == 302
    assert names(draft) == ["one", "other"]
    client.post(address, {"themes": [other.pk]})
    assert names(draft) == ["other"]
    assert other.name in client.get(draft.get_absolute_url()).content.decode()


def test_a_theme_out_of_use_stays_where_it_was_and_is_not_offered(client_of, now):
    draft, old, new = InitiativeFactory(), ThemeFactory(code="old"), ThemeFactory(code="new")
    ThemeTag.objects.create(initiative=draft, theme=old)
    Theme.objects.filter(pk=old.pk).update(is_active=False)

    refused = client_of(draft.entered_by).post(reverse("initiatives:themes", args=[draft.pk]), {"themes": [old.pk]})
    set_themes(initiative=draft, themes=[new], by=draft.entered_by, now=now)

    assert refused.status_code == 422
    assert names(draft) == ["new", "old"]


@pytest.mark.parametrize("status", list(Status))
def test_after_handing_in_those_who_check_choose_and_the_author_only_while_it_is_returned(status, now):
    initiative = InitiativeFactory(status=status)
    coordinator = RoleFactory(unit=initiative.unit).person

    may = [why_not_tag(user, initiative, now) is None for user in (initiative.entered_by, coordinator, UserFactory())]

    with_author = status in {Status.DRAFT, Status.RETURNED}
    assert may == [with_author, initiative.submitted_at is not None, False]


def test_models_have_no_themes(now):
    model = ModelFactory()

    with pytest.raises(NotAllowed, match="không dùng cho mô hình"):
        set_themes(initiative=model, themes=[], by=model.entered_by, now=now)
