"""What the gate says, on a page that only previews have; to which a bar on every page leads."""

from __future__ import annotations

import json
from collections.abc import Sequence

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils import get_relative_url

from tongbu.model.finding import Finding
from tongbu.pages import columns
from tongbu.site.site_view import SiteView

FOLDER = "preview-findings/"
COUNT = f"{FOLDER}count.json"
"""For the bar: how many findings there are, or in `failure` why nothing was built."""
_MOST = 500
"""So many are listed; a longer page takes long to make, and nobody mends as much at once."""


def findings_files(
    findings: Sequence[Finding], env: Environment, view: SiteView, config: MkDocsConfig
) -> dict[str, bytes]:
    """The page, and for the bar how many there are, by their paths in the site."""
    shared = get_context(Navigation([], []), Files([]), config, base_url=get_relative_url(".", FOLDER))
    shown = {"findings": findings[:_MOST], "left": len(findings[_MOST:]), "tongbu": view, "column": columns.ABOUT}
    page = env.get_template("preview-findings.html").render({**shared, **shown})
    return {
        f"{FOLDER}index.html": page.encode(errors="xmlcharrefreplace"),
        COUNT: json.dumps({"findings": len(findings)}).encode(),
    }
