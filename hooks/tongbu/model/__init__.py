"""The nouns of the house: values only, frozen, knowing neither files nor pages."""
