"""Measures what visitors of the website notice when Slack and Teams are in trouble.

`python -m tests.bot.channels.slow_peers`: colleagues write all the time, then their peers hang, are busy, fail, and
recover. Printed for each: the median time of an answer on the website, and at the end how often each colleague's answer
came.
"""

from __future__ import annotations

import signal
import statistics
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from actions.facts.load import build_if_needed
from actions.settings import PROJECT_ROOT
from tests.bot.channels.visitor import Visitor
from tests.bot.running import RunningBot, start
from tests.bot.slack.fake_slack import TOKEN, Failure, FakeSlack, fake_slack
from tests.bot.slack.workspace import SECRET, Workspace, new_id
from tests.bot.teams.fake_microsoft import Microsoft, running

QUESTION = "Wo steht Düsseldorf bei Verwaltung?"
VISITS = 60
EVERY_S = 0.4
TROUBLES = 400


class Colleagues:
    """Ask in Slack and Teams every now and then until stopped."""

    def __init__(self, bot: RunningBot, slack: FakeSlack, microsoft: Microsoft) -> None:
        self.workspace = Workspace(bot.address, slack)
        self.slack, self.microsoft = slack, microsoft
        self.channels: list[str] = []
        self.activities: list[str] = []
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._ask)

    def start(self) -> None:
        """Begin to ask."""
        self._thread.start()

    def stop(self) -> None:
        """Ask nothing more."""
        self._stop.set()
        self._thread.join()

    def answers(self) -> Counter[int]:
        """How many questions got how many answers."""
        in_slack = [len(self.slack.posted(channel=each)) for each in self.channels]
        return Counter([*in_slack, *(len(self.microsoft.answers_to(each)) for each in self.activities)])

    def _ask(self) -> None:
        while not self._stop.wait(EVERY_S):
            self.channels.append(new_id("D"))
            self.workspace.say(QUESTION, self.channels[-1])
            activity = self.microsoft.personal().activity(QUESTION)
            self.activities.append(activity["id"])
            self.microsoft.deliver(activity)


def median_ms(bot: RunningBot) -> float:
    """The median time of an answer on the website."""
    visitor, times = Visitor(bot).begin(), []
    for _ in range(VISITS):
        begun = time.perf_counter()
        assert visitor.say(QUESTION)
        times.append(time.perf_counter() - begun)
        time.sleep(EVERY_S / 4)
    return 1000 * statistics.median(times)


def measure(bot: RunningBot, slack: FakeSlack, microsoft: Microsoft) -> None:
    """Print the medians and the deliveries."""
    print(f"nobody else asks        {median_ms(bot):6.1f} ms")
    colleagues = Colleagues(bot, slack, microsoft)
    colleagues.start()
    situations: dict[str, Callable[[], None]] = {
        "peers are well": lambda: None,
        "peers hang": lambda: _trouble(slack, microsoft, Failure(hang=True), None),
        "peers answer 429": lambda: _trouble(slack, microsoft, Failure(status=429, retry_after="1"), (429, {})),
        "peers answer 500": lambda: _trouble(slack, microsoft, Failure(status=500), (500, {})),
        "peers recovered": lambda: _recover(slack, microsoft),
    }
    for name, begin in situations.items():
        begin()
        print(f"{name:<23} {median_ms(bot):6.1f} ms", flush=True)
    colleagues.stop()
    wait_until_delivered(colleagues)
    for times, questions in sorted(colleagues.answers().items()):
        print(f"{questions} questions of colleagues were answered {times} times")


def wait_until_delivered(colleagues: Colleagues, within_s: float = 120) -> None:
    """Return when every question has an answer, or after a while."""
    deadline = time.monotonic() + within_s
    while colleagues.answers()[0] and time.monotonic() < deadline:
        time.sleep(EVERY_S)


def _trouble(
    slack: FakeSlack, microsoft: Microsoft, failure: Failure, trouble: tuple[int, dict[str, str]] | None
) -> None:
    _recover(slack, microsoft)
    slack.fail(*[failure] * TROUBLES)
    microsoft.troubles.extend([trouble] * TROUBLES)


def _recover(slack: FakeSlack, microsoft: Microsoft) -> None:
    slack.recover()
    microsoft.troubles.clear()


def main() -> None:
    """Start everything, measure, stop."""
    with tempfile.TemporaryDirectory() as name, fake_slack() as slack, running() as microsoft:
        folder = Path(name)
        build_if_needed(PROJECT_ROOT / "data" / "facts", f"sqlite:///{folder}/facts.db")
        bot = start(
            PROJECT_ROOT,
            store_url=f"sqlite:///{folder}/facts.db",
            conversations_url=f"sqlite:///{folder}/conversations.db",
            messages_per_minute=100_000,
            messages_per_minute_address=100_000,
            trusted_proxies=1,
            slack_bot_token=TOKEN,
            slack_signing_secret=SECRET,
            slack_api_url=slack.api_url,
            **microsoft.settings,
        )
        microsoft.bot = bot.address
        measure(bot, slack, microsoft)
        bot.stop(signal.SIGTERM)


if __name__ == "__main__":
    main()
