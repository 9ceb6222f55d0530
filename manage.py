#!/usr/bin/env python
"""The command line of the site: `python manage.py help` lists its commands."""

import os
import sys
from pathlib import Path


def main() -> None:
    """Run one command with the settings of this project, on the servers the environment names."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    use_running_site()
    from django.core.exceptions import ImproperlyConfigured  # settings must be named first
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(f"The settings are wrong. {error}")


def use_running_site() -> None:
    """Where no server is named, use those of the `make up` that runs beside this command."""
    if "DATABASE_URL" in os.environ:
        return
    var = Path(os.environ.get("VAR_DIR") or Path(__file__).resolve().parent / "var")
    left = var / "run" / "environment"
    if left.exists():
        for line in left.read_text().splitlines():
            name, _, value = line.partition("=")
            os.environ.setdefault(name, value)


if __name__ == "__main__":
    main()
