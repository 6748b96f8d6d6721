"""Words of authors: what HTML they become, and which files they name."""
