"""Mutated files of the sample bureau, read as a build reads them: `python -m fuzz --help`."""
