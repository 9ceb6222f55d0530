"""Filters for what a search found: `{% load search %}`."""

from django import template

from common import textsearch

register = template.Library()
register.filter("marked", textsearch.marked)
register.filter("passage", textsearch.passage)
