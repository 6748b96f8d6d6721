"""What all sites can be followed by: their Atom feeds merged into one for each kind, and their calendars into one.

An event keeps the name (`id`, `UID`) that its own site gave it, so that whoever follows a bureau and the portal is told
once; and it says whose it is.

- `atom_entries`: what a site's feed holds; `atom_feed`: a merged feed as a document;
- `calendar`: the merged calendar of consultations (意见征集);
- `offering`: which there are, for pages and files.
"""

from tongbu.portal.subscriptions.offering import Offer, subscriptions

__all__ = ["Offer", "subscriptions"]
