"""python -m pos is the same as pos."""

import sys

from pos.cli import main

if __name__ == "__main__":
    sys.exit(main())
