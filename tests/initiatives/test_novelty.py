"""The novelty check: what is compared with what, when, and what comes of it. The comparing itself: tests/common."""

import datetime
import re
from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction

from common.errors import NotAllowed
from initiatives import novelty, tasks
from initiatives.actions.correction import Point, answer_point, return_initiative
from initiatives.actions.novelty import check_again, check_version, look_at, take_up_lost, write_marks
from initiatives.actions.submission import resubmit_initiative, submit_initiative
from initiatives.models import CorrectionPoint, Initiative, NoveltyCheck, NoveltyLook, Similarity, TextMark, Version
from initiatives.novelty import find_repeated
from initiatives.states import Consent
from tests.common.test_passages import BOARD, CATTLE, WATER
from tests.factories.accounts import RoleFactory, UserFactory
from tests.factories.dossiers import application_form, complete_draft, write
from tests.factories.initiatives import AuthorFactory, InitiativeFactory, VersionFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)
LAW = (
    "Căn cứ Nghị định số 13/2012/NĐ-CP ngày 02 tháng 3 năm 2012 của Chính phủ ban hành Điều lệ Sáng kiến và Thông tư "
    "số 18/2013/TT-BKHCN hướng dẫn thi hành một số quy định của Điều lệ. "
)


@world
def form():
    return application_form()


def handed_in(text: str, at: datetime.datetime, **kwargs) -> Version:
    """Give the version of an initiative whose content is this text, handed in at that moment and compared."""
    initiative = InitiativeFactory(**{"status": "submitted", "status_since": at, **kwargs})
    initiative.dossiers.update(template=application_form())
    write(initiative, {"content": text})
    version = VersionFactory(initiative=initiative, handed_in_at=at)
    check_version(version_id=version.pk, now=at)
    return version


def found(version: Version) -> list[tuple]:
    rows = version.novelty.similarities.all()
    return [(row.other_id, row.share, row.is_own) for row in rows]


def share(version: Version) -> Decimal:
    return NoveltyCheck.objects.get(version=version).share


def test_a_copy_names_the_text_it_repeats_and_the_passages(form, now):
    original = handed_in(BOARD, now)
    handed_in(WATER, now)

    copy = handed_in(f"Lời đầu của riêng chúng tôi.\n\n{BOARD}", now + DAY)

    (row,) = copy.novelty.similarities.all()
    (passage,) = row.passages
    text = copy.content["answers"]["content"]["text"]
    assert (row.other, row.is_own, row.share) == (original, False, copy.novelty.share)
    assert Decimal(90) < row.share < Decimal(100)
    assert passage[0] == passage[3] == "content"
    assert text[passage[1] : passage[2]] == BOARD[passage[4] : passage[5]] == BOARD[:-1]


def test_what_came_later_does_not_make_the_original_a_copy_whenever_it_is_asked(form, now):
    original = handed_in(BOARD, now)
    handed_in(BOARD, now + DAY)

    check_version(version_id=original.pk, now=now + 2 * DAY)

    assert (share(original), found(original)) == (0, [])


def test_the_order_in_which_texts_were_compared_changes_nothing(form, now):
    at = [now + number * DAY for number in range(4)]
    versions = [
        handed_in(text, when) for text, when in zip((WATER, BOARD, f"{BOARD} {WATER}", CATTLE), at, strict=True)
    ]
    before = {version.pk: found(version) for version in versions}

    for version in reversed(versions):
        check_version(version_id=version.pk, now=now + 9 * DAY)

    assert {version.pk: found(Version.objects.get(pk=version.pk)) for version in versions} == before
    assert len(before[versions[2].pk]) == 2


def test_what_stands_in_two_others_is_counted_once_in_the_figure(form, now):
    handed_in(BOARD, now)
    handed_in(f"{BOARD} {WATER}", now + DAY)

    version = handed_in(f"{BOARD} {WATER}", now + 2 * DAY)

    assert [row[1] for row in found(version)] == [
        Decimal(100),
        share(version) - found(version)[0][1] + found(version)[1][1],
    ]
    assert share(version) == 100


def test_an_earlier_initiative_of_the_same_author_is_named_as_such_and_does_not_count(form, now):
    author = UserFactory()
    before = handed_in(BOARD, now, entered_by=author)

    after = handed_in(BOARD, now + DAY, entered_by=author)

    assert (found(after), share(after)) == ([(before.pk, Decimal(100), True)], 0)


def test_a_draft_of_somebody_else_is_compared_with_nobody(form, now):
    draft = InitiativeFactory()
    draft.dossiers.update(template=form)
    write(draft, {"content": BOARD})

    version = handed_in(BOARD, now)

    assert found(version) == []


def test_what_the_form_itself_says_is_nobodys(form, now):
    example = form.sections.get(questions__key="content").questions.get(key="content").example
    handed_in(example, now)

    version = handed_in(f"{example} {WATER}", now + DAY)

    assert found(version) == []


def test_a_short_passage_in_very_many_dossiers_is_a_commonplace_and_a_long_one_a_copy_all_the_same(
    form, now, monkeypatch
):
    monkeypatch.setattr(novelty, "COMMON", 3)
    for number in range(5):
        handed_in(LAW + f"{WATER if number else BOARD}", now + number * DAY)

    honest = handed_in(LAW + CATTLE, now + 6 * DAY)
    copied = handed_in(WATER, now + 7 * DAY)

    assert (share(honest), found(honest)) == (0, [])
    assert share(copied) == 100


def test_of_many_that_are_alike_the_nearest_are_compared(form, now, monkeypatch):
    monkeypatch.setattr(novelty, "MOST_COMPARED", 1)
    handed_in(BOARD[:200] + WATER, now)
    nearest = handed_in(BOARD, now)

    version = handed_in(BOARD, now + DAY)

    assert [row[0] for row in found(version)] == [nearest.pk]


def test_what_stood_in_ones_own_text_before_the_other_came_was_not_taken_from_it(form, now):
    own = handed_in(BOARD, now)
    thief = handed_in(f"{BOARD} {WATER}", now + DAY)
    write(own.dossier.initiative, {"content": f"{BOARD} {WATER}"})

    again = VersionFactory(initiative=own.dossier.initiative, number=2, handed_in_at=now + 2 * DAY)
    check_version(version_id=again.pk, now=now + 2 * DAY)

    ((other, share_of, _is_own),) = found(again)
    assert (other, share_of < 65, share_of > 30) == (thief.pk, True, True)  # the water, and what joins it to the rest


def test_the_newest_version_takes_the_place_of_the_one_before(form, now):
    first = handed_in(BOARD, now)
    initiative = first.dossier.initiative
    write(initiative, {"content": WATER})
    second = VersionFactory(initiative=initiative, number=2, handed_in_at=now + DAY)

    check_version(version_id=second.pk, now=now + DAY)
    check_version(version_id=first.pk, now=now + DAY)  # a task that came late

    marks = set(TextMark.objects.filter(initiative_id=initiative.pk).values_list("mark", flat=True))
    assert marks == set(novelty.marks({"content": WATER}))


def test_handing_in_waits_for_nothing_and_the_check_is_made_after_it(now, django_capture_on_commit_callbacks):
    earlier = complete_draft(texts={"content": BOARD})
    copy = complete_draft(unit=earlier.unit, texts={"content": BOARD})
    waiting = []
    for number, initiative in enumerate((earlier, copy)):
        with django_capture_on_commit_callbacks(execute=True):
            submit_initiative(initiative=initiative, by=initiative.entered_by, now=now + number * DAY)
            waiting.append(NoveltyCheck.objects.get(version__dossier__initiative=initiative).is_waiting)

    checks = NoveltyCheck.objects.order_by("pk")
    assert waiting == [True, True]
    assert [(check.is_waiting, check.share > 50) for check in checks] == [(False, False), (False, True)]


def test_a_queue_that_cannot_be_reached_spoils_no_submission(
    now, monkeypatch, django_capture_on_commit_callbacks, caplog
):
    def fail(version_id):
        raise OSError("no broker")

    monkeypatch.setattr(tasks.check_novelty, "delay", fail)
    draft = complete_draft()

    with django_capture_on_commit_callbacks(execute=True):
        submit_initiative(initiative=draft, by=draft.entered_by, now=now)
    caplog.clear()

    assert NoveltyCheck.objects.get().is_waiting
    monkeypatch.undo()
    assert take_up_lost(now=now) == 0  # it may still be on its way
    with django_capture_on_commit_callbacks(execute=True):
        assert take_up_lost(now=now + DAY) == 1
    assert not NoveltyCheck.objects.get().is_waiting
    assert take_up_lost(now=now + 2 * DAY) == 0


def test_a_corrected_text_is_compared_anew(now, django_capture_on_commit_callbacks):
    initiative = complete_draft(texts={"content": BOARD})
    coordinator = RoleFactory(unit=initiative.unit).person
    with django_capture_on_commit_callbacks(execute=True):
        submit_initiative(initiative=initiative, by=initiative.entered_by, now=now)
        return_initiative(initiative=initiative, points=[Point("Viết rõ")], by=coordinator, now=now)
        answer_point(point=CorrectionPoint.objects.get(), answer="Đã sửa", by=initiative.entered_by, now=now)
        resubmit_initiative(initiative=initiative, number=2, by=initiative.entered_by, now=now + DAY)

    assert list(NoveltyCheck.objects.order_by("pk").values_list("version__number", "is_waiting")) == [
        (1, False),
        (2, False),
    ]


def test_a_task_that_runs_twice_changes_nothing(form, now):
    handed_in(BOARD, now)
    copy = handed_in(BOARD, now + DAY)
    before = [list(model.objects.order_by("pk").values_list()) for model in (TextMark, NoveltyCheck)]
    rows = found(copy)

    check_version(version_id=copy.pk, now=now + DAY)

    assert [list(model.objects.order_by("pk").values_list()) for model in (TextMark, NoveltyCheck)] == before
    assert found(Version.objects.get(pk=copy.pk)) == rows


def test_whoever_checks_the_dossier_has_it_compared_again_and_says_what_was_found(form, now):
    version = handed_in(BOARD, now)
    initiative = version.dossier.initiative
    coordinator = RoleFactory(unit=initiative.unit).person

    check_again(initiative=initiative, by=coordinator, now=now + DAY)
    look = look_at(initiative=initiative, because=" Văn bản chung của ngành ", by=coordinator, now=now + DAY)

    check = NoveltyCheck.objects.get()
    assert (check.is_waiting, check.share) == (True, 0)  # the figure stays until there is another
    assert (look.because, look.by, look.at) == ("Văn bản chung của ngành", coordinator, now + DAY)


@pytest.mark.parametrize("deed", [check_again, look_at])
@pytest.mark.parametrize("who", ["author", "stranger", "co-ordinator who is an author"])
def test_nobody_else_does_and_nobody_on_an_own_text(deed, who, form, now):
    initiative = handed_in(BOARD, now).dossier.initiative
    person = initiative.entered_by if who == "author" else RoleFactory(unit=initiative.unit).person
    if who == "stranger":
        person = UserFactory()
    elif who != "author":
        AuthorFactory(initiative=initiative, person=person, consent=Consent.AGREED)
    words = {"because": "Không sao"} if deed is look_at else {}

    with pytest.raises(NotAllowed):
        deed(initiative=initiative, by=person, now=now, **words)

    assert not NoveltyLook.objects.exists()


def test_a_look_says_something_and_comes_after_the_comparing_and_stays(form, now):
    version = handed_in(BOARD, now)
    initiative = version.dossier.initiative
    coordinator = RoleFactory(unit=initiative.unit).person
    with pytest.raises(NotAllowed):
        look_at(initiative=initiative, because="  ", by=coordinator, now=now)
    look = look_at(initiative=initiative, because="Đã đọc", by=coordinator, now=now)
    with pytest.raises(Exception, match="Cannot"), transaction.atomic():
        NoveltyLook.objects.filter(pk=look.pk).update(because="Khác")
    NoveltyCheck.objects.update(share=None, checked_at=None, is_waiting=True)

    with pytest.raises(NotAllowed):
        look_at(initiative=initiative, because="Đã đọc", by=coordinator, now=now)


@pytest.mark.parametrize(
    "wrong",
    [{"share": None}, {"share": 101}, {"checked_at": None}, {"share": None, "checked_at": None, "is_waiting": False}],
)
def test_a_check_has_a_share_once_compared(wrong, form, now):
    handed_in(BOARD, now)

    with pytest.raises(IntegrityError), transaction.atomic():
        NoveltyCheck.objects.update(**wrong)


def test_older_texts_are_compared_by_a_command_that_goes_on_where_it_stopped(form, now):
    original = handed_in(BOARD, now)
    copy = handed_in(BOARD, now + DAY)
    Similarity.objects.all().delete()
    NoveltyCheck.objects.all().delete()
    TextMark.objects.all().delete()
    said = StringIO()

    call_command("check_novelty", batch=1, stdout=said)
    call_command("check_novelty", stdout=said)

    assert found(Version.objects.get(pk=copy.pk)) == [(original.pk, Decimal(100), False)]
    assert said.getvalue().splitlines() == ["1 compared", "2 compared", "Nothing waits.", "Nothing waits."]


def test_all_is_compared_anew_after_the_way_of_comparing_has_changed(form, now):
    handed_in(BOARD, now)
    copy = handed_in(BOARD, now + DAY)
    write_marks([(copy.dossier.initiative_id, [1, 2, 3])])  # as another way would have left

    call_command("check_novelty", anew=True, stdout=StringIO())

    assert not TextMark.objects.filter(mark__in=[1, 2, 3]).exists()
    assert share(copy) == 100


@pytest.mark.growth
@pytest.mark.parametrize("alike", [1, 12])
def test_a_comparison_asks_the_same_for_few_and_many_that_are_alike(alike, form, now, django_assert_num_queries):
    for number in range(alike):
        handed_in(BOARD, now + number * DAY)
    version = Version.objects.select_related("dossier__initiative").get(pk=handed_in(BOARD, now + 40 * DAY).pk)

    with django_assert_num_queries(5):
        repeated = find_repeated(version)

    assert len(repeated.likenesses) == alike


@pytest.mark.volume
def test_a_mark_is_found_through_the_index_however_many_there_are(form, now):
    common = novelty.marks({"content": BOARD})[:3]
    write_marks([(10_000_000 + number, [number, *common]) for number in range(20_000)])
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE initiatives_textmark")

    near, commonplace = novelty.nearest(1, novelty.marks({"content": BOARD}))

    assert commonplace == set(common)
    assert len(near) == novelty.COMMON + 1
    assert Initiative.objects.count() == 0


@pytest.mark.volume
def test_a_check_keeps_its_promise_and_the_measuring_leaves_nothing_behind(form, now):
    handed_in(BOARD, now)
    handed_in(BOARD, now + DAY)
    before = [model.objects.count() for model in (TextMark, NoveltyCheck, Similarity)]
    said = StringIO()

    call_command("bench_novelty", texts=300, words=400, stdout=said)

    assert [model.objects.count() for model in (TextMark, NoveltyCheck, Similarity)] == before
    assert re.search(r"found alike +1\n", said.getvalue())


def test_measuring_an_empty_database_says_what_is_missing():
    with pytest.raises(CommandError, match="make_demo"):
        call_command("bench_novelty", texts=1, words=10, stdout=StringIO())
