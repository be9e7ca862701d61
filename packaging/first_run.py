"""The first thing one sees: a photo with visible noise, in the window or restored without one.

Without a display the sample is restored by the command line, and before, after and what was removed
lie in `out/sample/`.
"""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import PIL.Image
from qt_libraries import debian_packages, missing_libraries
from skimage import data

FOLDER = Path("out/sample")
SIGMA = 25
DIFFERENCE_GAIN = 4


def main() -> int:
    """Opens the window on the sample, or restores it where there is no screen."""
    before = noisy_sample()
    if not has_display():
        print("There is no display: the sample is restored from the command line.")
        return restore_sample(before)
    if libraries := missing_libraries():
        packages = " ".join(debian_packages(libraries))
        print(f"The window needs system libraries that are missing: {', '.join(libraries)}.")
        print(f"This installs them: apt-get install -y {packages}")
        return restore_sample(before) or 1
    return subprocess.run([sys.executable, "-m", "restoreapp", before], check=False).returncode


def has_display() -> bool:
    """Whether a window could be shown here."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def noisy_sample() -> Path:
    """Writes scikit-image's photograph of a cup (CC0) with strong noise as a JPEG."""
    clean = data.coffee().astype(np.float64)
    noisy = clean + np.random.default_rng(0).normal(0, SIGMA, clean.shape)
    path = FOLDER / "before.jpg"
    path.parent.mkdir(parents=True, exist_ok=True)
    photo = PIL.Image.fromarray(np.rint(np.clip(noisy, 0, 255)).astype(np.uint8))
    photo.save(path, quality=97, subsampling=0)
    return path


def restore_sample(before: Path) -> int:
    """Restores the sample, shows what was removed, and says where the three pictures are."""
    after = before.with_name("after.png")
    command = [sys.executable, "-m", "restoreapp", "restore", before, "-o", after, "--overwrite"]
    code = subprocess.run(command, check=False).returncode
    if code:
        return code
    difference = before.with_name("difference.png")
    write_difference(before, after, difference)
    for name, path in (("before", before), ("after", after), ("difference", difference)):
        print(f"{name + ':':12}{path.resolve()}")
    return 0


def write_difference(before: Path, after: Path, target: Path) -> None:
    """Writes what was removed, enlarged; middle grey is nothing."""
    removed = pixels(before) - pixels(after)
    shown = np.clip(128 + DIFFERENCE_GAIN * removed, 0, 255).astype(np.uint8)
    PIL.Image.fromarray(shown).save(target)


def pixels(path: Path) -> np.ndarray:
    """Reads a picture as whole numbers that can be subtracted."""
    with PIL.Image.open(path) as photo:
        return np.asarray(photo, dtype=np.int16)


if __name__ == "__main__":
    sys.exit(main())
