"""Answers that networks gave or are giving, and which of them is seen of a photo."""

from dataclasses import replace

from restoreapp.core.bytes_cache import BytesCache
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Denoise, step_name
from restoreapp.service.restore import EngineChoice
from restoreapp.ui.documents import Document, Result, ResultKey, ShownAnswer, Status
from restoreapp.ui.installed_models import InstalledModels
from restoreapp.ui.runs import Runs


class Answers:
    """Keeps finished answers as far as memory goes, and finds the one to show.

    Nothing of that is kept in the documents: equal settings, equal answer.
    """

    def __init__(self, most_bytes: int, runs: Runs, installed: InstalledModels) -> None:
        """Begins without any.

        Args:
            most_bytes: that finished ones may take together.
            runs: what is being made.
            installed: the models that there are.
        """
        self._results = BytesCache[ResultKey, Result](most_bytes)
        self._runs = runs
        self._installed = installed

    def key(self, document: Document) -> ResultKey:
        """Returns what the answer to the settings in force is kept by."""
        models = self._installed.models
        recipe = document.recipe.as_network_sees_it()
        choice = EngineChoice() if models is None else models.engine_choice(document.wanted)
        return ResultKey(document.id, recipe, choice)

    def shown_key(self, document: Document) -> ResultKey | None:
        """The answer to the settings in force, else the one being made, else the one made last.

        None where there is none yet, or no step: then the photo is as it was.
        """
        if not document.recipe.steps:
            return None
        wanted = self.key(document)
        making = self._runs.answer_of(document.id)
        if making is not None and wanted not in self._results:
            return making[0]
        for key in (wanted, document.result):
            if key is not None and key in self._results:
                return key
        return None

    def shown(self, document: Document) -> ShownAnswer | None:
        """Returns what is to be seen as "after", if anything."""
        wanted = self.key(document)
        shown = self.shown_key(document)
        making = self._runs.answer_of(document.id)
        if making is not None and making[0] == shown:
            return ShownAnswer(making[1], None, shown != wanted)
        result = None if shown is None else self._results.get(shown)
        if result is None:
            return None
        return ShownAnswer(result.answer, result.restored, shown != wanted)

    def finished(self, document: Document) -> tuple[ResultKey, Result] | None:
        """Returns the finished answer that is shown, and what it is kept by."""
        key = self.shown_key(document)
        result = None if key is None else self._results.get(key)
        return None if key is None or result is None else (key, result)

    def is_wanting(self, document: Document) -> bool:
        """Whether the answer to the settings in force is neither here nor coming."""
        key = self.key(document)
        return key not in self._results and not self._runs.is_making(key)

    def keep(self, key: ResultKey, result: Result, shown: Document | None) -> None:
        """Keeps a finished answer; that of the photo on the screen is dropped last."""
        self._results.put(key, result, result.nbytes)
        if shown is not None and shown.result is not None:
            self._results.get(shown.result)

    def forget(self, document_id: int) -> None:
        """Forgets the answers to a photo."""
        self._results.drop(lambda each: each.document_id == document_id)

    def recipe(self, document: Document, key: ResultKey | None) -> Recipe:
        """What an answer is of, with its last step's instant parameters as they are set now."""
        if key is None or not key.recipe.steps:
            return document.recipe
        recipe = key.recipe
        return recipe.with_instant_of(document.step(step_name(recipe.steps[-1])))

    def filled_in(self, document: Document) -> Document:
        """Returns the document with what it is handed out with."""
        is_untouched = document.result is None and self._runs.status_of(document.id) is None
        shown = None if is_untouched else self.shown_key(document)
        blend = self.recipe(document, shown).blend
        return replace(document, status=self._status_of(document, shown), blend=blend)

    def _status_of(self, document: Document, shown: ResultKey | None) -> Status:
        if under_way := self._runs.status_of(document.id):
            return under_way
        if document.thumbnail is None:
            return Status.READING
        if document.has_failed:
            return Status.FAILED
        if shown is None:
            return Status.NEW
        is_saved = document.saved == (shown, self.recipe(document, shown).blend)
        return Status.SAVED if is_saved else Status.DONE


def begins_with_auto(recipe: Recipe) -> bool:
    """Whether the first step is one whose level is that of the photo as it is."""
    first = recipe.steps[0]
    return isinstance(first, Denoise) and first.level is None
