"""All figures of the movement as they stood at a moment: counted from the history the database keeps of every row.

    book = Book(campaign, moment)          the rows as they stood at that moment (`history`)
    for section in SECTIONS:               one module a section: its figures with their definitions
        for fact in section.facts(book):   what one row counts for, and where
    frozen = count(book)                   facts added up by place (`counting`); a `FrozenReport` keeps the sums

A section is a module with a `Section` and a line in `movements.reports.sections`. Reasons: docs/decisions/0079.
"""
