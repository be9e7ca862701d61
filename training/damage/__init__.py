"""What is done to clean pictures, so that a network learns to undo it."""
