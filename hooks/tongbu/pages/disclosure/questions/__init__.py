"""问答库: all questions, and a page for each."""
