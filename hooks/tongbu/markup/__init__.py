"""Words of authors: what HTML they become, which files they name, and how values are written into metadata."""
