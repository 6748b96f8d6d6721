"""Files below `docs/disclosure/` become disclosure data (政务公开数据), and every fault of them a located finding."""
