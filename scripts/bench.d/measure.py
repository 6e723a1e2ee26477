"""Runs programs and looks at what they took and wrote."""

import heapq
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

FINDING = re.compile(rb"^(?:error|warning)\[", re.MULTILINE)
#: How many of the largest pages are told.
LARGEST = 5


class BenchFailed(Exception):
    """A program did not do what is measured; the text says which, and the end of what it printed."""


@dataclass(frozen=True)
class Cost:
    """What one run took: times in seconds, the most memory at once in bytes."""

    wall: float
    cpu: float
    memory: int

    def __str__(self) -> str:
        return f"{self.wall:.2f} s, {self.cpu:.2f} s of processors, {self.memory / 2**20:,.0f} MiB"


@dataclass(frozen=True)
class Output:
    """What a site is made of: numbers of pages and files, all bytes, and its largest pages, largest first."""

    pages: int
    files: int
    written: int
    largest: tuple[tuple[int, str], ...]


def run(command: list[str], log: Path) -> Cost:
    """Runs a program with its words in `log`; nothing is left to write from before.

    The system counts the memory of the program that starts another one as that of the other. So this one has to stay
    small, and takes files one by one.
    """
    os.sync()
    with log.open("wb") as words:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=words, stderr=subprocess.STDOUT)
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            process.kill()
            process.wait()
            raise
        wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise BenchFailed(f"{command[0]} ended with {process.returncode}:\n{end_of(log)}")
    # ru_maxrss counts KiB, but bytes on macOS.
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))


def end_of(log: Path) -> str:
    """The last words of a program."""
    return log.read_text(encoding="utf-8", errors="replace")[-2000:]


def fastest(costs: Iterable[Cost]) -> Cost:
    """The run with the shortest wall time."""
    return min(costs, key=lambda cost: cost.wall)


def findings(log: Path) -> int:
    """How many findings tablecloth told."""
    with log.open("rb") as words:
        return sum(bool(FINDING.match(line)) for line in words)


def survey(site: Path) -> Output:
    """Looks at every file of a site."""
    files = written = pages = 0
    largest: list[tuple[int, str]] = []
    for entry in _files(site):
        size = entry.stat().st_size
        files, written = files + 1, written + size
        if entry.name.endswith(".html"):
            pages += 1
            heapq.heappush(largest, (size, Path(entry.path).relative_to(site).as_posix()))
            if len(largest) > LARGEST:
                heapq.heappop(largest)
    if not pages:
        raise BenchFailed(f"no page was written to {site.name}")
    return Output(pages, files, written, tuple(sorted(largest, reverse=True)))


def _files(folder: str | Path) -> Iterator["os.DirEntry[str]"]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path)
            else:
                yield entry
