"""Who hears about what of an initiative: its authors, and those who check it.

Councils tell of what is theirs: scores, sessions, decisions, certificates.
"""

from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from accounts.responsible import Answerable, Responsible
from accounts.states import RoleName
from common.formats import percent
from initiatives.models import Author, AuthorChange, Duty, EffectConfirmation, Excuse, Initiative, ReportAnswer, Version
from initiatives.states import Consent
from initiatives.upwards import upwards_of
from notifications.actions import News, notify, notify_of

# Who checks dossiers: the nearest co-ordinators, and where none is left, the nearest heads.
CHECKING = (RoleName.COORDINATOR, RoleName.HEAD)


def authors_of(initiative: Initiative) -> list[User]:
    """Give the authors with an account."""
    return [author.person for author in initiative.authors_with_persons() if author.person_id]


def checking(initiative: Initiative) -> Answerable | None:
    """Give the people who check the dossier, with their unit; authors are left out, and whoever stands in for one."""
    path = initiative.unit.path
    roles = Responsible(timezone.localdate(), *CHECKING, over=[path])
    return roles.first(path, *CHECKING, without=_authors(initiative))


def _authors(initiative: Initiative) -> frozenset[int]:
    return frozenset(author.person_id for author in initiative.authors.all()) - {None}


def checkers_of(initiative: Initiative) -> list[User]:
    """Give those who check the dossier."""
    found = checking(initiative)
    return list(User.objects.filter(pk__in=found.people).order_by("pk")) if found else []


def submitted(initiative: Initiative) -> None:
    """Tell the authors the number, and the unit that there is a dossier to check."""
    receipt = reverse("initiatives:receipt", args=[initiative.pk, 1])
    page = reverse("initiatives:check", args=[initiative.pk])
    notify_of(
        News(authors_of(initiative), "initiatives/submitted", about=initiative, url=receipt),
        News(checkers_of(initiative), "initiatives/to_check", about=initiative, url=page),
    )


def resubmitted(initiative: Initiative, version: Version) -> None:
    """Tell those who asked for corrections that they have been made."""
    page = reverse("initiatives:check", args=[initiative.pk])
    notify(checkers_of(initiative), "initiatives/resubmitted", about=initiative, url=page, version=version)


def returned(initiative: Initiative, count: int, by: User) -> None:
    """Tell the authors how many points are to be corrected, and until when."""
    notify(authors_of(initiative), "initiatives/returned", about=initiative, count=count, by=by)


def return_recalled(initiative: Initiative, by: User) -> None:
    """Tell the authors that nothing is to be corrected for now."""
    notify(authors_of(initiative), "initiatives/return_recalled", about=initiative, by=by)


def deadline_extended(initiative: Initiative) -> None:
    """Tell the authors that they have more time."""
    notify(authors_of(initiative), "initiatives/deadline_extended", about=initiative)


def accepted(initiative: Initiative) -> None:
    """Tell the authors that the dossier is complete."""
    notify(authors_of(initiative), "initiatives/accepted", about=initiative)


def in_review(initiative: Initiative) -> None:
    """Tell the authors that the council has the dossier."""
    upwards = upwards_of(initiative)
    unit = upwards.above if upwards else initiative.recognising_unit
    notify(authors_of(initiative), "initiatives/in_review", about=initiative, unit=unit)


def withdrawn(initiative: Initiative, reason: str, by: User) -> None:
    """Tell the other authors, and the unit if it had the dossier."""
    readers = [person for person in authors_of(initiative) if person != by]
    if initiative.submitted_at is not None:
        readers += checkers_of(initiative)
    notify(readers, "initiatives/withdrawn", about=initiative, reason=reason, by=by)


def lapsed(initiative: Initiative) -> None:
    """Tell authors and unit that the time for correcting has passed."""
    notify([*authors_of(initiative), *checkers_of(initiative)], "initiatives/lapsed", about=initiative)


def held(initiative: Initiative) -> None:
    """Tell the authors that the dossier is held; the reason stays with those responsible."""
    notify(authors_of(initiative), "initiatives/held", about=initiative)


def released(initiative: Initiative) -> None:
    """Tell the authors that the dossier goes on."""
    notify(authors_of(initiative), "initiatives/released", about=initiative)


def _lead(initiative: Initiative) -> list[User]:
    """Give the lead author, or whoever entered the initiative for somebody from outside."""
    lead = initiative.authors.select_related("person").filter(is_lead=True, person__isnull=False).first()
    return [lead.person if lead else initiative.entered_by]


def consent_asked(author: Author, *, by: User) -> None:
    """Ask an author whether he or she agrees to being named with this share; for one share once."""
    notify(
        [author.person],
        "initiatives/consent_asked",
        about=author.initiative,
        url=reverse("initiatives:consent", args=[author.initiative_id]),
        key=f"consent-{author.pk}-{author.share}",
        share=percent(author.share),
        is_lead=author.is_lead,
        by=by,
    )


def consent_answered(author: Author) -> None:
    """Tell the lead author what a co-author has said; a refusal after handing in also those who check the dossier."""
    initiative = author.initiative
    readers = [person for person in _lead(initiative) if person.pk != author.person_id]
    if initiative.submitted_at is None:
        address = reverse("initiatives:edit", args=[initiative.pk])
    else:
        address = initiative.get_absolute_url()
        readers += checkers_of(initiative) if author.consent == Consent.REFUSED else []
    notify(readers, "initiatives/consent_answered", about=initiative, url=address, author=author)


def author_removed(initiative: Initiative, person: User, *, by: User) -> None:
    """Tell somebody that he or she is no longer named."""
    notify([person], "initiatives/author_removed", about=initiative, url=reverse("initiatives:mine"), by=by)


def draft_deleted(title: str, people: list[User], *, by: User) -> None:
    """Tell the co-authors that a draft is gone."""
    notify(people, "initiatives/draft_deleted", url=reverse("initiatives:mine"), title=title, by=by)


def change_proposed(change: AuthorChange) -> None:
    """Ask everybody concerned whether the authors may change."""
    waiting = change.consents.select_related("person").filter(consent="waiting")
    notify(
        [consent.person for consent in waiting],
        "initiatives/change_proposed",
        about=change.initiative,
        url=reverse("initiatives:change_authors", args=[change.initiative_id]),
        change=change,
    )


def change_settled(change: AuthorChange) -> None:
    """Tell everybody concerned, and who proposed it, what became of a change of authors."""
    people = {consent.person for consent in change.consents.select_related("person")} | {change.proposed_by}
    notify(people, "initiatives/change_settled", about=change.initiative, change=change)


def report_handed_in(initiative: Initiative) -> None:
    """Tell the unit that a report of effect waits for its word."""
    page = reverse("initiatives:effect", args=[initiative.pk])
    notify(checkers_of(initiative), "initiatives/report_handed_in", about=initiative, url=page)


def report_answered(initiative: Initiative, answer: ReportAnswer) -> None:
    """Tell the authors that the unit has confirmed the report of effect, or what it asks to be mended."""
    kind = "initiatives/report_confirmed" if answer.is_confirmed else "initiatives/report_given_back"
    page = reverse("initiatives:effect", args=[initiative.pk])
    notify(authors_of(initiative), kind, about=initiative, url=page, answer=answer)


def confirmation_asked(confirmation: EffectConfirmation) -> None:
    """Tell the unit asked that its word on what the initiative achieves there is wanted."""
    notify(_answering_for(confirmation), "initiatives/confirmation_asked", about=confirmation)


def confirmation_taken_back(confirmation: EffectConfirmation) -> None:
    """Tell the unit that it is asked no longer."""
    notify(_answering_for(confirmation), "initiatives/confirmation_taken_back", about=confirmation)


def confirmation_answered(confirmation: EffectConfirmation, kind: str, *, reason: str) -> None:
    """Tell the authors and whoever asked what the unit has said."""
    people = {person.pk: person for person in [*authors_of(confirmation.initiative), confirmation.asked_by]}
    notify(people.values(), kind, about=confirmation, reason=reason)


def _answering_for(confirmation: EffectConfirmation) -> list[User]:
    """Give the nearest head and the nearest co-ordinators of the unit asked, less authors of the initiative."""
    path, initiative = confirmation.unit.path, confirmation.initiative
    roles = Responsible(timezone.localdate(), *CHECKING, over=[path])
    return list(User.objects.filter(pk__in=roles.each(path, *CHECKING, without=_authors(initiative))).order_by("pk"))


def exempted(excuse: Excuse, duty: Duty) -> None:
    """Tell somebody on which days he or she owes nothing, and what follows."""
    notify([duty.person], "initiatives/exempted", about=excuse, url=reverse("movements:account"), duty=duty)


def excuse_lifted(excuse: Excuse, duty: Duty) -> None:
    """Tell somebody that the days count after all, and what follows."""
    notify([duty.person], "initiatives/excuse_lifted", about=excuse, url=reverse("movements:account"), duty=duty)
