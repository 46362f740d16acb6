"""Conversations in a database: their messages, what Rasa remembers of them, feedback; and their end."""
