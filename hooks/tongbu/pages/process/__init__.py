"""The 全流程 pages."""
