"""The 数据 pages."""
