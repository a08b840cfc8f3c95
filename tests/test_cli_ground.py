"""`newsmodel ground` and `newsmodel claims --to` for annotation tools."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsmodel import UnreadableInput, from_json, validate
from newsmodel.cli import cli

STORY = "Bridge shut\n\n“It is not safe,” said Jo Lee, the mayor. Lee denied that it would reopen.\n"


def run(*arguments: str | Path, given: str | None = None) -> Result:
    """Run a command in a process of its own kind."""
    return CliRunner().invoke(cli, [str(one) for one in arguments], input=given)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A story of two claims."""
    path = tmp_path / "bridge.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_records_become_claims_of_the_document(story: Path, tmp_path: Path) -> None:
    """The result is a valid document; what was refused is reported with its number, and the exit code is 1."""
    records = tmp_path / "answer.json"
    records.write_text(
        json.dumps(
            {"claims": [{"content": "It is not safe", "source": "Jo Lee", "cue": "said"}, {"content": "It is safe"}]}
        ),
        encoding="utf-8",
    )
    result = run(
        "ground", story, records, "--language", "en", "--method", "model-1", "-o", tmp_path / "b.newsmodel.json"
    )
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1] == (
        f"{records}: error not-in-the-text: /1/content: 'It is safe' does not stand in the story; "
        "the nearest words are 'It is not safe'"
    )
    data = (tmp_path / "b.newsmodel.json").read_bytes()
    assert validate(data).ok
    claim = from_json(data).claims[0]
    assert claim.extraction is not None
    assert (claim.text, claim.extraction.method) == ("It is not safe", "model-1")


def test_a_quiet_command_tells_what_it_refused(story: Path) -> None:
    """A refused record is a failure; warnings and notes are not told, nor is a rule that is ignored."""
    given = json.dumps([{"content": "It is safe"}, {"content": "It is not safe", "source": "Jo Lee, a mayor"}])
    result = run("ground", "-q", story, "-", "--language", "en", given=given)
    told = "'It is safe' does not stand in the story; the nearest words are 'It is not safe'"
    assert (result.exit_code, result.stderr) == (1, f"-: error not-in-the-text: /0/content: {told}\n")
    ignoring = run("ground", "-q", story, "-", "--language", "en", "--ignore", "not-in-the-text", given=given)
    assert (ignoring.exit_code, ignoring.stderr) == (0, "")


def test_records_come_from_stdin(story: Path) -> None:
    """And all is well where all of them stand in the story."""
    given = '{"content": "It is not safe", "source": "Jo Lee"}\n'
    result = run("ground", story, "-", "--language", "en", given=given)
    assert (result.exit_code, len(json.loads(result.stdout)["claims"])) == (0, 1)


def test_what_is_no_file_of_records_says_so(story: Path) -> None:
    """Nothing is written: the records could not be read."""
    result = run("ground", story, "-", "--records-from", "json", given="{")
    assert isinstance(result.exception, UnreadableInput)
    assert str(result.exception).startswith("-: json: line 1, ")
    assert result.stdout == ""


def test_an_error_names_the_file_that_cannot_be_read(story: Path, tmp_path: Path) -> None:
    """There are two."""
    records = tmp_path / "answer.jsonl"
    records.write_text("[\n", encoding="utf-8")
    told = str(run("ground", story, records).exception)
    assert told == f"{records}: jsonl: line 1, column 2: expecting value"


@pytest.mark.parametrize("form", ["brat", "web-annotation", "label-studio"])
def test_annotations_go_out_and_come_back(story: Path, tmp_path: Path, form: str) -> None:
    """`claims --to` and `ground` are inverse; brat has the text beside the marks."""
    file = tmp_path / ("marks.ann" if form == "brat" else "marks.json")
    assert run("claims", story, "--language", "en", "--to", form, "-o", file).exit_code == 0
    assert (tmp_path / "marks.txt").exists() == (form == "brat")
    back = json.loads(run("ground", story, file, "--language", "en").stdout)
    assert [claim["text"] for claim in back["claims"]] == ["“It is not safe,”", "that it would reopen"]


def test_the_text_of_annotations_replaces_no_other_text(tmp_path: Path) -> None:
    """brat's text is written beside its marks where nothing or the same stands; else neither of the two is."""
    raw, document, marks = (tmp_path / name for name in ("plant.txt", "plant.newsmodel.json", "plant.ann"))
    raw.write_text(STORY, encoding="utf-8")
    assert run("convert", "-q", raw, "--language", "en", "-o", document).exit_code == 0
    for given in (document, raw):
        result = run("claims", "-q", given, "--language", "en", "--to", "brat", "-o", marks)
        assert (result.exit_code, marks.exists()) == (2, False)
        assert f"{raw} would be overwritten by the text of the annotations" in result.stderr
    assert raw.read_text(encoding="utf-8") == STORY
    other = tmp_path / "marks" / "plant.ann"
    for _ in range(2):
        assert run("claims", "-q", document, "--to", "brat", "-o", other).exit_code == 0
    assert other.with_suffix(".txt").read_text(encoding="utf-8").startswith("Bridge shut\n\n“It is not safe,”")


def test_annotations_belong_to_one_story(story: Path) -> None:
    """Several stories have no one text."""
    result = run("claims", story, story, "--to", "brat")
    assert result.exit_code == 2
    assert "annotations belong to the text of one story" in result.stderr


def test_records_belong_to_one_story(story: Path, tmp_path: Path) -> None:
    """A file of many stories is refused, and so is an output that is an input."""
    feed = tmp_path / "two.newsmodel.jsonl"
    document = '{"newsmodel":"1.0","id":"urn:x:1","headline":"Rain"}'
    feed.write_text(f"{document}\n{document}\n", encoding="utf-8")
    for command in (("ground", feed, "-"), ("review", "export", feed), ("diff", feed, story)):
        result = run(*command, given="[]")
        assert (result.exit_code, f"{feed} has 2 stories, and one is asked for" in result.stderr) == (2, True)
    assert "is a directory" in run("review", "export", tmp_path).stderr
    assert run("ground", story, "-", "-o", story, given="[]").exit_code == 2
    assert run("ground", "-", "-", given="[]").exit_code == 2


def test_the_page_lists_what_was_refused(story: Path, tmp_path: Path) -> None:
    """`--page` has the records that do not stand in the story apart: counted, whole, with their source and place."""
    pytest.importorskip("jinja2", reason="the page needs newsmodel[view]")
    page = tmp_path / "page.html"
    made_up = (
        "It is safe by night and by day, in rain and in snow, and it has been safe ever since it was built in 1908"
    )
    wrong = {"content": made_up, "source": "The whole council"}
    given = json.dumps([{"content": "It is not safe", "source": "Jo Lee", "cue": "said"}, wrong])
    result = run("ground", "-q", story, "-", "--language", "en", "--page", page, given=given)
    assert result.exit_code == 1
    text = page.read_text(encoding="utf-8")
    section = text[text.index('id="s1-refused"') : text.index('id="s1-notes"') if "s1-notes" in text else None]
    assert section.startswith('id="s1-refused">Refused claims of another finder (1)</h2>')
    for told in ("Record 2", "<bdi>The whole council</bdi>", f"<p>{made_up}</p>", "does not stand in the story"):
        assert told in section
    assert "not-in-the-text" not in text
    assert 'href="#s1-refused"' in text
    assert "would be overwritten" in run("ground", story, "-", "--page", story, given=given).stderr
