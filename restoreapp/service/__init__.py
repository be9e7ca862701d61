"""Use cases: the one door from the interface to engine and io."""
