"""A signed-off site goes live: whole, at once, and back again.

A place that publishes, here or on a server, holds

    releases/20261129-093211-1a2b3c4d5e6f/    every file of one site, and its compressed forms
    current -> releases/20261129-093211-…     what the web server shows
    previous -> releases/…                    what it showed before, for pages that readers still have open

Everything is written beside what is live; then one rename of a link switches. Killed at any moment, the live site is
the old one or the new one, and what was left lying is recognised by its name and cleared by the next publication.
`LocalFolder` and `RemoteFolder` are the two kinds of places, `publishing` and `rolling_back` what is done with them.
"""
