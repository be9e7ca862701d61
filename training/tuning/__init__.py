"""An installed model learns a person's own pairs."""
