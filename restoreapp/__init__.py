"""RestoreApp: photo restoration with symmetric-skip networks."""

__version__ = "0.1.0"
APPLICATION_ID = "org.restoreapp.RestoreApp"
APPLICATION_NAME = "RestoreApp"
