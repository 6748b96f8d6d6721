"""tongbu (同步): the gate and the site of a bureau's policies, interpretations and consultations.

The rooms, in the order a build walks through them:

- `model`: the nouns (policy, interpretation, consultation, legal text, library), frozen and free of I/O;
- `reading`: files become values, and every fault becomes a located finding;
- `comparing`: what changed between two versions of a text;
- `wording`: misprints, retired names, punctuation and numerals, as lists and what finds them;
- `rules`: what is wrong, why, and how to mend it;
- `pages`: which pages exist, at which address, with which view values;
- `exporting`: comparisons as Word, Excel and other files;
- `search`: the static full-text index and its file format;
- `theming`: the theme's stylesheets and scripts, named by their content;
- `site`: the only room that knows MkDocs;
- `gate_record`: what a build signed off, and whether a folder is still that;
- `publishing`: a signed-off site goes live, whole and at once, here or on a server;
- `portal`: the built sites of several bureaus in one, with one catalogue and one search;
- `patrolling`: whether a site that is built or live still is what it should be;
- `cli`: the same rooms without MkDocs.
"""
