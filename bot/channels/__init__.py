"""Ways in and out of the bot: each a thin layer; no question is answered here."""
