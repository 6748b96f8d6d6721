"""Which pages exist, at which address, with which view values; knows nothing of MkDocs.

`build.py` lists every page. One room for each kind of page, and `text` for the words on them; `views` are the values
that templates are given; what several rooms need stands beside them.
"""
