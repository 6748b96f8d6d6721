"""The pages that are no document's: lists, data, rules.

Metadata of one document may change a list. So when any changes, all these pages are worked out, which is quick,
and those are poured whose values are not what they were.
"""

from __future__ import annotations

import copyreg
import hashlib
import pickle
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from types import MappingProxyType
from typing import Any

from tongbu.model.dates import iso
from tongbu.model.report import Waived
from tongbu.pages.build import general_pages
from tongbu.pages.desk import Desk
from tongbu.pages.lists.rows import Rows
from tongbu.pages.page_days import PageDays
from tongbu.site.downloads import with_downloads
from tongbu.site.machine import MachineReadable
from tongbu.site.pouring.plain_rows import PlainRows
from tongbu.site.pouring.poured import Poured
from tongbu.site.pouring.scribe import Scribe
from tongbu.site.taking_away import Office


@dataclass(frozen=True)
class General:
    """Pours the general pages; `waived` and `styles` are those of `general_pages`.

    `told` is the digest of all that pages may depend on besides the documents.
    """

    scribe: Scribe
    office: Office
    waived: Iterable[Waived]
    styles: Mapping[str, str]
    told: str

    def pour(
        self, desk: Desk, rows: Rows, before: Mapping[str, Poured], stands: Callable[[Poured], bool]
    ) -> dict[str, Poured]:
        """All these pages, each under the digest of everything it shows; `before` are those of the last build."""
        shells, config = self.scribe.shells, self.scribe.shells.config
        plain, days = PlainRows(shells.env), PageDays(rows)
        machine = MachineReadable(desk.project, desk.day, config.site_url or "", config.site_name)
        made = {}
        for page in general_pages(desk, self.waived, self.styles, rows):
            takeaway = None if page.indexed else self.office.code(page.url)
            values, changed = {"machine": machine.view(page), "takeaway": takeaway}, iso(days.day(page))
            beside = [desk.beside.content(source) for _, source in page.files]
            digest = _digest((self.told, page, values, changed, beside))
            if (known := before.get(digest)) and stands(known):
                made[digest] = known
                continue
            (page,), downloads = with_downloads((page,))
            shown = {**values, "plain_row": plain.row}
            text = shells.whole(page, shown) if page.continues is None else shells.page(page, shown)
            leaf, files = self.scribe.page(desk, page, text, changed)
            made[digest] = Poured((leaf,), self.scribe.put({**files, **downloads}))
        return made


class _Pickler(pickle.Pickler):
    """Knows read-only views of mappings, which pickle does not."""

    dispatch_table: Mapping[type, Callable[[Any], Any]] = {
        **copyreg.dispatch_table,
        MappingProxyType: lambda view: (dict, (dict(view),)),
    }


def _digest(value: object) -> str:
    """The same digest only for the same value; equal values may have different ones, as when they share parts."""
    content = BytesIO()
    _Pickler(content, pickle.HIGHEST_PROTOCOL).dump(value)
    return hashlib.sha256(content.getbuffer()).hexdigest()
