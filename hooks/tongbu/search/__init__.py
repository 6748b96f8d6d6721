"""The static full-text engine: an index of articles, its file format and its writer."""
