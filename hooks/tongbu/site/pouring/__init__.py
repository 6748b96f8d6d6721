"""The pages of documents: what pages share is rendered once, what differs is poured into it, by several processes.

The protocol is told in docs/developers/building.md.
"""
