"""`python -m bot`: one command that gets everything ready and runs it."""

import sys

from bot.quiet import set_environment

if __name__ == "__main__":
    set_environment()
    from bot.commands import main

    sys.exit(main(sys.argv[1:]))
