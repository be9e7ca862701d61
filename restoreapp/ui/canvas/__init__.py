"""The picture: where it lies, what of it is seen, and the widget that shows it."""
