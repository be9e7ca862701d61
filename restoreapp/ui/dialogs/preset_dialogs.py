"""Gives a recipe a name, and keeps the names in order."""

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from restoreapp.document.recipe_files import Preset, checked_name
from restoreapp.document.written_recipe import WrittenRecipe
from restoreapp.errors import RestoreAppError
from restoreapp.ui.preset_shelf import PresetShelf
from restoreapp.ui.recipe_texts import recipe_text
from restoreapp.ui.texts import said

NAME = Qt.ItemDataRole.UserRole


class SavePresetDialog(QDialog):
    """Asks for a name, and says what is wrong with it or that it is taken."""

    def __init__(
        self, recipe: WrittenRecipe, shelf: PresetShelf, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._recipe = recipe
        self._shelf = shelf
        self.setWindowTitle(self.tr("Save recipe as preset"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.name = QLineEdit()
        self.name.setMinimumWidth(320)
        self._holds = QLabel(recipe_text(recipe.recipe, recipe.models), wordWrap=True)
        self._problem = QLabel(wordWrap=True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._save = buttons.button(QDialogButtonBox.StandardButton.Save)
        form = QFormLayout()
        form.addRow(self.tr("&Name"), self.name)
        self.name.setAccessibleName(self.tr("Name"))
        form.addRow(self.tr("Holds"), self._holds)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self._problem)
        column.addWidget(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.name.textChanged.connect(self._on_name_changed)
        self._on_name_changed("")

    @property
    def problem_text(self) -> str:
        """What is said of the name; empty where there is nothing to say."""
        return self._problem.text()

    def accept(self) -> None:
        """Keeps the recipe, or says why it cannot be kept."""
        try:
            self._shelf.save(checked_name(self.name.text()), self._recipe)
        except RestoreAppError as error:
            self._say(said(error.text))
            return
        super().accept()

    def _on_name_changed(self, text: str) -> None:
        problem = ""
        try:
            name = checked_name(text)
        except RestoreAppError as error:
            self._save.setEnabled(False)
            problem = said(error.text) if text.strip() else ""
        else:
            self._save.setEnabled(True)
            taken = {each.name.casefold() for each in self._shelf.presets}
            if name.casefold() in taken:
                problem = self.tr("Replaces the preset that has this name.")
        self._say(problem)

    def _say(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setAccessibleName(text)


class ManagePresetsDialog(QDialog):
    """Lists presets; they are renamed in the list and deleted after a question."""

    def __init__(self, shelf: PresetShelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._renaming = ("", "")
        self.setWindowTitle(self.tr("Presets"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(460, 320)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Presets"))
        self._holds = QLabel(wordWrap=True)
        self._holds.setTextFormat(Qt.TextFormat.PlainText)
        self._rename = QPushButton(self.tr("&Rename"))
        self._delete = QPushButton(self.tr("&Delete…"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        row = QHBoxLayout()
        row.addWidget(self._rename)
        row.addWidget(self._delete)
        row.addStretch()
        row.addWidget(buttons)
        column = QVBoxLayout(self)
        column.addWidget(self.list)
        column.addWidget(self._holds)
        column.addLayout(row)
        buttons.rejected.connect(self.reject)
        self._rename.clicked.connect(self._on_rename_clicked)
        self._delete.clicked.connect(self._on_delete_clicked)
        self.list.itemChanged.connect(self._on_item_changed)
        self.list.currentRowChanged.connect(self._on_row_changed)
        shelf.changed.connect(self._on_presets_changed)
        self._on_presets_changed(shelf.presets)

    @property
    def said_text(self) -> str:
        """What the chosen preset holds, or what went wrong."""
        return self._holds.text()

    def _on_presets_changed(self, presets: tuple[Preset, ...]) -> None:
        row = max(0, self.list.currentRow())
        blocker = QSignalBlocker(self.list)
        self.list.clear()
        for preset in presets:
            item = QListWidgetItem(preset.name)
            item.setData(NAME, preset.name)
            item.setToolTip(recipe_text(preset.recipe, preset.models))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self.list.addItem(item)
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        del blocker
        self._on_row_changed(self.list.currentRow())

    def _on_row_changed(self, row: int) -> None:
        for button in (self._rename, self._delete):
            button.setEnabled(row >= 0)
        presets = self._shelf.presets
        text = self.tr("There are no presets. Presets > Save recipe as preset… makes one.")
        if 0 <= row < len(presets):
            text = recipe_text(presets[row].recipe, presets[row].models)
        self._holds.setText(text)

    def _on_rename_clicked(self) -> None:
        self.list.editItem(self.list.currentItem())

    def _on_item_changed(self, item: QListWidgetItem) -> None:
        # The list is made anew by it, which must not be while the item tells of its change.
        self._renaming = (item.data(NAME), item.text())
        QTimer.singleShot(0, self, self._rename_now)

    def _rename_now(self) -> None:
        try:
            self._shelf.rename(*self._renaming)
        except RestoreAppError as error:
            self._on_presets_changed(self._shelf.presets)
            self._holds.setText(said(error.text))

    def _on_delete_clicked(self) -> None:
        name = self.list.currentItem().data(NAME)
        question = QMessageBox(self)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setIcon(QMessageBox.Icon.Question)
        question.setText(self.tr("Delete the preset {0}?").format(name))
        question.setInformativeText(self.tr("Photos keep the recipes that they have."))
        delete = question.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        question.setDefaultButton(question.addButton(QMessageBox.StandardButton.Cancel))
        delete.clicked.connect(self._on_deletion_allowed)
        question.open()

    def _on_deletion_allowed(self) -> None:
        try:
            self._shelf.delete(self.list.currentItem().data(NAME))
        except RestoreAppError as error:
            self._holds.setText(said(error.text))
