"""The site's own settings, with the floors added to its addresses."""

from config.settings import *  # noqa: F403 - everything is the site's own, that is the point

ROOT_URLCONF = "config.bench.urls"
