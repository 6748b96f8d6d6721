"""The page of a policy, and what stands beside its articles."""
