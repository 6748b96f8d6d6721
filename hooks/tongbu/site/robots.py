"""robots.txt: what search engines may read of the site, and where its list of pages is."""

from __future__ import annotations


def robots(address: str, *, preview: bool) -> bytes:
    """The file for a site at `address` ("" where it is not known); a preview is not to be found by anyone."""
    if preview:
        return b"User-agent: *\nDisallow: /\n"
    lines = ["User-agent: *", "Allow: /"]
    if address:
        lines.append(f"Sitemap: {address}sitemap.xml")
    return ("\n".join(lines) + "\n").encode("ascii")
