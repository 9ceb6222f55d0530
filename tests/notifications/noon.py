"""Settings of a site on which it is about noon, whatever the hour: nobody is reminded at night."""

import datetime
import zoneinfo

from config.settings import *  # noqa: F403 (the settings of the site)

_ahead = 12 - datetime.datetime.now(datetime.UTC).hour
TIME_ZONE = f"Etc/GMT{-_ahead:+d}"  # the sign of these names is turned round
zoneinfo.ZoneInfo(TIME_ZONE)
