"""Measures a cold build of an archive whose objects have photographs as cameras take them."""

import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import archive
import tablecloth_site
from contenders import Tablecloth, turns
from measure import Cost, fastest, run
from programs import DRAWING, cache_folder, drawing_python, say
from table import Group, Part, Table, Unit

COUNT = 40
DRAWER = Path(__file__).with_name("draw_photographs.py")


def write(root: Path, program: Path) -> Path:
    """Writes the content of the archive; returns its folder."""
    photographs = _photographs()
    content = root / "content"
    tablecloth_site.write(content, archive.photographed(COUNT))
    for number in range(COUNT):
        _place(photographs / f"{number}.jpg", content / "objects" / archive.object_id(number) / archive.PHOTOGRAPH)
    tablecloth_site.stamp(root, program)
    return content


def measure(table: Table, contenders: Sequence[Tablecloth], rounds: int, folder: Path) -> None:
    """Builds from the beginning, in turns; the fastest build counts."""
    group = Group(Part.PHOTOGRAPHS)
    costs: dict[Tablecloth, list[Cost]] = {contender: [] for contender in contenders}
    for number, contender in turns(contenders, rounds):
        name = f"{contender.column.name.lower()}-{number}"
        contender.forget(folder / f"{name}.cache")
        cost = run(contender.build(folder / f"{name}.out"), folder / f"{name}.log")
        costs[contender].append(cost)
        say(f"{group.title}, round {number + 1}, {contender.column.value}: {cost}")
    for contender, several in costs.items():
        cost = fastest(several)
        table.note(group, "wall", Unit.SECONDS, contender.column, cost.wall)
        table.note(group, "processor time", Unit.SECONDS, contender.column, cost.cpu)
        table.note(group, "peak memory", Unit.MEMORY, contender.column, cost.memory)


def _photographs() -> Path:
    """The folder of the photographs; drawn the first time."""
    name = "-".join(("photographs", *DRAWING)).replace("==", "-")
    folder = cache_folder() / f"{name}-{COUNT}-{_checksum()}"
    if not folder.exists():
        python = drawing_python()
        say(f"Drawing {COUNT} photographs into {folder}, which takes some minutes")
        begun = Path(tempfile.mkdtemp(dir=cache_folder()))
        try:
            subprocess.run([python, DRAWER, begun, str(COUNT)], check=True)
            # What has its name is whole.
            begun.rename(folder)
        finally:
            shutil.rmtree(begun, ignore_errors=True)
    return folder


def _checksum() -> str:
    """Tells one version of what draws from another."""
    return hashlib.sha256(DRAWER.read_bytes()).hexdigest()[:8]


def _place(photograph: Path, file: Path) -> None:
    """The same file under another name, or a copy where that cannot be."""
    try:
        os.link(photograph, file)
    except OSError:
        shutil.copyfile(photograph, file)
