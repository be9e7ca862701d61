"""What was open in the window, as a file: so that a crash loses no more than the last second."""

import json
import math
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

from restoreapp.document.recipe import Recipe
from restoreapp.document.step_models import StepModels
from restoreapp.document.steps import InvalidRecipe
from restoreapp.document.store import config_folder, delete, read_text, write_text
from restoreapp.document.written_recipe import WrittenRecipe
from restoreapp.errors import RestoreAppError
from restoreapp.texts import Text

SCHEMA = 1
MOST_BYTES = 50_000_000  # of some hundred thousand photos


class InvalidSession(RestoreAppError):
    """A file that holds no session that can be used."""


@dataclass(frozen=True, slots=True)
class OpenPhoto:
    """One photo of a session.

    Attributes:
        path: absolute.
        recipe: what was wanted of it.
        is_untitled: whether it came from the clipboard.
        models: by which the recipe was to be done; none where nothing is said of them.
    """

    path: Path
    recipe: Recipe
    is_untitled: bool = False
    models: StepModels | None = None

    @property
    def written(self) -> WrittenRecipe:
        """What was wanted of it, and by which models."""
        return WrittenRecipe(self.recipe, self.models)


@dataclass(frozen=True, slots=True)
class Look:
    """How the shown photo was looked at.

    Attributes:
        mode: name of what was compared with what.
        divider: where it stood, 0..1.
        scale: device pixels to one of the photo; none where the whole was seen.
        centre_x: what lay in the middle, 0..1 of the width.
        centre_y: likewise, of the height.
    """

    mode: str
    divider: float = 0.5
    scale: float | None = None
    centre_x: float = 0.5
    centre_y: float = 0.5


@dataclass(frozen=True, slots=True)
class Session:
    """What was open.

    Attributes:
        photos: in their order.
        shown: path of the one that was on the screen.
        look: at that one.
    """

    photos: tuple[OpenPhoto, ...] = ()
    shown: Path | None = None
    look: Look | None = None

    def joined(self, later: Self) -> Self:
        """Returns both: the photos of this one, with what the later one says of them, and more."""
        ours = {each.path: each for each in self.photos}
        both = ours | {each.path: each for each in later.photos}
        newer = later if later.shown is not None else self
        return type(self)(tuple(both.values()), newer.shown, newer.look)

    def to_json(self) -> str:
        """Returns a text that `from_json` reads; a recipe of many photos stands there once."""
        recipes: dict[WrittenRecipe, int] = {}
        photos = [
            [str(each.path), recipes.setdefault(each.written, len(recipes)), each.is_untitled]
            for each in self.photos
        ]
        table = {
            "schema": SCHEMA,
            "recipes": [each.table() for each in recipes],
            "photos": photos,
            "shown": None if self.shown is None else str(self.shown),
            "look": None if self.look is None else asdict(self.look),
        }
        return json.dumps(table)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Reads a session.

        Raises:
            InvalidSession: if it is none, or of another schema.
        """
        try:
            table = json.loads(text)
            schema = table["schema"]
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise _damaged(error) from error
        if schema != SCHEMA:
            raise InvalidSession(Text("The session was kept by another version of the program."))
        try:
            recipes = [WrittenRecipe.from_json(json.dumps(each)) for each in table["recipes"]]
            photos = tuple(
                OpenPhoto(
                    Path(path), recipes[place].recipe, bool(is_untitled), recipes[place].models
                )
                for path, place, is_untitled in table["photos"]
            )
            shown = None if table["shown"] is None else Path(table["shown"])
            return cls(photos, shown, _look(table["look"]))
        except InvalidRecipe as error:
            raise InvalidSession(error.message, hint=error.hint) from error
        except (ValueError, TypeError, KeyError, IndexError) as error:
            raise _damaged(error) from error


def session_file() -> Path:
    """Returns where the session is kept while the program runs; it may not exist."""
    return config_folder() / "session.json"


def read_session(path: Path) -> Session:
    """Returns a session that was kept; an empty one where none was.

    Raises:
        UnreadableFile: if the file cannot be read.
        InvalidSession: if it holds nothing of use.
    """
    try:
        return Session.from_json(read_text(path, MOST_BYTES))
    except FileNotFoundError:
        return Session()


def write_session(path: Path, session: Session) -> None:
    """Keeps a session in place of the one before; where nothing is open, none.

    Raises:
        UnwritableFile: if the system refuses.
    """
    if session.photos:
        write_text(path, session.to_json())
    else:
        delete(path)


def _damaged(error: Exception) -> InvalidSession:
    return InvalidSession(Text("The session that was kept is damaged."), hint=repr(error))


def _look(table: Any) -> Look | None:
    if table is None:
        return None
    look = Look(**table)
    numbers = (look.divider, look.centre_x, look.centre_y)
    is_sane = isinstance(look.mode, str) and all(math.isfinite(each) for each in numbers)
    if not is_sane or (look.scale is not None and not 0 < look.scale < math.inf):
        raise ValueError(table)
    return look
