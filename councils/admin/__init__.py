"""Councils for administrators: seats and rules to keep, everything else to look up."""

from councils.admin import ballots, councils, decisions, reviews, rules, sessions

__all__ = ["ballots", "councils", "decisions", "reviews", "rules", "sessions"]
