"""The port that the bot listens on."""

from __future__ import annotations

import errno
import socket


class PortNotUsable(Exception):
    """The bot cannot listen there. The message is German and one line."""


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens, or raise PortNotUsable."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise PortNotUsable(
                f"Der Port {port} auf {host} ist schon belegt. Läuft der Bot bereits? "
                f"Einen anderen Port wählen Sie mit LOTSE_PORT, zum Beispiel: LOTSE_PORT={port + 1} make run"
            ) from error
        raise PortNotUsable(f"Auf {host}, Port {port} kann der Bot nicht antworten: {error.strerror}") from error
