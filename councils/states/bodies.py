"""Who judges: kinds of council and the offices on them, how a steering committee calls them, what a model is given."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class CouncilKind(models.TextChoices):
    """What a council judges: initiatives, or as a steering committee the models of Dân vận khéo (design.md 9)."""

    INITIATIVES = "initiatives", _("Initiative council")
    STEERING = "steering", _("Steering committee for Dân vận khéo")


class Office(models.TextChoices):
    """A seat's office (glossary: exactly one chair per council)."""

    CHAIR = "chair", _("Council chair")
    VICE_CHAIR = "vice_chair", _("Vice-chair")
    SECRETARY = "secretary", _("Council secretary")
    MEMBER = "member", _("Council member")
    EXPERT = "expert", _("Outside expert")


# How a steering committee calls the same offices.
COMMITTEE_OFFICES = {
    Office.CHAIR: pgettext_lazy("steering committee", "Head of the committee"),
    Office.VICE_CHAIR: pgettext_lazy("steering committee", "Deputy head of the committee"),
    Office.SECRETARY: pgettext_lazy("steering committee", "Secretary of the committee"),
    Office.MEMBER: pgettext_lazy("steering committee", "Member of the committee"),
}


class FormOfCommendation(models.TextChoices):
    """What is given to those who are commended, models and people alike; the body that gives it follows from it."""

    GRASSROOTS = "grassroots", pgettext_lazy("commendation", "Giấy khen")
    PROVINCE = "province", pgettext_lazy("commendation", "Bằng khen of the province")
    MINISTER = "minister", pgettext_lazy("commendation", "Bằng khen of a ministry")
    PRIME_MINISTER = "prime", pgettext_lazy("commendation", "Bằng khen of the Prime Minister")
    OTHER = "other", pgettext_lazy("commendation", "Other form")


GIVEN_TO_MODELS = (FormOfCommendation.GRASSROOTS, FormOfCommendation.PROVINCE)  # what units of this system give
