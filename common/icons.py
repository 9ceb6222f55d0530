"""Icons: the Lucide files under static/vendor/lucide, drawn inside the page: no request, the colour of the text."""

import re
from functools import cache

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

FOLDER = settings.BASE_DIR / "static" / "vendor" / "lucide"


@cache
def icon_svg(name: str) -> SafeString:
    """Give one icon as inline SVG, hidden from screen readers: a word always stands beside it."""
    shapes = re.search(r"<svg.*?>(.*)</svg>", (FOLDER / f"{name}.svg").read_text(), re.DOTALL).group(1)
    inner = "".join(line.strip() for line in shapes.splitlines())
    return mark_safe(f'<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{inner}</svg>')
