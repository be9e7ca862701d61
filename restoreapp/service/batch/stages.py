"""What is done to one photo, in three stages that overlap with those of its neighbours."""

import errno
import hashlib
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import BinaryIO, Protocol

from restoreapp.core.blending import blended, blended_part
from restoreapp.core.geometry import Rect, Size
from restoreapp.core.progress import Progress
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import step_name
from restoreapp.errors import RestoreAppError
from restoreapp.service.batch.records import Outcome, Pictures
from restoreapp.service.batch.rules import Rules, at_noise
from restoreapp.service.batch.settings import NoiseRange
from restoreapp.service.enlarging import at_size
from restoreapp.service.export import ExportChoices, Receipt, check_size, export
from restoreapp.service.open_photo import Photo, open_photo
from restoreapp.service.restore import EngineChoice, Restored, estimated_level, restore
from restoreapp.texts import Text, replaced

OVERVIEW_PX, DETAIL_PX = 160, 160
DIGEST_BYTES = 16
BLOCK_BYTES = 1 << 20


class PhotoChanged(RestoreAppError):
    """A photo that another program wrote while it was read."""


class NoRoom(RestoreAppError):
    """A result for which the disk had no room; the photo is not at fault."""


class _Restore(Protocol):
    def __call__(
        self,
        photo: Photo,
        recipe: Recipe,
        choice: EngineChoice | None = None,
        *,
        progress: Progress | None = None,
    ) -> Restored: ...


class _Export(Protocol):
    def __call__(
        self,
        photo: Photo,
        restored: Restored,
        recipe: Recipe,
        target: Path,
        choices: ExportChoices | None = None,
        *,
        staged: Path | None = None,
        progress: Progress | None = None,
    ) -> Receipt: ...


def graphics_cards() -> tuple[str, ...]:
    """Returns the names of the graphics cards that networks can run on, of several of a kind."""
    from restoreapp.engine.device import available_devices

    return tuple(each for each in available_devices() if each.startswith("cuda:"))


@dataclass(frozen=True, slots=True)
class Services:
    """The use cases that a batch consists of, as one value, so that tests can put others in.

    Functions of modules, since they are sent to another process.
    """

    open_photo: Callable[[Path, Progress | None], Photo] = open_photo
    estimated_level: Callable[[Photo], float] = estimated_level
    restore: _Restore = restore
    export: _Export = export
    cards: Callable[[], tuple[str, ...]] = graphics_cards


@dataclass(frozen=True, slots=True)
class Work:
    """A photo to be done.

    Attributes:
        row: its number in the journal.
        source: the photo.
        target: what its result will be called.
        staged: where its result is written until then; in a folder of this run's own.
    """

    row: int
    source: Path
    target: Path
    staged: Path


@dataclass(frozen=True, slots=True, eq=False)
class ReadWork:
    """A photo that was read.

    Attributes:
        work: what is to be done.
        photo: its pixels.
        size_bytes: of the file that was read.
        mtime_ns: of the file that was read.
        digest: of its bytes.
    """

    work: Work
    photo: Photo
    size_bytes: int
    mtime_ns: int
    digest: bytes

    def most_bytes(self, growth: float) -> int:
        """Returns about the memory that it takes until its result is written.

        Args:
            growth: how many pixels the result has for each of the photo's.
        """
        pixels = self.photo.image.pixels
        return round((1 + growth) * pixels.nbytes + 2 * 2 * growth * pixels.size)


@dataclass(frozen=True, slots=True, eq=False)
class RestoredWork:
    """A photo whose networks have run.

    Attributes:
        read: what was read.
        recipe: what was done; its last step's strength is applied when writing.
        restored: what the networks answered.
        noise: level that a rule asked for; none where no rule did.
    """

    read: ReadWork
    recipe: Recipe
    restored: Restored
    noise: float | None


@dataclass(frozen=True, slots=True)
class LeftWork:
    """A photo that is left as it is, for its noise.

    Attributes:
        work: what was to be done.
        digest: of the photo's bytes.
        noise: its level, 0-255 scale.
        reason: why, in a few words.
    """

    work: Work
    digest: bytes
    noise: float
    reason: str


@dataclass(frozen=True, slots=True)
class StagedWork:
    """A photo whose result lies whole under its temporary name.

    Attributes:
        work: what was done.
        outcome: what became of it.
        pictures: to judge it by.
    """

    work: Work
    outcome: Outcome
    pictures: Pictures


def read_stage(work: Work, services: Services, progress: Progress) -> ReadWork:
    """Reads a photo; makes sure first that its result can be written where it shall go.

    Raises:
        RestoreAppError: if the photo cannot be read or changes meanwhile, or the folder may not be
            written.
        Cancelled: if the user stopped it.
    """
    progress.report(0.0, "Reading")
    _make_folder(work)
    try:
        before = work.source.stat()
        digest = digest_at(work.source)
    except OSError:
        services.open_photo(work.source, progress)  # says in words why it cannot be read
        raise
    photo = services.open_photo(work.source, progress)
    after = work.source.stat()
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise PhotoChanged(
            Text("{name} changed while it was read.", name=work.source.name),
            hint=Text("It may still be being copied; go on with the batch afterwards."),
        )
    return ReadWork(work, photo, after.st_size, after.st_mtime_ns, digest)


def restore_stage(
    read: ReadWork,
    recipe: Recipe,
    rules: Rules | None,
    noise_range: NoiseRange,
    choice: EngineChoice,
    choices: ExportChoices,
    services: Services,
    progress: Progress,
) -> RestoredWork | LeftWork:
    """Runs the networks, if neither a rule nor the noise wanted leave the photo as it is.

    Raises:
        RestoreAppError: if model or device cannot be used, or the result would be too large.
        Cancelled: if the user stopped it.
    """
    noise = None
    if rules is not None or not noise_range.is_any:
        progress.report(0.0, Text("Measuring noise"))
        noise = round(services.estimated_level(read.photo), 1)
        chosen = at_noise(recipe, noise) if rules is None else rules.recipe_for(noise)
        if chosen is None or noise not in noise_range:
            reason = Text("noise {noise:g}: left as it is", noise=noise)
            return LeftWork(read.work, read.digest, noise, reason)
        recipe = chosen
    check_size(read.photo, recipe, read.work.target, choices)
    restored = services.restore(read.photo, recipe, choice, progress=progress)
    return RestoredWork(read, recipe, restored, noise)


def write_stage(
    done: RestoredWork, choices: ExportChoices, services: Services, progress: Progress
) -> StagedWork:
    """Writes the result under its temporary name, checked.

    Raises:
        NoRoom: if the disk is full.
        RestoreAppError: if it cannot be written for another reason.
        Cancelled: if the user stopped it; then nothing is left behind.
    """
    read, restored = done.read, done.restored
    work, photo = read.work, read.photo
    try:
        receipt = services.export(
            photo,
            restored,
            done.recipe,
            work.target,
            replace(choices, overwrite=True),  # of the temporary name, which is this batch's own
            staged=work.staged,
            progress=progress,
        )
    except RestoreAppError as error:
        raise _with_name_of(work, error) from error
    status = work.staged.stat()
    size, photo_size = restored.size, photo.image.size
    outcome = Outcome(
        size_bytes=read.size_bytes,
        mtime_ns=read.mtime_ns,
        digest=read.digest,
        out_bytes=status.st_size,
        out_mtime_ns=status.st_mtime_ns,
        megapixels=size.area / 1e6,
        steps=tuple({"step": step_name(each), **asdict(each)} for each in restored.recipe.steps),
        models=restored.model_ids,
        device=restored.device,
        seconds=round(restored.seconds, 3),
        kept=receipt.kept,
        changed=receipt.changed,
        notes=restored.notes,
        noise=done.noise,
        input_size=(photo_size.width, photo_size.height),
        output_size=(size.width, size.height),
    )
    return StagedWork(work, outcome, _pictures(done))


def digest_at(path: Path) -> bytes:
    """Returns the digest of a file's bytes, 16 bytes.

    Raises:
        OSError: if it cannot be read.
    """
    with path.open("rb") as file:
        return _digest(file)


def _digest(file: BinaryIO) -> bytes:
    digest = hashlib.blake2b(digest_size=DIGEST_BYTES)
    while block := file.read(BLOCK_BYTES):
        digest.update(block)
    return digest.digest()


def _make_folder(work: Work) -> None:
    try:
        work.staged.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        if is_no_room(error):
            raise _no_room(work) from error
        raise RestoreAppError(
            Text("The folder {folder} may not be written.", folder=work.target.parent),
            hint=Text(
                "{reason}; ask for the right, or choose another folder.",
                reason=error.strerror or error,
            ),
        ) from error


def _with_name_of(work: Work, error: RestoreAppError) -> RestoreAppError:
    """Returns the failure of writing with the name that people know."""
    if is_no_room(error.__cause__):
        return _no_room(work)
    message = replaced(error.message, work.staged.name, work.target.name)
    return RestoreAppError(message, hint=error.hint)


def _no_room(work: Work) -> NoRoom:
    return NoRoom(
        Text("The disk has no room for {path}.", path=work.target),
        hint=Text("Make room and go on."),
    )


def is_no_room(error: BaseException | None) -> bool:
    """Whether the system said that a disk, or someone's share of it, is full."""
    return isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)


def _pictures(done: RestoredWork) -> Pictures:
    from restoreapp.io.thumbnail import jpeg_thumbnail, small_pixels

    image, answer = done.read.photo.image, done.restored.answer
    blend, size = done.recipe.blend, done.restored.size
    overview = small_pixels(answer, OVERVIEW_PX)
    begun_from = done.restored.begun_from(image)
    small = small_pixels(begun_from.pixels, OVERVIEW_PX)
    if small.shape == overview.shape:  # a side that rounds otherwise: shown at full strength
        # The mean of a blend is the blend of the means; texture is too fine to be seen in it.
        overview = blended(small, overview, replace(blend, texture=0))
    before, begun, middle = at_size(image, size), at_size(begun_from, size), _middle(size)
    return Pictures(
        jpeg_thumbnail(overview, image.profile),
        jpeg_thumbnail(before.region(middle), image.profile),
        jpeg_thumbnail(blended_part(begun, answer, middle, blend), image.profile),
    )


def _middle(size: Size) -> Rect:
    """Returns the part in the middle, at most `DETAIL_PX` a side."""
    width, height = min(size.width, DETAIL_PX), min(size.height, DETAIL_PX)
    return Rect((size.width - width) // 2, (size.height - height) // 2, width, height)
