"""What would be created, changed, left and rejected, row by row, and why. Reads only; run again before applying."""

from collections.abc import Callable

from accounts.codes import is_made
from accounts.imports import repeats
from accounts.imports.comparing import compare_person, compare_post, is_known_person, touches_sign_in
from accounts.imports.lines import Leaver, Line, NewPost, Plan, Terms
from accounts.imports.matching import Acquaintances, Known
from accounts.imports.reasons import CellError
from accounts.imports.rows import Row, RowReader
from accounts.imports.units import Groups, Places
from accounts.models import Posting
from accounts.querysets import in_force
from accounts.states import Outcome

Progress = Callable[[int, int], None]


class Planner:
    """Plans one list; `places` and `groups` tell afterwards what the plan's keys mean."""

    def __init__(self, reader: RowReader, terms: Terms) -> None:
        self.reader, self.terms = reader, terms
        self.places = Places(terms.scope, terms.changed_on)
        self.groups = Groups()
        self.known = Acquaintances(terms.changed_on)

    def plan(self, progress: Progress = lambda done, total: None) -> Plan:
        """Give the plan; `progress` hears how many rows are decided."""
        lines = [self._open(row) for row in self.reader]
        repeats.refuse_shared_codes(lines)
        repeats.refuse_shared_emails(lines)
        self._meet(lines)
        for line in lines:
            self._match(line)
        repeats.join_repeated(lines)
        for done, line in enumerate(lines, 1):
            self._decide(line)
            if done % 500 == 0 or done == len(lines):
                progress(done, len(lines))
        leavers = self._leavers(lines) if self.terms.is_complete else []
        return Plan(lines, leavers, self.reader.skipped)

    def _meet(self, lines: list[Line]) -> None:
        """Read everybody the list may mean; by name only where no code tells."""
        self.known.meet(
            codes={line.row.staff_code for line in lines if line.row.staff_code},
            emails={line.row.email for line in lines if line.row.email},
        )
        self.known.meet(names={line.key for line in lines if line.row.staff_code not in self.known.by_code})
        self.known.look_up()

    def _open(self, row: Row) -> Line:
        line = Line.of(row)
        faulty = {reason.field for reason in line.reasons}
        try:
            if "unit_code" not in faulty and "unit_name" not in faulty:
                line.place = self._place(row)
        except CellError as error:
            line.refuse_cell("unit_name" if error.code.startswith("unit_name") else self._unit_column, error)
        try:
            line.group = self.groups.find(row.group) if row.group else None
        except CellError as error:
            line.refuse_cell("group", error)
        return line

    def _place(self, row: Row):
        """Find the row's unit; a list without units is one of the unit it was uploaded for."""
        if not {"unit_code", "unit_name"} & self.reader.columns.keys() and self.terms.scope:
            return self.places.by_pk[self.terms.scope.pk]
        return self.places.find(row.unit_code, row.unit_name)

    @property
    def _unit_column(self) -> str:
        return "unit_code" if "unit_code" in self.reader.columns else "unit_name"

    def _match(self, line: Line) -> None:
        """Find the person by code, else by name, date of birth and unit."""
        row = line.row
        if not line.key or any(reason.field == "staff_code" for reason in line.reasons):
            return
        known = self.known.by_code.get(row.staff_code) if row.staff_code else None
        if known and is_known_person(known, line):
            line.known = known
        elif known:
            line.refuse("staff_code", "code_taken", value=row.staff_code, **self._told(known))
        elif line.place:
            self._match_by_name(line)

    def _match_by_name(self, line: Line) -> None:
        row = line.row
        if row.birth is None and not row.staff_code:
            if not any(reason.field.startswith("birth") for reason in line.reasons):
                line.refuse("birth", "birth_needed")
            return
        namesakes = self.known.named(row.full_name, row.birth)
        here = self.known.working_in(namesakes, line.place.pk)
        if row.staff_code:
            sure = [known for known in here if known.birth_date and row.birth.date and not is_made(known.staff_code)]
            here = [known for known in here if is_made(known.staff_code)]
            if sure and not here:
                told = {"name": sure[0].full_name, "code": sure[0].staff_code}
                line.refuse("staff_code", "known_by_another_code", **told)
        if len(here) > 1:
            codes = ", ".join(known.staff_code for known in here)
            line.refuse("full_name", "several_match", count=len(here), codes=codes)
        elif here:
            line.known = here[0]
        elif namesakes and not row.staff_code:
            known = namesakes[0]
            line.remark("full_name", "namesake_elsewhere", **self._told(known), code=known.staff_code)

    def _told(self, known: Known) -> dict[str, str]:
        posts = self.known.posts.get(known.pk)
        unit = self.places.by_pk[posts[0].unit].name if posts else "–"
        return {"name": known.full_name, "unit": unit}

    def _decide(self, line: Line) -> None:
        if line.remarks and line.remarks[-1].code == "repeated_alike":
            return
        if not line.reasons:
            self._compare(line) if line.known else self._begin(line)
            self._check_email(line)
        if line.reasons:
            line.outcome, line.changes, line.post = Outcome.REJECTED, {}, None
        elif not line.known:
            line.outcome = Outcome.CREATED
        else:
            line.outcome = Outcome.CHANGED if line.changes else Outcome.SAME

    def _begin(self, line: Line) -> None:
        """Let a new person begin at the unit."""
        group = line.group or (self.terms.default_group and self.terms.default_group.pk)
        if group is None:
            line.refuse("group", "group_missing")
        else:
            starts_on = line.row.starts_on or self.terms.joined_on
            line.post = NewPost(line.place.pk, group, line.row.position, starts_on)

    def _compare(self, line: Line) -> None:
        posts, paths = self.known.posts.get(line.known.pk, []), self.terms.paths
        if paths is not None and not all(self.places.by_pk[post.unit].path.startswith(paths) for post in posts):
            line.refuse("full_name", "works_elsewhere", **self._told(line.known))
            return
        compare_person(line)
        compare_post(line, posts, self.terms)
        if paths is not None and line.known.pk in self.known.entrusted and touches_sign_in(line):
            line.refuse("email", "entrusted", name=line.known.full_name)

    def _check_email(self, line: Line) -> None:
        owner = self.known.by_email.get(line.row.email) if line.row.email else None
        if owner and (line.known is None or owner.pk != line.known.pk):
            line.refuse("email", "email_taken", name=owner.full_name, code=owner.staff_code)

    def _leavers(self, lines: list[Line]) -> list[Leaver]:
        """Find who works in the unit and is not in its list, not even in a row that was rejected."""
        seen = {line.known.pk for line in lines if line.known}
        rejected = [line for line in lines if line.outcome == Outcome.REJECTED]
        codes = {line.row.staff_code for line in rejected}
        names = {line.key for line in rejected}
        working = (
            Posting.objects.main()
            .filter(in_force(self.terms.changed_on), unit__path__startswith=self.terms.scope.path)
            .order_by("person__name_key", "person_id")
            .values_list("person_id", "person__staff_code", "person__full_name", "unit__name", "person__name_key")
        )
        return [
            Leaver(*row[:4])
            for row in working
            if row[0] not in seen and row[1].upper() not in codes and row[4] not in names
        ]
