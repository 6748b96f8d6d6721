"""Several bureaus' sites in one portal (集约化): one catalogue, one search, static files.

A portal is made of sites that are built, not of documents. Each must be byte for byte what its gate passed, or there is
no portal. Of a site only its search index is copied, below `sites/<标识>/`, because a page may ask no other origin;
links lead to the bureau's own pages. A site without an address of its own is copied as a whole, and links lead there.

- `settings`, `reading`: what the portal is called, whose sites it holds, and where they lie;
- `member`: one site, verified, with its catalogue;
- `rows`: the documents of all sites as rows of one list;
- `subscriptions`: the feeds of all sites as one for each kind, their calendars as one;
- `pages`, `views`: which pages there are, and what they show;
- `rendering`: templates become pages, with the theme's own parts and look;
- `writing`: all files of the portal, with a `gate.json` of its own, so that it is published like any site.
"""

from tongbu.portal.member import Member, RefusedSiteError, members_of
from tongbu.portal.reading import read_portal
from tongbu.portal.settings import PortalSettings, SiteSettings
from tongbu.portal.writing import write_portal

__all__ = [
    "Member",
    "PortalSettings",
    "RefusedSiteError",
    "SiteSettings",
    "members_of",
    "read_portal",
    "write_portal",
]
