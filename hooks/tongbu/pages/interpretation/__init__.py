"""The page of an interpretation in each of its forms."""
