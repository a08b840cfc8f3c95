"""Packages of the npm registry that tests use: installed once, in a folder of the system's temporary directory."""

from __future__ import annotations

import contextlib
import getpass
import hashlib
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

NO_NETWORK = ("ENOTFOUND", "ECONNREFUSED", "ECONNRESET", "EAI_AGAIN", "ETIMEDOUT", "ENETUNREACH", "ENOTCACHED")


def node_packages(manifest: Path) -> Path:
    """A folder in which the packages of a `package.json` are installed; it is kept for the next run.

    The test is skipped where there is no Node, or the registry cannot be reached.
    """
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        pytest.skip("Node is not installed")
    wanted = manifest.read_bytes()
    name = f"newsmodel-{manifest.parent.name}-{getpass.getuser()}-{hashlib.sha256(wanted).hexdigest()[:12]}"
    folder = Path(tempfile.gettempdir(), name)
    if folder.exists():
        return folder
    draft = Path(tempfile.mkdtemp(prefix=name))
    (draft / "package.json").write_bytes(wanted)
    options = ("--no-audit", "--no-fund", "--ignore-scripts")
    done = subprocess.run([npm, "install", *options], cwd=draft, capture_output=True, text=True, check=False)
    if done.returncode:
        shutil.rmtree(draft)
        if any(code in done.stderr for code in NO_NETWORK):
            pytest.skip("the npm registry cannot be reached")
        pytest.fail(done.stderr)
    with contextlib.suppress(OSError):  # another process may have been faster
        draft.rename(folder)
    return folder
