"""Small controls that more than one place could use."""
