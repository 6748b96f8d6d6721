"""Where the pages on requests for information are."""

from tongbu.cataloguing.data_pages import FORM, GUIDE, STATISTICS

__all__ = ["FORM", "GUIDE", "NAME", "STATISTICS"]

NAME = "依申请公开"
