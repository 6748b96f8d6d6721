"""A temporary site made of real documents: front matter as far as the source has it, nothing invented."""
