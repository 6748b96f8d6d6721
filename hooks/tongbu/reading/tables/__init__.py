"""Tables as offices keep them, in CSV or Excel, under whatever names they give to the columns."""
