"""What the rooms of many stories load: who has no use for Arrow or processes does not wait for them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from newsmodel import bulk

DOCUMENT = '{"newsmodel":"1.0","id":"urn:x:1","headline":"Rain"}'
#: Runs a command, and prints the modules of tables, processes and file systems that it has loaded.
PROGRAM = """
import sys
from newsmodel.cli import cli
cli.main(sys.argv[1:], standalone_mode=False)
late = ("newsmodel.bulk.arrow", "pyarrow", "pebble", "fsspec", "warcio", "multiprocessing.pool")
print(*sorted(name for name in sys.modules if name.startswith(late)), file=sys.stderr)
"""


@pytest.mark.parametrize(
    "arguments", [("validate", "-"), ("convert", "-"), ("convert", "-", "--to", "jsonl"), ("claims", "-")], ids=" ".join
)
def test_commands_load_no_more_than_they_use(arguments: tuple[str, ...]) -> None:
    """A document is read without what tables, processes and other file systems need."""
    command = [sys.executable, "-c", PROGRAM, *arguments]
    done = subprocess.run(command, input=DOCUMENT, capture_output=True, text=True, check=True)
    assert done.stderr.splitlines()[-1:] == [""]


def test_documents_are_validated_without_words() -> None:
    """The words of stories take as long to load as all else: whoever validates documents does not wait for them."""
    program = PROGRAM.replace("late = (", 'late = ("newsmodel.formats.restrictions", "newsmodel.prose.dates", ')
    command = [sys.executable, "-c", program, "validate", "-"]
    done = subprocess.run(command, input=DOCUMENT, capture_output=True, text=True, check=True)
    assert done.stderr.splitlines()[-1:] == [""]


def test_public_names_are_there() -> None:
    """Each name of the package is loaded when it is asked for, and listed before; another one is refused."""
    assert dir(bulk) == sorted(bulk.__all__)
    assert [name for name in bulk.__all__ if getattr(bulk, name).__name__ != name] == []
    with pytest.raises(AttributeError, match=r"module 'newsmodel.bulk' has no attribute 'x'"):
        _ = bulk.x  # type: ignore[attr-defined]


def test_a_command_ends_without_collecting() -> None:
    """What a command has loaded is walked by no collection while its process ends; that took a fifth of its time."""
    program = """
import atexit, gc, sys
atexit.register(lambda: print(len(gc.get_objects()) < gc.get_freeze_count()))  # registered first, so it is asked last
from newsmodel.cli import main
main()
"""
    command = [sys.executable, "-c", program, "validate", "--quiet", "-"]
    done = subprocess.run(command, input=DOCUMENT, capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"
