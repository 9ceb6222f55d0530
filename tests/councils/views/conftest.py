import pytest


@pytest.fixture(autouse=True)
def _without_a_second_factor(settings):
    """Officers come in with a password alone: what they may do here is another matter."""
    settings.MFA_REQUIRED_FOR = "nobody"
