"""Where the packaged program begins; so do the processes that it starts."""

import multiprocessing
import sys

from restoreapp.__main__ import main

if __name__ == "__main__":
    multiprocessing.freeze_support()  # before all else: a worker ends in here
    if sys.argv[1:2] == ["--training"]:  # start_training.py hands over
        del sys.argv[1]
        from training.__main__ import main as train

        sys.exit(train())
    sys.exit(main())
