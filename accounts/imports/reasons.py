"""Why a row is rejected, or what deserves a look: kept as a code with values, told in the reader's language."""

from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

FIELDS = {
    "staff_code": _("Staff code"),
    "full_name": _("Full name"),
    "family_name": _("Family and middle names"),
    "given_name": _("Given name"),
    "sex": _("Sex"),
    "birth": _("Date of birth"),
    "birth_male": _("Date of birth (men)"),
    "birth_female": _("Date of birth (women)"),
    "unit_name": _("Unit"),
    "unit_code": _("Unit code"),
    "position": _("Position"),
    "group": _("Target group"),
    "party_member": _("Party member"),
    "email": _("E-mail"),
    "phone": _("Telephone"),
    "qualification": _("Qualification"),
    "starts_on": _("Works there since"),
}

# What a change is called; the year of birth goes with the date.
CHANGED = FIELDS | {"birth_date": FIELDS["birth"], "birth_year": _("Year of birth"), "unit": FIELDS["unit_name"]}

REASONS = {
    # one cell
    "name_missing": _("The name is missing."),
    "name_signs": _("“%(value)s” has signs that no name has; type it in Unicode."),
    "too_long": _("“%(value)s” is longer than %(limit)s letters."),
    "code_signs": _("“%(value)s” is no staff code: letters, digits and . - _ / only."),
    "date_unreadable": _("“%(value)s” is no date; write day/month/year, or the year alone."),
    "date_unlikely": _("The year %(year)s cannot be right."),
    "sex_unreadable": _("“%(value)s” is neither “Nam” nor “Nữ”."),
    "yes_unreadable": _("“%(value)s” is neither yes nor no; write “Có” or leave it blank."),
    "email_unreadable": _("“%(value)s” is no e-mail address."),
    "phone_unreadable": _("“%(value)s” is no telephone number: ten or eleven digits that begin with 0."),
    "cell_error": _("The cell holds the error %(value)s; put the right value in."),
    # the unit and the group
    "unit_missing": _("The unit is missing."),
    "unit_code_unknown": _("There is no unit with the code %(value)s."),
    "unit_code_unknown_hint": _("There is no unit with the code %(value)s; %(name)s has the code %(code)s."),
    "unit_name_unknown": _("There is no unit called “%(value)s”; write its code."),
    "unit_name_shared": _("Several units are called “%(value)s” (%(codes)s); write the code."),
    "unit_ended": _("%(unit)s ended on %(date)s."),
    "unit_succeeded": _("%(unit)s ended on %(date)s; now it is %(successor)s (code %(code)s)."),
    "unit_outside": _("%(unit)s is outside %(scope)s, for which this list was uploaded."),
    "group_missing": _("The target group is missing."),
    "group_unknown": _("“%(value)s” is none of the target groups (%(groups)s)."),
    # two rows
    "code_shared": _("The code %(value)s also stands in row %(row)s, for %(name)s; which of them has it?"),
    "email_shared": _("Row %(row)s, %(name)s, has the same address; everybody needs one of their own."),
    "repeated": _("This person is already in row %(row)s, with another value here (%(value)s)."),
    # the people already known
    "birth_needed": _("Without a staff code the date of birth is needed to know who this is."),
    "several_match": _("%(count)s people fit (%(codes)s); write the staff code."),
    "code_taken": _("The code %(value)s belongs to %(name)s, %(unit)s."),
    "known_by_another_code": _("%(name)s is known in this unit with the code %(code)s; which code is right?"),
    "email_taken": _("%(name)s (%(code)s) already has this address."),
    "works_elsewhere": _("%(name)s works in %(unit)s, outside your units; ask an administrator to transfer them."),
    "later_posting": _("%(name)s has a posting that begins on %(date)s, after the day from which changes count."),
    "birth_conflict": _("The date known is %(known)s; write the whole date if that is wrong."),
    "entrusted": _("%(name)s has a role or an office; only administrators change what such people sign in by."),
    # only remarks
    "repeated_alike": _("The same as row %(row)s; taken once."),
    "namesake_elsewhere": _("Somebody of this name and date of birth works in %(unit)s (code %(code)s)."),
}

# Why a whole file cannot be read or imported, and what to do about it.
PROBLEMS = {
    "empty": _("The file is empty. Save the list again and choose that file."),
    "no_rows": _("No sheet of this file has any rows. Check that the right file was chosen."),
    "too_big": _("The file is larger than 30 MB. Remove pictures and unused sheets, or divide the list."),
    "too_many_rows": _("The list has more than 120,000 rows. Divide it by unit."),
    "too_wide": _(
        "A cell far outside the table makes a sheet too large to read. Copy the table alone into a new file."
    ),
    "password": _("The file is protected by a password. Open it, remove the password, save it and upload it again."),
    "web_page": _("This is a web page with the ending of a spreadsheet. Open it in Excel and save it as .xlsx."),
    "not_a_table": _("This file is no spreadsheet. Upload .xlsx, .xls, .ods or .csv."),
    "damaged": _("The file is damaged and cannot be read. Open it in Excel, save it as .xlsx and upload it again."),
    "changed_meanwhile": _("Somebody changed the same people at the same moment. Check the list again."),
    "not_allowed": _("The uploader may no longer import into this unit."),
    "unexpected": _("Something went wrong that should not. Check the list again; if it happens again, report it."),
    "no_heading": _("No row says what the columns are. The list needs a heading with at least the full name."),
    "file_gone": _("The file is not kept any more. Upload the list again."),
    "sheet_missing": _("The file has no sheet of that name."),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing to say about one cell of a row (`field` is a key of FIELDS)."""

    field: str
    code: str
    values: dict = field(default_factory=dict)

    @property
    def column(self) -> str:
        """The name of the column, in the reader's language."""
        return str(FIELDS[self.field])

    @property
    def text(self) -> str:
        """The sentence, in the reader's language."""
        return REASONS[self.code] % self.values

    def as_json(self) -> list:
        """Give what `Reason(*…)` takes back."""
        return [self.field, self.code, self.values]


class CellError(Exception):
    """A cell whose content cannot be used."""

    def __init__(self, code: str, /, **values) -> None:
        super().__init__(code)
        self.code, self.values = code, values
