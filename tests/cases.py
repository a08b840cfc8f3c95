"""Files that tests find by name: of the repository, and of the shared data where they lie beside the checkout.

What a pattern finds is counted, so that no case goes missing without a word; a new case raises the count by itself.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

#: Inputs of others, which are no part of this project.
SHARED = Path(__file__).parents[2] / "shared" / "data"
_REASON = "the shared data does not lie beside this checkout"
needs_shared_data = pytest.mark.skipif(not SHARED.is_dir(), reason=_REASON)


def cases(folder: Path, pattern: str, *, least: int) -> list[Path]:
    """Find the files of a folder that fit a pattern, in order.

    Args:
        folder: The folder.
        pattern: What their names are like.
        least: So many there have been.
    """
    found = sorted(folder.glob(pattern))
    assert len(found) >= least, f"{folder}/{pattern} finds {len(found)} files, and no longer {least}"
    return found


def shared_cases(pattern: str, *, least: int) -> list[Path]:
    """Find the files of the shared data that fit a pattern; none where there are no shared data."""
    return cases(SHARED, pattern, least=least) if SHARED.is_dir() else []


def or_skipped(found: list[Path]) -> list[Any]:
    """Make parameters of a test that is skipped, with its reason, where there are none."""
    return found or [pytest.param(SHARED, marks=pytest.mark.skip(reason=_REASON), id="none")]
