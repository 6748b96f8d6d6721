from datetime import date

import pytest

from sample import sample_project
from tongbu.pages.build import general_pages
from tongbu.pages.desk import Desk
from tongbu.pages.page import SitePage


@pytest.fixture(scope="session")
def general() -> dict[str, SitePage]:
    """The sample bureau's general pages by their addresses."""
    return {page.url: page for page in general_pages(Desk(sample_project(), date(2026, 11, 20)))}


@pytest.fixture(scope="session")
def general_addresses(general: dict[str, SitePage]) -> frozenset[str]:
    """Their addresses."""
    return frozenset(general)
