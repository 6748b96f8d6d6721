"""Which files may be published beside a document: those that are what their names say, and that run nothing."""

from tongbu.vetting.kinds import ALLOWED, BITMAPS, HEAD, is_what_it_says, kind_of
from tongbu.vetting.pixels import pixel_count
from tongbu.vetting.svg import SVG_LIMIT, svg_fault

__all__ = ["ALLOWED", "BITMAPS", "HEAD", "SVG_LIMIT", "is_what_it_says", "kind_of", "pixel_count", "svg_fault"]
