"""What must not be published: personal data and marks of secrecy, found with check digits and context."""

from tongbu.screening.finding import Found, find_personal, find_sensitive
from tongbu.screening.masking import masked, redacted
from tongbu.screening.suspicion import is_suspicious

__all__ = ["Found", "find_personal", "find_sensitive", "is_suspicious", "masked", "redacted"]
