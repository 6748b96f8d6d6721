"""Dates as the public reads them, as in feeds and calendars."""

from tongbu.model.dates import iso, spoken

__all__ = ["iso", "spoken"]
