"""What every description is made with, and the addresses it gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tongbu.model.library import Library
from tongbu.pages.machine_addresses import API
from tongbu.settings import Settings
from tongbu.syndicating import Publisher


@dataclass(frozen=True, slots=True)
class Describing:
    """The library as of a day; addresses are absolute where the site's own is known, else from its root."""

    library: Library
    settings: Settings
    publisher: Publisher
    day: date

    def address(self, url: str) -> str:
        """The address of `url`, which is relative to the site's root or absolute already."""
        if url.startswith(("http://", "https://")):
            return url
        return self.publisher.address(url) or f"/{url}"

    def schema_path(self, name: str) -> str:
        """Where the schema of a name is published, relative to the site's root."""
        return f"{API}schema/{name}.json"

    def schema(self, name: str) -> str:
        """The address of the schema of a name."""
        return self.address(self.schema_path(name))
