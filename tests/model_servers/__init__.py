"""Language models to test against: one that does what it is told to do wrong, and a real small one. Both on loopback."""
