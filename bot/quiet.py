"""Keeps the terminal readable: libraries may warn, but not chat. For our own process only."""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager

ENVIRONMENT = {
    "RASA_TELEMETRY_ENABLED": "false",
    # Rasa's training cache does not see a change in the modules that a component imports. The
    # fingerprint in bot/model.py does, so the cache could only ever be wrong.
    "RASA_MAX_CACHE_SIZE": "0",
    "LOG_LEVEL": "WARNING",
    "LOG_LEVEL_LIBRARIES": "ERROR",
    "TF_CPP_MIN_LOG_LEVEL": "2",
    # Rasa 3.6 is written for SQLAlchemy 1.4 and will stay there.
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
}


def set_environment() -> None:
    """Call before anything else is imported: libraries read these variables while they are."""
    for name, value in ENVIRONMENT.items():
        os.environ.setdefault(name, value)


@contextmanager
def importing_rasa() -> Iterator[None]:
    """Import Rasa within, then have its logs set up as its own command line does: warnings only."""
    # Some of its libraries set warning filters of their own; only what is captured stays unseen.
    logging.captureWarnings(True)
    logging.disable(logging.WARNING)
    # Nothing that an import makes is garbage; looking for it takes a sixth of the time.
    gc.disable()
    try:
        yield
        # All components at once: these imports are as noisy, and Rasa would do them next.
        import rasa.engine.recipes.default_components  # noqa: F401
    finally:
        gc.freeze()
        gc.enable()
        logging.disable(logging.NOTSET)
        logging.captureWarnings(False)
    from bot.logs import set_up_logs

    set_up_logs()
