"""Fixtures that several rooms' tests share."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from playwright.sync_api import Browser

from browser import Recording, chromium_path, open_browser, serve
from sample import build, copy_project
from thinning import EVERY

# No test is timed: a busy machine must not turn a law that holds into a failure.
hypothesis.settings.register_profile("tongbu", deadline=None, max_examples=100 if EVERY else 40)
hypothesis.settings.load_profile("tongbu")


LONGEST = (
    *("test_accessibility", "test_feedback_in_browser", "test_sharing", "test_incremental_build", "test_hostile_words"),
    *("test_comparison_in_browser", "test_components_in_browser", "test_lifecycle_in_browser", "test_focus"),
    *("test_interrupted_build", "test_published_long_lists", "test_reproducible", "test_every_kind_of_page"),
    *("test_controls", "test_finding", "test_printing_in_browser", "test_sample", "test_ledger_as_kept"),
)
"""Modules that take long, the longest first: begun last, one of them would keep a single worker busy at the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long comes first."""
    turn = {name: place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: turn.get(item.path.stem, len(turn)))


@pytest.fixture(scope="session", autouse=True)
def kept_apart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What runs keep for one another lies in a folder of this run's own, which all workers have in common."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("TONGBU_CACHE", str(_common(tmp_path_factory) / "kept"))
        yield


def _common(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of this run that all workers share."""
    place = tmp_path_factory.getbasetemp()
    return place.parent if "PYTEST_XDIST_WORKER" in os.environ else place


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if not chromium_path() and not os.environ.get("TONGBU_REQUIRE_BROWSER"):
        pytest.skip("no Chromium on this machine; set TONGBU_CHROMIUM to one")
    with open_browser() as browser:
        yield browser


@pytest.fixture
def recording(chromium: Browser) -> Iterator[Recording]:
    """A fresh page that records; `recording.page` drives it."""
    context = chromium.new_context(locale="zh-CN", viewport={"width": 1280, "height": 900})
    try:
        yield Recording(context.new_page())
    finally:
        context.close()


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample bureau as it is built, once for all workers, who do not change it: the folder of the site."""
    place = _common(tmp_path_factory)
    with (place / "sample.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        project = place / "sample" / "project"
        if not (place / "sample" / "built").exists():
            shutil.rmtree(project, ignore_errors=True)  # where another worker could not build it
            done = build(copy_project(project))
            assert done.returncode == 0, done.stdout + done.stderr
            (place / "sample" / "built").touch()
    return project / "site"


@pytest.fixture(scope="session")
def sample_url(sample_site: Path) -> Iterator[str]:
    """The address at which the sample bureau is served."""
    with serve(sample_site) as url:
        yield url
