"""All logs in one form, by structlog: Rasa's own, those of its libraries, and ours."""

from __future__ import annotations

import logging
import sys
import warnings

import structlog
from rasa.utils.common import configure_logging_and_warnings, update_sanic_log_level
from rasa.utils.log_utils import FORCE_JSON_LOGGING, HumanConsoleRenderer, configure_structlog
from sanic.log import access_logger, error_logger
from sanic.log import logger as sanic_logger
from structlog.dev import ConsoleRenderer, plain_traceback
from structlog.processors import ExceptionRenderer, JSONRenderer, TimeStamper, dict_tracebacks
from structlog.stdlib import ExtraAdder, ProcessorFormatter, add_log_level, add_logger_name
from structlog.tracebacks import ExceptionDictTransformer
from structlog.typing import Processor


def set_up_logs() -> None:
    """Have everything logged to standard error, a JSON object a line; in a terminal, a line that people can read.

    Rasa's variables count: LOG_LEVEL, LOG_LEVEL_LIBRARIES, FORCE_JSON_LOGGING; but bot/processor.py and bot/rules.py
    leave out what Rasa notes of actions, slots and rules when debugging. Rasa renders its own messages only; the way to
    give all the same form is in structlog's docs: "Standard Library Logging", "Rendering Using structlog-based
    Formatters Within logging".
    """
    for category in (DeprecationWarning, PendingDeprecationWarning, FutureWarning):
        warnings.simplefilter("ignore", category)
    handler = logging.StreamHandler()
    handler.setFormatter(_formatter())
    # Before Rasa does it: that would keep the standard output of this moment, which a training has redirected.
    logging.basicConfig(handlers=[handler])
    configure_logging_and_warnings()
    configure_structlog()
    update_sanic_log_level()
    for logger in (sanic_logger, error_logger, access_logger):
        logger.propagate = True
    _leave_rendering_to_the_handler()


def _formatter() -> ProcessorFormatter:
    rendering: list[Processor]
    if sys.stderr.isatty() and not FORCE_JSON_LOGGING:
        rendering = [HumanConsoleRenderer(exception_formatter=plain_traceback)]
    else:
        # With the variables of each frame, as Rasa has it, what people write would be in the log.
        rendering = [
            ExceptionRenderer(ExceptionDictTransformer(show_locals=False)),
            JSONRenderer(ensure_ascii=False),
        ]
    return ProcessorFormatter(
        foreign_pre_chain=[add_log_level, ExtraAdder()],
        processors=[
            add_logger_name,
            TimeStamper(fmt="iso", utc=True),
            ProcessorFormatter.remove_processors_meta,
            *rendering,
        ],
    )


def _leave_rendering_to_the_handler() -> None:
    rendering = (JSONRenderer, ConsoleRenderer)
    kept = [
        each
        for each in structlog.get_config()["processors"]
        if each is not dict_tracebacks and not isinstance(each, rendering)
    ]
    structlog.configure(processors=[*kept, ProcessorFormatter.wrap_for_formatter])
