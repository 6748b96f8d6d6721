"""What readers' own programs fetch from the site: Atom feeds and iCalendar files, as bytes."""

from tongbu.syndicating.calendars import calendar_of
from tongbu.syndicating.publisher import Publisher, publisher_of

__all__ = ["Publisher", "calendar_of", "publisher_of"]
