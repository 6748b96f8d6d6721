"""Daily patrols (日常巡检) over a site that is built or live: what has broken, grown old or been tampered with.

A patrol knows nothing of the project the site was built from. The site is untrusted: its pages, its lists, its record
and its server may be anything, and none may hold the patrol up or lead it elsewhere.

- `place`, `folder`, `server`: where the site lies;
- `page`, `stylesheets`, `addresses`, `links`: what points where, in one pass over all pages;
- `client`, `admission`: how it asks, and whom;
- `columns`, `standing`, `weight`, `answers`, `expiring`, `external`: the checks;
- `patrol`: all of them in turn.
"""
