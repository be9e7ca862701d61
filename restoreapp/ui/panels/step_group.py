"""One step: whether it is on, its values, what it makes, and its model where there is a choice."""

from pathlib import Path

from PySide6.QtCore import QEvent, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyle,
    QStyleOptionGroupBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from restoreapp.core.geometry import Size
from restoreapp.document.history import History
from restoreapp.document.recipe import DEFAULT_RECIPE, Recipe
from restoreapp.document.steps import STEPS, Parameter, Step, parameters
from restoreapp.service.enlarging import TooLarge, size_after
from restoreapp.service.models import ModelSummary
from restoreapp.ui.dialogs.target_size_dialog import TargetSizeDialog
from restoreapp.ui.documents import Document, Models, Wanted
from restoreapp.ui.panels.choice_control import ChoiceControl
from restoreapp.ui.panels.parameter_control import ParameterControl
from restoreapp.ui.texts import said
from restoreapp.ui.widgets.labelled_list import labelled_list

FACTOR = "factor"  # a parameter that people know as a size, too
_NEW = Document(0, Path(), History[Wanted].starting_with(Wanted(DEFAULT_RECIPE)))
MARGIN_PX = 5
KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


class StepGroup(QGroupBox):
    """A box with the step's name and controls; checked while the step is on.

    Signals:
        switched(str, bool): name of the step, and whether it shall be on.
        reset_asked(str): name of the step, whose values shall be those of a new one.
        edited(str, str, object, object): name of the step, name of the parameter, value (none for
            auto), and a key that edits of one drag share.
        model_chosen(str, object): name of the step, and id of a model (none for the default).
    """

    switched = Signal(str, bool)
    reset_asked = Signal(str)
    edited = Signal(str, str, object, object)
    model_chosen = Signal(str, object)

    def __init__(
        self,
        name: str,
        kind: type[Step],
        *,
        tells_sizes: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Shows the step as a new photo has it.

        Args:
            name: of the step.
            kind: whose parameters become controls.
            tells_sizes: whether there is one photo, whose sizes can be told and asked for.
            parent: owner.
        """
        super().__init__(said(kind.title), parent)
        self._name = name
        self._summary = said(kind.summary)
        self._document: Document | None = None
        self._models: Models | None = None
        self._is_served = True
        self._is_new = True
        self._controls = {each.name: _control(each) for each in parameters(kind)}
        self._reset = QToolButton(self, autoRaise=True)
        self._sizes = QLabel(wordWrap=True)
        self._tells_sizes = tells_sizes and FACTOR in self._controls
        self._ask_size = QPushButton(self.tr("Size…"))
        self._picker = ModelPicker(self.title())
        self._unserved = QLabel(self.tr("No installed model can do this."), wordWrap=True)
        self._lay_out()
        self.setCheckable(True)
        self.clicked.connect(self._on_clicked)
        self._reset.clicked.connect(self._on_reset_clicked)
        self._picker.chosen.connect(self._on_model_chosen)
        self.show_models(None)

    def _lay_out(self) -> None:
        # In the line of the title, where it takes no room; `resizeEvent` places it.
        self._reset.setText(self.tr("Reset"))
        self._reset.setAccessibleName(self.tr("{0}: reset").format(self.title()))
        self._reset.setToolTip(self.tr("Values as of a new step"))
        column = QVBoxLayout(self)
        margins = column.contentsMargins()
        # All steps and the file's facts fit into a window of 800 pixels.
        column.setContentsMargins(margins.left(), MARGIN_PX, margins.right(), MARGIN_PX)
        for control in self._controls.values():
            control.edited.connect(self._on_control_edited)
            column.addWidget(control)
        self._sizes.setTextFormat(Qt.TextFormat.PlainText)
        self._sizes.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._ask_size.setAccessibleName(self.tr("Size in pixels or cm"))
        self._ask_size.setToolTip(self._ask_size.accessibleName())
        self._ask_size.clicked.connect(self._on_size_asked)
        row = QHBoxLayout()
        row.addWidget(self._sizes, stretch=1)
        row.addWidget(self._ask_size)
        column.addLayout(row)
        column.addWidget(self._picker)
        column.addWidget(self._unserved)

    def show_document(self, document: Document | None) -> None:
        """Shows whether the step is on and with what values; off, with those it would have.

        Without a photo, those of a new one.
        """
        self._document = document
        shown = document or _NEW
        self.setChecked(shown.recipe.place_of(self._name) is not None)
        step = shown.step(self._name)
        for name, control in self._controls.items():
            control.show_value(getattr(step, name), _auto_value(name, step, shown))
        self._is_new = step == STEPS[self._name]()
        self._sizes.setText("" if document is None else self._sizes_text(document))
        self._show_chosen_model()
        self._show_what_can_be_done()

    def show_models(self, models: Models | None) -> None:
        """Shows the models that serve the step; without any it cannot be switched on."""
        self._models = models
        self._is_served = models is None or bool(models.serving(self._name))
        self._picker.show_models(() if models is None else models.serving(self._name))
        self._show_chosen_model()
        self._show_what_can_be_done()

    def _show_what_can_be_done(self) -> None:
        # A step that is on can always be switched off.
        self.setEnabled(self._document is not None and (self._is_served or self.isChecked()))
        self.setToolTip(self._summary if self._is_served else self._unserved.text())
        self._unserved.setVisible(not self._is_served)
        self._reset.setVisible(self._is_served and self.isChecked() and not self._is_new)
        for control in self._controls.values():
            control.setVisible(self._is_served)
        for widget in (self._sizes, self._ask_size):
            widget.setVisible(self._is_served and self._tells_sizes)
        is_size_known = self._document is not None and self._document.size is not None
        self._ask_size.setEnabled(self.isChecked() and is_size_known)

    def _show_chosen_model(self) -> None:
        wanted = (self._document or _NEW).wanted
        if self._models is not None:
            self._picker.show_chosen(self._models.chosen_for(self._name, wanted))

    def _size_before(self, document: Document) -> Size:
        """Returns the size of what the step gets to see of a photo that was read."""
        assert document.size is not None
        place = document.recipe.place_of(self._name)
        return Recipe(document.recipe.steps[:place]).size_of(document.size)

    def _sizes_text(self, document: Document) -> str:
        """Returns the sizes of the photo before and after the step; empty where they are one."""
        recipe = document.recipe
        if recipe.place_of(self._name) is None:
            recipe = recipe.with_step(document.step(self._name))
        place = recipe.place_of(self._name)
        if document.size is None or place is None:
            return ""
        before = Recipe(recipe.steps[:place]).size_of(document.size)
        after = Recipe((recipe.steps[place],)).size_of(before)
        if after == before:
            return ""
        text = f"{before} → {after}"
        try:
            size_after(document.size, recipe)
        except TooLarge as error:
            return self.tr("{0}: too large. {1}").format(text, said(error.hint))
        return text

    def _on_clicked(self, is_on: bool) -> None:
        self.switched.emit(self._name, is_on)

    def _on_reset_clicked(self) -> None:
        self.reset_asked.emit(self._name)

    def _on_control_edited(self, name: str, value: float | None, merge_key: object) -> None:
        self.edited.emit(self._name, name, value, merge_key)

    def _on_size_asked(self) -> None:
        document = self._document
        if document is None or document.size is None:
            return
        step = document.step(self._name)
        dialog = TargetSizeDialog(self._size_before(document), getattr(step, FACTOR), self.window())
        dialog.decided.connect(self._on_factor_decided)
        dialog.open()

    def _on_factor_decided(self, factor: float) -> None:
        self.edited.emit(self._name, FACTOR, factor, None)

    def _on_model_chosen(self, model_id: str | None) -> None:
        self.model_chosen.emit(self._name, model_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self._reset.sizeHint().width()
        title = self._title()
        # As far above the middle of the title as below it: both words stand on one line.
        place = QRect(self.width() - width, 0, width, title.top() + title.bottom() + 1)
        self._reset.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    def _title(self) -> QRect:
        option = QStyleOptionGroupBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_GroupBoxLabel
        return self.style().subControlRect(QStyle.ComplexControl.CC_GroupBox, option, part, self)

    def event(self, event: QEvent) -> bool:
        # A checkable box takes the space bar from the controls inside it, and toggles.
        if event.type() in KEYS and not self.hasFocus():
            event.ignore()
            return False
        return super().event(event)


def _control(parameter: Parameter) -> ParameterControl | ChoiceControl:
    return ChoiceControl(parameter) if parameter.choices else ParameterControl(parameter)


def _auto_value(name: str, step: Step, document: Document) -> float | None:
    """Returns what auto comes to; none where that is not known yet, or nothing can be auto."""
    return step.blend.colour if name == "colour" else document.estimated_level


class ModelPicker(QWidget):
    """A list of models, the default first, each with its summary as tooltip.

    Signals:
        chosen(object): id of a model, or none for the default.
    """

    chosen = Signal(object)

    def __init__(self, step_title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = labelled_list(
            self, self.tr("Model"), self.tr("{0}: model").format(step_title), QComboBox()
        )
        self._list.activated.connect(self._on_activated)

    def show_models(self, serving: tuple[ModelSummary, ...]) -> None:
        """Shows the models that serve a step; hides where there is no choice."""
        blocker = QSignalBlocker(self._list)
        self._list.clear()
        for place, model in enumerate(serving):
            text = model.id if place else self.tr("Default · {0}").format(model.id)
            self._list.addItem(text, model.id if place else None)
            self._list.setItemData(place, said(model.summary), Qt.ItemDataRole.ToolTipRole)
        del blocker
        self.setVisible(len(serving) > 1)

    def show_chosen(self, model_id: str | None) -> None:
        """Shows which of them is chosen; none is the default."""
        place = max(0, self._list.findData(model_id))
        blocker = QSignalBlocker(self._list)
        self._list.setCurrentIndex(place)
        self._list.setToolTip(self._list.itemData(place, Qt.ItemDataRole.ToolTipRole) or "")
        del blocker

    def _on_activated(self, place: int) -> None:
        self.chosen.emit(self._list.itemData(place))
