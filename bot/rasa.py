"""Rasa's own command line, also where TensorFlow is not installed: `python -m bot.rasa train` is `rasa train`."""

from rasa.__main__ import main

if __name__ == "__main__":
    main()
