"""Measuring the parts of movements that a promise of speed is made about."""
