#!/usr/bin/env python
"""The command line of the site: `python manage.py help` lists its commands."""

import os
import sys


def main() -> None:
    """Run one command with the settings of this project."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    from django.core.management import execute_from_command_line  # settings must be named first

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
