"""What must not be published: personal data in any text, found with check digits and context."""

from tongbu.screening.personal import PersonalData, PersonalKind, find_personal, masked, redacted

__all__ = ["PersonalData", "PersonalKind", "find_personal", "masked", "redacted"]
