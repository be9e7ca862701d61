"""Networks, weights, devices and the runner; torch lives here."""

import sys

from restoreapp.engine.torch_libraries import map_without_lock

if "torch" not in sys.modules:
    map_without_lock()
