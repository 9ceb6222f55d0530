"""Who writes rule sheets, and the reason when not."""

from django.utils.translation import gettext as _

from accounts.models import User
from councils.models import Council, RuleSheet
from councils.permissions import holds
from councils.soundness import faults_of, plan_of
from councils.states import Office


def is_administrator(user: User) -> bool:
    """Say whether the user writes rules for all councils."""
    return user.has_perm("councils.add_rulesheet")


def is_secretary(user: User, council: Council) -> bool:
    """Say whether the user is the secretary of this council today, or acts for an absent one."""
    return holds(user, council, Office.SECRETARY)


def why_not_write_for(user: User, council: Council | None) -> str | None:
    """Say why the user may not write rules for this council (none: for all of a level), or None."""
    if is_administrator(user) or (council is not None and is_secretary(user, council)):
        return None
    if council is None:
        return _("Only administrators write rules for all councils. Make a copy for your council.")
    return _("Only the secretary of this council and administrators write its rules.")


def why_not_edit(user: User, sheet: RuleSheet) -> str | None:
    """Say why the user may not change the sheet, or None."""
    if sheet.is_template:
        return _("A template stays as it is. Make a copy of it.")
    if not sheet.is_draft:
        return _("These rules are in force and stay as they are. Make the next version.")
    return why_not_write_for(user, sheet.council)


def why_not_publish_rules(user: User, sheet: RuleSheet) -> str | None:
    """Say why the sheet may not come into force, or None: also that nobody could be judged by it."""
    if reason := why_not_edit(user, sheet):
        return reason
    fault = next(iter(faults_of(plan_of(sheet))), None)
    return fault and _("Nobody can be judged by these rules yet: %(fault)s") % {"fault": fault.words}
