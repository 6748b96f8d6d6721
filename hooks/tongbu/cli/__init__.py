"""The command line: the same rooms without MkDocs, for authors, editors and CI."""
