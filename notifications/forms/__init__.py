"""What people choose about news."""
