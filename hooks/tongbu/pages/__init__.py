"""Which pages exist, at which address, with which view values; knows nothing of MkDocs."""
