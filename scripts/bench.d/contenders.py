"""What is measured: a program, the archive that it reads, how it is started, and what is saved while it serves."""

import re
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from archive import story_id
from measure import BenchFailed
from table import Column

#: What an archive may lay over the program; each program lays its own files there, so that there is something to save.
EJECTED = ("templates", "static", "patterns", "i18n/en", "i18n/fr", "i18n/ru")


@dataclass(frozen=True)
class Save:
    """A file that is saved again and again with another word in it, which then stands on a page.

    `with_word` gives the whole file. With `style`, a part of a style sheet's name, the word is not in the page but in
    that style sheet, under the address by which the page names it.
    """

    what: str
    file: Path
    with_word: Callable[[str], str]
    style: str = ""

    def write(self, word: str) -> None:
        """Saves the file with this word, all at once, in its place."""
        self.file.write_text(self.with_word(word), encoding="utf-8", newline="\n")

    def begin(self) -> None:
        """Writes the file with a first word; until now it may have been one and the same as another archive's."""
        text = self.with_word("unsaved")
        self.file.unlink()
        self.file.write_text(text, encoding="utf-8", newline="\n")


@dataclass(frozen=True)
class Contender:
    """A program and its archive; `story` is one that has a text in English.

    In the made-up archive that is a translation: of an original, each change makes translations stale, which is a finding.
    """

    column: Column
    program: Path
    root: Path
    story: str = story_id(1)

    #: The page that a reader sees first.
    home = "/en/"

    @property
    def page(self) -> str:
        """The address of the story in its original language."""
        return f"/en/stories/{self.story}/"

    @property
    def text(self) -> Save:
        """The text of the story, with a paragraph of one word at its end."""
        file = self.root / "content/stories" / self.story / "index.en.md"
        return _save("a text", file, lambda text, word: f"{text.rstrip()}\n\n{word}\n")

    def build(self, output: Path) -> list[str]:
        """The command that writes the site."""
        raise NotImplementedError

    def serve(self, port: int) -> list[str]:
        """The command that shows the site on this machine."""
        raise NotImplementedError

    def saves(self) -> list[Save]:
        """What an author saves."""
        raise NotImplementedError


#: Some kind of contender.
C = TypeVar("C", bound=Contender)


class Tablecloth(Contender):
    """Tablecloth, of this version or an older one."""

    def build(self, output: Path) -> list[str]:
        return [str(self.program), "build", "--quiet", "--root", str(self.root), "--out", str(output)]

    def check(self) -> list[str]:
        """The command that looks for mistakes."""
        return [str(self.program), "check", "--root", str(self.root)]

    def serve(self, port: int) -> list[str]:
        return [str(self.program), "serve", "--root", str(self.root), "--port", str(port)]

    def saves(self) -> list[Save]:
        return [
            self.text,
            _save("a template", self.root / "templates/story.html", _before("{% endblock")),
            _save("a message", self.root / "i18n/en/interface.ftl", _value("skip-to-content = ")),
            _save("a style sheet", self.root / "static/css/site.css", _rule, style="site"),
        ]

    @property
    def cache(self) -> Path:
        """What its builds have kept."""
        return self.root / ".cache"

    def forget(self, aside: Path) -> None:
        """Puts its cache away: where many files have just been deleted, some file systems are slow to make new ones."""
        if self.cache.exists():
            self.cache.rename(aside)

    def lay(self, content: Path) -> None:
        """Makes its archive: the content, and the program's own templates, styles, charts and messages."""
        self.root.mkdir(parents=True)
        # Of one and the same files, where the system can.
        if subprocess.run(["cp", "-rl", content, self.root / "content"], capture_output=True, check=False).returncode:
            subprocess.run(["cp", "-r", f"{content}/.", self.root / "content"], check=True)
        for path in EJECTED:
            command = [str(self.program), "eject", "--root", str(self.root), path]
            done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
            if done.returncode:
                raise BenchFailed(f"{self.program} did not eject {path}:\n{done.stdout}")


class Hugo(Contender):
    """Hugo, with a site of the same words."""

    def build(self, output: Path) -> list[str]:
        return [str(self.program), "--quiet", "--source", str(self.root), "--destination", str(output)]

    def serve(self, port: int) -> list[str]:
        here = ["--bind", "127.0.0.1", "--port", str(port), "--source", str(self.root)]
        return [str(self.program), "server", "--renderToMemory", "--disableLiveReload", "--noBuildLock", *here]

    def saves(self) -> list[Save]:
        return [
            self.text,
            _save("a template", self.root / "layouts/stories/page.html", _before("</article>")),
            _save("a message", self.root / "i18n/en.yaml", _value("skip: ")),
            _save("a style sheet", self.root / "static/style.css", _rule, style="style"),
        ]


def turns(contenders: Sequence[C], rounds: int) -> Iterator[tuple[int, C]]:
    """Who has its turn in which round, of 0 and more; the first of one round is the last of the next."""
    for number in range(rounds):
        for contender in contenders[:: -1 if number % 2 else 1]:
            yield number, contender


def _save(what: str, file: Path, change: Callable[[str, str], str], style: str = "") -> Save:
    """`change` puts a word into the text that the file has now."""
    text = file.read_text(encoding="utf-8")
    return Save(what, file, lambda word: change(text, word), style)


def _before(sign: str) -> Callable[[str, str], str]:
    """Puts the word before the first of these signs."""

    def change(text: str, word: str) -> str:
        assert sign in text, sign
        return text.replace(sign, f"{word}{sign}", 1)

    return change


def _value(key: str) -> Callable[[str, str], str]:
    """Puts the word in the place of a message, in the line that begins with its key."""
    line = re.compile(f"^{re.escape(key)}.*$", re.MULTILINE)

    def change(text: str, word: str) -> str:
        assert line.search(text), key
        return line.sub(f"{key}{word}", text, count=1)

    return change


def _rule(text: str, word: str) -> str:
    return f"{text}\n.{word} {{ color: inherit; }}\n"
