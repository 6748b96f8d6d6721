"""Benchmarks: whole commands against a peer in the same run; ratios are what counts, seconds drift."""
