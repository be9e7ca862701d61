"""What goes into the program's folder and what stays out, as tables; the spec reads them.

Nothing here imports what it names: it runs without the program's packages.
"""

from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

TREE = Path(__file__).resolve().parent.parent
TRANSLATIONS = "resources/translations"

# Folder or file in the tree -> folder inside the program.
DATA = {
    "resources/models": "restoreapp/_resources/models",
    "resources/help": "restoreapp/_resources/help",
    "resources/icons": "restoreapp/_resources/icons",
    TRANSLATIONS: "restoreapp/_resources/translations",
    "training/configs": "training/configs",
    "LICENSE": ".",
}

# Modules that no import of ours leads to at run time, and why PyInstaller would take them.
EXCLUDED = {
    "tkinter": "Pillow and matplotlib have a window of Tk",
    "IPython": "tqdm and matplotlib show pictures in notebooks",
    "ipywidgets": "tqdm's bar for notebooks",
    "pytest": "numpy's, scipy's and torch's own tests",
    "hypothesis": "numpy's own tests",
    "grpc": "TensorBoard's server; training only writes its files",
    "aiohttp": "fsspec's files on the web; nothing is downloaded",
    "multidict": "aiohttp's",
    "propcache": "aiohttp's",
    "yarl": "aiohttp's",
    "lxml": "the bill of materials' tool, and matplotlib's of old",
    "networkx": "torch.compile's graphs",
    "tensorboard.backend": "TensorBoard's server",
    "tensorboard.data": "TensorBoard's server",
    "tensorboard.main": "TensorBoard's server",
    "werkzeug": "TensorBoard's server",
    "markdown": "TensorBoard's server",
    "pandas": "scikit-image's and lightning's tables",
    "sphinx": "documentation tools of torch",
    "setuptools": "building torch's extensions",
    "torch._export.db": "examples of torch's export",
    "torch._inductor.autoheuristic": "torch.compile, which we do not use",
    "torch._inductor.codegen": "torch.compile, which we do not use",
    "torch._inductor.compile_fx": "torch.compile, which we do not use",
    "torch._inductor.fx_passes": "torch.compile, which we do not use",
    "torch._inductor.ir": "torch.compile, which we do not use",
    "torch._inductor.kernel": "torch.compile, which we do not use",
    "torch._inductor.lowering": "torch.compile, which we do not use",
    "torch._inductor.scheduler": "torch.compile, which we do not use",
    "torch._inductor.select_algorithm": "torch.compile, which we do not use",
    "torch._inductor.template_heuristics": "torch.compile, which we do not use",
    "torch.ao.ns": "comparing quantised networks with others",
    "torch.ao.pruning": "making networks sparse",
    "torch.ao.quantization.fx": "quantising networks",
    "torch.distributed.checkpoint": "networks on several computers",
    "torch.distributed.elastic": "networks on several computers",
    "torch.distributed.pipelining": "networks on several computers",
    "torch.testing._internal.common_distributed": "torch's own tests",
    "torch.testing._internal.common_methods_invocations": "torch's own tests",
    "torch.testing._internal.common_modules": "torch's own tests",
    "torch.testing._internal.common_nn": "torch's own tests",
    "torch.testing._internal.common_quantization": "torch's own tests",
    "torch.testing._internal.common_utils": "torch's own tests",
    "torch.testing._internal.distributed": "torch's own tests",
    "torch.testing._internal.generated": "torch's own tests",
    "torch.testing._internal.opinfo": "torch's own tests",
    "torch.testing._internal.optests": "torch's own tests",
    "torch.utils.benchmark": "torch's own measurements",
    "torch.utils.bottleneck": "torch's own measurements",
    "onnx": "torch's export, which we do not offer",
    "onnxscript": "torch's export, which we do not offer",
    "filelock": "torch.compile's store",
    "jinja2": "torch.compile's templates",
    "triton": "torch.compile, which we do not use",
    "skimage.data": "its sample pictures",
    "skimage.filters.rank": "we measure and compare by scikit-image, no more",
    "skimage.feature": "we measure and compare by scikit-image, no more",
    "skimage.segmentation": "we measure and compare by scikit-image, no more",
    "skimage.graph": "we measure and compare by scikit-image, no more",
    "skimage.draw": "we measure and compare by scikit-image, no more",
    "skimage.io": "we measure and compare by scikit-image, no more",
    "skimage.measure": "we measure and compare by scikit-image, no more",
    "skimage.morphology": "we measure and compare by scikit-image, no more",
    "skimage.transform": "we measure and compare by scikit-image, no more",
    "imageio": "scikit-image's files",
    "scipy.io": "we read no files with it",
    "scipy.datasets": "its sample pictures",
    "scipy.signal": "we filter with scipy.ndimage",
    "sympy.physics": "torch asks sympy for whole numbers",
    "matplotlib.pyplot": "figures are made without it",
    "pydoc_data": "Python's own help",
    "PIL._imagingft": "nothing is written into pictures",
    "PIL.AvifImagePlugin": "imagecodecs reads and writes AVIF",
    "PySide6.QtQml": "the window is of widgets",
    "PySide6.QtQuick": "the window is of widgets",
    "PySide6.QtOpenGL": "the window is painted by the processor",
}


# imagecodecs imports each codec when it is first used, unseen by PyInstaller: ours, and what
# tifffile needs for the compressions of TIFF.
CODECS = (
    *("avif", "bz2", "brotli", "ccitt", "cms", "deflate", "imcd", "jpeg2k", "jpeg8", "jpegls"),
    *("jpegsof3", "jpegxl", "jpegxr", "lerc", "ljpeg", "lzma", "pixarlog", "png", "shared"),
    *("shared_cython", "webp", "zlib", "zlibng", "zstd"),
)

# Importing torch reads the source of few parts of it: of its settings, for their comments, and of
# functions with several signatures. All of its sources would be 36 MB.
READ_AT_IMPORT = (
    "torch._dynamo.config",
    "torch._export.config",
    "torch._functorch.config",
    "torch._inductor.config",
    "torch._inductor.config_comms",
    "torch.compiler.config",
    "torch.distributed.config",
    "torch.functional",
    "torch.fx.experimental._config",
    "torch.nn.functional",
    "torch.nn.modules.rnn",
    "torch.utils.serialization.config",
)
SOURCES = {"torch": "pyz", **dict.fromkeys(READ_AT_IMPORT, "pyz+py")}

# Packages whose functions keep their docstrings.
DOCUMENTED = {
    "restoreapp": "the command line's help is made of them",
    "training": "the command line's help is made of them",
    "numpy": "it hands them on to compiled functions when it is imported",
}

# Libraries whose symbol tables are taken away on Linux. Most others were stripped when their wheels
# were made; those that auditwheel rewrote gain next to nothing, and may break.
STRIPPED = (
    "torch/lib/libtorch_cpu.so",
    "torch/lib/libtorch_python.so",
    "libpython*.so*",
    "kiwisolver/_cext*.so",
    "PIL/_imaging.*.so",
    "imagecodecs/_imcd.*.so",
    # Python's own, in which its builder may have left what debuggers read.
    "python3*/lib-dynload/*.so",
)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Files that PyInstaller's hooks collect and the program does not need.

    Attributes:
        name: in the list of what was saved.
        patterns: of paths inside the program, with `/`.
        reason: why nothing misses them.
        needed: of those among them that stay.
    """

    name: str
    patterns: tuple[str, ...]
    reason: str
    needed: tuple[str, ...] = ()

    def holds(self, path: str) -> bool:
        """Whether a path inside the program belongs to it."""
        return _fits(path, self.patterns) and not _fits(path, self.needed)


def _fits(path: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(path, each) for each in patterns)


LEFT_OUT = (
    LeftOut(
        "torch's tests and tools",
        (
            *("torch/bin/protoc*", "torch/bin/test_*", "torch/bin/*_test", "torch/bin/*Test"),
            "torch/test/*",
            *("torch/lib/lib*_test.so", "torch/lib/libbackend_with_compiler.so"),
            "torch/lib/libaoti_custom_ops.so",
        ),
        "compiled tests and protoc",
    ),
    LeftOut(
        "torch's headers and import libraries",
        ("torch/include/*", "torch/share/*", "torch/lib/*.lib", "torch/*.pyi", "*.h", "*.cuh"),
        "for building extensions",
    ),
    LeftOut(
        "torch's code generator's templates",
        (
            "torchgen/packaged/*",
            "torch/_inductor/*.h",
            "torch/_inductor/*.jinja",
            "torch/utils/model_dump/*",
        ),
        "for building torch and for torch.compile",
    ),
    LeftOut(
        "translations",
        ("PySide6/Qt/translations/*", "PySide6/translations/*", "*/translations/*.ts"),
        "Qt's tools', in languages that the program does not speak, and what ours are compiled of",
        tuple(
            f"*/qtbase_{each.stem.removeprefix('restoreapp_')}.qm"
            for each in sorted((TREE / TRANSLATIONS).glob("*.ts"))
        ),
    ),
    LeftOut(
        "Qt's screens without windows, and its web and phone parts",
        (
            "PySide6/Qt/plugins/platforms/libqeglfs*",
            "PySide6/Qt/plugins/platforms/libqlinuxfb*",
            "PySide6/Qt/plugins/platforms/libqminimal*",
            "PySide6/Qt/plugins/platforms/libqvkkhrdisplay*",
            "PySide6/Qt/plugins/platforms/libqvnc*",
            "PySide6/Qt/plugins/egldeviceintegrations/*",
            "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboard*",
            "PySide6/Qt/plugins/generic/*",
            "PySide6/Qt/plugins/tls/*",
            "PySide6/Qt/plugins/networkinformation/*",
            "PySide6/Qt/plugins/imageformats/libqpdf*",
            "PySide6/Qt/qml/*",
            "PySide6/Qt/lib/libQt6EglFS*",
            "PySide6/Qt/lib/libQt6Pdf*",
            "PySide6/Qt/lib/libQt6Qml*",
            "PySide6/Qt/lib/libQt6Quick*",
            "PySide6/Qt/lib/libQt6VirtualKeyboard*",
        ),
        "no window of ours reaches them",
    ),
    LeftOut(
        "GTK's look",
        (
            "PySide6/Qt/plugins/platformthemes/libqgtk3*",
            *("libgtk-3*", "libgdk*", "libcairo*", "libpango*", "libatk*", "libgio-2.0*"),
            *("libepoxy*", "libmount*", "libblkid*"),
        ),
        "the desktop's portal shows the file dialogs",
    ),
    LeftOut(
        "matplotlib's sample data",
        ("matplotlib/mpl-data/sample_data/*", "matplotlib/mpl-data/images/*"),
        "examples, and pictures of a toolbar that is not shown",
    ),
    LeftOut(
        "matplotlib's fonts",
        ("matplotlib/mpl-data/fonts/*",),
        "curves are labelled in its usual one; the others are for formulas, PostScript and PDF",
        # The last draws what no other font can, and is opened in any case.
        (
            *("*/ttf/DejaVuSans.ttf", "*/ttf/DejaVuSans-Bold.ttf", "*/ttf/LICENSE_DEJAVU"),
            "*/ttf/LastResort*.ttf",
        ),
    ),
    LeftOut(
        "scikit-image's sample pictures",
        ("skimage/data/*",),
        "the command line draws its own",
    ),
)


def left_out(path: str) -> LeftOut | None:
    """Returns what says that a path inside the program stays out, or nothing."""
    path = path.replace("\\", "/")
    return next((each for each in LEFT_OUT if each.holds(path)), None)


def version() -> str:
    """Returns the program's version, from the one place that holds it."""
    text = (TREE / "restoreapp" / "__init__.py").read_text("utf-8")
    line = next(each for each in text.splitlines() if each.startswith("__version__"))
    return line.split('"')[1]
