"""Measuring the parts of initiatives that a promise of speed is made about."""
