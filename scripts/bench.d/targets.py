"""What is asked of the figures of this program."""

from dataclasses import dataclass

from table import Column, Group, Part, Row, Table

MB, GB, KB = 1e6, 1e9, 1e3


@dataclass(frozen=True)
class Target:
    """What a figure may be at most, in the unit in which it is kept: seconds, bytes, or a ratio.

    It is asked at one size, or, with `from_here`, at this size and all larger ones: beside Hugo, starting up weighs
    more in small archives. Growth is asked for ten times as many stories, and scaled to other steps.
    """

    name: str
    part: Part
    what: str
    at_most: float
    stories: int = 0
    from_here: bool = False

    def applies(self, group: Group, what: str) -> bool:
        """Whether it asks something of this figure."""
        is_size = group.stories >= self.stories if self.from_here else group.stories == self.stories
        return is_size and (group.part, what) == (self.part, self.what)

    def told(self, group: Group) -> str:
        """Its name, with the size where it is asked at several."""
        return f"{self.name}, {group.stories:,} stories" if self.from_here else self.name

    def bound(self, group: Group) -> float:
        """What the figure may be at most in this group."""
        return self.at_most * group.stories / group.before / 10 if group.before else self.at_most


SAVED = ("a text", "a template", "a message", "a style sheet")

TARGETS = (
    Target("cold build of 1,000 stories", Part.BUILD, "cold, wall", 5.0, 1_000),
    Target("cold build of 10,000 stories", Part.BUILD, "cold, wall", 50.0, 10_000),
    Target("memory of a cold build of 10,000 stories", Part.BUILD, "cold, peak memory", 1.2 * GB, 10_000),
    Target("build of 10,000 stories with nothing changed", Part.BUILD, "nothing changed, wall", 2.5, 10_000),
    Target("build of 10,000 stories with one changed", Part.BUILD, "one story changed, wall", 6.0, 10_000),
    Target("wall time beside Hugo", Part.PLAIN, "wall / Hugo’s", 1 / 10, 10_000, from_here=True),
    Target("memory beside Hugo", Part.PLAIN, "peak memory / Hugo’s", 1 / 8, 10_000, from_here=True),
    Target("wall time beside a plain copy", Part.PLAIN, "wall / copy of its output", 1.7, 10_000, from_here=True),
    Target("output beside Hugo", Part.PLAIN, "output / Hugo’s", 1.4, 10_000, from_here=True),
    Target("about as many pages as Hugo", Part.PLAIN, "pages apart from Hugo’s", 0.03, 1_000, from_here=True),
    Target("a made-up archive without findings", Part.PLAIN, "findings", 0, 0, from_here=True),
    Target("growth", Part.GROWTH, "wall", 10.3, 0, from_here=True),
    *(Target(f"saved to served, 1,000 stories, {what}", Part.SERVE, f"saved to served: {what}", 0.060, 1_000)
      for what in SAVED),
    *(Target(f"saved to served, 10,000 stories, {what}", Part.SERVE, f"saved to served: {what}", 0.250, 10_000)
      for what in SAVED),
    *(Target(f"saved to served, this repository, {what}", Part.REPOSITORY, f"saved to served: {what}", 0.050)
      for what in SAVED),
    Target("first page served of 10,000 stories", Part.SERVE, "started to first page", 1.5, 10_000),
    Target("photographs", Part.PHOTOGRAPHS, "wall", 12.0),
    Target("memory of photographs", Part.PHOTOGRAPHS, "peak memory", 400 * MB),
    Target("largest page of 10,000 stories", Part.PAGES, "no. 1", 400 * KB, 10_000),
)


def asked(group: Group, what: str, row: Row) -> str:
    """What is asked of a figure, and whether it is missed."""
    told = []
    for target in TARGETS:
        if target.applies(group, what):
            missed = ", missed" if _is_missed(target, group, row) else ""
            told.append(f"≤ {row.unit.print(target.bound(group))}{missed}")
    return "; ".join(told)


def misses(table: Table) -> list[str]:
    """The targets that this program missed, by name, with what it took."""
    return [
        f"{target.told(group)}: {row.cell(Column.OWN)}, at most {row.unit.print(target.bound(group))}"
        for group, what, row in table.rows()
        for target in TARGETS
        if target.applies(group, what) and _is_missed(target, group, row)
    ]


def _is_missed(target: Target, group: Group, row: Row) -> bool:
    own = row.values.get(Column.OWN)
    return own is not None and own[0] > target.bound(group)
