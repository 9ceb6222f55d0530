"""What stops a start, told to the person at the keyboard."""


class StartError(Exception):
    """The site cannot start; the text says why and what to do."""
