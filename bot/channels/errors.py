"""Errors as the client sees them: a code for the program, a German sentence for the person, and nothing else."""

from __future__ import annotations

import logging
import traceback

from sanic import Sanic
from sanic.exceptions import SanicException
from sanic.request import Request
from sanic.response import HTTPResponse, json

from bot.channels import texts

logger = logging.getLogger(__name__)

RETRY_S = 5
BY_STATUS = {
    400: ("malformed", texts.MALFORMED),
    404: ("not_found", texts.NOT_FOUND),
    405: ("not_allowed", texts.NOT_ALLOWED),
    408: ("too_slow", texts.TOO_SLOW),
    413: ("too_long", texts.TOO_LARGE),
    503: ("busy", texts.BUSY),
}
FAILURE = 500, "failed", texts.FAILED


class Refusal(Exception):
    """A request that is not answered. `message` is German; `retry_after` is in seconds."""

    def __init__(self, status: int, code: str, message: str, retry_after: int | None = None) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.message = message
        self.retry_after = retry_after


def answer_errors(app: Sanic) -> None:
    """Have every error of the app answered in this form, also those of Sanic itself."""
    app.error_handler.add(Exception, _respond)


def _respond(_request: Request | None, error: Exception) -> HTTPResponse:
    if isinstance(error, Refusal):
        return error_response(error)
    status = error.status_code if isinstance(error, SanicException) else 0
    if status in BY_STATUS:
        code, message = BY_STATUS[status]
        refusal = Refusal(status, code, message, RETRY_S if status == 503 else None)
        response = error_response(refusal)
        allow = (getattr(error, "headers", None) or {}).get("Allow")
        if allow:
            response.headers["Allow"] = allow
        return response
    log_failure(error)
    return error_response(Refusal(*FAILURE))


def log_failure(error: BaseException) -> None:
    """Log where it happened. What the error says is left out: it may quote what someone wrote."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
    logger.error(type(error).__name__, extra={"places": places})


def error_response(refusal: Refusal) -> HTTPResponse:
    """Return the refusal as JSON."""
    headers = {} if refusal.retry_after is None else {"Retry-After": str(refusal.retry_after)}
    body = {"error": {"code": refusal.code, "message": refusal.message}}
    return json(body, status=refusal.status, headers=headers, ensure_ascii=False)
