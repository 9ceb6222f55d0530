"""Measuring the parts of accounts that a promise of speed is made about."""
