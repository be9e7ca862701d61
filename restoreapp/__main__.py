"""`python -m restoreapp`: hands over to the command line."""

import multiprocessing
import sys

from restoreapp.processor import sentence_without_avx2

CANNOT_RUN = 2


def main() -> int:
    """Runs the program, where the processor is able to; returns the exit code."""
    if sentence := sentence_without_avx2():
        sys.stderr.write(sentence + "\n")
        return CANNOT_RUN
    from restoreapp.cli import main as command_line  # noqa: PLC0415 - it loads numpy

    return command_line()


if __name__ == "__main__":
    multiprocessing.freeze_support()  # a packaged program's workers begin here, too
    sys.exit(main())
