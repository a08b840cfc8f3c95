"""Looks for mutated documents that the fast path accepts though the schema refuses them.

    python benchmarks/soundness.py --mutations 100000
    python benchmarks/soundness.py --mutations 1000 --seed 7 --show 20

Valid documents are changed at random places, in values and in the text itself. What comes out is held to these laws:

* what `documents.fast.loads` accepts, the JSON Schema accepts;
* `from_json` and `from_dict` accept exactly what the schema accepts, and `explain` has issues for exactly the rest;
* whatever is refused is refused with a `NewsModelError`;
* `to_json` of what was accepted is valid, and reading and writing it again changes nothing;
* `jsonschema-rs` and `jsonschema` judge alike and report the same issues (the latter is slow, and sees a sample).

Only what the strict loader lets through can be judged by the schema; what it does not, the fast path must refuse too.
There is one exception, which `from_json` documents: of a key that stands twice in an object, the last counts.
"""

from __future__ import annotations

import argparse
import collections
import json
import random
import sys
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import attrs
import mutations

from newsmodel import from_dict, from_json, to_json
from newsmodel.documents.explain import Checker, checker_of, default_engine, explain
from newsmodel.documents.fast import Refused
from newsmodel.documents.fast import loads as load_fast
from newsmodel.documents.loader import DUPLICATE_KEY, Unloadable, load
from newsmodel.documents.schema import cached_schema
from newsmodel.errors import NewsModelError
from newsmodel.issues import InvalidDocument, Issue
from newsmodel.model import Article

#: One document in so many is also judged by the slow engine, and by `from_dict`.
ENGINE_SAMPLE, DICT_SAMPLE = 50, 5

#: The name of a law that was broken, and what happened.
Breach: TypeAlias = tuple[str, str]


@attrs.define
class Tally:
    """The result of a run.

    Attributes:
        mutations: How many documents were tried.
        accepted: How many of them the schema accepts.
        fast: How many of them the fast path took.
        unloadable: How many were no strict JSON.
        breaches: The documents that broke a law, each with the law and what happened.
    """

    mutations: int = 0
    accepted: int = 0
    fast: int = 0
    unloadable: int = 0
    breaches: list[tuple[bytes, Breach]] = attrs.field(factory=list)

    @property
    def unsound(self) -> int:
        """The number of documents that broke a law."""
        return len({data for data, _ in self.breaches})


def run(mutations_wanted: int, seed: int = 0) -> Tally:
    """Try so many mutated documents.

    Args:
        mutations_wanted: How many.
        seed: The same seed gives the same documents.
    """
    chance = random.Random(seed)
    tally = Tally()
    judge = Judge()
    for data in mutations.mutants(chance, mutations_wanted):
        tally.breaches += [(data, breach) for breach in judge.breaches(data, tally)]
        tally.mutations += 1
    return tally


class Judge:
    """A judge that holds documents to the laws."""

    def __init__(self) -> None:
        schema = cached_schema(Article)
        self.checker: Checker = checker_of(schema, default_engine())
        self.slow_checker: Checker = checker_of(schema, "jsonschema")

    def breaches(self, data: bytes, tally: Tally) -> Iterator[Breach]:
        """List the laws that a document breaks."""
        try:
            yield from self._breaches(data, tally)
        except Exception as error:  # noqa: BLE001 - any exception that escapes is a finding
            yield "no other exception", f"{type(error).__name__}: {error}"[:300]

    def _breaches(self, data: bytes, tally: Tally) -> Iterator[Breach]:
        fast = _fast(data)
        tally.fast += fast is not None
        try:
            value = load(data)
        except Unloadable as refusal:
            tally.unloadable += 1
            yield from self._unloadable(data, fast, refusal.issue)
            return
        valid = self.checker.is_valid(value)
        tally.accepted += valid
        if fast is not None and not valid:
            yield "fast ⇒ schema", "loads accepts what the schema refuses"
        article, issues = _read(lambda: from_json(data))
        if (article is not None) is not valid:
            yield "from_json ⇔ schema", f"schema {valid}: {issues}"
        if article is not None:
            yield from self._written(article)
        yield from self._explained(value, valid=valid, issues=issues)
        if tally.mutations % DICT_SAMPLE == 0:
            yield from _from_dict(value, article)
        if tally.mutations % ENGINE_SAMPLE == 0:
            yield from self._engines(value, valid=valid)

    def _unloadable(self, data: bytes, fast: Article | None, issue: Issue) -> Iterator[Breach]:
        if issue.rule == DUPLICATE_KEY.id:
            if fast is not None and not self.checker.is_valid(json.loads(data)):
                yield "fast ⇒ schema", "loads accepts a repeated key whose last value the schema refuses"
        elif fast is not None:
            yield "fast ⇒ loadable", f"loads accepts what is no strict JSON: {issue}"
        elif _read(lambda: from_json(data))[0] is not None:
            yield "from_json ⇒ loadable", f"from_json accepts what is no strict JSON: {issue}"

    def _written(self, article: Article) -> Iterator[Breach]:
        written = to_json(article)
        if not self.checker.is_valid(load(written)):
            yield "to_json is valid", "the schema refuses what to_json wrote"
            return
        again = from_json(written)
        if again != article:
            yield "reading is idempotent", "the article that was written is another one"
        elif to_json(again) != written:
            yield "writing is idempotent", "the second time other bytes are written"

    def _explained(self, value: Any, *, valid: bool, issues: tuple[Issue, ...] | None) -> Iterator[Breach]:
        found = tuple(explain(value, Article)) if issues is None else issues
        if bool(found) is valid:
            yield "explain ⇔ schema", f"schema {valid}: {len(found)} issues"
        if valid and tuple(explain(value, Article)):
            yield "explain ⇔ schema", "issues of a valid document"

    def _engines(self, value: Any, *, valid: bool) -> Iterator[Breach]:
        if self.slow_checker.is_valid(value) is not valid:
            yield "engines agree", f"{default_engine()} {valid}, jsonschema {not valid}"
        quick, slow = (tuple(explain(value, Article, engine=name)) for name in (default_engine(), "jsonschema"))
        if quick != slow:
            yield "engines explain alike", f"{set(quick) ^ set(slow)}"


def _fast(data: bytes) -> Article | None:
    try:
        return load_fast(data, Article)
    except Refused:
        return None


def _read(read: Callable[[], Article]) -> tuple[Article | None, tuple[Issue, ...] | None]:
    """Read the article; or list the issues, where the refusal names them."""
    try:
        return read(), None
    except InvalidDocument as error:
        return None, error.report.issues
    except NewsModelError:
        return None, None


def _from_dict(value: Any, article: Article | None) -> Iterator[Breach]:
    before = json.dumps(value)
    if _read(lambda: from_dict(value))[0] != article:
        yield "from_dict ⇔ from_json", "the two differ"
    if json.dumps(value) != before:
        yield "from_dict changes nothing", "the dict is another one"


def main() -> None:
    """Run, and exit with 1 when a law was broken."""
    parser = argparse.ArgumentParser(description="Hold the fast path to the schema, on mutated documents.")
    parser.add_argument("--mutations", type=int, default=10_000, help="how many (10000)")
    parser.add_argument("--seed", type=int, default=0, help="the same seed, the same documents (0)")
    parser.add_argument("--show", type=int, default=5, help="how many breaches of each law to print (5)")
    arguments = parser.parse_args()
    tally = run(arguments.mutations, arguments.seed)
    laws = collections.Counter(law for _, (law, _) in tally.breaches)
    for law, times in laws.items():
        print(f"{law}: broken {times} times")
        shown = [(data, told) for data, (broken, told) in tally.breaches if broken == law]
        for data, told in sorted(shown, key=lambda pair: len(pair[0]))[: arguments.show]:
            print(f"  {told}\n    {data!r}")
    print(f"{tally.accepted} valid, {tally.fast} taken by the fast path, {tally.unloadable} no strict JSON")
    print(f"{tally.mutations} mutations, {tally.unsound} unsound")
    sys.exit(1 if tally.unsound else 0)


if __name__ == "__main__":
    main()
