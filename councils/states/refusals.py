"""What becomes of an assignment a member has refused."""

from django.db import models
from django.utils.translation import pgettext_lazy


class RefusalStatus(models.TextChoices):
    """Where a refused assignment stands; only `councils.workflow.refusals` sets it."""

    OPEN = "open", pgettext_lazy("refused assignment", "With the secretary")
    GIVEN = "given", pgettext_lazy("refused assignment", "Given to somebody else")
    LEFT = "left", pgettext_lazy("refused assignment", "Left with the others")
    TAKEN_BACK = "taken_back", pgettext_lazy("refused assignment", "Taken back by the member")


class RefusalStep(models.TextChoices):
    """What moves a refused assignment."""

    GIVE = "give", pgettext_lazy("refused assignment", "Give to somebody else")
    LEAVE = "leave", pgettext_lazy("refused assignment", "Leave it with the others")
    TAKE_BACK = "take_back", pgettext_lazy("refused assignment", "Take it all the same")
    COME_BACK = "come_back", pgettext_lazy("refused assignment", "Back with who was absent")
