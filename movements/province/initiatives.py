"""Rows of initiatives and their papers: facts, authors, answers, versions, steps, numbers."""

import datetime
import random
from collections import defaultdict
from collections.abc import Iterator

from common.bulk import copy_objects, copy_values
from common.models import NumberSeries
from initiatives.models import (
    Answer,
    Author,
    AuthorKind,
    Dossier,
    FormTemplate,
    Initiative,
    Question,
    Step,
    Theme,
    ThemeTag,
    Version,
)
from initiatives.states import TEXT_KINDS, Act, Consent, Status, StepName
from initiatives.versions import answers_of, author_of, compose, digest, questions_of
from movements.province.plans import Plan
from movements.province.writings import answer

# Which words answer which question of the shipped form; the rest is about what was done.
ABOUT = {
    "known-solution": "before",
    "novelty": "new",
    "applicability": "spread",
    "confidential": "secret",
    "benefit-author": "effect",
    "benefit-appliers": "effect",
    "economic-effect": "effect",
    "social-effect": "effect",
}
OPTIONAL_ANSWERED, THEMED = 0.3, 0.7
TASKS = ("Nghĩ ra cách làm, tổ chức áp dụng", "Thu thập số liệu, hướng dẫn đồng nghiệp")
STEP_FIELDS = ("initiative_id", "step", "source", "target", "by_id", "at", "reason")


def build_initiatives(chance: random.Random, plans: list[Plan]) -> None:
    """Write everything that authors and units leave behind; councils come after."""
    kind = AuthorKind.objects.filter(is_active=True).first()
    for plan in plans:
        plan.initiative.author_kind = kind
        plan.initiative.set_keys()
    copy_objects(Initiative, [plan.initiative for plan in plans])
    build_authors(plans)
    _build_dossiers(chance, plans)
    _build_steps(plans)
    _build_series(plans)


def build_authors(plans: list[Plan]) -> None:
    """Write the authors of these plans, who have all agreed."""
    for plan in plans:
        plan.authors = [
            Author(
                initiative=plan.initiative,
                person=person.user,
                share=share,
                task=TASKS[position > 1],
                is_lead=position == 1,
                position=position,
                consent=Consent.AGREED,
                agreed_share=share,
                consent_at=plan.handed_in_at or plan.initiative.status_since,
            )
            for position, (person, share) in enumerate(zip([plan.lead, *plan.others], plan.shares, strict=True), 1)
        ]
    copy_objects(Author, [author for plan in plans for author in plan.authors])


def build_themes(chance: random.Random, plans: list[Plan]) -> None:
    """Give most of what was handed in one or two themes that the movement asks of the lead author's target group."""
    themes = defaultdict(list)
    for theme in Theme.objects.filter(is_active=True):
        themes[theme.group_id].append(theme)
    tags = [
        ThemeTag(initiative=plan.initiative, theme=theme)
        for plan in plans
        if plan.handed_in_at and (offered := themes[plan.lead.posting.group_id]) and chance.random() < THEMED
        for theme in chance.sample(offered, min(len(offered), chance.randint(1, 2)))
    ]
    copy_objects(ThemeTag, tags)


def _build_dossiers(chance: random.Random, plans: list[Plan]) -> None:
    template = FormTemplate.objects.get(act=Act.APPLICATION, kind="initiative", is_published=True)
    outline = questions_of(template)
    questions = [question for question in outline if question.kind in TEXT_KINDS]
    dossiers = [Dossier(initiative=plan.initiative, act=Act.APPLICATION, template=template) for plan in plans]
    copy_objects(Dossier, dossiers)
    answers = {plan.initiative.pk: _answers(chance, plan, questions) for plan in plans}
    copy_values(
        Answer,
        [
            {
                "dossier_id": dossier.pk,
                "question_id": question.pk,
                "text": text,
                "saved_by_id": plan.lead.pk,
                "saved_at": plan.handed_in_at or plan.initiative.status_since,
            }
            for plan, dossier in zip(plans, dossiers, strict=True)
            for question, text in answers[plan.initiative.pk]
        ],
    )
    _build_versions(plans, dossiers, answers, outline)


def _build_versions(
    plans: list[Plan], dossiers: list[Dossier], answers: dict[int, list], outline: list[Question]
) -> None:
    """Freeze what was handed in, as handing in does."""
    for plan, dossier in zip(plans, dossiers, strict=True):
        if plan.handed_in_at is None:
            continue
        texts = {question.pk: text for question, text in answers[plan.initiative.pk]}
        authors = [
            author_of(author, person.posting)
            for author, person in zip(plan.authors, [plan.lead, *plan.others], strict=True)
        ]
        content = compose(
            dossier, answers=answers_of(outline, texts), authors=authors, first_appliers=[], attachments=[]
        )
        plan.version = Version(
            dossier=dossier,
            number=1,
            content=content,
            sha256=digest(content),
            handed_in_by_id=plan.lead.pk,
            handed_in_at=plan.handed_in_at,
        )
    copy_objects(Version, [plan.version for plan in plans if plan.version])


def _answers(chance: random.Random, plan: Plan, questions: list[Question]) -> list[tuple[Question, str]]:
    wanted = [question for question in questions if question.is_required or chance.random() < OPTIONAL_ANSWERED]
    return [
        (question, answer(chance, ABOUT.get(question.key, "after"), plan.words, paragraphs=chance.choice((1, 1, 2))))
        for question in wanted
    ]


def _steps(plan: Plan) -> Iterator[tuple[str, str, str, int | None, datetime.datetime, str]]:
    """Give the steps of one initiative: step, from, to, by whom, when, why."""
    status, lead = plan.initiative.status, plan.lead.pk
    if plan.handed_in_at is None:
        return
    yield StepName.SUBMIT, Status.DRAFT, Status.SUBMITTED, lead, plan.handed_in_at, ""
    if status == Status.SUBMITTED:
        return
    checker = plan.checker.person_id
    hour = datetime.timedelta(hours=1)
    if status in {Status.RETURNED, Status.REMOVED} or plan.is_corrected:
        returned_at = plan.handed_in_at + (plan.checked_at - plan.handed_in_at) / 2
        yield StepName.RETURN, Status.SUBMITTED, Status.RETURNED, checker, returned_at, ""
        if status == Status.RETURNED:
            return
        if status == Status.REMOVED:
            yield StepName.LAPSE, Status.RETURNED, Status.REMOVED, None, plan.checked_at, ""
            return
        yield StepName.RESUBMIT, Status.RETURNED, Status.SUBMITTED, lead, plan.checked_at - hour, ""
    if status == Status.WITHDRAWN:
        yield StepName.WITHDRAW, Status.SUBMITTED, Status.WITHDRAWN, lead, plan.checked_at, "Chưa đủ số liệu."
        return
    yield StepName.ACCEPT, Status.SUBMITTED, Status.ACCEPTED, checker, plan.checked_at, ""
    if plan.opened_at is None:
        return
    yield StepName.OPEN_REVIEW, Status.ACCEPTED, Status.IN_REVIEW, plan.secretary.person_id, plan.opened_at, ""
    if status in {Status.RECOGNISED, Status.NOT_RECOGNISED}:
        step = StepName.RECOGNISE if status == Status.RECOGNISED else StepName.REFUSE
        reason = "" if status == Status.RECOGNISED else plan.refusal
        yield step, Status.IN_REVIEW, status, plan.signer.person_id, plan.initiative.status_since, reason


def _build_steps(plans: list[Plan]) -> None:
    rows = ((plan.initiative.pk, *step) for plan in plans for step in _steps(plan))
    copy_values(Step, [dict(zip(STEP_FIELDS, row, strict=True)) for row in rows])


def _build_series(plans: list[Plan]) -> None:
    """Let the next real dossier continue the numbers given here."""
    last: dict[str, int] = {}
    for plan in plans:
        if plan.initiative.serial:
            key = f"initiative:{plan.initiative.season_id}:{plan.council_unit.pk}"
            last[key] = max(last.get(key, 0), plan.initiative.serial)
    NumberSeries.objects.bulk_create(
        [NumberSeries(key=key, last=number) for key, number in last.items()],
        update_conflicts=True,
        unique_fields=["key"],
        update_fields=["last"],
    )
