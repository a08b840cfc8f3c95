"""What is fuzzed, and what must hold of it: any bytes give an article that is sound, or an error of ours.

`benchmarks/fuzz.py` looks for inputs that break this; `test_fuzz.py` tries again those that are kept here. Nothing in
this module needs the fuzzer.
"""

from __future__ import annotations

import contextlib
import functools
import signal
from collections import Counter
from collections.abc import Callable, Container, Iterator
from pathlib import Path
from traceback import walk_tb
from typing import TypeAlias

import attrs

import newsmodel
from newsmodel import Article, Hints, InvalidDocument, Issue, MissingExtra, NewsModelError
from newsmodel.issues import DocumentPath

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
#: Inputs to begin with, and inputs that once broke what must hold: a folder a target.
CORPUS, ESCAPES = HERE / "corpus", HERE / "escapes"
#: Inputs that break it still: known, and not mended yet.
OPEN = HERE / "open"
#: Seconds of processor time that an input may take.
TIME_LIMIT = 5.0

#: Raises anything where the promise is broken.
Check: TypeAlias = Callable[[bytes], None]


class Broken(Exception):
    """A law that does not hold, though nothing was raised.

    Attributes:
        law: which one.
    """

    def __init__(self, law: str, told: str = "") -> None:
        self.law = law
        super().__init__(f"{law}: {told}"[:500])


class TooSlow(BaseException):
    """An input takes too long; no `except Exception` on the way stops it."""


@attrs.frozen(kw_only=True)
class Target:
    """Something of the library that takes bytes.

    Attributes:
        name: of the target, and of its folders.
        check: what must not raise.
        seeds: further inputs to begin with: patterns of files, from the root of the repository.
        is_format: whether it is a format, in which stories can be written to begin with.
        extra: the extra that it needs, if any.
    """

    name: str
    check: Check
    seeds: tuple[str, ...] = ()
    is_format: bool = False
    extra: str | None = None

    @property
    def missing_extra(self) -> str | None:
        """The extra that it needs and that is not installed."""
        try:
            if self.extra is not None:
                newsmodel.parse(b"<p>Rain ends drought</p>\n", format=self.name)
        except MissingExtra as error:
            return error.extra
        except NewsModelError:
            pass
        return None

    def files(self) -> list[Path]:
        """The files to begin with, those of this folder first."""
        elsewhere = (path for pattern in self.seeds for path in sorted(ROOT.glob(pattern)) if _is_input(path))
        return [*_files(CORPUS / self.name), *elsewhere]

    def inputs(self) -> list[bytes]:
        """What to begin with: the files, and our own documents as the format writes them."""
        documents = _files(CORPUS / "newsmodel") if self.is_format else []
        articles = (_document(path.read_bytes()) for path in documents)
        written = (_write(article, self.name) for article in articles if article is not None)
        return [*(path.read_bytes() for path in self.files()), *(data for data in written if data is not None)]

    def escapes(self) -> list[Path]:
        """The inputs that once broke what must hold, and those that do."""
        return [*_files(ESCAPES / self.name), *_files(OPEN / self.name)]

    def hold(self, data: bytes) -> None:
        """Raise whatever an input raises, and `TooSlow` where it takes too long, libraries that are loaded aside."""
        _load_libraries()
        with time_limit(TIME_LIMIT):
            self.check(data)


@functools.cache
def _load_libraries() -> None:
    """Read a page whose date nobody understands: the extractor asks a library that loads for seconds."""
    page = "<h1>Rain</h1><div class=date>rain on 12 after 2013</div><p>It rained a lot in all parts of the valley.</p>"
    with contextlib.suppress(NewsModelError):
        newsmodel.parse(page, format="html")


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*") if path.is_file())


def _is_input(path: Path) -> bool:
    """Whether a file is an input, and not what is expected of one or made for another purpose."""
    is_other = path.suffix in (".py", ".url") or path.name.endswith(".expected.json") or path.name == "README.md"
    if is_other or not path.is_file():
        return False
    return path.suffix != ".json" or all(other.suffix == ".json" for other in path.parent.glob(f"{path.stem}.*"))


# --- what must hold


def _check_reader(data: bytes, format: str | None = None) -> None:
    """What a reader makes of some bytes is sound, or the reading says where not; or they are refused."""
    try:
        reading = newsmodel.parse(data, format=format)
    except NewsModelError as refusal:
        str(refusal)  # its words are made only when they are shown, here and below
        return
    "".join(map(str, reading.issues))
    _check_article(reading.article, known={(issue.rule, issue.path) for issue in reading.issues})
    _write(reading.article, format or newsmodel.detect(data))


def _check_article(article: Article, *, known: Container[tuple[str, DocumentPath]] | None = ()) -> None:
    """Our own JSON carries an article, and `validate` finds no error in it that is not known; None: it may find any."""
    written = newsmodel.to_json(article)
    try:
        again = newsmodel.from_json(written)
    except NewsModelError as refusal:
        raise Broken(f"from_json refuses what to_json wrote{_place_of(refusal)}", str(refusal)) from refusal
    if again != article:
        raise Broken("from_json gives another article than to_json was given")
    report = newsmodel.validate(article)
    for issue in report.errors:
        if known is None or (issue.rule, issue.path) in known:
            continue
        raise Broken(f"validate finds {_place(issue)}", str(issue))


def _place(issue: Issue) -> str:
    """A rule and where it is broken, whatever the index is there."""
    return "/".join((f"{issue.rule} in ", *(str(step) for step in issue.path if not isinstance(step, int))))


def _place_of(refusal: NewsModelError) -> str:
    return f": {_place(refusal.report.issues[0])}" if isinstance(refusal, InvalidDocument) else ""


def _write(article: Article, format: str) -> bytes | None:
    try:
        rendering = newsmodel.render(article, format=format)
    except NewsModelError as refusal:
        str(refusal)
        return None
    "".join(map(str, rendering.issues))
    return rendering.data


def _check_validate(data: bytes) -> None:
    """`validate` raises nothing, and what it finds no error in is read."""
    report = newsmodel.validate(data)
    str(report)
    if report.ok:
        try:
            newsmodel.from_json(data)
        except NewsModelError as refusal:
            raise Broken(f"from_json refuses what validate accepts{_place_of(refusal)}", str(refusal)) from refusal


def _check_from_json(data: bytes) -> None:
    """`from_json` gives an article that our own JSON carries, or refuses."""
    article = _document(data)
    if article is not None:
        _check_article(article, known=None)


def _check_render(data: bytes) -> None:
    """Whatever article a document has, each format can write it, and read what it has written."""
    article = _document(data)
    if article is None:
        return
    for card in newsmodel.list_formats():
        written = _write(article, card.name)
        if written is not None:
            with contextlib.suppress(NewsModelError):
                newsmodel.parse(written, format=card.name)


def _document(data: bytes) -> Article | None:
    try:
        return newsmodel.from_json(data)
    except NewsModelError as refusal:
        str(refusal)
        return None


def _check_claims(data: bytes) -> None:
    """The claims that are found in an English text are in order."""
    try:
        article = newsmodel.parse(data, format="text", hints=Hints(language="en")).article
    except NewsModelError:
        return
    _check_article(newsmodel.extract_claims(article))
    _check_article(newsmodel.extract_claims(article, which="all", min_confidence=0))


# --- the table

_DOCUMENTS = ("tests/valid/*.json", "docs/examples/documents/*")
_ANY_DOCUMENTS = ("tests/fuzz/corpus/newsmodel/*", *_DOCUMENTS, "tests/rules/invalid/*")
_DOORS = (
    Target(
        name="detect",
        check=_check_reader,
        seeds=("tests/fuzz/corpus/*/*", "tests/rules/reader/*", "docs/examples/*.*"),
    ),
    Target(name="validate", check=_check_validate, seeds=_ANY_DOCUMENTS),
    Target(name="from_json", check=_check_from_json, seeds=_ANY_DOCUMENTS),
    Target(name="render", check=_check_render, seeds=_ANY_DOCUMENTS),
    Target(name="claims", check=_check_claims, seeds=("tests/claims/rules/*.txt", "docs/examples/wire/*.txt")),
)
#: Where a format has inputs beside those in the folder of its own tests.
_MORE_SEEDS = {
    "newsmodel": _DOCUMENTS,
    "html": ("tests/formats/markup/*.html", "docs/examples/*.html"),
    "text": ("docs/examples/*.txt", "tests/rules/reader/*.txt"),
    "markdown": ("docs/examples/*.markdown",),
    "ninjs": ("docs/examples/*.ninjs.json", "tests/rules/reader/*.ninjs.json"),
}


@functools.cache
def targets() -> dict[str, Target]:
    """All targets by name: the formats that can be read, and the other doors of the library."""
    formats = (
        Target(
            name=card.name,
            check=functools.partial(_check_reader, format=card.name),
            seeds=(f"tests/formats/{card.name}/*", *_MORE_SEEDS.get(card.name, ())),
            is_format=True,
            extra=card.extra,
        )
        for card in newsmodel.list_formats()
        if card.reads
    )
    return {target.name: target for target in (*formats, *_DOORS)}


# --- what breaks


def kind_of(error: BaseException) -> str:
    """What is wrong, so that two inputs with the same fault are told to be alike: the error, and where it was raised.

    Example:
        >>> kind_of(Broken("validate finds duplicate-id in /sections", "/sections/0: 'p1' stands twice"))
        'validate finds duplicate-id in /sections'
    """
    if isinstance(error, Broken):
        return error.law
    frames = [frame for frame, _ in walk_tb(error.__traceback__)]
    places = [f"{name}:{frame.f_code.co_qualname}" for frame in frames if (name := _module(frame.f_globals))]
    if not places:
        return type(error).__name__
    # where a recursion is cut off is chance; what recurses stands there most often
    place = Counter(places).most_common(1)[0][0] if isinstance(error, RecursionError) else places[-1]
    return f"{type(error).__name__} in {place}"


def _module(names: dict[str, object]) -> str | None:
    name = names.get("__name__")
    return name if isinstance(name, str) and name.split(".")[0] == "newsmodel" else None


@contextlib.contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise `TooSlow` after so much processor time, where the system can tell."""
    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGPROF, _stop)
    # again and again: an exception that is raised in a callback of a C library may be lost
    signal.setitimer(signal.ITIMER_PROF, seconds, 1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _stop(*_: object) -> None:
    raise TooSlow
