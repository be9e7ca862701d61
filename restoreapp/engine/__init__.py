"""Networks, weights, devices and the runner; torch lives here."""
