"""Who says which themes an initiative serves, and the reason when not."""

import datetime

from django.utils.translation import gettext as _

from accounts.models import User
from initiatives.models import Initiative
from initiatives.permissions.dossiers import acts_for_authors, why_not_check, why_not_write
from initiatives.states import WITH_AUTHORS, Kind


def why_not_tag(user: User | None, initiative: Initiative, now: datetime.datetime) -> str | None:
    """Say why the user may not choose themes: the authors while they write, then whoever checks the dossier."""
    if initiative.kind != Kind.INITIATIVE:
        return _("Themes are of initiatives, not of models.")
    if initiative.status in WITH_AUTHORS and acts_for_authors(user, initiative):
        return why_not_write(user, initiative, now)
    if initiative.submitted_at is None:
        return _("Only the authors choose the themes of a draft.")
    return why_not_check(user, initiative, now)
