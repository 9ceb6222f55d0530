"""Councils for administrators: seats and rules to keep, everything else to look up."""

from councils.admin import councils, reviews, rules, sessions

__all__ = ["councils", "reviews", "rules", "sessions"]
