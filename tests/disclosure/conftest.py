from datetime import date

import pytest

from sample import ROOT
from tongbu.pages.build import general_pages
from tongbu.pages.desk import Desk
from tongbu.pages.page import SitePage
from tongbu.reading.project import read_project


@pytest.fixture(scope="session")
def general() -> dict[str, SitePage]:
    """The sample bureau's general pages by their addresses."""
    return {page.url: page for page in general_pages(Desk(read_project(ROOT), date(2026, 11, 20)))}


@pytest.fixture(scope="session")
def general_addresses(general: dict[str, SitePage]) -> frozenset[str]:
    """Their addresses."""
    return frozenset(general)
