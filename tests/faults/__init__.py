"""What happens when a part dies: users get an answer or an honest sentence, and the bot recovers by itself.

The figures are shown by `pytest -rP tests/faults`.
"""
