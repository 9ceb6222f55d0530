"""Words that depend on whether an initiative or a model is spoken of; every template has them."""

from django import template

from initiatives.nouns import noun

register = template.Library()
register.filter("noun", noun)
