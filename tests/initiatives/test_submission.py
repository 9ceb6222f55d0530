import datetime
import hashlib
import threading

import pytest
from django.db import connection, transaction
from django.urls import reverse

from common.errors import NotAllowed
from initiatives.actions.submission import resubmit_initiative, submit_initiative
from initiatives.models import Initiative, Question, Step, Version, Window
from initiatives.states import Consent, FirstApplicationRule, QuestionKind, Status
from initiatives.versions import canonical, digest
from notifications.models import Notice
from tests.factories.accounts import RoleFactory, UserFactory
from tests.factories.dossiers import application_form, clinic, complete_draft, write
from tests.factories.initiatives import AttachmentFactory, SeasonFactory, WindowFactory
from tests.worlds import world

# Not asked by the application, or asked without being required.
NOT_REQUIRED = {"line", "attachments", "investor", "holder", "area", "way", "number"}
pytestmark = pytest.mark.django_db


@world
def draft() -> Initiative:
    return complete_draft()


def refusal(initiative, now, by=None) -> str:
    with pytest.raises(NotAllowed) as refused:
        submit_initiative(initiative=initiative, by=by or initiative.entered_by, now=now)
    initiative.refresh_from_db()
    assert (initiative.status, initiative.number, Version.objects.count()) == ("draft", "", 0)
    return str(refused.value)


def test_handing_in_numbers_freezes_and_tells(now, draft):
    coordinator = RoleFactory(unit=draft.unit).person
    file = AttachmentFactory(dossier=draft.dossiers.get())

    version = submit_initiative(initiative=draft, by=draft.entered_by, now=now)

    draft.refresh_from_db()
    assert (draft.status, draft.number, draft.submitted_at) == ("submitted", "LN.2026.001", now)
    assert draft.due_on == datetime.date(2026, 12, 23)
    content = Version.objects.get().content
    assert (version.number, version.handed_in_at, version.sha256) == (1, now, digest(content))
    assert content["facts"]["title"] == draft.title
    assert content["answers"]["social-effect"]["text"] == "Người dân chờ ít hơn nhiều so với trước."
    assert [(author["name"], author["share"]) for author in content["authors"]] == [
        ("Bế Thị Kiều Oanh", "60"),
        ("Bế Ích Quân", "40"),
    ]
    assert [attachment["sha256"] for attachment in content["attachments"]] == [file.sha256]
    told = Notice.objects.order_by("pk").values_list("person__full_name", "kind")
    assert sorted(told) == [
        ("Bế Thị Kiều Oanh", "initiatives/submitted"),
        ("Bế Ích Quân", "initiatives/submitted"),
        (coordinator.full_name, "initiatives/to_check"),
    ]


@pytest.mark.parametrize("files", [0, 5])
def test_handing_in_asks_for_each_thing_once(files, now, client_of, django_assert_num_queries, draft):
    RoleFactory(unit=draft.unit)
    AttachmentFactory.create_batch(files, dossier=draft.dossiers.get())
    client, address = client_of(draft.entered_by), reverse("initiatives:submit", args=[draft.pk])

    with django_assert_num_queries(34):
        response = client.post(address, {"number": 1})

    assert response.status_code == 302
    assert Version.objects.get().content["authors"][1]["name"] == "Bế Ích Quân"


def test_the_hash_is_that_of_the_file_people_download(now, client_of, draft):
    version = submit_initiative(initiative=draft, by=draft.entered_by, now=now)

    file = client_of(draft.entered_by).get(reverse("initiatives:content", args=[draft.pk, 1])).content

    assert hashlib.sha256(file).hexdigest() == version.sha256
    assert file == canonical(Version.objects.get().content)


@pytest.mark.parametrize(
    ("seconds", "is_taken"),
    [(-1, True), (0, False), (1, False)],
)
def test_a_window_closes_to_the_second(seconds, is_taken, draft):
    closes_at = Window.objects.get().closes_at

    moment = closes_at + datetime.timedelta(seconds=seconds)
    if not is_taken:
        assert "30/11/2026" in refusal(draft, moment)
    else:
        assert submit_initiative(initiative=draft, by=draft.entered_by, now=moment).number == 1


def test_a_window_opens_to_the_second(draft):
    opens_at = Window.objects.get().opens_at

    assert "01/10/2026" in refusal(draft, opens_at - datetime.timedelta(microseconds=1))
    assert submit_initiative(initiative=draft, by=draft.entered_by, now=opens_at).number == 1


def test_a_late_draft_goes_into_the_next_season_with_its_number_and_its_duty(now, draft):
    season = SeasonFactory(year=2027)
    window = WindowFactory(
        season=season, opens_at=now + datetime.timedelta(days=100), closes_at=now + datetime.timedelta(days=200)
    )
    late = now + datetime.timedelta(days=30)
    assert f"{window.opens_at.astimezone():%d/%m/%Y}" in refusal(draft, late)

    submit_initiative(initiative=draft, by=draft.entered_by, now=window.opens_at)

    draft.refresh_from_db()
    assert (draft.season, draft.number) == (season, "LN.2027.001")
    duties = draft.entered_by.duties.order_by("season__year").values_list("season__year", "progress")
    assert list(duties) == [(2026, "nothing"), (2027, "under_way")]


def test_a_window_of_the_unit_holds_instead_of_that_of_the_province(now, draft):
    WindowFactory(
        season=draft.season, unit=draft.unit.recognising_unit(),
        opens_at=now - datetime.timedelta(days=20), closes_at=now - datetime.timedelta(days=1),
    )  # fmt: skip

    assert "22/11/2026" in refusal(draft, now)


@pytest.mark.parametrize("kind", [kind for kind in QuestionKind if kind not in NOT_REQUIRED])
def test_every_required_question_is_asked_for(kind, now):
    template = application_form()
    Question.objects.filter(kind="first_appliers").update(is_required=True)
    draft = complete_draft(template=template)
    asked = Question.objects.filter(kind=kind, section__template=template)
    question = asked.first()
    draft.dossiers.get().answers.filter(question__kind=kind).delete()
    draft.first_appliers.all().delete() if kind == "first_appliers" else None
    draft.authors.filter(is_lead=False).delete() if kind == "authors" else None
    Initiative.objects.update(**{
        "title": {"title": ""}, "field": {"field": None}, "solution": {"solution_kinds": []},
        "first_applied": {"first_applied_on": None}, "benefit": {"first_year_benefit": None},
    }.get(kind, {"updated_at": now}))  # fmt: skip
    draft.refresh_from_db()

    reason = refusal(draft, now)

    missing = asked.count() if kind == "long" else 1
    assert (question.heading in reason) or (missing > 1 and reason.startswith("Còn thiếu"))


def test_the_main_button_leads_to_the_first_thing_missing(client_of, draft):
    draft.dossiers.get().answers.filter(question__key="purpose").delete()
    question = Question.objects.get(key="purpose", section__template=draft.dossiers.get().template)

    page = client_of(draft.entered_by).get(reverse("initiatives:submit", args=[draft.pk]))

    step = reverse("initiatives:edit", args=[draft.pk, question.section.position])
    assert page.context["edit_url"] == f"{step}#div_id_purpose"


def test_two_texts_under_one_question_wait_for_a_choice(now, draft):
    answer = draft.dossiers.get().answers.get(question__key="purpose")
    answer.copies.create(text="Bản khác", based_on=1, saved_at=now)

    assert "hai bản văn" in refusal(draft, now)


def test_a_first_application_long_ago_is_a_warning_or_a_bar_by_the_campaigns_rule(now, client_of):
    draft = complete_draft(first_applied_on=datetime.date(2025, 11, 22))
    page = client_of(draft.entered_by).get(reverse("initiatives:submit", args=[draft.pk]))
    assert [warning[:32] for warning in page.context["warnings"]] == ["Áp dụng lần đầu ngày 22/11/2025,"]

    draft.season.campaign.first_application_rule = FirstApplicationRule.BAR
    draft.season.campaign.save()

    assert "22/11/2025" in refusal(draft, now)
    Initiative.objects.update(first_applied_on=datetime.date(2025, 11, 23))
    assert submit_initiative(initiative=draft, by=draft.entered_by, now=now).number == 1


def test_a_solution_not_yet_applied_is_not_handed_in(now):
    assert "sau hôm nay" in refusal(complete_draft(first_applied_on=datetime.date(2026, 11, 24)), now)


@pytest.mark.parametrize(
    ("limits", "words"), [({"max_authors": 1}, "nhiều nhất 1"), ({"min_share": 45}, "Bế Ích Quân có 40")]
)
def test_the_limits_of_the_kind_of_author_hold(limits, words, now, draft):
    for name, value in limits.items():
        setattr(draft.author_kind, name, value)
    draft.author_kind.save()

    assert words in refusal(draft, now)


def test_a_unit_without_a_council_above_it_cannot_hand_in(now, draft):
    unit = draft.unit.recognising_unit()
    unit.recognition_level = ""
    unit.save()

    assert "hội đồng sáng kiến" in refusal(draft, now)


def test_handing_in_may_precede_a_co_authors_consent_but_not_the_lead_authors(now, draft):
    coordinator = UserFactory()
    Initiative.objects.update(entered_by=coordinator)
    draft.refresh_from_db()
    draft.authors.update(consent=Consent.WAITING)
    assert "Bế Thị Kiều Oanh" in refusal(draft, now, by=coordinator)

    draft.authors.filter(is_lead=True).update(consent=Consent.AGREED)

    assert submit_initiative(initiative=draft, by=coordinator, now=now).number == 1


def test_a_repeated_request_gives_the_same_version_and_tells_nobody_again(now, draft):
    first = submit_initiative(initiative=draft, by=draft.entered_by, now=now)
    notices = Notice.objects.count()

    again = submit_initiative(initiative=draft, by=draft.entered_by, now=now + datetime.timedelta(minutes=1))

    assert again == first
    assert (Version.objects.count(), Step.objects.count(), Notice.objects.count()) == (1, 1, notices)


def test_a_repeated_post_leads_to_the_same_receipt(client_of, monkeypatch, now):
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)
    draft = complete_draft()
    client, url = client_of(draft.entered_by), reverse("initiatives:submit", args=[draft.pk])

    answers = [client.post(url, {"number": 1}) for _ in range(2)]

    receipt = reverse("initiatives:receipt", args=[draft.pk, 1])
    assert [(answer.status_code, answer.url) for answer in answers] == [(302, receipt)] * 2
    assert Initiative.objects.get().number == "LN.2026.001"


def test_a_stranger_cannot_use_a_repeated_request(now, draft):
    submit_initiative(initiative=draft, by=draft.entered_by, now=now)

    with pytest.raises(NotAllowed):
        submit_initiative(initiative=draft, by=UserFactory(), now=now)


def test_handing_in_again_obeys_the_limit_for_correction_and_not_the_window(now, draft):
    submit_initiative(initiative=draft, by=draft.entered_by, now=now)
    Initiative.objects.update(status=Status.RETURNED, due_on=datetime.date(2026, 12, 20))
    write(draft, {"social-effect": "Chờ trung bình 21 phút."})
    after_the_window = datetime.datetime(2026, 12, 20, 16, 59, tzinfo=datetime.UTC)  # 23:59 in Cao Bằng
    day_after = after_the_window + datetime.timedelta(minutes=1)

    with pytest.raises(NotAllowed, match="20/12/2026"):
        resubmit_initiative(initiative=draft, number=2, by=draft.entered_by, now=day_after)
    made = [
        resubmit_initiative(initiative=draft, number=2, by=draft.entered_by, now=moment)
        for moment in (after_the_window, day_after)
    ]

    draft.refresh_from_db()
    assert made[0] == made[1]
    assert (made[0].number, draft.number, draft.status) == (2, "LN.2026.001", "submitted")
    assert made[0].content["answers"]["social-effect"]["text"] == "Chờ trung bình 21 phút."
    assert Version.objects.get(number=1).content["answers"]["social-effect"]["text"].startswith("Người dân")


def in_threads(deeds) -> list:
    start, results = threading.Barrier(len(deeds)), [None] * len(deeds)

    def run(index, deed):
        try:
            start.wait(60)
            results[index] = deed()
        except Exception as error:
            results[index] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(deeds)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    return results


@pytest.mark.threads
@pytest.mark.django_db(transaction=True)
def test_two_authors_at_the_same_moment_make_one_version(now):
    with transaction.atomic():
        draft = complete_draft()
    people = [author.person for author in draft.authors.all()]

    made = in_threads(
        [lambda person=person: submit_initiative(initiative=draft, by=person, now=now) for person in people]
    )

    assert made == [Version.objects.get()] * 2
    assert Step.objects.count() == 1


@pytest.mark.threads
@pytest.mark.django_db(transaction=True)
def test_numbers_taken_at_the_same_moment_have_no_gap_and_no_double(now):
    with transaction.atomic():
        unit = clinic()
        drafts = [complete_draft(unit=unit) for _ in range(6)]

    def hand_in(draft, fails):
        with transaction.atomic():
            submit_initiative(initiative=draft, by=draft.entered_by, now=now)
            if fails:
                raise ZeroDivisionError

    made = in_threads(
        [lambda draft=draft, fails=index % 3 == 0: hand_in(draft, fails) for index, draft in enumerate(drafts)]
    )

    assert sum(isinstance(result, ZeroDivisionError) for result in made) == 2
    numbers = Initiative.objects.exclude(number="").order_by("serial").values_list("number", flat=True)
    assert list(numbers) == [f"LN.2026.00{serial}" for serial in range(1, 5)]


@pytest.mark.threads
@pytest.mark.django_db(transaction=True)
def test_who_arrived_before_the_deadline_is_in_however_long_a_lock_lasts(now):
    with transaction.atomic():
        draft = complete_draft()
    closes_at = Window.objects.get().closes_at
    arrived, released = closes_at - datetime.timedelta(microseconds=1), threading.Event()
    waiting = threading.Event()

    def hold():
        with transaction.atomic():
            Initiative.objects.select_for_update().get(pk=draft.pk)
            waiting.set()
            released.wait(60)

    def hand_in():
        waiting.wait(60)
        threading.Timer(0.3, released.set).start()
        return submit_initiative(initiative=draft, by=draft.entered_by, now=arrived)

    _held, version = in_threads([hold, hand_in])

    assert version.handed_in_at == arrived


@pytest.mark.threads
@pytest.mark.django_db(transaction=True)
def test_a_window_closed_by_an_administrator_meanwhile_takes_nothing_more(now):
    with transaction.atomic():
        draft = complete_draft()
    closed, waiting = threading.Event(), threading.Event()

    def close():
        with transaction.atomic():
            Initiative.objects.select_for_update().get(pk=draft.pk)
            waiting.set()
            Window.objects.update(closes_at=now - datetime.timedelta(minutes=1))
            closed.wait(60)

    def hand_in():
        waiting.wait(60)
        threading.Timer(0.3, closed.set).start()
        return submit_initiative(initiative=draft, by=draft.entered_by, now=now)

    _closed, refused = in_threads([close, hand_in])

    assert isinstance(refused, NotAllowed)
    assert Initiative.objects.get().status == Status.DRAFT
