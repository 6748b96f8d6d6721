"""The page 意见采纳情况."""
