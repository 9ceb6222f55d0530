"""Dialogues are recorded, corrected, deleted while nobody has read them, and published by the head of the unit."""

import datetime
from collections.abc import Mapping, Sequence

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Unit, User
from common.errors import NotAllowed, require
from movements import notices, workflow
from movements.models import Commitment, Dialogue, Opinion
from movements.papers import notice_content
from movements.permissions.dialogues import why_not_correct, why_not_publish, why_not_record
from movements.plans import DialoguePlan, OpinionPlan, PromisePlan
from movements.states import LEVEL_OF_KIND

FACTS = (
    "held_on", "place", "host_name", "host_position", "kind", "partners", "topic", "participants", "conclusion",
)  # fmt: skip
AS_LISTED = ("notice_number", "noticed_on")  # of a notice that went out on paper before: offered when it is published
ONCE = ("unit_id", "held_on", "place", "partners", "topic")


class StaleDialogueError(Exception):
    """Somebody else has changed the opinions since this page was opened."""


@transaction.atomic
def record_dialogue(*, unit: Unit, facts: Mapping, by: User, opinions: Sequence[OpinionPlan] = ()) -> Dialogue:
    """Enter a dialogue of a unit, seen by those who answer for it until its notice is published."""
    return record_dialogues(plans=[DialoguePlan(unit, dict(facts), list(opinions))], by=by)[0]


@transaction.atomic
def record_dialogues(*, plans: Sequence[DialoguePlan], by: User) -> list[Dialogue]:
    """Enter many, all or none; the units are locked, so that a list that comes twice counts nothing twice."""
    units = {plan.unit.pk: plan.unit for plan in plans}
    for unit in units.values():
        require(why_not_record(by, unit))
    list(Unit.objects.select_for_update(no_key=True).filter(pk__in=units).order_by("pk"))
    made = [_new(plan, by) for plan in plans]
    _require_new(made)
    Dialogue.objects.bulk_create(made, batch_size=500)
    _create(made, [plan.opinions for plan in plans])
    return made


def _new(plan: DialoguePlan, by: User) -> Dialogue:
    require(why_not_day(plan.facts["held_on"]))
    facts = {name: plan.facts[name] for name in (*FACTS, *AS_LISTED) if name in plan.facts}
    dialogue = Dialogue(unit=plan.unit, level=LEVEL_OF_KIND[plan.unit.kind], entered_by=by, **facts)
    dialogue.set_search()
    return dialogue


def why_not_day(held_on: datetime.date) -> str | None:
    """Say why no dialogue can have been held on that day, or None."""
    if held_on > timezone.localdate():
        return _("This day lies ahead: a dialogue is recorded once it was held.")
    return None


def _once(dialogue: Dialogue) -> tuple:
    return tuple(getattr(dialogue, name) for name in ONCE)


def _require_new(made: Sequence[Dialogue], *, but: int | None = None) -> None:
    """Refuse what is there already, or comes twice in the same list."""
    units, days = {each.unit_id for each in made}, {each.held_on for each in made}
    known = Dialogue.objects.filter(unit__in=units, held_on__in=days).exclude(pk=but)
    seen = set(known.values_list(*ONCE))
    for each in made:
        if _once(each) in seen:
            raise NotAllowed(
                _("This dialogue is recorded already: %(dialogue)s, %(place)s. A second one of the day differs in "
                  "place or topic.") % {"dialogue": each, "place": each.place}
            )  # fmt: skip
        seen.add(_once(each))


def _create(dialogues: Sequence[Dialogue], opinions: Sequence[Sequence[OpinionPlan]], after: int = 0) -> None:
    """Write the opinions of several dialogues with their promises, numbered on from `after`."""
    pairs = [
        (Opinion(dialogue=dialogue, position=position, field=plan.field, text=plan.text, answer=plan.answer), plan)
        for dialogue, plans in zip(dialogues, opinions, strict=True)
        for position, plan in enumerate(plans, start=after + 1)
    ]
    Opinion.objects.bulk_create([opinion for opinion, _plan in pairs], batch_size=1000)
    promises = [_promise(opinion, plan.promise) for opinion, plan in pairs if plan.promise]
    Commitment.objects.bulk_create(promises, batch_size=1000)


def _promise(opinion: Opinion, plan: PromisePlan) -> Commitment:
    return Commitment(opinion=opinion, promise=plan.promise, unit=plan.unit, person=plan.person, due_on=plan.due_on)


@transaction.atomic
def correct_dialogue(*, dialogue: Dialogue, facts: Mapping, by: User) -> Dialogue:
    """Change the facts of a dialogue that is not published; what was there stays in the history."""
    current = _locked(dialogue)
    require(why_not_correct(by, current) or why_not_day(facts["held_on"]))
    for name in FACTS:
        setattr(current, name, facts[name])
    _require_new([current], but=current.pk)
    early = current.opinions.filter(commitment__due_on__lt=current.held_on).order_by("position").first()
    if early is not None:
        raise NotAllowed(_("Opinion %(number)d is promised for a day before that.") % {"number": early.position})
    current.save()
    return current


@transaction.atomic
def write_opinions(
    *, dialogue: Dialogue, plans: Sequence[OpinionPlan], by: User, seen_at: datetime.datetime
) -> Dialogue:
    """Let these be the opinions of the dialogue, in this order; raises `StaleDialogueError` where others wrote since.

    An opinion whose plan names it is changed, the others are added; what no plan names is gone.
    """
    current = _locked(dialogue)
    require(why_not_correct(by, current))
    if current.updated_at != seen_at:
        raise StaleDialogueError
    known = {opinion.pk: opinion for opinion in current.opinions.select_related("commitment")}
    kept = {plan.pk for plan in plans}
    current.opinions.exclude(pk__in=kept - {None}).delete()
    for position, plan in enumerate(plans, start=1):
        if plan.pk in known:
            _change(known[plan.pk], plan, position)
        else:
            _create([current], [[plan]], after=position - 1)
    current.save(update_fields=["updated_at"])
    return current


def _change(opinion: Opinion, plan: OpinionPlan, position: int) -> None:
    """Write one opinion anew, its promise with it: what is promised is never answered too."""
    promise = getattr(opinion, "commitment", None)
    if promise is not None and plan.promise is None:
        promise.delete()
    opinion.position, opinion.field, opinion.text, opinion.answer = position, plan.field, plan.text, plan.answer
    opinion.save()
    if plan.promise is None:
        return
    if promise is None:
        _promise(opinion, plan.promise).save()
        return
    for name in ("promise", "unit", "person", "due_on"):
        setattr(promise, name, getattr(plan.promise, name))
    promise.save()


@transaction.atomic
def add_opinions(*, dialogue: Dialogue, plans: Sequence[OpinionPlan], by: User) -> Dialogue:
    """Add opinions behind those that are there, such as those of a pasted table."""
    current = _locked(dialogue)
    require(why_not_correct(by, current))
    last = current.opinions.order_by("-position").values_list("position", flat=True).first() or 0
    _create([current], [plans], after=last)
    current.save(update_fields=["updated_at"])
    return current


@transaction.atomic
def delete_dialogue(*, dialogue: Dialogue, by: User) -> None:
    """Delete what was recorded by mistake; once published it stays."""
    current = _locked(dialogue)
    require(why_not_correct(by, current))
    current.delete()


@transaction.atomic
def publish_dialogue(
    *, dialogue: Dialogue, number: str, noticed_on: datetime.date, by: User, now: datetime.datetime | None = None
) -> Dialogue:
    """Publish the notice of conclusions: everybody reads it from now on, and those who promised something are told."""
    now, current = now or timezone.now(), _locked(dialogue)
    require(why_not_publish(by, current))
    number = number.strip()
    if not number:
        raise NotAllowed(_("Give the number of the notice."))
    if not current.held_on <= noticed_on <= timezone.localdate(now):
        raise NotAllowed(_("The notice is dated between the day of the dialogue and today."))
    absent = workflow.absent_head(by, current)
    content = notice_content(current, number=number, noticed_on=noticed_on, signer=by, absent=absent)
    published = workflow.publish(
        current, by=by, now=now, notice_number=number, noticed_on=noticed_on, notice=content, published_for=absent
    )
    notices.promised(published, list(promises_of(published)))
    return published


class NoticesRefusedError(Exception):
    """Some of several notices cannot be published; `reasons` say why by the key of the dialogue."""

    def __init__(self, reasons: dict[int, str]):
        super().__init__(reasons)
        self.reasons = reasons


@transaction.atomic
def publish_dialogues(
    *, numbered: Sequence[tuple[Dialogue, str, datetime.date]], by: User, now: datetime.datetime | None = None
) -> list[Dialogue]:
    """Publish several notices, each with its number and date, all or none; raises `NoticesRefusedError`."""
    published, reasons = [], {}
    for dialogue, number, noticed_on in numbered:
        try:
            published.append(publish_dialogue(dialogue=dialogue, number=number, noticed_on=noticed_on, by=by, now=now))
        except NotAllowed as reason:
            reasons[dialogue.pk] = str(reason)
    if reasons:
        raise NoticesRefusedError(reasons)
    return published


def promises_of(dialogue: Dialogue) -> QuerySet[Commitment]:
    """Give what is promised in the dialogue with all that notices say."""
    rows = Commitment.objects.filter(opinion__dialogue=dialogue)
    return rows.select_related("unit", "person").order_by("opinion__position")


def _locked(dialogue: Dialogue) -> Dialogue:
    return Dialogue.objects.select_for_update(of=("self",)).select_related("unit").get(pk=dialogue.pk)
