"""A staff list is uploaded, its columns are put right, it is checked, and it is imported."""

import datetime
from functools import partial

import pghistory
from django.core.files.base import File
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.hooks import postings_changed
from accounts.imports import progress
from accounts.imports.applying import apply_plan
from accounts.imports.columns import Heading, recognise, with_columns
from accounts.imports.keeping import keep_rows, shown_cell
from accounts.imports.lines import Plan, Terms
from accounts.imports.planning import Planner, Progress
from accounts.imports.reading import ReadingError, Sheet, read_sheets
from accounts.imports.rows import RowReader
from accounts.models import StaffImport, TargetGroup, Unit, User
from accounts.permissions import is_administrator, why_not_import
from accounts.roles import units_of
from accounts.states import ImportStatus, Outcome, RoleName
from accounts.workflow import advance, why_not_step
from common.errors import NotAllowed, require
from common.locks import check_at_once, take_lock, try_lock

SAMPLES = 3
TOP_ROWS = 60  # the heading stands in the first thirty
PATIENCE = datetime.timedelta(minutes=10)


@transaction.atomic
def upload_staff_list(
    *,
    file: File,
    file_name: str,
    by: User | None,
    unit: Unit | None,
    joined_on: datetime.date,
    changed_on: datetime.date,
    is_complete: bool = False,
    default_group: TargetGroup | None = None,
) -> StaffImport:
    """Keep the file and recognise its columns. ReadingError says why a file cannot be read; nothing is kept then.

    `by=None` is the command line, which may import everywhere.
    """
    if by is not None:
        require(why_not_import(by, unit))
    sheets = read_sheets(file, top=TOP_ROWS)
    file.seek(0)
    staff_import = StaffImport(
        uploader=by,
        unit=unit,
        is_complete=is_complete,
        file_name=file_name,
        joined_on=joined_on,
        changed_on=changed_on,
        default_group=default_group,
    )
    _recognise(staff_import, sheets)
    staff_import.file.save(file_name, file, save=False)
    staff_import.save()
    return staff_import


def _recognise(staff_import: StaffImport, sheets: list[Sheet]) -> None:
    """Note the heading of the sheets, and the first rows below it."""
    heading = recognise(sheets)
    rows = next(sheet.rows for sheet in sheets if sheet.name == heading.sheet)
    below = [row for row in rows[heading.row + 1 :] if any(str(cell).strip() for cell in row)]
    staff_import.sheets = staff_import.sheets or [sheet.name for sheet in sheets]
    staff_import.sheet = heading.sheet
    staff_import.heading_row = heading.row + 1
    staff_import.titles = heading.titles
    staff_import.columns = heading.columns
    staff_import.samples = [[shown_cell(cell) for cell in row] for row in below[:SAMPLES]]


@transaction.atomic
def choose_sheet(*, staff_import: StaffImport, sheet: str, by: User) -> StaffImport:
    """Read another sheet of the file instead."""
    current = StaffImport.objects.select_for_update(of=("self",)).select_related("unit").get(pk=staff_import.pk)
    require(why_not_step(by, current, "check"))
    _recognise(current, _sheets_of(current, sheet, top=TOP_ROWS))
    current.save()
    return current


@transaction.atomic
def start_check(*, staff_import: StaffImport, columns: dict[str, int], by: User) -> StaffImport:
    """Take the meanings of the columns as somebody confirmed them, and let a worker check the list."""
    current = advance(staff_import, "check", by=by)
    current.columns = columns
    current.save(update_fields=["columns", "updated_at"])
    return _hand_to_worker(current)


@transaction.atomic
def confirm_import(*, staff_import: StaffImport, by: User) -> StaffImport:
    """Let a worker import the list as the preview showed it."""
    return _hand_to_worker(advance(staff_import, "apply", by=by))


@transaction.atomic
def cancel_import(*, staff_import: StaffImport, by: User) -> StaffImport:
    """Give the list up: its rows are forgotten, its file goes."""
    current = advance(staff_import, "cancel", by=by)
    current.rows.all().delete()
    transaction.on_commit(partial(current.file.delete, save=False))
    return current


def _hand_to_worker(staff_import: StaffImport) -> StaffImport:
    from accounts.tasks import work_on_import  # noqa: PLC0415 - the task calls back into this module

    progress.forget(staff_import.pk)
    transaction.on_commit(partial(work_on_import.delay, staff_import.pk))
    return staff_import


def import_now(*, staff_import: StaffImport, note: Progress) -> StaffImport:
    """Import a list from the command line, without a preview and without a worker."""
    with transaction.atomic():
        for step in ("check", "checked", "apply"):
            advance(staff_import, step, by=None)
    work_on(staff_import=staff_import, note=note)
    staff_import.refresh_from_db()
    return staff_import


def work_on(*, staff_import: StaffImport, note: Progress | None = None) -> None:
    """Do what the list waits for: check it or import it. May be called twice: the second call finds nothing to do.

    What cannot be helped by trying again leaves the list failed, with the reason.
    """
    try:
        with transaction.atomic():
            if not try_lock(f"staff import {staff_import.pk}"):
                return  # another worker is at it
            current = StaffImport.objects.select_related("unit", "uploader", "default_group").get(pk=staff_import.pk)
            work = {ImportStatus.CHECKING: _check, ImportStatus.APPLYING: _apply}.get(current.status)
            if work:
                work(current, note or partial(progress.note, staff_import.pk))
    except ReadingError as error:
        _fail(staff_import, error.code)
    except IntegrityError:
        _fail(staff_import, "changed_meanwhile")
    except NotAllowed:
        _fail(staff_import, "not_allowed")
    except Exception:
        _fail(staff_import, "unexpected")
        raise


@transaction.atomic
def _fail(staff_import: StaffImport, problem: str) -> None:
    advance(staff_import, "fail", by=None, problem=problem)


def take_up_left_behind(*, now: datetime.datetime) -> int:
    """Hand lists on which nothing has happened for a while to a worker again: theirs is gone, or never heard."""
    waiting = StaffImport.objects.filter(status__in=ImportStatus.working(), updated_at__lt=now - PATIENCE)
    with transaction.atomic():
        return len([_hand_to_worker(staff_import) for staff_import in waiting])


def _check(staff_import: StaffImport, note: Progress) -> None:
    planner, plan = _plan(staff_import, note)
    keep_rows(staff_import, plan, planner)
    _keep_counts(staff_import, plan)
    advance(staff_import, "checked", by=None)


def _apply(staff_import: StaffImport, note: Progress) -> None:
    """Plan once more, now that no other import runs, and write; two at once come one after the other."""
    take_lock("apply a staff import")
    context = {"staff_import": staff_import.pk} | ({"user": staff_import.uploader_id} if staff_import.uploader else {})
    with pghistory.context(**context):
        planner, plan = _plan(staff_import, lambda done, total: note(done, 3 * total))
        check_at_once()
        apply_plan(plan, lambda done, total: note(total + 2 * done, 3 * total))
        note(3 * len(plan.lines), 3 * len(plan.lines))
        keep_rows(staff_import, plan, planner)
        _keep_counts(staff_import, plan)
        postings_changed([line.made_pk or line.known.pk for line in plan.lines if line.post], timezone.now())
        advance(staff_import, "finish", by=None)


def _plan(staff_import: StaffImport, report: Progress) -> tuple[Planner, Plan]:
    """Read the file again, and say what it means for the people of this moment."""
    user = staff_import.uploader
    if user is not None:
        require(why_not_import(user, staff_import.unit))
    sheet = _sheets_of(staff_import, staff_import.sheet)[0]
    return plan_list(sheet, heading_of(staff_import), terms_of(staff_import), report)


def _sheets_of(staff_import: StaffImport, name: str, top: int | None = None) -> list[Sheet]:
    try:
        with staff_import.file.open("rb") as file:
            return read_sheets(file, only=name or None, top=top)
    except FileNotFoundError:
        raise ReadingError("file_gone") from None


def plan_list(sheet: Sheet, heading: Heading, terms: Terms, report: Progress) -> tuple[Planner, Plan]:
    """Say what a list would do; writes nothing."""
    if not heading.is_usable:
        raise ReadingError("no_heading")
    planner = Planner(RowReader(sheet, heading, terms.changed_on), terms)
    return planner, planner.plan(report)


def heading_of(staff_import: StaffImport) -> Heading:
    """Give the heading as it was recognised, with its columns as they were corrected."""
    heading = Heading(staff_import.sheet, staff_import.heading_row - 1, staff_import.titles)
    return with_columns(heading, staff_import.columns)


def terms_of(staff_import: StaffImport) -> Terms:
    """Give the terms the list is read on; a co-ordinator takes over people of his or her own units only."""
    user = staff_import.uploader
    everywhere = user is None or is_administrator(user)
    return Terms(
        joined_on=staff_import.joined_on,
        changed_on=staff_import.changed_on,
        scope=staff_import.unit,
        is_complete=staff_import.is_complete,
        default_group=staff_import.default_group,
        paths=None if everywhere else tuple(unit.path for unit in units_of(user, RoleName.COORDINATOR)),
    )


def _keep_counts(staff_import: StaffImport, plan: Plan) -> None:
    counts = plan.counts()
    for name in (*Outcome.values, "skipped"):
        setattr(staff_import, f"{name}_count", counts[name])
    staff_import.save(update_fields=[*(f"{name}_count" for name in (*Outcome.values, "skipped")), "updated_at"])
