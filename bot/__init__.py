"""What Rasa runs: hears and speaks."""
