"""The states of an initiative, each with a name for staff and one for authors, and other words of the field."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Status(models.TextChoices):
    """Where an initiative stands with recognition at grassroots; it never leaves RECOGNISED for a higher act."""

    DRAFT = "draft", pgettext_lazy("initiative", "Draft")
    SUBMITTED = "submitted", pgettext_lazy("initiative", "Submitted, being checked")
    RETURNED = "returned", pgettext_lazy("initiative", "Returned for correction")
    ACCEPTED = "accepted", pgettext_lazy("initiative", "Dossier complete")
    IN_REVIEW = "in_review", pgettext_lazy("initiative", "Under review")
    RECOGNISED = "recognised", pgettext_lazy("initiative", "Recognised")
    NOT_RECOGNISED = "not_recognised", pgettext_lazy("initiative", "Not recognised")
    WITHDRAWN = "withdrawn", pgettext_lazy("initiative", "Withdrawn")
    REMOVED = "removed", pgettext_lazy("initiative", "Removed from the round")
    REVOKED = "revoked", pgettext_lazy("initiative", "Recognition cancelled")


# How each state is drawn (look.md 3): the class of the badge and the lozenge in it.
LOOKS = {
    Status.DRAFT: ("state", "draft"),
    Status.SUBMITTED: ("state state-way", "half"),
    Status.RETURNED: ("state state-fix", "fix"),
    Status.ACCEPTED: ("state state-way", "done"),
    Status.IN_REVIEW: ("state state-way", "ring"),
    Status.RECOGNISED: ("state state-gold", "gold"),
    Status.NOT_RECOGNISED: ("state", "over"),
    Status.WITHDRAWN: ("state", ""),
    Status.REMOVED: ("state", "gone"),
    Status.REVOKED: ("state state-fix", "gone"),
}


class StepName(models.TextChoices):
    """What happens to an initiative, as its history names it."""

    SUBMIT = "submit", pgettext_lazy("step", "Handed in")
    RETURN = "return", pgettext_lazy("step", "Returned for correction")
    RECALL_RETURN = "recall_return", pgettext_lazy("step", "Return taken back")
    RESUBMIT = "resubmit", pgettext_lazy("step", "Handed in again")
    ACCEPT = "accept", pgettext_lazy("step", "Dossier found complete")
    RECALL_ACCEPT = "recall_accept", pgettext_lazy("step", "Completeness check opened again")
    WITHDRAW = "withdraw", pgettext_lazy("step", "Withdrawn")
    LAPSE = "lapse", pgettext_lazy("step", "Not corrected in time")
    OPEN_REVIEW = "open_review", pgettext_lazy("step", "Brought before the council")
    RETURN_FROM_REVIEW = "return_from_review", pgettext_lazy("step", "To be completed, as the council asks")
    RECOGNISE = "recognise", pgettext_lazy("step", "Recognised")
    REFUSE = "refuse", pgettext_lazy("step", "Not recognised")
    WITHDRAW_FROM_REVIEW = "withdraw_from_review", pgettext_lazy("step", "Withdrawn from the council")
    REMOVE = "remove", pgettext_lazy("step", "Removed from the round")
    REVOKE = "revoke", pgettext_lazy("step", "Recognition cancelled")
    REOPEN = "reopen", pgettext_lazy("step", "Judged anew after an appeal")
    # These leave the state as it is.
    PILOT = "pilot", pgettext_lazy("step", "Pilot begun")
    LAUNCH = "launch", pgettext_lazy("step", "Launched")
    REPORT = "report", pgettext_lazy("step", "Report of the year handed in")
    EXTEND = "extend", pgettext_lazy("step", "More time for correcting")
    HOLD = "hold", pgettext_lazy("step", "Held")
    RELEASE = "release", pgettext_lazy("step", "No longer held")
    AUTHORS = "authors", pgettext_lazy("step", "Authors changed")


PUBLIC = {Status.RECOGNISED}
WITH_AUTHORS = {Status.DRAFT, Status.RETURNED}  # the authors may write
UNDER_WAY = {Status.SUBMITTED, Status.RETURNED, Status.ACCEPTED, Status.IN_REVIEW}
HANDED_IN = UNDER_WAY | {Status.RECOGNISED, Status.NOT_RECOGNISED, Status.REVOKED}
ENDED = {Status.NOT_RECOGNISED, Status.WITHDRAWN, Status.REMOVED, Status.REVOKED}


class Kind(models.TextChoices):
    """What is judged."""

    INITIATIVE = "initiative", _("Initiative")
    MODEL = "model", _("Dân vận khéo model")


class Holder(models.TextChoices):
    """Whose a model is: reports count both apart (mass-mobilisation.md 1)."""

    COLLECTIVE = "collective", _("Collective")
    INDIVIDUAL = "individual", _("Individual")


class Way(models.TextChoices):
    """How a model is registered: units review what runs, then register (mass-mobilisation.md 5)."""

    CONTINUE = "continue", pgettext_lazy("registration of a model", "Continued")
    IMPROVE = "improve", pgettext_lazy("registration of a model", "Improved")
    NEW = "new", pgettext_lazy("registration of a model", "New")


FOLLOWING = {Way.CONTINUE, Way.IMPROVE}  # they say which model they go on with


class Opening(models.TextChoices):
    """How a model begins before people: tried in one place, or launched."""

    PILOT = "pilot", pgettext_lazy("model", "Pilot")
    LAUNCH = "launch", pgettext_lazy("model", "Launch")


class StandardArea(models.TextChoices):
    """The four areas national reports know (mass-mobilisation.md 2); a province's own areas each belong to one."""

    ECONOMY = "economy", _("Economy")
    SOCIETY = "society", _("Culture and society")
    SECURITY = "security", _("Defence and security")
    SYSTEM = "system", _("Building the political system")


class SolutionKind(models.TextChoices):
    """The four kinds of solution (Điều lệ Sáng kiến, Art. 3; process.md 2.2)."""

    TECHNICAL = "technical", _("Technical solution")
    MANAGEMENT = "management", _("Management solution")
    OPERATIONAL = "operational", _("Operational (working-method) solution")
    APPLICATION = "application", _("Application of technical progress")


class Act(models.TextChoices):
    """What a dossier is handed in for (process.md 2.1: two different acts)."""

    APPLICATION = "application", _("Application for recognition")
    EFFECT = "effect", _("Report of effect and replicability")
    REGISTRATION = "registration", _("Registration of a model")
    YEAR = "year", _("Report of a model at the end of the year")


ACT_OF = {Kind.INITIATIVE: Act.APPLICATION, Kind.MODEL: Act.REGISTRATION}  # by which papers each is recognised
REPORTS = {Act.EFFECT, Act.YEAR}  # written later: what was registered stays as it is


class Consent(models.TextChoices):
    """Whether a co-author has agreed to the share and to being named."""

    WAITING = "waiting", pgettext_lazy("consent", "Waiting for an answer")
    AGREED = "agreed", pgettext_lazy("consent", "Agreed")
    REFUSED = "refused", pgettext_lazy("consent", "Refused")


class ChangeOutcome(models.TextChoices):
    """What became of a change of authors proposed after submission (design.md 9)."""

    WAITING = "waiting", pgettext_lazy("change of authors", "Waiting for everybody's consent")
    APPLIED = "applied", pgettext_lazy("change of authors", "In force")
    REFUSED = "refused", pgettext_lazy("change of authors", "Refused by an author")
    DROPPED = "dropped", pgettext_lazy("change of authors", "Taken back")


class QuestionKind(models.TextChoices):
    """What a question asks for: a text of its own, or a part of the initiative kept in columns."""

    LONG = "long", _("Long text")
    LINE = "line", _("One line")
    TITLE = "title", _("Title")
    FIELD = "field", _("Field of application")
    SOLUTION = "solution", _("Kinds of solution")
    FIRST_APPLIED = "first_applied", _("Date of first application or trial")
    INVESTOR = "investor", _("Investor")
    BENEFIT = "benefit", _("First-year benefit")
    AUTHORS = "authors", _("Authors and shares")
    FIRST_APPLIERS = "first_appliers", _("First appliers")
    ATTACHMENTS = "attachments", _("Attachments")
    HOLDER = "holder", _("Collective or individual")
    AREA = "area", _("Area of a model")
    WAY = "way", _("Continued, improved or new")
    NUMBER = "number", _("A number")


TEXT_KINDS = {QuestionKind.LONG, QuestionKind.LINE, QuestionKind.NUMBER}
WRITTEN_IN_REPORT = TEXT_KINDS | {QuestionKind.ATTACHMENTS}  # a report of effect tells facts, it does not ask for them


class DutyMetBy(models.TextChoices):
    """What fulfils the yearly duty; a setting of the campaign."""

    RECOGNISED = "recognised", _("A recognised initiative")
    SUBMITTED = "submitted", _("A submitted initiative")


class FirstApplicationRule(models.TextChoices):
    """What happens when the first application lies too far back; a setting of the campaign."""

    WARN = "warn", _("Warn only")
    BAR = "bar", _("Refuse the dossier")


class Progress(models.TextChoices):
    """How far a person has come with the duty of one season; the furthest of the person's initiatives counts."""

    NOTHING = "nothing", pgettext_lazy("duty", "Nothing yet")
    DRAFTED = "drafted", pgettext_lazy("duty", "Draft only")
    UNDER_WAY = "under_way", pgettext_lazy("duty", "Under review")
    MET = "met", pgettext_lazy("duty", "Met")


class Event(models.TextChoices):
    """What figures over time count, each by its day."""

    HANDED_IN = "handed_in", pgettext_lazy("figure", "Initiative handed in")
    MET = "met", pgettext_lazy("figure", "Duty met")


class Exemption(models.TextChoices):
    """Why somebody owes no initiative this season."""

    NEW = "new", _("Newly arrived")
    LEAVE = "leave", _("On leave")
    ILLNESS = "illness", _("Illness")
    RETIRED = "retired", _("Retired")
    LEFT = "left", _("Left")
    OTHER = "other", _("Other reason")


class ConfirmationStatus(models.TextChoices):
    """Where a confirmation of effect stands; only `initiatives.workflow` sets it."""

    ASKED = "asked", pgettext_lazy("confirmation", "Asked for")
    SIGNED = "signed", pgettext_lazy("confirmation", "Confirmed")
    DECLINED = "declined", pgettext_lazy("confirmation", "Declined")
    TAKEN_BACK = "taken_back", pgettext_lazy("confirmation", "No longer asked for")
    REVOKED = "revoked", pgettext_lazy("confirmation", "Revoked")


CONFIRMATION_LOOKS = {
    ConfirmationStatus.ASKED: ("state state-way", "half"),
    ConfirmationStatus.SIGNED: ("state state-good", "good"),
    ConfirmationStatus.DECLINED: ("state", "over"),
    ConfirmationStatus.TAKEN_BACK: ("state", ""),
    ConfirmationStatus.REVOKED: ("state state-fix", "gone"),
}


class AdoptionStatus(models.TextChoices):
    """Where the application of an initiative in another unit stands; only `initiatives.workflow.adoption` sets it."""

    INTERESTED = "interested", pgettext_lazy("adoption", "Interested")
    UNDER_WAY = "under_way", pgettext_lazy("adoption", "Being applied")
    REPORTED = "reported", pgettext_lazy("adoption", "Waits for the head's word")
    CONFIRMED = "confirmed", pgettext_lazy("adoption", "Application confirmed")
    ABANDONED = "abandoned", pgettext_lazy("adoption", "Given up")
    REVOKED = "revoked", pgettext_lazy("adoption", "Confirmation revoked")


ADOPTION_LOOKS = {
    AdoptionStatus.INTERESTED: ("state", "draft"),
    AdoptionStatus.UNDER_WAY: ("state state-way", "half"),
    AdoptionStatus.REPORTED: ("state state-way", "ring"),
    AdoptionStatus.CONFIRMED: ("state state-good", "good"),
    AdoptionStatus.ABANDONED: ("state", "gone"),
    AdoptionStatus.REVOKED: ("state state-fix", "gone"),
}
ADOPTION_UNDER_WAY = {AdoptionStatus.INTERESTED, AdoptionStatus.UNDER_WAY, AdoptionStatus.REPORTED}
ADOPTION_LIVE = ADOPTION_UNDER_WAY | {AdoptionStatus.CONFIRMED}  # one of these an initiative and unit


class AdoptionStepName(models.TextChoices):
    """What happens to an application in another unit, as its history names it."""

    EXPRESS = "express", pgettext_lazy("step of an adoption", "Interest shown")
    PLAN = "plan", pgettext_lazy("step of an adoption", "Adapted, with a start date")
    REPORT = "report", pgettext_lazy("step of an adoption", "Reported with evidence")
    TAKE_BACK = "take_back", pgettext_lazy("step of an adoption", "Report taken back")
    GIVE_BACK = "give_back", pgettext_lazy("step of an adoption", "Given back to be completed")
    CONFIRM = "confirm", pgettext_lazy("step of an adoption", "Confirmed by the head of the unit")
    ABANDON = "abandon", pgettext_lazy("step of an adoption", "Given up")
    REVOKE = "revoke", pgettext_lazy("step of an adoption", "Confirmation revoked")


class WantedStatus(models.TextChoices):
    """Where a problem on the board stands; only `initiatives.workflow.wanted` sets it."""

    OPEN = "open", pgettext_lazy("wanted", "Looking for a solution")
    TAKEN = "taken", pgettext_lazy("wanted", "Offer taken")
    CLOSED = "closed", pgettext_lazy("wanted", "Closed")


WANTED_LOOKS = {
    WantedStatus.OPEN: ("state state-way", "ring"),
    WantedStatus.TAKEN: ("state state-good", "good"),
    WantedStatus.CLOSED: ("state", "over"),
}
