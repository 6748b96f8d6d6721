"""What changed between two versions of a text (新旧对照), aligned by article."""
