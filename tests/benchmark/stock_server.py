"""`python -m tests.benchmark.stock_server FOLDER PORT`: serve the folder's model as Rasa comes.

Rasa's agent, its REST channel, its conversations in memory. Actions run in the same process, which spares it a second
one and the way there and back.
"""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from actions.facts.engine import open_store
from actions.facts.queries import Facts
from actions.settings import Settings
from bot.quiet import importing_rasa, set_environment
from tests.bot.running import HOST

if TYPE_CHECKING:
    from rasa.core.agent import Agent


def main() -> None:
    """Serve until SIGTERM."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("port", type=int)
    parser.add_argument("--stored", type=int, default=0, help="how many conversations it begins with")
    arguments = parser.parse_args()
    set_environment()
    with importing_rasa():
        from rasa.core.channels.rest import RestInput
        from rasa.core.run import configure_app

        from tests.evaluation import default_pipeline
    model = max(arguments.folder.glob("*.tar.gz"))
    agent = default_pipeline.load(model, Facts(open_store(Settings().store_url, read_only=True)))
    asyncio.run(_remember(agent, arguments.stored))
    app = configure_app([RestInput()], enable_api=False, port=arguments.port)
    app.ctx.agent = agent
    app.run(host=HOST, port=arguments.port, motd=False, access_log=False)


async def _remember(agent: Agent, count: int) -> None:
    from tests.benchmark.conversations import conversation

    for number in range(count):
        await agent.tracker_store.save(conversation(f"stored-{number}", agent.domain))


if __name__ == "__main__":
    main()
