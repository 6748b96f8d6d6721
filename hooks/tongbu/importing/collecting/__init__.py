"""Files, folders and zip files as a list of sources, within limits of number, size, depth and names."""

from tongbu.importing.collecting.sources import HELD, Source, Unread, collect

__all__ = ["HELD", "Source", "Unread", "collect"]
