"""What one run may keep for the next, so that only what changed is read, checked and written again.

The protocol is told in docs/developers/building.md. In one sentence: a task is keyed by what it was seen to ask for,
and its result stands as long as every answer would be the same.
"""
