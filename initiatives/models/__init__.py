"""What is judged: campaigns and seasons, forms, initiatives, their papers and authors, the yearly duty."""

from initiatives.models.adoption import Adopter, Adoption, AdoptionStep, BenefitCheck
from initiatives.models.campaigns import Campaign, Season, Window
from initiatives.models.changes import AuthorChange, ChangeConsent
from initiatives.models.duties import Duty, DutyTally, Excuse
from initiatives.models.effect import EffectConfirmation, ReportAnswer
from initiatives.models.evidence import Evidence
from initiatives.models.forms import AuthorKind, Field, FormTemplate, Question, Section
from initiatives.models.initiatives import Author, FirstApplier, Initiative, Step
from initiatives.models.novelty import NoveltyCheck, NoveltyLook, Similarity, TextMark
from initiatives.models.papers import Answer, AnswerCopy, Attachment, CorrectionPoint, Dossier, Version
from initiatives.models.registrations import ModelArea
from initiatives.models.running import Launch, ModelResults
from initiatives.models.tallies import DayTally, InitiativeTally
from initiatives.models.themes import Theme, ThemeTag
from initiatives.models.wanted import Offer, Wanted

__all__ = [
    "Adopter",
    "Adoption",
    "AdoptionStep",
    "Answer",
    "AnswerCopy",
    "Attachment",
    "Author",
    "AuthorChange",
    "AuthorKind",
    "BenefitCheck",
    "Campaign",
    "ChangeConsent",
    "CorrectionPoint",
    "DayTally",
    "Dossier",
    "Duty",
    "DutyTally",
    "EffectConfirmation",
    "Evidence",
    "Excuse",
    "Field",
    "FirstApplier",
    "FormTemplate",
    "Initiative",
    "InitiativeTally",
    "Launch",
    "ModelArea",
    "ModelResults",
    "NoveltyCheck",
    "NoveltyLook",
    "Offer",
    "Question",
    "ReportAnswer",
    "Season",
    "Section",
    "Similarity",
    "Step",
    "TextMark",
    "Theme",
    "ThemeTag",
    "Version",
    "Wanted",
    "Window",
]
