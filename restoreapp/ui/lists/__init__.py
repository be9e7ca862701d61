"""Item models and the views on them."""
