"""The documentation: commands are run, files parse, links lead somewhere, and the reference leaves nothing out.

Blocks with `>>>` are doctests of pytest's own. In `console` blocks a line that begins with `$ ` is a command, and what
follows is its output, where `...` stands for any words of a line, or on a line of its own for any lines. A command
without output shown is run all the same. It must exit with 0, unless the next command is `echo $?`, which shows its
exit code. All commands of a page run one after the other in one folder, which has `docs/examples/`, `schemas/` and a
folder `stories/`. A code block with a caption is a file of that name in the folder.
"""

from __future__ import annotations

import importlib
import importlib.util
import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType, ModuleType

import attrs
import pytest

import newsmodel
from newsmodel.cli import main
from newsmodel.cli.rules import all_rules
from tests.formats.extras import is_installed

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = [
    ROOT / "README.md",
    *sorted(page for page in DOCS.rglob("*.md") if not {"generated", "_build"} & set(page.relative_to(DOCS).parts)),
]

#: Pages that need an extra.
NEEDS_EXTRA = {
    "docs/how-to/bulk.md": "bulk",
    "docs/how-to/markdown.md": "markdown",
    "docs/how-to/view.md": "view",
    "docs/how-to/web-pages.md": "html",
    "docs/how-to/word.md": "docx",
}

#: Programs that the commands of a page may begin with, and that are run.
RUN = {"newsmodel", "python", "cat", "echo"}
#: Programs that install, fetch or start something, and are not run.
NOT_RUN = {"pip", "python3", "git", "npm", "npx", "pre-commit", "eval"}

#: What stands before a command that is installed first: here it is installed.
INSTALLED = re.compile(r"^python3 -m venv .* && pip install -q \. && (?=newsmodel )")
#: Where files of the project are for who reads the README elsewhere: on PyPI no relative link leads anywhere.
ONLINE = re.compile(
    r"https://(?:github\.com/newsmodel/newsmodel/(?:blob|tree)|raw\.githubusercontent\.com/newsmodel/newsmodel)/main/"
)

#: So many bytes has a picture at the most.
LARGEST_PICTURE = 80_000

#: Columns of the terminal that the output of a page is shown for.
WIDTH = "100"

FENCE = re.compile(r"^(?P<fence>`{3,}|~{3,}|:{3,})(?P<info>.*)$")
DIRECTIVE = re.compile(r"^\{code-block\} (?P<language>\w+)$")
LINK = re.compile(r"\[[^\]\n]*\]\((?P<target>[^)#\s]+)(?:#[^)\s]*)?\)")


@attrs.frozen
class Code:
    """A block of code: its language, the file that it is, its text, and the line it begins on."""

    language: str
    caption: str | None
    text: str
    line: int


@attrs.define
class Command:
    """A command of a console block: what it says, the output shown, the exit code shown, and its line."""

    words: str
    line: int
    output: list[str] = attrs.field(factory=list)
    exit_code: int = 0


def blocks(page: Path) -> Iterator[Code]:
    lines = iter(enumerate(page.read_text(encoding="utf-8").split("\n"), start=1))
    for number, line in lines:
        match = FENCE.match(line)
        if not match or match["fence"].startswith(":"):
            continue
        body: list[str] = []
        for _, inner in lines:
            if inner.rstrip() == match["fence"]:
                break
            body.append(inner)
        directive = DIRECTIVE.match(match["info"].strip())
        caption = None
        while directive and body and body[0].startswith(":"):
            name, _, value = body.pop(0)[1:].partition(":")
            caption = value.strip() if name == "caption" else caption
        language = directive["language"] if directive else match["info"].strip()
        yield Code(language, caption, "\n".join(body).strip("\n") + "\n", number)


def commands(block: Code) -> Iterator[Command]:
    found: list[Command] = []
    for number, line in enumerate(block.text.split("\n"), start=block.line + 1):
        if found and not found[-1].output and found[-1].words.endswith("\\"):
            found[-1].words = f"{found[-1].words[:-1]}{line.strip()}"
        elif line.startswith("$ "):
            found.append(Command(line[2:], number))
        elif found:
            found[-1].output.append(line)
    for command, following in zip(found, [*found[1:], None], strict=True):
        if following is not None and following.words == "echo $?":
            command.exit_code = int(following.output[0])
    return (command for command in found if command.words != "echo $?")


def folder_for(tmp_path: Path) -> Path:
    folder = tmp_path / "work"
    shutil.copytree(DOCS / "examples", folder / "docs" / "examples")
    shutil.copytree(ROOT / "schemas", folder / "schemas")
    shutil.copytree(DOCS / "examples" / "documents", folder / "stories")
    return folder


def environment(tmp_path: Path) -> dict[str, str]:
    programs = tmp_path / "bin"
    programs.mkdir()
    for name, arguments in (("newsmodel", "-m newsmodel"), ("python", "")):
        program = programs / name
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" {arguments} "$@"\n')
        program.chmod(0o755)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "COV", "_NEWSMODEL"))}
    return kept | {
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT / "src"),
        "PYTHONUTF8": "1",
        "COLUMNS": WIDTH,
    }


def run(command: Command, folder: Path, env: dict[str, str]) -> tuple[int, str]:
    """Run a command; ours is called here, but where it needs a shell, since Python starts more slowly than it runs."""
    program, *arguments = shlex.split(command.words, comments=True)
    if program == "newsmodel" and not re.search(r"[|<>&;$*?`]", command.words):
        return run_here(arguments, folder)
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command.words],
        cwd=folder,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=120,
        check=False,
    )
    return done.returncode, done.stdout.decode()


def run_here(arguments: list[str], folder: Path) -> tuple[int, str]:
    """Call our command line in a folder, with stdout and stderr in one, as a terminal shows them."""
    printed = io.BytesIO()
    output = io.TextIOWrapper(printed, encoding="utf-8", write_through=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("COLUMNS", WIDTH)
        patch.setattr(sys, "argv", ["newsmodel", *arguments])
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
        patch.setattr(sys, "stdout", output)
        patch.setattr(sys, "stderr", output)
        with pytest.raises(SystemExit) as ended:
            main()
    return int(ended.value.code or 0), printed.getvalue().decode()


def agrees(shown: list[str], found: str) -> bool:
    """Whether some output is what a page shows; a line of `...` alone stands for any lines, or none."""
    want = "".join(map(pattern_of, "\n".join(shown).strip("\n").split("\n")))
    got = "".join(f"{line.rstrip()}\n" for line in found.strip("\n").split("\n"))
    return re.fullmatch(want, got) is not None


def pattern_of(line: str) -> str:
    return r"(?:.*\n)*?" if line == "..." else ".*?".join(map(re.escape, line.rstrip().split("..."))) + r"\n"


def page_name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.skipif(shutil.which("bash") is None, reason="the commands are written for bash")
@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_commands_do_what_the_page_shows(page: Path, tmp_path: Path) -> None:
    """Every command of a page exits and prints as shown; files of the page are there when it runs."""
    if not is_installed(NEEDS_EXTRA.get(page_name(page))):
        pytest.skip(f"needs newsmodel[{NEEDS_EXTRA[page_name(page)]}]")
    folder, env = folder_for(tmp_path), environment(tmp_path)
    for block in blocks(page):
        if block.caption is not None:
            file = folder / block.caption
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block.text, encoding="utf-8")
        if block.language != "console":
            continue
        for command in commands(block):
            command.words = INSTALLED.sub("", command.words)
            program = command.words.split()[0]
            place = f"{page_name(page)}:{command.line}: {command.words}"
            assert program in RUN | NOT_RUN or "/" in program, f"{place}: neither run nor known"
            if program not in RUN:
                continue
            code, output = run(command, folder, env)
            assert (place, command.exit_code) == (place, code), output
            assert not any(command.output) or agrees(command.output, output), f"{place}\n{output}"


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_files_on_a_page_parse(page: Path) -> None:
    """JSON, TOML, YAML and Python on a page is well-formed."""
    for block in blocks(page):
        match block.language:
            case "json":
                json.loads(block.text)
            case "toml":
                tomllib.loads(block.text)
            case "yaml":
                if importlib.util.find_spec("yaml"):
                    importlib.import_module("yaml").safe_load(block.text)
            case "python" if ">>>" not in block.text:
                compile(block.text, f"{page}:{block.line}", "exec")


@pytest.fixture
def reference(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(DOCS / "_ext"))
    return importlib.import_module("reference")


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_links_lead_to_files(page: Path, reference: ModuleType) -> None:
    """A relative link, or one to a file of the project online, leads to a file, or to a page that is generated."""
    generated = {reference.OUTPUT / name for name in reference.pages()}
    for match in LINK.finditer(page.read_text(encoding="utf-8")):
        if (place := ONLINE.match(match["target"])) is not None:
            assert (ROOT / match["target"][place.end() :]).exists(), match["target"]
        if "://" not in match["target"]:
            target = (page.parent / match["target"]).resolve()
            assert target.exists() or target in generated, match["target"]


def test_links_of_the_readme_lead_somewhere_on_pypi() -> None:
    """All are absolute, and the picture is small."""
    targets = [match["target"] for match in LINK.finditer((ROOT / "README.md").read_text(encoding="utf-8"))]
    assert [] == [target for target in targets if "://" not in target]
    pictures = [
        ROOT / target[place.end() :] for target in targets if (place := ONLINE.match(target)) and target.endswith("png")
    ]
    assert [True] == [picture.stat().st_size <= LARGEST_PICTURE for picture in pictures]


def test_the_reference_has_every_public_name(reference: ModuleType) -> None:
    """Nothing that the package offers is left out of the reference."""
    assert set(newsmodel.__all__) <= reference.documented_names()


def test_what_a_shell_completes_is_public() -> None:
    """`dir` shows the public names, and none that the package only uses."""
    assert set(newsmodel.__all__) == {name for name in dir(newsmodel) if not name.startswith("__")}


@pytest.mark.parametrize("module", [newsmodel, newsmodel.bulk, newsmodel.editing], ids=lambda module: module.__name__)
def test_every_public_class_and_function_has_an_example(module: ModuleType) -> None:
    """Its docstring shows it in use; whether the example is true is what the doctests say."""
    offered = [getattr(module, name) for name in module.__all__]
    own = [each for each in offered if isinstance(each, type | FunctionType) and each.__doc__]
    assert [] == [each.__name__ for each in own if "Example:\n" not in (each.__doc__ or "")]


def test_the_reference_has_every_class_of_the_model(reference: ModuleType) -> None:
    """Whatever can stand in a document has its part of a page."""
    from newsmodel.shapes.shape import reachable  # noqa: PLC0415

    documents = (newsmodel.Article, newsmodel.model.Decisions)
    assert {shape.cls for cls in documents for shape in reachable(cls)} == set(reference.documented_classes())


def test_the_reference_has_every_rule(reference: ModuleType) -> None:
    """Each rule has one part of the page, with its words."""
    page = reference.pages()["rules.md"]
    assert [page.count(f"(rule-{rule})=") for rule in all_rules()] == [1] * len(all_rules())


def test_links_between_generated_pages_lead_somewhere(reference: ModuleType) -> None:
    """Every anchor that a generated page names is on one of them, once."""
    text = "\n".join(reference.pages().values())
    anchors = re.findall(r"^\(([^)\s]+)\)=$", text, re.MULTILINE)
    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r"\]\(#([^)\s]+)\)", text)) <= set(anchors)


def test_every_page_is_in_a_table_of_contents() -> None:
    """A reader of the site comes to every page from its index."""
    listed = set()
    for page in PAGES[1:]:
        for toctree in re.findall(r"```\{toctree\}\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL):
            names = [line for line in toctree.split("\n") if line and not line.startswith(":")]
            listed |= {(page.parent / f"{name}.md").resolve() for name in names}
    assert [page for page in PAGES[1:] if page not in listed and page != DOCS / "index.md"] == []
