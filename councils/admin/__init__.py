"""Councils for administrators: seats and rules to keep, everything else to look up."""

from councils.admin import councils, decisions, reviews, rules, sessions

__all__ = ["councils", "decisions", "reviews", "rules", "sessions"]
