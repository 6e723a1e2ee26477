"""Measures builds: with all features as people run them, and without what Hugo does not do, beside Hugo."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from contenders import Contender, Tablecloth, turns
from measure import Cost, Output, fastest, findings, run, survey
from programs import say
from table import Column, Group, Part, Table, Unit

COPY = "copy of its output, wall"


def whole(table: Table, group: Group, contenders: Sequence[Tablecloth], rounds: int, folder: Path) -> None:
    """Builds with all features: cold, again with nothing changed, and again with another word in one story."""
    costs: dict[tuple[Column, str], list[Cost]] = defaultdict(list)
    outputs: dict[Column, Output] = {}
    texts = {contender.column: contender.text for contender in contenders}
    for text in texts.values():
        text.begin()
    for number, contender in turns(contenders, rounds):
        output, log = _places(folder, contender, "build", number)
        contender.forget(output.with_suffix(".cache"))
        for what in ("cold", "nothing changed", "one story changed"):
            if what == "one story changed":
                texts[contender.column].write(f"rebuilt{'abcdefghijklmnopqrstuvwxyz'[number % 26]}")
            cost = run(contender.build(output), log)
            costs[contender.column, what].append(cost)
            _tell(group, number, contender, what, cost)
        outputs[contender.column] = survey(output)
    for (column, what), several in costs.items():
        _note_cost(table, group, f"{what}, ", column, fastest(several))
    for column, site in outputs.items():
        _note_output(table, group, column, site)
        note_pages(table, group.stories, column, site)


@dataclass
class Tried:
    """What a contender took without what Hugo does not do, and what came of it."""

    builds: list[Cost] = field(default_factory=list)
    copies: list[Cost] = field(default_factory=list)
    checks: list[Cost] = field(default_factory=list)
    findings: int = 0
    output: Output | None = None


def plain(table: Table, group: Group, contenders: Sequence[Contender], rounds: int, folder: Path) -> None:
    """Builds without what Hugo does not do, beside Hugo, in turns and each time from the beginning."""
    tried = {contender.column: Tried() for contender in contenders}
    for number, contender in turns(contenders, rounds):
        output, log = _places(folder, contender, "plain", number)
        if isinstance(contender, Tablecloth):
            contender.forget(output.with_suffix(".cache"))
        own = tried[contender.column]
        own.builds.append(run(contender.build(output), log))
        _tell(group, number, contender, "build", own.builds[-1])
        copy = ["cp", "-r", str(output), str(output.with_suffix(".copy"))]
        own.copies.append(run(copy, log.with_suffix(".copy.log")))
        own.output = survey(output)
        if isinstance(contender, Tablecloth):
            _check(contender, output, own)
            _tell(group, number, contender, "check", own.checks[-1])
    for column, own in tried.items():
        _note_tried(table, group, column, own)
    for column in tried:
        if column is not Column.HUGO:
            _note_comparisons(table, group, column, tried)


def _check(contender: Tablecloth, output: Path, own: Tried) -> None:
    """Looks for mistakes, of which there are none, from the beginning."""
    contender.forget(output.with_suffix(".check.cache"))
    log = output.with_suffix(".check.log")
    own.checks.append(run(contender.check(), log))
    own.findings = findings(log)


def _note_tried(table: Table, group: Group, column: Column, own: Tried) -> None:
    assert own.output is not None
    _note_cost(table, group, "", column, fastest(own.builds))
    table.note(group, COPY, Unit.SECONDS, column, fastest(own.copies).wall)
    _note_output(table, group, column, own.output)
    # Pages with a search are what people see; where these are measured, they stand in the table.
    if table.value(Group(Part.PAGES, group.stories), "no. 1", column) is None:
        note_pages(table, group.stories, column, own.output)


def _note_comparisons(table: Table, group: Group, column: Column, tried: dict[Column, Tried]) -> None:
    """Notes tablecloth beside Hugo and a copy, and what `check` takes."""
    for what in ("wall", "peak memory", "output"):
        table.note_ratio(group, f"{what} / Hugo’s", column, (group, what), (group, what, Column.HUGO))
    table.note_ratio(group, "wall / copy of its output", column, (group, "wall"), (group, COPY, column))
    pages, beside = (table.value(group, "pages", other) for other in (column, Column.HUGO))
    if pages and beside:
        table.note(group, "pages apart from Hugo’s", Unit.SHARE, column, abs(pages / beside - 1))
    check = fastest(tried[column].checks)
    table.note(group, "`check`, wall", Unit.SECONDS, column, check.wall)
    table.note(group, "`check`, peak memory", Unit.MEMORY, column, check.memory)
    table.note(group, "findings", Unit.COUNT, column, tried[column].findings)


def growth(table: Table, smaller: int, larger: int) -> None:
    """How many times more builds without what Hugo does not do take and write, from one size to the next."""
    group = Group(Part.GROWTH, larger, smaller)
    before, after = Group(Part.PLAIN, smaller), Group(Part.PLAIN, larger)
    for what in ("wall", "peak memory", "pages", "output"):
        for column in Column:
            table.note_ratio(group, what, column, (after, what), (before, what, column))


def note_pages(table: Table, stories: int, column: Column, site: Output) -> None:
    """Notes the largest pages, by their size and place in the site."""
    for place, (size, page) in enumerate(site.largest, 1):
        shown = f"`{page.removesuffix('index.html')}`"
        table.note(Group(Part.PAGES, stories), f"no. {place}", Unit.PAGE, column, size, shown)


def _note_cost(table: Table, group: Group, before: str, column: Column, cost: Cost) -> None:
    table.note(group, f"{before}wall", Unit.SECONDS, column, cost.wall)
    table.note(group, f"{before}processor time", Unit.SECONDS, column, cost.cpu)
    table.note(group, f"{before}peak memory", Unit.MEMORY, column, cost.memory)


def _note_output(table: Table, group: Group, column: Column, site: Output) -> None:
    table.note(group, "pages", Unit.COUNT, column, site.pages)
    table.note(group, "files", Unit.COUNT, column, site.files)
    table.note(group, "output", Unit.SITE, column, site.written)


def _places(folder: Path, contender: Contender, part: str, number: int) -> tuple[Path, Path]:
    """Where a contender writes its site in this round, and its words.

    What earlier builds wrote stays until the end: where tens of thousands of files have just been
    deleted, some file systems are slow to make new ones for a minute.
    """
    name = f"{contender.column.name.lower()}-{part}-{number}"
    return folder / f"{name}.out", folder / f"{name}.log"


def _tell(group: Group, number: int, contender: Contender, what: str, cost: Cost) -> None:
    say(f"{group.title}, round {number + 1}, {contender.column.value}, {what}: {cost}")
