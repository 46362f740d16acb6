"""What Rasa runs: hears and speaks."""

from bot.without_tensorflow import stand_in

# Here, because nothing of this package that imports Rasa can be imported before it.
stand_in()
