"""Files to images and back."""
