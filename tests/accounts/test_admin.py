import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.urls import reverse

from accounts.models import OneTimeSlip
from tests.factories.accounts import InvitationFactory, OneTimeSlipFactory, UserFactory

pytestmark = pytest.mark.django_db
LISTS = [f"admin:{name}_changelist" for name in ("accounts_invitation", "accounts_onetimeslip", "mfa_authenticator")]


@pytest.fixture
def administrator(client_of):
    return client_of(UserFactory(is_staff=True, is_superuser=True))


def second_step(person):
    return Authenticator.objects.create(user=person, type=Authenticator.Type.TOTP, data={"secret": "very-secret"})


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 10])
@pytest.mark.parametrize("page", LISTS)
def test_lists_need_the_same_queries_for_any_length(page, rows, administrator, django_assert_num_queries):
    for _ in range(rows):
        person = InvitationFactory(invited_by=UserFactory()).person
        OneTimeSlipFactory(person=person, issued_by=UserFactory())
        second_step(person)

    with django_assert_num_queries(3):  # user, count, rows
        response = administrator.get(reverse(page))

    assert len(response.context["cl"].result_list) == rows


def test_a_lost_phone_is_helped_by_deleting_the_second_step(administrator):
    step = second_step(UserFactory())

    page = administrator.get(reverse("admin:mfa_authenticator_change", args=[step.pk])).content.decode()
    administrator.post(reverse("admin:mfa_authenticator_delete", args=[step.pk]), {"post": "yes"})

    assert "very-secret" not in page
    assert not Authenticator.objects.exists()


def test_a_lost_slip_is_deleted_and_works_no_more(administrator, now):
    slip = OneTimeSlipFactory(issued_at=now)

    administrator.post(reverse("admin:accounts_onetimeslip_delete", args=[slip.pk]), {"post": "yes"})

    assert OneTimeSlip.objects.matching(slip.person.staff_code, "AAAA-BBBB-CCCC", now) is None


def test_there_is_one_list_of_addresses():
    assert not admin.site.is_registered(EmailAddress)
