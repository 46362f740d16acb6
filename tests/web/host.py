"""Another website, of another origin, that shows the widget."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.web.stand_in import HOST

PAGE = """<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Stadt Musterstadt</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>{style}</style></head>
<body><main><h1>Stadt Musterstadt</h1><p>Willkommen.</p><a href="#">Ein Verweis</a></main>
<script src="{bot}/lotse.js" data-title="Fragen Sie uns" defer></script></body></html>"""
# What resets and careless rules do, and more.
HOSTILE = """
* { all: unset; margin: 40px !important; font-size: 3px !important; color: lime !important; float: left !important;
  transform: rotate(3deg); letter-spacing: 9px !important; background: red !important; z-index: 1 !important;
  --accent: lime; --surface: lime; --text: lime; }
html, body, main, h1, p { display: block; }
html { transform: none; }
body *, div, iframe, button, dialog, html > div, [role=region] { display: none !important;
  visibility: hidden !important; opacity: 0 !important;
  pointer-events: none !important; width: 0 !important; height: 0 !important; }
dialog, iframe { position: static !important; transform: scale(0) !important; }
"""


class Host:
    """Set what it serves before it is opened."""

    def __init__(self) -> None:
        self.address = ""
        self.style = "body { font: 16px sans-serif }"
        self.policy = ""
        self.bot = ""


@contextmanager
def hosting() -> Iterator[Host]:
    """Serve the website on a port of the loopback interface."""
    state = Host()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = PAGE.format(style=state.style, bot=state.bot).encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            if state.policy:
                self.send_header("Content-Security-Policy", state.policy)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_arguments: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer((HOST, 0), Handler)
    state.address = f"http://{HOST}:{server.server_port}"
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield state
    server.shutdown()
    server.server_close()
