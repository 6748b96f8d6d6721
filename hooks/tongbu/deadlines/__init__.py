"""What must be done when, from the library, the settings and a day: `deadlines.listing.deadlines`."""
