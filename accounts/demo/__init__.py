"""Lists of a real province, for demonstrations, benchmarks and tests: its units, and staff as an office keeps them."""

from pathlib import Path

UNITS_FILE = Path(__file__).parent / "units.csv"
STAFF_FILE = Path(__file__).parent / "staff-2026.xlsx"
