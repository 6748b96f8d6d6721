"""Pages that lead to documents: home, lists, search, site map."""
