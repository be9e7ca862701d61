"""Sets a batch up: which photos, what is done to them, where the results go."""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from restoreapp.document.recipe import DEFAULT_RECIPE
from restoreapp.document.recipe_files import Preset
from restoreapp.errors import RestoreAppError
from restoreapp.service.batch.options import RunOptions
from restoreapp.service.batch.serving import Unfinished
from restoreapp.service.batch.settings import BatchSettings, InvalidBatch
from restoreapp.service.batch.template import NameTemplate
from restoreapp.ui.batch.inputs import Inputs
from restoreapp.ui.batch.preset_button import PresetButton
from restoreapp.ui.batch.results_form import ResultsForm
from restoreapp.ui.batch.row_table import Column, RowTable
from restoreapp.ui.batch.rules_form import RulesForm
from restoreapp.ui.batch.run_form import RunForm
from restoreapp.ui.batch.steps_form import StepsForm
from restoreapp.ui.batch.thumbnails import RowThumbnails
from restoreapp.ui.batch.values import Checked, rows_of_dry_run
from restoreapp.ui.documents import Models
from restoreapp.ui.durations import duration_text
from restoreapp.ui.file_sizes import size_text
from restoreapp.ui.preset_shelf import PresetShelf
from restoreapp.ui.recipe_texts import missing_hint, missing_text
from restoreapp.ui.services import Services
from restoreapp.ui.texts import number_text, said

FORM_WIDTH_PX = 380
SUGGESTED_FOLDER = "restored"
EXAMPLE_PHOTO = "IMG_1234.jpg"
MOST_REASONS = 4


class SetupPage(QWidget):
    """The form, what a dry run found, and what begins the batch.

    Signals:
        changed(): something else is asked for.
        check_asked(BatchSettings): what would happen shall be found out.
        start_asked(BatchSettings): the batch shall begin.
        go_on_asked(): the interrupted batch shall be gone on with.
    """

    changed = Signal()
    check_asked = Signal(object)
    start_asked = Signal(object)
    go_on_asked = Signal()

    def __init__(
        self,
        services: Services,
        thumbnails: RowThumbnails,
        presets: PresetShelf,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._settings: BatchSettings | None = None
        self.inputs = Inputs(services)
        self.steps = StepsForm()
        self._presets = PresetButton(presets)
        self.results = ResultsForm(services)
        self.rules = RulesForm()
        self.run = RunForm()
        self._table = RowTable(thumbnails)
        self._table.setAccessibleName(self.tr("What would happen"))
        self._table.setColumnHidden(Column.SECONDS, True)
        self._offer = _Offer()
        self._problem = QLabel(wordWrap=True)
        self._found = QLabel(wordWrap=True)
        self._check = QPushButton(self.tr("&Check"))
        self._start = QPushButton(self.tr("&Start"))
        self._lay_out()
        self._connect()
        self.show_check(None, is_checking=False)
        self._on_changed()

    def _lay_out(self) -> None:
        for label in (self._problem, self._found):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._check.setToolTip(
            self.tr("Says what would happen, how long it takes and how much disk; writes nothing.")
        )
        self._start.setDefault(True)
        left = QSplitter(Qt.Orientation.Vertical)
        left.addWidget(self.inputs)
        left.addWidget(self._table)
        left.setChildrenCollapsible(False)
        body = QHBoxLayout()
        body.addWidget(left, stretch=1)
        body.addWidget(self._forms())
        foot = QHBoxLayout()
        says = QVBoxLayout()
        says.addWidget(self._found)
        says.addWidget(self._problem)
        foot.addLayout(says, stretch=1)
        for button in (self._check, self._start):
            foot.addWidget(button, alignment=Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.addWidget(self._offer)
        column.addLayout(body, stretch=1)
        column.addLayout(foot)

    def _forms(self) -> QScrollArea:
        steps = QGroupBox(self.tr("What is done"))
        done = QVBoxLayout(steps)
        done.addWidget(self._presets, alignment=Qt.AlignmentFlag.AlignLeft)
        done.addWidget(self.steps)
        done.addWidget(self.rules)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(steps)
        column.addWidget(self.results)
        column.addWidget(self.run)
        column.addStretch()
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFixedWidth(FORM_WIDTH_PX)
        return area

    def _connect(self) -> None:
        self.inputs.changed.connect(self._on_inputs_changed)
        self.steps.changed.connect(self._on_changed)
        self._presets.chosen.connect(self._on_preset_chosen)
        self.rules.changed.connect(self._on_rules_changed)
        self.results.changed.connect(self._on_changed)
        self._check.clicked.connect(self._on_check_clicked)
        self._start.clicked.connect(self._on_start_clicked)
        self._offer.accepted.connect(self.go_on_asked)

    @property
    def settings(self) -> BatchSettings | None:
        """What is asked for; none while something is missing or wrong."""
        return self._settings

    @property
    def options(self) -> RunOptions:
        """How it shall be run."""
        return self.run.options

    @property
    def problem_text(self) -> str:
        """What is missing or wrong; empty if nothing is."""
        return self._problem.text()

    @property
    def found_text(self) -> str:
        """What the dry run found, in words."""
        return self._found.text()

    def show_models(self, models: Models | None) -> None:
        """Shows which models there are."""
        self.steps.show_models(models)

    def show_unfinished(self, unfinished: Unfinished | None) -> None:
        """Offers an interrupted batch to be gone on with; none hides the offer."""
        self._offer.show_unfinished(unfinished)

    def show_check(self, checked: Checked | None, *, is_checking: bool) -> None:
        """Shows what a dry run has found so far."""
        if checked is not None:
            self._found.setText("\n".join(self._lines(checked, is_checking=is_checking)))
            if not self._table.rows:
                self._table.show_rows(rows_of_dry_run(checked.dry_run))
        else:
            self._found.setText(self.tr("Looking through the folders…") if is_checking else "")
            self._table.show_rows(())
        self._found.setVisible(bool(self._found.text()))
        self._table.setVisible(checked is not None)
        self._show_what_can_be_done(is_checking=is_checking)

    def _lines(self, checked: Checked, *, is_checking: bool) -> list[str]:
        need, free = checked.dry_run.need, checked.dry_run.free_bytes
        parts = [self.tr("%n photo(s)", n=checked.count)]
        if checked.count:
            megapixels = number_text(need.megapixels, f",.{int(need.megapixels < 10)}f")
            parts.append(self.tr("about {0} megapixels").format(megapixels))
            if checked.seconds is not None:
                parts.append(self.tr("about {0}").format(duration_text(checked.seconds)))
            elif is_checking:
                parts.append(self.tr("measuring the time…"))
            parts.append(self.tr("about {0} on the disk").format(size_text(need.bytes_written)))
        if free is not None:
            parts.append(self.tr("{0} free").format(size_text(free)))
        lines = [" · ".join(parts)]
        if reasons := self._reasons(checked.reasons):
            lines.append(reasons)
        return [*lines, *map(said, filter(None, (checked.dry_run.shortage, checked.trouble)))]

    def _reasons(self, reasons: tuple[tuple[str, int], ...]) -> str:
        """Says how many are left out, and for which reasons most of them."""
        if not reasons:
            return ""
        counts = Counter(dict(reasons))
        words = [
            f"{count} × {said(reason) or self.tr('a file has the name of the result')}"
            for reason, count in counts.most_common(MOST_REASONS)
        ]
        if len(counts) > MOST_REASONS:
            words.append(self.tr("and others"))
        return self.tr("%n left out: {0}", n=counts.total()).format("; ".join(words))

    def _settings_now(self) -> BatchSettings:
        if not self.results.is_beside and self.results.output is None and self.inputs.paths:
            raise InvalidBatch(self.tr("Name a folder for the results."))
        if not self.steps.recipe.steps and not self.rules.is_used:
            raise InvalidBatch(self.tr("Tick at least one step."))
        return BatchSettings(
            inputs=self.inputs.paths,
            output=self.results.output,
            recursive=self.inputs.is_recursive,
            filters=self.inputs.filters,
            template=NameTemplate(self.results.template),
            clash=self.results.clash,
            recipe=self.steps.recipe if self.steps.recipe.steps else DEFAULT_RECIPE,
            rules=self.rules.rules(),
            choice=self.steps.choice,
            choices=self.results.choices(),
        )

    def _on_inputs_changed(self) -> None:
        paths = self.inputs.paths
        if paths:
            first = paths[0].parent if self._is_photo(paths[0]) else paths[0]
            self.results.suggest(first / SUGGESTED_FOLDER)
        else:
            self.results.suggest(None)
        self._on_changed()

    @Slot(object)
    def _on_preset_chosen(self, preset: Preset) -> None:
        self.steps.take_over(preset.written)

    def _on_rules_changed(self) -> None:
        for part in (self._presets, self.steps):
            part.setEnabled(not self.rules.is_used)
        self._on_changed()

    def _on_changed(self) -> None:
        try:
            self._settings = self._settings_now()
            missing = self.steps.missing
            self._problem.setText(f"{missing_text(missing)} {missing_hint()}" if missing else "")
        except RestoreAppError as error:
            self._settings = None
            problem = said(error.text)
            self._problem.setText(
                problem if self.inputs.paths else self.tr("Add folders or photos.")
            )
        self._show_example()
        self._show_what_can_be_done(is_checking=False)
        self.changed.emit()

    def _show_example(self) -> None:
        files = [each for each in self.inputs.paths if self._is_photo(each)]
        photo = files[0] if files else Path(EXAMPLE_PHOTO)
        models = self.steps.models
        installed = () if models is None else models.installed
        settings = self._settings
        name = "" if settings is None else self._services.batch.example(settings, photo, installed)
        self.results.show_example(f"{photo.name} → {name}" if name else "")

    def _is_photo(self, path: Path) -> bool:
        """Judges by the name alone: a disk that is asked may be slow."""
        return path.suffix.lower() in self._services.readable_suffixes()

    def _show_what_can_be_done(self, *, is_checking: bool) -> None:
        self._problem.setVisible(bool(self._problem.text()))
        self._start.setEnabled(self._settings is not None)
        self._check.setEnabled(self._settings is not None and not is_checking)

    def _on_check_clicked(self) -> None:
        if self._settings is not None:
            self.check_asked.emit(self._settings)

    def _on_start_clicked(self) -> None:
        if self._settings is None:
            return
        if self._settings.clash != "replace":
            self._on_start_allowed()
            return
        question = QMessageBox(self)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setIcon(QMessageBox.Icon.Warning)
        question.setText(self.tr("Files that have the names of results will be replaced."))
        question.setInformativeText(
            self.tr("Each only by a result that was read back and compared. There is no way back.")
        )
        replace = question.addButton(
            self.tr("Start and replace"), QMessageBox.ButtonRole.DestructiveRole
        )
        stay = question.addButton(QMessageBox.StandardButton.Cancel)
        question.setDefaultButton(stay)
        replace.clicked.connect(self._on_start_allowed)
        question.open()

    def _on_start_allowed(self) -> None:
        if self._settings is not None:
            self.start_asked.emit(self._settings)


class _Offer(QFrame):
    """A strip that offers to go on with an interrupted batch.

    Signals:
        accepted(): the button was pressed.
    """

    accepted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._text = QLabel(wordWrap=True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._go_on = QPushButton(self.tr("&Go on with it"))
        row = QHBoxLayout(self)
        row.addWidget(self._text, stretch=1)
        row.addWidget(self._go_on)
        self._go_on.clicked.connect(self.accepted)
        self.hide()

    def show_unfinished(self, unfinished: Unfinished | None) -> None:
        self.setVisible(unfinished is not None)
        if unfinished is None:
            return
        counts = unfinished.counts
        left = counts.get("waiting", 0) + counts.get("written", 0)
        names = ", ".join(each.name for each in unfinished.settings.inputs[:3])
        text = self.tr("A batch into this folder was interrupted ({0}).").format(names)
        self._text.setText(
            " ".join(
                (
                    text,
                    self.tr("%n photo(s) done,", n=counts.get("done", 0)),
                    self.tr("%n to do.", n=left),
                    self.tr("It goes on with its own settings; nothing is done twice."),
                )
            )
        )
        self.setAccessibleName(self._text.text())
