"""`python -m tui` is `timeline`."""

import sys

from tui.cli import main

sys.exit(main())
