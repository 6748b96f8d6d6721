"""Titles between title marks (书名号), as in feeds and calendars."""

from tongbu.model.titles import in_title_marks

__all__ = ["in_title_marks"]
