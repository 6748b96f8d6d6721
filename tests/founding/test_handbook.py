"""The handbook: in the wheel what a checkout has, at the same places, and in no site."""

import tomllib

import yaml

from sample import ROOT
from tongbu.founding.handbook import PLACES, handbook


def test_the_wheel_carries_all_of_it() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    carried = settings["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert carried == {place: f"tongbu/handbook/{place}" for place in PLACES}


def test_it_has_pages_of_every_place_and_what_they_show() -> None:
    assert all(any(path.startswith(place) for path in handbook()) for place in PLACES)
    assert {"docs/manual/pictures/site.png", "docs/manual/tutorial/wurenji-xunhu.docx"} <= handbook().keys()


def test_it_is_in_no_site() -> None:
    for file in (ROOT / "mkdocs.yml", ROOT / "hooks" / "tongbu" / "founding" / "templates" / "mkdocs.yml"):
        (block,) = file.read_text(encoding="utf-8").split("exclude_docs: |\n")[1:]
        excluded = yaml.safe_load("exclude_docs: |\n" + block.split("\n\n")[0])["exclude_docs"].split()
        assert {"/manual/", "/operations/"} <= set(excluded)
