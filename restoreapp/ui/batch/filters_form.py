"""Which of the photos found are taken, by date, ISO and noise."""

from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDateEdit,
    QDoubleSpinBox,
    QGridLayout,
    QLabel,
    QSpinBox,
    QWidget,
)

from restoreapp.service.batch.settings import Filters

# The first day of the fields stands for none; no camera is as old.
NO_DAY = QDate(1900, 1, 1)
MOST_ISO, ISO_STEP = 10_000_000, 100
NO_NOISE, MOST_NOISE = -0.5, 100.0


class FiltersForm(QWidget):
    """Two fields a row: from and to; a field that was not touched leaves its side open.

    Signals:
        changed(): something else is chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._since, self._until = QDateEdit(), QDateEdit()
        self._least_iso, self._most_iso = QSpinBox(), QSpinBox()
        self._least_noise, self._most_noise = QDoubleSpinBox(), QDoubleSpinBox()
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(4, 1)
        rows = (
            (self.tr("Taken"), self._since, self._until),
            (self.tr("ISO"), self._least_iso, self._most_iso),
            (self.tr("Noise"), self._least_noise, self._most_noise),
        )
        for place, (name, least, most) in enumerate(rows):
            grid.addWidget(QLabel(name), place, 0)
            grid.addWidget(least, place, 1)
            grid.addWidget(QLabel(self.tr("to")), place, 2)
            grid.addWidget(most, place, 3)
            least.setAccessibleName(self.tr("{0}, from").format(name))
            most.setAccessibleName(self.tr("{0}, to").format(name))
            for field in (least, most):
                self._prepare(field)
        told = self.tr("By the estimate: each photo is read first, then left as it is or done.")
        for field in (self._least_noise, self._most_noise):
            field.setToolTip(told)
        for field in (self._least_iso, self._most_iso):
            field.setToolTip(self.tr("Photos that do not say their ISO are left out."))

    def _prepare(self, field: QAbstractSpinBox) -> None:
        field.setSpecialValueText(self.tr("any"))
        if isinstance(field, QDateEdit):
            field.setCalendarPopup(True)
            field.setMinimumDate(NO_DAY)
            field.setDate(NO_DAY)
            field.dateChanged.connect(self._on_day_changed)
        elif isinstance(field, QSpinBox):
            field.setRange(0, MOST_ISO)
            field.setSingleStep(ISO_STEP)
            field.valueChanged.connect(self.changed)
        elif isinstance(field, QDoubleSpinBox):
            field.setRange(NO_NOISE, MOST_NOISE)
            field.setDecimals(1)
            field.setSingleStep(0.5)
            field.setValue(NO_NOISE)
            field.valueChanged.connect(self.changed)
        field.setMinimumWidth(field.fontMetrics().averageCharWidth() * 17)
        field.setAlignment(Qt.AlignmentFlag.AlignRight)

    def filters(self, formats: tuple[str, ...]) -> Filters:
        """Returns what is chosen, with the formats that are taken."""
        return Filters(
            formats=formats,
            since=_day(self._since),
            until=_day(self._until),
            least_iso=self._least_iso.value() or None,
            most_iso=self._most_iso.value() or None,
            least_noise=_level(self._least_noise),
            most_noise=_level(self._most_noise),
        )

    @property
    def count(self) -> int:
        """How many fields hold something."""
        filters = self.filters(())
        held = (
            filters.since,
            filters.until,
            filters.least_iso,
            filters.most_iso,
            filters.least_noise,
            filters.most_noise,
        )
        return sum(each is not None for each in held)

    def _on_day_changed(self, day: QDate) -> None:
        """The calendar would open in 1900: the first step from there leads to today."""
        field = self.sender()
        if isinstance(field, QDateEdit) and NO_DAY < day <= NO_DAY.addYears(1):
            blocker = QSignalBlocker(field)
            field.setDate(QDate.currentDate())
            del blocker
        self.changed.emit()


def _day(field: QDateEdit) -> date | None:
    day = field.date()
    return None if day == NO_DAY else date(day.year(), day.month(), day.day())


def _level(field: QDoubleSpinBox) -> float | None:
    return None if field.value() < 0 else round(field.value(), 1)
