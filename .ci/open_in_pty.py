"""Open the installed `timeline` in a terminal, look at its screen, and quit it."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import termios
import time

import pyte

COLUMNS, ROWS = 120, 36
DEADLINE_S = 60.0
SEEN = "Fri 31 Oct"


def main(command: str) -> int:
    """0 where the default article is seen and `q` ends the program well."""
    leader, follower = pty.openpty()
    termios.tcsetwinsize(leader, (ROWS, COLUMNS))
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.ByteStream(screen)
    environment = {
        **os.environ,
        "TERM": "xterm-256color",
        # Without it the emulator shows the protocol's answer as text.
        "TEXTUAL_DISABLE_KITTY_KEY": "1",
    }
    program = subprocess.Popen(
        [command], stdin=follower, stdout=follower, stderr=follower, env=environment
    )
    os.close(follower)
    deadline = time.monotonic() + DEADLINE_S
    while time.monotonic() < deadline and not any(SEEN in x for x in screen.display):
        if select.select([leader], [], [], 0.2)[0]:
            stream.feed(os.read(leader, 65536))
    print("\n".join(line.rstrip() for line in screen.display))
    if not any(SEEN in line for line in screen.display):
        program.kill()
        print(f"the installed program never showed {SEEN!r}", file=sys.stderr)
        return 1
    os.write(leader, b"q")
    status: int | None = None
    while status is None and time.monotonic() < deadline:
        if select.select([leader], [], [], 0.1)[0]:
            try:
                os.read(leader, 65536)
            except OSError:  # The program has closed its side.
                break
        status = program.poll()
    return program.wait(timeout=10)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
