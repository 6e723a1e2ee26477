"""Draws photographs: JPEG files of 6000 × 4000 points in which much goes on, as in those of cameras.

Runs in a Python that has numpy and Pillow: `draw_photographs.py FOLDER COUNT`. Everything is made of whole numbers from
seeded generators, so that the same versions draw the same everywhere.
"""

import sys
from pathlib import Path

import numpy
from PIL import Image, ImageDraw

WIDTH, HEIGHT = 6000, 4000
QUALITY = 90
#: Width of a grain of noise in points, and how strong it is in 64ths: clouds, leaves, and what the sensor adds.
GRAINS = ((600, 26), (60, 16), (8, 10), (1, 5))


def main() -> None:
    """Draws the photographs `0.jpg`, `1.jpg` and so on."""
    folder, count = Path(sys.argv[1]), int(sys.argv[2])
    for number in range(count):
        draw(number).save(folder / f"{number}.jpg", quality=QUALITY)


def draw(number: int) -> Image.Image:
    """One photograph: colours that run into one another, things in front of them, and noise over all."""
    random = numpy.random.default_rng(number)
    picture = _ground(random)
    _things(picture, random)
    points = numpy.asarray(picture).astype(numpy.int16)
    for size, strength in GRAINS:
        points += ((_noise(random, size) - 128) * strength >> 6)[:, :, None]
    return Image.fromarray(points.clip(0, 255).astype(numpy.uint8))


def _ground(random: numpy.random.Generator) -> Image.Image:
    """A few colours, each far from the next one."""
    colours = random.integers(40, 216, (4, 6, 3), dtype=numpy.uint8)
    return Image.fromarray(colours).resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)


def _things(picture: Image.Image, random: numpy.random.Generator) -> None:
    """Sharp edges in all directions."""
    pencil = ImageDraw.Draw(picture)
    for _ in range(160):
        x, y = (int(random.integers(-200, end)) for end in (WIDTH, HEIGHT))
        width, height = (int(size) for size in random.integers(20, 900, 2))
        colour = tuple(int(part) for part in random.integers(10, 246, 3))
        box = (x, y, x + width, y + height)
        match int(random.integers(3)):
            case 0:
                pencil.rectangle(box, fill=colour)
            case 1:
                pencil.ellipse(box, fill=colour)
            case _:
                pencil.line(box, fill=colour, width=int(random.integers(3, 40)))


def _noise(random: numpy.random.Generator, size: int) -> "numpy.ndarray[tuple[int, int], numpy.dtype[numpy.int16]]":
    """Grey noise whose grains are so many points wide; 0 to 255."""
    shape = (-(-HEIGHT // size), -(-WIDTH // size))
    grains = Image.fromarray(random.integers(0, 256, shape, dtype=numpy.uint8))
    if size > 1:
        grains = grains.resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
    return numpy.asarray(grains).astype(numpy.int16)


if __name__ == "__main__":
    main()
