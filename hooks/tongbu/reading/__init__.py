"""Files become values; every fault of a file becomes a located finding."""
