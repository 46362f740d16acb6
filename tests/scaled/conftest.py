"""One set-up for all tests here; each test finds it whole, whatever the one before has broken."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.scaled.cluster import Cluster, missing, running_cluster
from tests.scaled.project import make_scaled_project


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """The running set-up."""
    packages = missing()
    if packages:
        pytest.skip(f"Not installed (Debian: apt-get install {packages})")
    with running_cluster(make_scaled_project(tmp_path_factory.mktemp("scaled")), drain_seconds=1) as cluster:
        yield cluster


@pytest.fixture
def cluster(running: Cluster) -> Cluster:
    """The running set-up, with both bots."""
    for place, bot in enumerate(running.bots):
        if bot.process.poll() is not None:
            running.start_again(place)
    return running
