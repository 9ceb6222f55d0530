"""The people and units of the scene."""

from collections.abc import Callable
from datetime import timedelta
from types import SimpleNamespace

from django.core.files.base import ContentFile
from django.utils import timezone

from accounts.states import ImportStatus, RoleName
from tests.factories.accounts import (
    PostingFactory,
    RelativeFactory,
    RoleFactory,
    StaffImportFactory,
    SubstituteFactory,
    UnitFactory,
    UserFactory,
)
from tests.project.access import MISSING, OK, PROVE, REFUSED, Visitor, row


def set_scene(scene: SimpleNamespace) -> None:
    """A province, a commune with a council of its own, a school below it, another commune; one person of each kind."""
    scene.lists = {}
    scene.province = UnitFactory(kind="province", name="Tỉnh Cao Bằng", recognition_level="provincial")
    scene.commune = UnitFactory(parent=scene.province, recognition_level="grassroots")
    scene.school = UnitFactory(parent=scene.commune, kind="public_service_unit", name="Trường THCS Lũng Nặm")
    scene.elsewhere = UnitFactory(parent=scene.province, recognition_level="grassroots")
    places = {
        Visitor.STRANGER: scene.elsewhere,
        Visitor.AUTHOR: scene.school,
        Visitor.STEERING: scene.province,
        Visitor.ADMINISTRATOR: scene.province,
    }
    for visitor in Visitor:
        if visitor != Visitor.ANONYMOUS:
            administers = visitor == Visitor.ADMINISTRATOR
            person = UserFactory(full_name=f"Nông Văn {visitor.value}", is_staff=administers, is_superuser=administers)
            person.set_password("Trời mưa, đường trơn")
            person.save()
            PostingFactory(person=person, unit=places.get(visitor, scene.commune))
            scene.people[visitor] = person
    RoleFactory(person=scene.people[Visitor.COORDINATOR], unit=scene.commune, name=RoleName.COORDINATOR)
    RoleFactory(person=scene.people[Visitor.SIGNER], unit=scene.commune, name=RoleName.HEAD)
    RoleFactory(person=scene.people[Visitor.STEERING], unit=scene.province, name=RoleName.STEERING)
    deputy = PostingFactory(unit=scene.commune).person
    scene.substitute = SubstituteFactory(person=scene.people[Visitor.SIGNER], deputy=deputy, reason="Nghỉ phép")
    scene.ended = SubstituteFactory(
        person=scene.people[Visitor.SIGNER], deputy=deputy, starts_on=scene.substitute.ends_on + timedelta(days=9),
        ended_at=timezone.now(), ended_by=scene.people[Visitor.SIGNER],
    )  # fmt: skip
    scene.relative = RelativeFactory(person=scene.people[Visitor.AUTHOR])
    for status in (ImportStatus.UPLOADED, ImportStatus.CHECKED, ImportStatus.DONE):
        done_at = timezone.now() if status == ImportStatus.DONE else None
        file = ContentFile("Họ và tên;Năm sinh\nNông Thị Hoa;1980\n".encode(), name="list.csv")
        scene.lists[status] = StaffImportFactory(
            unit=scene.commune, status=status, done_at=done_at, created_count=1, titles=["Họ và tên"], file=file
        )


def a_list(status: ImportStatus) -> Callable:
    """Give the address of the commune's staff list in this state."""
    return lambda scene: {"pk": scene.lists[status].pk}


def staff_member(scene: SimpleNamespace) -> dict:
    """Give the address of somebody who works in the school and has no role."""
    return {"pk": scene.people[Visitor.AUTHOR].pk}


REACHES_OUT = {"coordinator": OK, "administrator": OK, "others": REFUSED}


def forged_key(scene: SimpleNamespace) -> dict:
    """A link nobody was sent; the page says that it is not valid."""
    return {"uidb36": "1", "key": "forged-key"}


def a_deputy(scene: SimpleNamespace) -> dict:
    """Whoever acts for the commune's head."""
    return {"pk": scene.substitute.pk}


def head(scene: SimpleNamespace) -> dict:
    """Give the address of the commune's head."""
    return {"pk": scene.people[Visitor.SIGNER].pk}


LISTS = {"coordinator": OK, "administrator": OK, "others": MISSING}

ROWS = [
    row("accounts:people", signer=OK, **REACHES_OUT),
    row("accounts:people_sheet", signer=OK, **REACHES_OUT),
    row("accounts:person", kwargs=staff_member, signer=OK, **LISTS),
    row("accounts:substitutes", others=OK),
    row("accounts:substitutes_for", kwargs=head, signer=OK, administrator=OK, coordinator=REFUSED, others=MISSING),
    row(
        "accounts:end_substitute",
        method="post",
        kwargs=a_deputy,
        signer=OK,
        administrator=OK,
        coordinator=REFUSED,
        others=MISSING,
    ),
    row(
        "accounts:resume_substitute",
        method="post",
        kwargs=lambda scene: {"pk": scene.ended.pk},
        signer=OK,
        administrator=OK,
        coordinator=REFUSED,
        others=MISSING,
    ),
    row("accounts:correct_contact", kwargs=staff_member, signer=REFUSED, **LISTS),
    row(
        "accounts:correct_contact",
        case="post",
        method="post",
        kwargs=staff_member,
        data=lambda scene: {"email": "", "phone": "0912345678"},
        signer=REFUSED,
        **LISTS,
    ),
    row("accounts:imports", **REACHES_OUT),
    row("accounts:upload", **REACHES_OUT),
    row("accounts:import", kwargs=a_list(ImportStatus.CHECKED), **LISTS),
    row("accounts:import_columns", kwargs=a_list(ImportStatus.UPLOADED), **LISTS),
    row("accounts:import_sheet", method="post", kwargs=a_list(ImportStatus.UPLOADED), **LISTS),
    row("accounts:import_confirm", method="post", kwargs=a_list(ImportStatus.CHECKED), **LISTS),
    row("accounts:import_cancel", kwargs=a_list(ImportStatus.CHECKED), **LISTS),
    row("accounts:import_cancel", case="post", method="post", kwargs=a_list(ImportStatus.CHECKED), **LISTS),
    row("accounts:import_working", kwargs=a_list(ImportStatus.DONE), **LISTS),
    row("accounts:import_rejected", kwargs=a_list(ImportStatus.DONE), **LISTS),
    row("accounts:import_leavers", method="post", kwargs=a_list(ImportStatus.DONE), **LISTS),
    row("accounts:me", others=OK),
    row("accounts:contact", others=OK),
    row("accounts:confirm_address", kwargs=lambda scene: {"token": "forged"}, others=REFUSED),
    row("accounts:relatives", others=OK),
    row("accounts:relatives", method="post", data=lambda scene: {"person": scene.relative.relative_id}, others=OK),
    row(
        "accounts:remove_relative",
        method="post",
        kwargs=lambda scene: {"pk": scene.relative.pk},
        author=OK,
        others=MISSING,
    ),
    row("accounts:slips", **REACHES_OUT),
    row("accounts:print_slips", method="post", data=lambda scene: {"who": "all", "all": "1"}, **REACHES_OUT),
    row("accounts:invite", method="post", data=lambda scene: {"who": "all"}, **REACHES_OUT),
    # Sign-in; whoever is signed in is sent on.
    row("account_login", anonymous=OK, others=OK),
    row("account_inactive", anonymous=OK, others=OK),
    row("account_reset_password", anonymous=OK, others=OK),
    row("account_reset_password_done", anonymous=OK, others=OK),
    row("account_reset_password_from_key", kwargs=forged_key, anonymous=OK, others=OK),
    row("account_reset_password_from_key_done", anonymous=OK, others=OK),
    row("account_logout", anonymous=OK, others=OK),
    row("account_logout", method="post", anonymous=OK, others=OK),
    row("account_reauthenticate", others=OK),
    row("account_change_password", others=OK),
    row("account_set_password", others=OK),
    row("mfa_authenticate", others=OK),
    row("mfa_index", others=OK),
    row("mfa_reauthenticate", others=PROVE),
    row("mfa_activate_totp", others=PROVE),
    # Who has no second factor has none to switch off, and no codes on paper.
    row("mfa_deactivate_totp", others=MISSING),
    row("mfa_view_recovery_codes", others=MISSING),
    row("mfa_generate_recovery_codes", others=PROVE),
    row("mfa_download_recovery_codes", others=MISSING),
]
