"""The port that the bot listens on, and who can reach an address."""

from __future__ import annotations

import errno
import ipaddress
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


def is_loopback(host: str) -> bool:
    """Tell whether only programs of this machine reach the address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
