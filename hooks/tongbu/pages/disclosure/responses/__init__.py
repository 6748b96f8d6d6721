"""政务舆情回应: each year's answers, and how many hours they took."""
