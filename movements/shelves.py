"""The files of a programme, a task or a promise as its page shows them to a visitor."""

from django.urls import reverse

from accounts.models import User
from initiatives.forms.uploads import UploadsForm
from initiatives.shelves import Shelf, shelf_of
from movements.actions.files import Owner
from movements.models import MovementFile
from movements.permissions.files import why_not_attach


def shelf_for(user: User, owner: Owner, form: UploadsForm | None = None) -> Shelf:
    """Lay out the files the visitor reads; `form` is one that came back because something is wrong."""
    kind = owner._meta.model_name
    files = MovementFile.objects.visible_to(user).filter(**{kind: owner})
    url = reverse("movements:attach_files", args=[kind, owner.pk])
    return shelf_of(files, url=url, why_not=why_not_attach(user, owner), form=form)
