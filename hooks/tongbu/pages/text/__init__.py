"""How the words of a document become what a page shows."""
