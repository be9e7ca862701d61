"""`python -m restoreapp`: hands over to the command line."""

import sys

from restoreapp.cli import main

if __name__ == "__main__":
    sys.exit(main())
