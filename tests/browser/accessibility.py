"""What axe finds wrong with a page for people who see, hear or move differently."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page


def violations(page: Page) -> list[str]:
    """Name each rule broken (WCAG 2.2 A and AA) and the first element that breaks it."""
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": tags}})
    return [f"{rule['id']}: {rule['nodes'][0]['html']}" for rule in found.response["violations"]]
