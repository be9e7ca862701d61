"""Where the packaged training begins: it hands over to the program, which holds the modules.

An executable of PyInstaller's carries its own copy of the modules; two would cost 47 MB more.
"""

import os
import subprocess
import sys
from pathlib import Path


def main() -> None:
    """Becomes the program's training; on Windows, where no process can, waits for it."""
    program = str(Path(sys.executable).with_name("restoreapp" + Path(sys.executable).suffix))
    command = [program, "--training", *sys.argv[1:]]
    environment = {**os.environ, "PYINSTALLER_RESET_ENVIRONMENT": "1"}
    if sys.platform == "win32":
        sys.exit(subprocess.run(command, env=environment, check=False).returncode)
    os.execve(program, command, environment)  # noqa: S606 - our own, by its full name


if __name__ == "__main__":
    main()
