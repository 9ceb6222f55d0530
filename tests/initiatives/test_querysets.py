import pytest

from initiatives.models import Attachment, Initiative
from initiatives.states import Status
from tests.factories.accounts import RoleFactory, UserFactory
from tests.factories.initiatives import AttachmentFactory, AuthorFactory, InitiativeFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("status", list(Status))
def test_strangers_are_privy_to_nothing(status):
    InitiativeFactory(status=status)

    assert not Initiative.objects.privy_to(UserFactory()).exists()


def test_authors_and_the_co_ordinator_of_the_unit_are_privy_to_what_is_public():
    initiative = InitiativeFactory(status=Status.RECOGNISED)
    co_author = AuthorFactory(initiative=InitiativeFactory(status=Status.RECOGNISED)).person
    coordinator = RoleFactory(unit=initiative.unit).person

    assert list(Initiative.objects.privy_to(initiative.entered_by)) == [initiative]
    assert list(Initiative.objects.privy_to(coordinator)) == [initiative]
    assert Initiative.objects.privy_to(co_author).get() != initiative


@pytest.mark.parametrize("status", list(Status))
def test_whoever_entered_a_dossier_for_somebody_sees_it_while_it_is_written(status):
    initiative = InitiativeFactory(status=status)
    clerk = UserFactory()
    Initiative.objects.filter(pk=initiative.pk).update(entered_by=clerk)

    seen = Initiative.objects.privy_to(clerk).exists()

    assert seen == (status in {Status.DRAFT, Status.RETURNED})


@pytest.mark.parametrize("status", list(Status))
def test_strangers_see_files_of_recognised_initiatives_unless_confidential(status):
    initiative = InitiativeFactory(status=status)
    shown = AttachmentFactory(dossier=initiative.dossiers.get(), is_confidential=False)
    AttachmentFactory(dossier=initiative.dossiers.get(), is_confidential=True)

    seen = list(Attachment.objects.visible_to(UserFactory()))

    assert seen == ([shown] if status == Status.RECOGNISED else [])


def test_authors_see_all_files_of_their_initiative():
    initiative = InitiativeFactory(status=Status.RECOGNISED)
    files = [AttachmentFactory(dossier=initiative.dossiers.get(), is_confidential=flag) for flag in (True, False)]

    assert list(Attachment.objects.visible_to(initiative.entered_by)) == files
