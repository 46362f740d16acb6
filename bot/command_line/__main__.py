"""`python -m bot.command_line`: the same as `index-lotse`."""

from bot.command_line.main import main

if __name__ == "__main__":
    main()
