"""The files of the editor: a page, its configuration, and Decap CMS itself."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

from tongbu.assets import DECAP, install
from tongbu.editing.configuration import Backend, configuration

_PAGE = Path(__file__).parent / "templates" / "index.html"
SCRIPT = "decap-cms.js"
CONFIGURATION = "config.yml"
"""Where Decap CMS looks for it."""


def editor_files(name: str, backend: Backend) -> Mapping[str, bytes]:
    """Each file by its name in the editor's folder; AssetError where Decap CMS cannot be had."""
    install(DECAP)
    settings = yaml.safe_dump(configuration(name, backend), allow_unicode=True, sort_keys=False)
    return {
        "index.html": _PAGE.read_bytes(),
        CONFIGURATION: settings.encode(),
        SCRIPT: DECAP.path(SCRIPT).read_bytes(),
    }
