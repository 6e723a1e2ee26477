"""Measures how soon a preview shows the first page, and how soon what was saved."""

import http.client
import itertools
import os
import re
import socket
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urljoin

from contenders import Contender, Save, turns
from measure import BenchFailed, end_of
from programs import say
from table import Column, Group, Table, Unit

#: Seconds between two questions.
PAUSE = 0.001
#: A server that has not used a processor for so many seconds is quiet; longer than any waits for further changes.
QUIET = 0.6
#: Seconds after which a server that does not show what was saved, or does not become quiet, is given up.
PATIENCE = 900.0
#: Once saves of one kind have taken so many seconds, three of them are enough.
LONG = 60.0


class Server:
    """A preview that runs, and one connection to it that is kept."""

    def __init__(self, process: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
        self._process = process
        self._log = log
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)

    def get(self, address: str) -> tuple[int, bytes]:
        """The status and the body that are served for an address; 0 and nothing while nobody listens."""
        try:
            self._connection.request("GET", address)
            response = self._connection.getresponse()
            return response.status, response.read()
        except (http.client.HTTPException, OSError):
            self._connection.close()
            if self._process.poll() is not None:
                raise BenchFailed(f"the preview ended by itself:\n{end_of(self._log)}") from None
            return 0, b""

    def wait(self, is_there: Callable[[], bool], what: str) -> None:
        """Asks until it is there."""
        given_up = time.perf_counter() + PATIENCE
        while not is_there():
            if time.perf_counter() > given_up:
                raise BenchFailed(f"{what} was not served within {PATIENCE:.0f} s:\n{end_of(self._log)}")
            time.sleep(PAUSE)

    def shows(self, address: str, word: str, style: str) -> bool:
        """Whether the page, or the style sheet with this in its name that the page names, has the word."""
        status, body = self.get(address)
        if style and status == 200:
            named = re.search(rf'href="?([^"> ]*{style}[^"/> ]*\.css)', body.decode("utf-8", "replace"))
            if not named:
                raise BenchFailed(f"{address} names no style sheet `{style}`")
            status, body = self.get(urljoin(address, named[1]))
        return status == 200 and word.encode() in body

    def settle(self) -> None:
        """Waits until the server is quiet."""
        given_up = time.perf_counter() + PATIENCE
        since, spent = time.perf_counter(), self._processor_time()
        while time.perf_counter() - since < QUIET:
            time.sleep(0.05)
            now = self._processor_time()
            # One tick of the clock is what a program at rest may need.
            if now - spent > 1:
                since, spent = time.perf_counter(), now
            if time.perf_counter() > given_up:
                raise BenchFailed(f"the preview did not become quiet within {PATIENCE:.0f} s")

    def _processor_time(self) -> int:
        """The time that it has used processors, in ticks of the clock; 0 where the system does not tell."""
        try:
            words = Path(f"/proc/{self._process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        except OSError:
            return 0
        return int(words[11]) + int(words[12])

    def peak(self) -> int | None:
        """The most memory that it has had at once, in bytes, where the system tells it as Linux does."""
        try:
            status = Path(f"/proc/{self._process.pid}/status").read_text(encoding="utf-8")
        except OSError:
            return None
        told = re.search(r"^VmHWM:\s*(\d+) kB", status, re.MULTILINE)
        return int(told[1]) * 1024 if told else None

    def close(self) -> None:
        """Closes the connection."""
        self._connection.close()


@contextmanager
def serving(contender: Contender, log: Path) -> Iterator[Server]:
    """Starts a preview at a port that is free, and ends it."""
    port = _free_port()
    os.sync()
    with log.open("wb") as words:
        process = subprocess.Popen(
            contender.serve(port), stdin=subprocess.DEVNULL, stdout=words, stderr=subprocess.STDOUT
        )
    server = Server(process, port, log)
    try:
        yield server
    finally:
        server.close()
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
    return port


class Notes:
    """What the sessions of one contender took, in seconds and bytes."""

    def __init__(self) -> None:
        self.first_page: list[float] = []
        self.saved: dict[str, list[float]] = {}
        self.peak: list[int] = []

    def take_down(self, table: Table, group: Group, column: Column) -> None:
        """Of starts the fastest counts, of saves the one in the middle, of memory the most."""
        table.note(group, "started to first page", Unit.SECONDS, column, min(self.first_page))
        for what, times in self.saved.items():
            worst = f"(worst {Unit.MILLISECONDS.print(max(times))})"
            middle = statistics.median(times)
            table.note(group, f"saved to served: {what}", Unit.MILLISECONDS, column, middle, worst)
        if self.peak:
            table.note(group, "peak memory", Unit.MEMORY, column, max(self.peak))


def measure(table: Table, group: Group, contenders: Sequence[Contender], rounds: int, saves: int, folder: Path) -> None:
    """Starts each preview once a round, in turns, and saves so often in all rounds together."""
    notes = {contender.column: Notes() for contender in contenders}
    kinds = {contender.column: contender.saves() for contender in contenders}
    words = _words()
    for save in itertools.chain.from_iterable(kinds.values()):
        save.begin()
    for number, contender in turns(contenders, rounds):
        log = folder / f"{contender.column.name}.serve.{number}.log"
        times = len(range(number, max(saves, rounds), rounds))
        _session(contender, kinds[contender.column], times, words, notes[contender.column], log)
        say(f"{group.title}, round {number + 1}, {contender.column.value}: {_last(notes[contender.column])}")
    for contender in contenders:
        notes[contender.column].take_down(table, group, contender.column)


def _session(
    contender: Contender, saves: list[Save], times: int, words: Iterator[str], notes: Notes, log: Path
) -> None:
    """One preview from its start to its end, with so many saves of each kind."""
    started = time.perf_counter()
    with serving(contender, log) as server:
        server.wait(lambda: server.get(contender.home)[0] == 200, contender.home)
        notes.first_page.append(time.perf_counter() - started)
        server.shows(contender.page, "", "")
        for save in saves:
            taken = notes.saved.setdefault(save.what, [])
            for _ in range(times):
                if len(taken) < 3 or sum(taken) < LONG:
                    taken.append(_save(server, contender, save, next(words)))
        server.settle()
        peak = server.peak()
        if peak:
            notes.peak.append(peak)


def _save(server: Server, contender: Contender, save: Save, word: str) -> float:
    """Saves once, and tells after how many seconds it is served."""
    server.settle()
    saved = time.perf_counter()
    save.write(word)
    server.wait(lambda: server.shows(contender.page, word, save.style), f"{save.what}, as it was saved,")
    return time.perf_counter() - saved


def _words() -> Iterator[str]:
    """Words of letters only, each another one."""
    for letters in itertools.product("abcdefghijklmnopqrstuvwxyz", repeat=3):
        yield f"saved{''.join(letters)}"


def _last(notes: Notes) -> str:
    saved = ", ".join(f"{what} {statistics.median(times) * 1000:.0f} ms" for what, times in notes.saved.items())
    return f"first page {notes.first_page[-1]:.2f} s; {saved}"
