"""Reading a personnel office's list: file → table → columns → rows → plan → people and postings.

    reading    any spreadsheet or text table as rows of plain values
    workbook   the part of it that opens workbooks, in a process of its own
    columns    which row is the heading, which column means what
    rows       which rows are people, and their cells made clean
    cells      one cell: a name, a date, a telephone number
    matching   who of the list is already known, in which unit
    planning   what would be created, changed, left and rejected, and why
    applying   the plan written in bulk, all of it or nothing
    reasons    why a row was rejected, in the reader's language

`planning` only reads; `applying` is called by `accounts.actions.imports` alone.
"""
