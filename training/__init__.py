"""Makes, measures and exports the networks that the program ships.

Imports inside this package are relative: an installed program carries it as `restoreapp_training`.
"""
