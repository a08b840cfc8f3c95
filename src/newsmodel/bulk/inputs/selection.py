"""Selection of the files of a folder that are read: by their names, and by where they lie."""

from __future__ import annotations

import fnmatch
from collections.abc import Callable, Iterable

import attrs

from newsmodel.bulk.inputs.names import is_bookkeeping, is_known_name

#: Folders that tools keep for themselves; a file in one is read only where the folder, or the file, is named itself.
TOOL_FOLDERS = frozenset(
    (
        *(".bzr", ".direnv", ".eggs", ".git", ".hg", ".ipynb_checkpoints", ".mypy_cache", ".nox", ".pants.d"),
        *(".pyenv", ".pytest_cache", ".pytype", ".ruff_cache", ".svn", ".tox", ".venv", ".vscode", "__MACOSX"),
        *("__pycache__", "__pypackages__", "node_modules", "site-packages", "venv"),
    )
)


def _every(_name: str) -> bool:
    return True


def _bare(patterns: Iterable[str]) -> tuple[str, ...]:
    return tuple(pattern.replace("\\", "/").removeprefix("./").rstrip("/") for pattern in patterns)


@attrs.frozen(kw_only=True)
class Selection:
    """Selection of the files of folders that are read.

    Attributes:
        accepts: Whether a file is read, by its name; those of known suffixes when not given.
        misses: Whether a file that is not accepted is told of, by its name.
        reason: Why such files are left out, behind a comma.
        excluded: Patterns of files and folders that are left out, in which `*` stands for any characters: one with a
            slash is that of a path below the folder, another one that of a name anywhere.
    """

    accepts: Callable[[str], bool] = is_known_name
    misses: Callable[[str], bool] = _every
    reason: str = "whose suffix no format has"
    excluded: tuple[str, ...] = attrs.field(default=(), converter=_bare)

    def leaves_out(self, steps: tuple[str, ...]) -> bool:
        """Tell whether a file, or a folder with all that is in it, is left out wherever it says what it holds.

        Args:
            steps: The names that lead to it from the folder that was named.

        Example:
            >>> selection = Selection(excluded=["drafts", "2025/*.txt"])
            >>> [selection.leaves_out(tuple(path.split("/"))) for path in ("a/drafts", "2025/a.txt", "a/.git", "a.txt")]
            [True, True, True, False]
        """
        name = steps[-1]
        if name in TOOL_FOLDERS or is_bookkeeping(name):
            return True
        path = "/".join(steps)
        return any(fnmatch.fnmatchcase(path if "/" in each else name, each) for each in self.excluded)
