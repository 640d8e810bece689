"""The floors at run time: what a static graph of imports cannot see."""

import subprocess
import sys

import pytest


def modules_after(statement: str) -> set[str]:
    """The modules that a fresh interpreter holds after a statement."""
    done = subprocess.run(
        [sys.executable, "-c", f"{statement}\nimport sys\nprint(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


def test_importing_the_package_imports_nothing_of_it() -> None:
    loaded = modules_after("import tui")
    assert not {name for name in loaded if name.startswith("tui.")}


@pytest.mark.parametrize("heavy", ["textual", "rich", "dateparser", "sqlite3"])
def test_the_command_line_alone_loads_nothing_heavy(heavy: str) -> None:
    assert heavy not in modules_after("import tui.cli")


@pytest.mark.parametrize("heavy", ["textual", "rich", "dateparser", "holidays"])
def test_parsing_and_printing_need_no_screen_and_no_library_of_dates(
    heavy: str,
) -> None:
    loaded = modules_after(
        "import datetime, io, contextlib\n"
        "from tui.cli import main\n"
        "with contextlib.redirect_stdout(io.StringIO()):\n"
        "    main(['-f', 'json'])"
    )
    assert heavy not in loaded
