"""What a network is worth, in figures and for the eyes."""
