"""What this program is made of, and what is known to be wrong with it: `make sbom`, `make audit`."""
