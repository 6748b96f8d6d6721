"""Where the pages on requests for information are."""

GUIDE = "disclosure/requests/"
FORM = f"{GUIDE}form/"
STATISTICS = f"{GUIDE}statistics/"
NAME = "依申请公开"
