"""What a rule sheet chooses among: bases, methods, means, rounding, ties, kinds of criteria."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class RatioBase(models.TextChoices):
    """Of what the vote ratio is taken (process.md 2.5)."""

    SEATS = "seats", _("All seats")
    PRESENT = "present", _("Members present")
    VALID = "valid", _("Votes for and against")


class Method(models.TextChoices):
    """What decides: scores, votes, or both (process.md 2.5)."""

    SCORE = "score", _("Scores only")
    VOTE = "vote", _("Vote only")
    BOTH = "both", _("Scores and vote")


class Average(models.TextChoices):
    """What is made of the totals of all sheets."""

    MEAN = "mean", pgettext_lazy("average", "Mean")
    MEDIAN = "median", pgettext_lazy("average", "Median")


class Rounding(models.TextChoices):
    """Whether a mean is rounded before it is compared; only what the sheet names rounds up over a threshold."""

    EXACT = "exact", _("Not rounded: compared exactly")
    TWO = "two", _("To two decimals")
    ONE = "one", _("To one decimal")
    WHOLE = "whole", _("To a whole number")


class TieRule(models.TextChoices):
    """What decides when as many agree as disagree and half is enough."""

    NONE = "", _("Nothing: reaching the share is enough")
    CHAIR = "chair", _("The chair's vote decides")
    SECOND = "second", _("A second ballot")
    CRITERION = "criterion", _("One criterion decides")


class CriterionKind(models.TextChoices):
    """What a criterion asks of the member (process.md 2.6)."""

    POINTS = "points", pgettext_lazy("criterion", "Points")
    COMMENT = "comment", pgettext_lazy("criterion", "Comment only")
    GATE = "gate", pgettext_lazy("criterion", "Yes or no")


class RuleStatus(models.TextChoices):
    """Whether councils judge by a rule sheet yet; only `councils.workflow` sets it."""

    DRAFT = "draft", pgettext_lazy("rule sheet", "Being written")
    PUBLISHED = "published", pgettext_lazy("rule sheet", "In force")
