"""A stand-in for colord: `python -m tests.ui.colord MONITOR PROFILE`, on a bus of one's own."""

import sys

from PySide6.QtCore import ClassInfo, Property, QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusObjectPath

NAME, PATH = "org.freedesktop.ColorManager", "/org/freedesktop/ColorManager"


@ClassInfo({"D-Bus Interface": NAME})
class Manager(QObject):
    @Slot(str, str, result=QDBusObjectPath)
    def FindDeviceByProperty(self, name: str, value: str) -> QDBusObjectPath:
        is_known = (name, value) == ("XRANDR_name", sys.argv[1])
        return QDBusObjectPath(f"{PATH}/devices/{'one' if is_known else 'none'}")


@ClassInfo({"D-Bus Interface": f"{NAME}.Device"})
class Device(QObject):
    @Slot("QStringList", result=QDBusObjectPath)
    def GetProfileForQualifiers(self, qualifiers: list[str]) -> QDBusObjectPath:
        return QDBusObjectPath(f"{PATH}/profiles/{'one' if qualifiers == ['*'] else 'none'}")


@ClassInfo({"D-Bus Interface": f"{NAME}.Profile"})
class Profile(QObject):
    @Property(str)
    def Filename(self) -> str:
        return sys.argv[2]


if __name__ == "__main__":
    application = QCoreApplication([])
    bus = QDBusConnection.systemBus()
    option = QDBusConnection.RegisterOption
    objects = [
        (PATH, Manager()),
        (f"{PATH}/devices/one", Device()),
        (f"{PATH}/profiles/one", Profile()),
    ]
    for path, each in objects:
        assert bus.registerObject(path, each, option.ExportAllSlots | option.ExportAllProperties)
    assert bus.registerService(NAME)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    application.exec()
