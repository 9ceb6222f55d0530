import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def _reasons_in_english():
    """Read reasons in the words of the code."""
    with translation.override("en"):
        yield
