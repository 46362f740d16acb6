"""The set-up for more than one machine, run on one: PostgreSQL, Redis, nginx, two bots, two action servers."""
