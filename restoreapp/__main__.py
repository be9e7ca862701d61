"""`python -m restoreapp`: hands over to the command line."""

import multiprocessing
import sys

from restoreapp.cli import main

if __name__ == "__main__":
    multiprocessing.freeze_support()  # a packaged program's workers begin here, too
    sys.exit(main())
