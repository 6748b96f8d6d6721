"""How well sensitive content is found: generated cases, real texts, planted files."""
