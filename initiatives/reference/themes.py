"""The themes the movement asks each target group for, as shipped."""

import tomllib
from pathlib import Path

from accounts.models import TargetGroup
from initiatives.models import Theme

FILE = Path(__file__).with_name("themes.toml")


def load_themes() -> None:
    """Make the themes that are missing, for groups that are there; what administrators have changed is left alone."""
    groups = {group.code: group for group in TargetGroup.objects.all()}
    for code, themes in tomllib.loads(FILE.read_text(encoding="utf-8")).items():
        for position, (theme, name) in enumerate(themes.items(), 1):
            if code in groups:
                defaults = {"group": groups[code], "name": name, "position": position}
                Theme.objects.get_or_create(code=theme, defaults=defaults)
