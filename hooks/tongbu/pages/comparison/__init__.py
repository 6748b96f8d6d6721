"""The 新旧对照 pages."""
