"""Figures → one table in Markdown."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

BEGIN = "<!-- What follows is written by `scripts/bench --write`. -->"
END = "<!-- Here it ends. -->"


class Column(Enum):
    """Whose figure it is; its value is the head of the column."""

    OWN = "this program"
    OLDER = "older program"
    HUGO = "Hugo"


class Unit(Enum):
    """In what a figure is kept, and how it is printed."""

    SECONDS = "seconds"
    #: Kept in seconds.
    MILLISECONDS = "milliseconds"
    #: Kept in bytes, as the following two.
    MEMORY = "MiB"
    SITE = "MB"
    PAGE = "KB"
    COUNT = "a number"
    #: One figure by another.
    RATIO = "a ratio"
    #: Kept as a ratio.
    SHARE = "%"

    def print(self, value: float) -> str:
        """The figure with its unit."""
        return _PRINTERS[self](value)


_PRINTERS: dict[Unit, Callable[[float], str]] = {
    Unit.SECONDS: lambda value: f"{value:.{2 if value < 10 else 1}f} s",
    Unit.MILLISECONDS: lambda value: f"{value * 1000:,.0f} ms",
    Unit.MEMORY: lambda value: f"{value / 2**20:,.0f} MiB",
    Unit.SITE: lambda value: f"{value / 1e6:,.1f} MB",
    Unit.PAGE: lambda value: f"{value / 1e3:,.1f} KB",
    Unit.COUNT: lambda value: f"{value:,.0f}",
    Unit.RATIO: lambda value: f"{value:.3f}" if value < 1 else f"{value:.2f}",
    Unit.SHARE: lambda value: f"{value:.1%}",
}


class Part(Enum):
    """A part of the table; its value is what stands above it."""

    REPOSITORY = "`serve`, the archive of this repository"
    PHOTOGRAPHS = "`build`, cold, 40 objects with a photograph of 24 million points each"
    BUILD = "`build` with search and cards"
    PLAIN = "`build` without search and cards"
    GROWTH = "growth of `build` without search and cards"
    SERVE = "`serve`"
    PAGES = "largest pages"


@dataclass(frozen=True)
class Group:
    """The rows of one part for one size of the archive, in stories; 0 where it is no archive that grows.

    For growth, `before` is the size from which it grows.
    """

    part: Part
    stories: int = 0
    before: int = 0

    @property
    def title(self) -> str:
        """What stands above the rows."""
        if self.before:
            return f"{self.part.value}, from {self.before:,} to {self.stories:,} stories"
        return f"{self.part.value}, {self.stories:,} stories" if self.stories else self.part.value


@dataclass
class Row:
    """One figure of every contender, with a remark each."""

    unit: Unit
    values: dict[Column, tuple[float, str]] = field(default_factory=dict)

    def cell(self, column: Column) -> str:
        """The figure of one contender."""
        if column not in self.values:
            return ""
        value, remark = self.values[column]
        return f"{self.unit.print(value)} {remark}".rstrip()

    def against_older(self) -> str:
        """How many times the older program's figure this one's is."""
        own, older = self.values.get(Column.OWN), self.values.get(Column.OLDER)
        return Unit.RATIO.print(own[0] / older[0]) if own and older and older[0] else ""


class Table:
    """Rows in the order of their groups, and within these in that in which they were noted first."""

    def __init__(self) -> None:
        self._groups: dict[Group, dict[str, Row]] = {}

    def note(self, group: Group, what: str, unit: Unit, column: Column, value: float, remark: str = "") -> None:
        """Takes a figure down."""
        row = self._groups.setdefault(group, {}).setdefault(what, Row(unit))
        row.values[column] = (value, remark)

    def value(self, group: Group, what: str, column: Column) -> float | None:
        """A figure that was noted."""
        row = self._groups.get(group, {}).get(what)
        return row.values[column][0] if row and column in row.values else None

    def note_ratio(
        self, group: Group, what: str, column: Column, figure: tuple[Group, str], by: tuple[Group, str, Column]
    ) -> None:
        """Takes down one figure of a contender divided by another figure, if both were noted."""
        value, divisor = self.value(*figure, column), self.value(*by)
        if value is not None and divisor:
            self.note(group, what, Unit.RATIO, column, value / divisor)

    def rows(self) -> Iterator[tuple[Group, str, Row]]:
        """All rows, in order: by part, then by size."""
        parts = list(Part)
        for group in sorted(self._groups, key=lambda group: (parts.index(group.part), group.stories)):
            for what, row in self._groups[group].items():
                yield group, what, row

    def markdown(self, asked: Callable[[Group, str, Row], str]) -> str:
        """The table; `asked` says what is asked of a figure. Columns without any figure are left out."""
        columns = [column for column in Column if any(column in row.values for _, _, row in self.rows())]
        heads = [column.value for column in columns]
        is_compared = Column.OWN in columns and Column.OLDER in columns
        if is_compared:
            heads.insert(columns.index(Column.OLDER) + 1, "this / older")
        lines = [_line(["what", *heads, "asked"]), _line(["---", *["---:"] * (len(heads) + 1)])]
        above: Group | None = None
        for group, what, row in self.rows():
            if group != above:
                lines.append(_line([f"**{group.title}**", *[""] * (len(heads) + 1)]))
                above = group
            cells = [row.cell(column) for column in columns]
            if is_compared:
                cells.insert(columns.index(Column.OLDER) + 1, row.against_older())
            lines.append(_line([what, *cells, asked(group, what, row)]))
        return "\n".join(lines) + "\n"


def _line(cells: list[str]) -> str:
    return "|" + "".join(f" {cell} |" if cell else " |" for cell in cells)


def put_into(file: Path, text: str) -> None:
    """Puts the text between the two marks of a file."""
    before, _, rest = file.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    file.write_text(f"{before}{BEGIN}\n\n{text}\n{END}{after}", encoding="utf-8", newline="\n")


def has_marks(file: Path) -> bool:
    """Whether [`put_into`] finds its place."""
    return file.is_file() and END in file.read_text(encoding="utf-8").partition(BEGIN)[2]
