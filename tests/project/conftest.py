"""Everything in this folder holds of the site as a whole: no unit of it, whatever file it names."""

import pytest


def pytest_itemcollected(item: pytest.Item) -> None:
    """Mark each test of the folder."""
    item.add_marker(pytest.mark.site)
