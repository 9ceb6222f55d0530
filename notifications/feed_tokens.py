"""What is kept of the token of a private address: nobody gets from it to the address."""

from django.utils.crypto import salted_hmac


def hash_of(token: str) -> str:
    """Give what is kept of a token; useless without the site's secret key."""
    return salted_hmac("notifications.Feed", token, algorithm="sha256").hexdigest()
