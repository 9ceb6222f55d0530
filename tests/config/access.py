"""Addresses of the site as a whole."""

from tests.project.access import OK, row

ROWS = [
    row("home", anonymous=OK, others=OK),
    row("health", anonymous=OK, others=OK),
    row("set_language", method="post", data=lambda scene: {"language": "en"}, anonymous=OK, others=OK),
]
