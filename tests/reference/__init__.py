"""The manual's reference (参考), made of what the program knows: `make reference`, `python -m reference --check`."""
