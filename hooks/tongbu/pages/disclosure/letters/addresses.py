"""Where the pages on letters are."""

STATISTICS = "disclosure/letters/"
NAME = "留言办理"
