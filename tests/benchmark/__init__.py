"""How fast this bot is beside Rasa's barest bot and Rasa's default pipeline: `make bench`."""
