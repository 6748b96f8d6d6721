"""What readers' own programs fetch from the site: Atom feeds and iCalendar files, as bytes."""

from tongbu.syndicating.atom import write_feed
from tongbu.syndicating.calendars import (
    CONSULTATIONS,
    DEADLINES,
    NEAREST,
    calendar_of,
    consultation_calendar,
    told_to_the_public,
)
from tongbu.syndicating.consultation_days import consultation_days
from tongbu.syndicating.days import Days, days_of, nearest
from tongbu.syndicating.feed import Feed
from tongbu.syndicating.feeds import feeds
from tongbu.syndicating.publisher import Publisher, publisher_of

__all__ = [
    "CONSULTATIONS",
    "DEADLINES",
    "NEAREST",
    "Days",
    "Feed",
    "Publisher",
    "calendar_of",
    "consultation_calendar",
    "consultation_days",
    "days_of",
    "feeds",
    "nearest",
    "publisher_of",
    "told_to_the_public",
    "write_feed",
]
