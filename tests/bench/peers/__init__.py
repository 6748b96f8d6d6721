"""The programs that we are measured beside, one file each.

They lie in an environment of their own (`.venv-bench`, `requirements/bench.lock`); only plain Material is run from the
site's, so that it has the very libraries that we build with.
"""
