"""Papers councils issue, as data for their typst templates; in Vietnamese whatever the reader's language."""

from accounts.states import Level

LEVELS = {Level.GRASSROOTS: "cấp cơ sở", Level.PROVINCIAL: "cấp tỉnh"}


def plain_number(value) -> int | float | None:
    """Give a decimal as JSON has numbers, without a fraction that is nought: 70, 33.33."""
    if value is None:
        return None
    return int(value) if value == int(value) else float(value)
