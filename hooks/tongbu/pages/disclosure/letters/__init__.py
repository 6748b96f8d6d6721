"""留言办理: what came and how long answers took, and each year's published letters with their answers."""
