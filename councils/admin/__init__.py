"""Councils for administrators: seats and rules to keep, everything else to look up."""

from councils.admin import after, ballots, commendations, councils, decisions, reviews, rules, sessions

__all__ = ["after", "ballots", "commendations", "councils", "decisions", "reviews", "rules", "sessions"]
