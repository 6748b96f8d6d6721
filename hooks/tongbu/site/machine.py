"""What the head of a page says to programs: JSON-LD, and where else the same document is published."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from tongbu.linking import Linker, script_text
from tongbu.model.dates import iso
from tongbu.pages.last_changed import LastChanged
from tongbu.pages.page import SitePage
from tongbu.reading.project import Project
from tongbu.site.robots import robots
from tongbu.syndicating import publisher_of


@dataclass(frozen=True, slots=True)
class MachineView:
    """The variable `machine` of a page's template: `json_ld` is safe inside a `<script>` element, or ""."""

    json_ld: Markup


class MachineReadable:
    """Everything of one build that is for programs; JSON-LD needs the site's address, without which there is none."""

    def __init__(self, project: Project, day: date, site_url: str, site_name: str) -> None:
        """Prepare the indexes once."""
        self._publisher = publisher_of(project.settings, site_url, site_name)
        self._linker = Linker(project.library, project.settings, self._publisher, day)
        self._changed = LastChanged.by(day, project.library, project.settings.limits)

    def files(self, *, preview: bool) -> dict[str, bytes]:
        """What is published at fixed addresses, unless the bureau has a file of its own there."""
        return {"robots.txt": robots(self._publisher.base, preview=preview)}

    def view(self, page: SitePage) -> MachineView:
        """What the head of a page says."""
        text = script_text(self._linker.graph(page)) if self._publisher.base else ""
        return MachineView(Markup(text))  # noqa: S704 - escaped by script_text

    def changed(self, page: SitePage) -> str:
        """The ISO day of the last news on a page, or ""."""
        return iso(self._changed.day(page))
