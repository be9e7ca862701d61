"""Many photos at once: setting up, watching and steering a batch."""
