"""What those who answer for a unit do about its figures."""
