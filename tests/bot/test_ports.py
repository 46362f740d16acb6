import pytest

from bot.ports import PortNotUsable, listen
from tests.bot.running import HOST


def test_a_taken_port_is_told_with_a_way_out() -> None:
    with listen(HOST, 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(PortNotUsable, match=rf"Der Port {port} auf {HOST} ist schon belegt.*LOTSE_PORT"):
            listen(HOST, port)


def test_an_address_of_another_machine_is_told() -> None:
    with pytest.raises(PortNotUsable, match=r"Auf 192\.0\.2\.1, Port 5005 kann der Bot nicht antworten"):
        listen("192.0.2.1", 5005)
