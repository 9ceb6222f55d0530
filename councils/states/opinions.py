"""Why opinions in writing are not counted, and which of them are read out all the same."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class NotCounted(models.TextChoices):
    """Why an opinion in writing is not counted."""

    PRESENT = "present", _("The member was there: what counts is the vote in the room.")
    SUBSTITUTE = "substitute", _("A substitute was there in the member's place.")
    RECUSED = "recused", _("The member has no part in this item.")
    NO_VOTE = "no_vote", _("The member had no vote in this session.")
    RULES = "rules", _("By these rules opinions in writing do not count.")
    ABSTAINS = "abstains", _("An abstention in writing counts neither for nor against.")


READ_OUT = {NotCounted.RULES, NotCounted.ABSTAINS}  # not counted, but read out and written in the minutes
