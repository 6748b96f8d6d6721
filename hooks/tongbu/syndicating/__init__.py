"""What readers' own programs fetch from the site: Atom feeds and iCalendar files, as bytes."""

from tongbu.syndicating.atom import write_feed
from tongbu.syndicating.calendars import CONSULTATIONS, DEADLINES, calendar_of, consultation_calendar
from tongbu.syndicating.feed import Feed
from tongbu.syndicating.feeds import feeds
from tongbu.syndicating.publisher import Publisher, publisher_of

__all__ = [
    "CONSULTATIONS",
    "DEADLINES",
    "Feed",
    "Publisher",
    "calendar_of",
    "consultation_calendar",
    "feeds",
    "publisher_of",
    "write_feed",
]
