"""Settings of Hypothesis, and the soak: the long, the random and the timed run, `pytest -m soak`."""

from __future__ import annotations

import os
import random
import tempfile
import time
from collections import Counter
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers

# The default run says the same every time: its examples follow from the tests' own source. The soak draws others.
settings.register_profile(
    "suite", deadline=None, derandomize=True, max_examples=10, suppress_health_check=list(HealthCheck)
)
settings.register_profile(
    "soak", parent=settings.get_profile("suite"), derandomize=False, database=None, max_examples=1_000
)
settings.load_profile("suite")

_SEED = pytest.StashKey[str]()
_COMPILED = pytest.StashKey[tempfile.TemporaryDirectory[str]]()
_END = pytest.StashKey[float]()
_EXAMPLES = pytest.StashKey[int]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the limits of a soak."""
    parser.addoption(
        "--soak-minutes", type=float, default=30.0, metavar="N", help="begin no test of the soak after N minutes"
    )
    parser.addoption("--soak-examples", type=int, default=1_000, metavar="N", help="draw N examples for each law")
    parser.addoption(
        "--soak-ledger",
        type=Path,
        metavar="FILE",
        help="count in FILE the examples for which each law has held, and draw only those that are missing",
    )
    parser.addoption("--soak-part", type=int, default=1_000, metavar="N", help="with a ledger, draw N of them in a run")


def is_soak(config: pytest.Config) -> bool:
    """Whether this run is `pytest -m soak`."""
    return bool(config.option.markexpr == "soak")


def pytest_configure(config: pytest.Config) -> None:
    """Set up the soak where it is asked for."""
    _keep_bytecode(config)
    if not is_soak(config):
        _draw_no_constants()
    else:
        settings.register_profile(
            "soak", parent=settings.get_profile("soak"), max_examples=config.getoption("--soak-examples")
        )
        settings.load_profile("soak")
        # all workers shuffle alike: the run's name is the same in each of them
        config.stash[_SEED] = os.environ.get("PYTEST_XDIST_TESTRUNUID") or str(random.getrandbits(32))
        config.stash[_END] = time.monotonic() + 60 * config.getoption("--soak-minutes")


def _keep_bytecode(config: pytest.Config) -> None:
    """Keep the bytecode of this run where none is kept, or each command that a test starts compiles all modules."""
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", None):
        config.stash[_COMPILED] = tempfile.TemporaryDirectory(prefix="newsmodel-tests-")
        os.environ["PYTHONPYCACHEPREFIX"] = config.stash[_COMPILED].name


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the bytecode, when the workers have ended."""
    if _COMPILED in config.stash:
        config.stash[_COMPILED].cleanup()


def _draw_no_constants() -> None:
    """Keep Hypothesis from drawing constants of what modules are loaded, which hangs on what ran before."""
    if hasattr(providers, "_get_local_constants"):
        none = providers._local_constants  # noqa: SLF001 - there is no setting for it
        providers._get_local_constants = lambda: none  # noqa: SLF001


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Let the soak search on in every law that Hypothesis tests, in an order of its own."""
    if not is_soak(config):
        return
    for item in items:
        if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
            item.add_marker(pytest.mark.soak)
    random.Random(config.stash[_SEED]).shuffle(items)  # noqa: S311 - no secret


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Begin no test of the soak when its time is over, and draw only the examples that a ledger lacks."""
    if not is_soak(item.config):
        return
    if time.monotonic() > item.config.stash[_END]:
        pytest.skip("the minutes of the soak are over")
    ledger: Path | None = item.config.getoption("--soak-ledger")
    law: Any = getattr(item, "obj", None)
    if ledger is None or not getattr(law, "is_hypothesis_test", False):
        return
    missing = item.config.getoption("--soak-examples") - _read_ledger(ledger)[item.nodeid]
    if missing <= 0:
        pytest.skip("the law has held for all examples")
    item.stash[_EXAMPLES] = min(missing, item.config.getoption("--soak-part"))
    before = law._hypothesis_internal_use_settings  # noqa: SLF001 - they are settled when a test is imported
    law._hypothesis_internal_use_settings = settings(before, max_examples=item.stash[_EXAMPLES])  # noqa: SLF001


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Count the examples of a law that held, where there is a ledger."""
    report = yield
    if call.when == "call" and report.passed and _EXAMPLES in item.stash:
        with item.config.getoption("--soak-ledger").open("a", encoding="utf-8") as ledger:
            ledger.write(f"{item.stash[_EXAMPLES]}\t{item.nodeid}\n")
    return report


def _read_ledger(path: Path) -> Counter[str]:
    """Add up the examples of each law."""
    held: Counter[str] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
        count, _, law = line.partition("\t")
        held[law] += int(count)
    return held
