"""What must be done when, from the library, the settings and a day."""

from tongbu.deadlines.deadline import Deadline, DeadlineKind
from tongbu.deadlines.listing import deadlines

__all__ = ["Deadline", "DeadlineKind", "deadlines"]
