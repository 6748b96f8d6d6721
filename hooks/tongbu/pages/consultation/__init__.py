"""The pages of consultations: notices, and their overview."""
