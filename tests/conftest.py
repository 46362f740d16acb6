"""What all tests share."""

# Sanic sets a warning filter when it is imported. Imported here, pytest's filters come after it and win.
import sanic  # noqa: F401
