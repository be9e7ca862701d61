"""What is done to each photo of a batch: the steps there are, with values of the batch's own."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from restoreapp.document.history import History
from restoreapp.document.recipe import DEFAULT_RECIPE, Recipe
from restoreapp.document.settings import AppSettings
from restoreapp.document.written_recipe import WrittenRecipe
from restoreapp.service.restore import EngineChoice, placed
from restoreapp.ui.documents import Document, Models, Wanted
from restoreapp.ui.panels.step_groups import StepGroups


class StepsForm(StepGroups):
    """Holds the recipe that it shows, and the models that were named for it.

    Signals:
        changed(): the recipe or a model is another one.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tells_sizes=False, parent=parent)
        self._models: Models | None = None
        self._is_edited = False
        self._settings = AppSettings()
        self._document = _standing_for(Wanted(DEFAULT_RECIPE))
        self.step_switched.connect(self._on_switched)
        self.parameter_edited.connect(self._on_edited)
        self.reset_asked.connect(self._on_reset_asked)
        self.model_chosen.connect(self._on_model_chosen)
        self._show()

    @property
    def recipe(self) -> Recipe:
        """What is done to each photo."""
        return self._document.recipe

    @property
    def choice(self) -> EngineChoice:
        """The models that were named for its steps, and where they run."""
        models, wanted = self._models, self._document.wanted
        named = EngineChoice() if models is None else models.engine_choice(wanted)
        return placed(named, self._settings.device, self._settings.memory_mb)

    @property
    def models(self) -> Models | None:
        """What is installed; none until that is known."""
        return self._models

    @property
    def missing(self) -> tuple[str, ...]:
        """The ids of models that are named and not installed, once that is known."""
        return () if self._models is None else self._models.missing(self._document.wanted)

    def begin_with(self, wanted: Wanted) -> None:
        """Begins with what is wanted of a photo, unless something was chosen here already."""
        if not self._is_edited and wanted.recipe.steps:
            self._document = _standing_for(wanted)
            self._show()

    def take_over(self, recipe: WrittenRecipe) -> None:
        """Has steps and models be those of a recipe, as if they had been set here."""
        self._want(self._document.wanted.taken_over(recipe))

    def show_models(self, models: Models | None) -> None:
        self._models = models
        super().show_models(models)
        self.changed.emit()

    def show_settings(self, settings: AppSettings) -> None:
        """Takes over where networks run."""
        self._settings = settings
        self.changed.emit()

    @Slot(str, bool)
    def _on_switched(self, name: str, is_on: bool) -> None:
        recipe = self.recipe.without_step(name)
        if is_on:
            recipe = recipe.with_step(self._document.step(name))
        self._keep(recipe)

    @Slot(str)
    def _on_reset_asked(self, name: str) -> None:
        self._keep(self.recipe.with_reset(name))

    @Slot(str, str, object, object)
    def _on_edited(self, step: str, name: str, value: float | None, _merge_key: object) -> None:
        place = self.recipe.place_of(step)
        if place is not None:
            self._keep(self.recipe.with_parameter(place, name, value))
        else:
            self._show()  # the control goes back to what it was

    @Slot(str, object)
    def _on_model_chosen(self, step: str, model_id: str | None) -> None:
        self._want(self._document.wanted.with_models({step: model_id}))

    def _keep(self, recipe: Recipe) -> None:
        self._want(replace(self._document.wanted, recipe=recipe))

    def _want(self, wanted: Wanted) -> None:
        self._is_edited = True
        self._document = replace(self._document, history=self._document.history.pushed(wanted, ""))
        self._show()

    def _show(self) -> None:
        self.show_document(self._document)
        self.changed.emit()


def _standing_for(wanted: Wanted) -> Document:
    """Returns a document of no photo, since groups show the recipe of a document."""
    return Document(0, Path(), History[Wanted].starting_with(wanted))
